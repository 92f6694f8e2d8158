/** A short name for a text: the same for the same text, another for almost every other. FNV-1a, twice 32 bits. */
export function fingerprint(text: string): string {
  let first = 0x811c9dc5;
  let second = 0xc9dc5118;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x01000197);
  }
  return `${(first >>> 0).toString(36)}${(second >>> 0).toString(36)}`;
}
