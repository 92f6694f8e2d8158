import type { MdastNode } from 'satteri';

/** How one channel writes what Markdown marks. */
export interface TextStyle {
  readonly strong: (text: string) => string;
  readonly emphasis: (text: string) => string;
  readonly code: (text: string) => string;
  /** `text` is empty, or the address itself, for a bare address. */
  readonly link: (text: string, address: string) => string;
  /** `start` is the number of the first item of an ordered list, null for another list. */
  readonly list: (items: readonly string[], start: number | null) => string;
  /** Stands between blocks. */
  readonly gap: string;
}

const same = (text: string) => text;

/** Lists with numbers or dashes, each further line of an item indented. */
function typedList(items: readonly string[], start: number | null): string {
  return items
    .map((item, at) => {
      const sign = start === null ? '- ' : `${start + at}. `;
      return sign + item.replaceAll('\n', `\n${' '.repeat(sign.length)}`);
    })
    .join('\n');
}

/** As a person would type it in a chat: no markup, links as words and address. */
export const plainStyle: TextStyle = {
  strong: same,
  emphasis: same,
  code: same,
  link: (text, address) => (isBare(text, address) ? address : `${text} (${address})`),
  list: typedList,
  gap: '\n\n',
};

/** With WhatsApp's own marks. */
export const whatsappStyle: TextStyle = {
  ...plainStyle,
  strong: (text) => `*${text}*`,
  emphasis: (text) => `_${text}_`,
  code: (text) => `\`${text}\``,
};

/** Plain and short: addresses without what every phone adds by itself. */
export const smsStyle: TextStyle = {
  ...plainStyle,
  link: (text, address) => {
    const short = shortAddress(address);
    return isBare(text, address) ? short : `${text} (${short})`;
  },
  gap: '\n',
};

/** An address without scheme and trailing slash. */
export function shortAddress(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}

/** True when a link's words are its address. */
export function isBare(text: string, address: string): boolean {
  return text === '' || text === address;
}

/** Markdown as a channel writes it; tables become one line for each row. */
export function channelText(root: MdastNode, style: TextStyle): string {
  return blocks(root, style).join(style.gap);
}

function blocks(node: MdastNode, style: TextStyle): string[] {
  if (node.type === 'root' || node.type === 'blockquote')
    return node.children.flatMap((child) => blocks(child, style));
  if (node.type === 'thematicBreak' || node.type === 'html') return [];
  if (node.type === 'list') {
    const items = node.children.map((item) =>
      item.children.flatMap((child) => blocks(child, style)).join('\n'),
    );
    return [style.list(items, node.ordered ? (node.start ?? 1) : null)];
  }
  if (node.type === 'table') return [table(node, style)];
  const text = inline(node, style).trim();
  return text === '' ? [] : [text];
}

function table({ children }: Extract<MdastNode, { type: 'table' }>, style: TextStyle): string {
  const [head, ...rows] = children.map((row) => row.children.map((cell) => inline(cell, style)));
  return rows.map((row) => row.map((cell, at) => `${head?.[at] ?? ''}: ${cell}`).join(', ')).join('\n');
}

function inline(node: MdastNode, style: TextStyle): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return '';
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'inlineCode') return style.code(node.value);
  if ('value' in node) return node.value;
  const text = 'children' in node ? node.children.map((child) => inline(child, style)).join('') : '';
  if (node.type === 'link') return style.link(text, node.url.replace(/^mailto:/, ''));
  if (text === '') return '';
  if (node.type === 'strong') return style.strong(text);
  return node.type === 'emphasis' ? style.emphasis(text) : text;
}
