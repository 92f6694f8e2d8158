/** Text as it stands in an element or an attribute; characters that XML 1.0 does not allow are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
}

/** An element with text or elements in it; `children` is markup. Without children it is empty. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children?: string | readonly string[],
): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const open = `<${name}${given.join('')}`;
  if (children === undefined) return `${open}/>`;
  return `${open}>${typeof children === 'string' ? children : `\n${children.join('\n')}\n`}</${name}>`;
}

/** An element with text alone. */
export function textElement(name: string, text: string): string {
  return element(name, {}, escapeXml(text));
}

/** A whole document. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}
