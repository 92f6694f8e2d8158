/** What a well-formed document is made of, in the subset that feeds use. */
const token =
  /<\?xml [^?]*\?>|<!doctype[^>]*>|<(?<open>[A-Za-z][\w:.-]*)(?: [\w:-]+="(?:[^<&"]|&#\d+;|&\w+;)*")*(?<empty>\/?)>|<\/(?<close>[A-Za-z][\w:.-]*)>|(?:[^<&]|&#\d+;|&(?:amp|lt|gt|quot|apos);)+/y;

/** Why a text is no well-formed XML; undefined when it is. */
export function xmlFault(text: string): string | undefined {
  const open: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const start = token.lastIndex;
    const groups = token.exec(text)?.groups;
    if (!groups) return `cannot be read from: ${text.slice(start, start + 40)}`;
    if (groups['open'] !== undefined && groups['empty'] === '') open.push(groups['open']);
    if (groups['close'] !== undefined && open.pop() !== groups['close'])
      return `</${groups['close']}> is alone`;
  }
  return open.length > 0 ? `<${open.join('>, <')}> not closed` : undefined;
}
