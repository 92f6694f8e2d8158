import { mdxToMdast } from 'satteri';
import type { MdastNode } from 'satteri';
import { componentContract } from '../../content/corpus/load/passages.ts';

type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/**
 * An article's source as Markdown that any program reads: the writer's own text, letter for letter, with components
 * turned into paragraphs and quotations, and without the comments that writers leave each other. `addressOf` gives the address of an `article:` link; without one the link's
 * words stay. A picture becomes its description: files of pictures have no lasting address.
 */
export function plainMarkdown(source: string, addressOf: (target: string) => string | undefined): string {
  return sliceOf(mdxToMdast(source)).trim();

  function sliceOf(node: MdastNode): string {
    if (node.type === 'mdxJsxFlowElement') return blockOf(node);
    if (node.type === 'mdxJsxTextElement') return childrenOf(node);
    if (isComment(node)) return '';
    if (node.type === 'image') return pictureOf(node);
    const isLink = node.type === 'link' || node.type === 'definition';
    return isLink && node.url.startsWith('article:') ? linkOf(node) : textOf(node);
  }

  /** The node as it was written, with its children turned. */
  function textOf(node: MdastNode): string {
    const { start, end } = placeOf(node);
    if (!('children' in node) || node.children.length === 0) return source.slice(start, end);
    const { start: first, end: last } = innerPlaceOf(node);
    return source.slice(start, first) + childrenOf(node) + source.slice(last, end);
  }

  function childrenOf(node: MdastNode): string {
    let text = '';
    let before: MdastNode | undefined;
    for (const child of 'children' in node ? node.children : []) {
      const isLeftOut = child.type === 'mdxFlowExpression';
      if (before && text !== '' && !isLeftOut) text += gapBetween(before, child);
      text += sliceOf(child);
      before = child;
    }
    return text;
  }

  /** What stands between neighbours; a component may follow a text at once, a quotation needs an empty line. */
  function gapBetween(before: MdastNode, after: MdastNode): string {
    const gap = source.slice(placeOf(before).end, placeOf(after).start);
    const isBlock = [before, after].some(({ type }) => /^mdx(JsxFlowElement|FlowExpression)$/.test(type));
    return isBlock && /^[^\n]*\n[^\n]*$/.test(gap) ? gap.replace('\n', '\n\n') : gap;
  }

  function linkOf(node: Extract<MdastNode, { type: 'link' | 'definition' }>): string {
    const address = addressOf(node.url.slice('article:'.length));
    if (address === undefined) return childrenOf(node);
    const text = textOf(node);
    const url = text.lastIndexOf(node.url);
    if (url === -1) return childrenOf(node);
    return text.slice(0, url) + address + text.slice(url + node.url.length);
  }

  function blockOf(node: Element): string {
    const contract = componentContract(node.name);
    const shown = node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' &&
      typeof attribute.value === 'string' &&
      contract?.attributes[attribute.name]?.isText
        ? [`**${escapeMarkdown(attribute.value)}**`]
        : [],
    );
    const alert = node.name === 'Callout' ? [`[!${calloutKind(node).toUpperCase()}]`] : [];
    const column = node.children[0]?.position?.start.column ?? 1;
    const indent = new RegExp(`^ {0,${column - 1}}`);
    const [firstLine = '', ...further] = childrenOf(node).trimEnd().split('\n');
    const children = [firstLine, ...further.map((line) => line.replace(indent, ''))];
    const lead = shown.length > 0 ? [...shown, ''] : [];
    const lines = [...alert, ...lead, ...children];
    const quoted = contract?.isQuoted ? lines.map((line) => (line === '' ? '>' : `> ${line}`)) : lines;
    // Where it stands in a list, its lines stay in the list.
    return quoted.join(`\n${' '.repeat((node.position?.start.column ?? 1) - 1)}`);
  }

  function innerPlaceOf(node: { readonly children: readonly MdastNode[] } & MdastNode) {
    const first = node.children[0] ?? node;
    const last = node.children.at(-1) ?? node;
    return { start: placeOf(first).start, end: placeOf(last).end };
  }
}

/** `{/* ... *\/}`: an article holds no other expression. */
const isComment = ({ type }: MdastNode) => type === 'mdxFlowExpression' || type === 'mdxTextExpression';

/** Its description, then its caption. */
function pictureOf({ alt, title }: Extract<MdastNode, { type: 'image' }>): string {
  return [...(alt ? [`*${escapeMarkdown(alt)}*`] : []), ...(title ? [escapeMarkdown(title)] : [])].join(': ');
}

/** GitHub's names of alerts are our kinds of callouts. */
function calloutKind(node: Element): string {
  const kind = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'kind',
  )?.value;
  return typeof kind === 'string' ? kind : 'note';
}

/** Offsets in the source. Everything that the parser reads from a text has them. */
function placeOf(node: MdastNode): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Text that Markdown shows as it is: a title, a name. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, String.raw`\$&`);
}
