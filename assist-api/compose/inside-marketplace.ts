import { addressPatterns } from '../../content/corpus/figures/index.ts';

/** What is said in place of what marketplaces refuse; both can be empty. */
export interface InsteadOf {
  /** In place of an address on the web. */
  readonly link: string;
  /** In place of a phone number or a mail address. */
  readonly contact: string;
}

const { email, url, domain, phone } = addressPatterns;

/** The text without web addresses, mail addresses and phone numbers. */
export function insideMarketplace(text: string, { link, contact }: InsteadOf): string {
  if (!/[@.+/]|\d{3}/.test(text)) return text;
  return text.replace(email, contact).replace(url, link).replace(domain, link).replace(phone, contact);
}
