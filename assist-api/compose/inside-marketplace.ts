/** What is said in place of what marketplaces refuse; both can be empty. */
export interface InsteadOf {
  /** In place of an address on the web. */
  readonly link: string;
  /** In place of a phone number or a mail address. */
  readonly contact: string;
}

const mail = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
const scheme = /(?:https?:\/\/|www\.)\S*[^\s.,;:!?)\]"'”]/giu;
// Bare domains: letters on both sides of the last dot, so that amounts, times and ends of sentences stay.
const domain =
  /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:com|net|org|id|co|io|me|app|dev|info|biz|shop|store|site|online|link|ly|gg|xyz|tv|example)(?:\/[^\s)]*[^\s.,;:!?)])?(?![\p{L}\p{N}])/giu;
// Numbers of Indonesia and in international form; order and tracking numbers begin otherwise.
const phone =
  /(?<![\p{L}\p{N}-])(?:\(?\+\d|\(?62[ .-]?8|0[ .-]?8[1-9]|\(0[2-79]\d{1,2}\)|0[2-79]\d{1,2}[ -])(?:[ .()-]{0,2}\d){5,14}(?![\p{L}\p{N}])/gu;

/** The text without web addresses, mail addresses and phone numbers. */
export function insideMarketplace(text: string, { link, contact }: InsteadOf): string {
  if (!/[@.+/]|\d{3}/.test(text)) return text;
  return text.replace(mail, contact).replace(scheme, link).replace(domain, link).replace(phone, contact);
}
