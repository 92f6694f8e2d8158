/** A way to reach somebody or something, as it stands in a text. */
export interface Address {
  readonly kind: 'link' | 'email' | 'phone';
  /** As written. */
  readonly text: string;
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** By kind, in the order in which they are to be looked for: an address of mail holds what looks like a link. */
export const addressPatterns = {
  email: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu,
  url: /(?:https?:\/\/|www\.)\S*[^\s.,;:!?)\]"'”]/giu,
  // Bare domains: letters on both sides of the last dot, so that amounts, times and ends of sentences stay.
  domain:
    /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:com|net|org|id|co|io|me|app|dev|info|biz|shop|store|site|online|link|ly|gg|xyz|tv|example)(?:\/[^\s)]*[^\s.,;:!?)])?(?![\p{L}\p{N}])/giu,
  // Numbers of Indonesia and in international form; order and tracking numbers begin otherwise.
  phone:
    /(?<![\p{L}\p{N}-])(?:\(?\+\d|\(?62[ .-]?8|0[ .-]?8[1-9]|\(0[2-79]\d{1,2}\)|0[2-79]\d{1,2}[ -])(?:[ .()-]{0,2}\d){5,14}(?![\p{L}\p{N}])/gu,
} as const;

const kinds = [
  ['email', addressPatterns.email],
  ['link', addressPatterns.url],
  ['link', addressPatterns.domain],
  ['phone', addressPatterns.phone],
] as const;

/** Every link, mail address and phone number in a text, in order of appearance. None overlaps another. */
export function addressesIn(text: string): Address[] {
  if (!/[@.+/]|\d{3}/.test(text)) return [];
  const found: Address[] = [];
  for (const [kind, pattern] of kinds) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!found.some((other) => other.start < end && start < other.end)) {
        found.push({ kind, text: match[0], start, end });
      }
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
