import type { MdastNode } from 'satteri';

/** Markdown as a person would type it in a chat: no markup, lists with numbers or dashes, links as words and address. */
export function plainText(root: MdastNode): string {
  return blocks(root).join('\n\n');
}

function blocks(node: MdastNode): string[] {
  if (node.type === 'root' || node.type === 'blockquote') return node.children.flatMap(blocks);
  if (node.type === 'thematicBreak' || node.type === 'html') return [];
  if (node.type === 'list') return [list(node)];
  if (node.type === 'table') return [table(node)];
  const text = inline(node).trim();
  return text === '' ? [] : [text];
}

function list({ children, ordered, start }: Extract<MdastNode, { type: 'list' }>): string {
  const items = children.map((item, at) => {
    const sign = ordered ? `${(start ?? 1) + at}. ` : '- ';
    return (
      sign +
      item.children
        .flatMap(blocks)
        .join('\n')
        .replaceAll('\n', `\n${' '.repeat(sign.length)}`)
    );
  });
  return items.join('\n');
}

function table({ children }: Extract<MdastNode, { type: 'table' }>): string {
  const [head, ...rows] = children.map((row) => row.children.map(inline));
  return rows.map((row) => row.map((cell, at) => `${head?.[at] ?? ''}: ${cell}`).join(', ')).join('\n');
}

function inline(node: MdastNode): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return '';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  const text = 'children' in node ? node.children.map(inline).join('') : '';
  if (node.type !== 'link') return text;
  const address = node.url.replace(/^mailto:/, '');
  return text === address || text === '' ? address : `${text} (${address})`;
}
