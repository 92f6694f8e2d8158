/**
 * Whether a text may link there: to an article, a heading, a path, a page of the web, or a way to write or call. No
 * other address is ever drawn as a link: `javascript:` and `data:` can run code in the reader's page, and browsers take
 * `www.shop.example` for a path.
 */
export function isLinkAddress(address: string): boolean {
  return /^(?:[#/]|(?:article|https?|mailto|tel|sms):)/i.test(address);
}
