import type { AnyArticle } from '../corpus.ts';
import { inlineElements } from '../schema/components.ts';
import type { MarkdownTree } from './markdown.ts';
import { componentContract } from './passages.ts';

/** The text of a body as sentences, one list of blocks for each section: the opening, then one for each heading. */
export type ReadableSections = readonly (readonly string[])[];

/**
 * The sections of a body for excerpts, one text per block. A row of a table reads `Courier collects: 1 working day`,
 * from three columns on with the heads of the columns.
 */
export function readableSections(tree: MarkdownTree): ReadableSections {
  const sections: string[][] = [[]];
  let line = '';
  const endBlock = () => {
    const text = collapse(line);
    if (text !== '') sections.at(-1)?.push(asSentence(text));
    line = '';
  };
  const walk = (node: MarkdownTree): void => {
    if (node.type === 'text') line += node.value;
    else if (node.type === 'element' && (inlineElements.has(node.tagName) || node.tagName === 'img')) {
      for (const child of node.children) walk(child);
    } else if (node.type === 'element' && /^h[23]$/.test(node.tagName)) {
      endBlock();
      sections.push([]);
    } else if (node.type === 'element' && node.tagName === 'table') {
      endBlock();
      sections.at(-1)?.push(...rowsOf(node).map(asSentence));
    } else if ('children' in node) {
      const isInline = node.type === 'mdxJsxTextElement';
      if (!isInline) endBlock();
      if (node.type === 'mdxJsxFlowElement') {
        line = shownAttributes(node);
        endBlock();
      }
      for (const child of node.children) walk(child);
      if (!isInline) endBlock();
    }
  };
  walk(tree);
  endBlock();
  return sections;
}

/** The sections in the order of the article's passages; the passages' own text where the two do not agree. */
export function readablePassages(
  { passages }: Pick<AnyArticle, 'passages'>,
  [opening = [], ...rest]: ReadableSections,
): ReadableSections {
  const isOpeningLeftOut = passages[0]?.depth !== 1;
  const found = isOpeningLeftOut ? rest : [opening, ...rest];
  return found.length === passages.length ? found : passages.map(({ text }) => [asSentence(text)]);
}

function rowsOf(table: MarkdownTree): readonly string[] {
  const [heads = [], ...rows] = elementsOf(table, 'tr').map((row) =>
    elementsOf(row, 'th', 'td').map((cell) => collapse(textOf(cell))),
  );
  return rows.map(([first = '', ...cells]) => {
    const told = cells.flatMap((cell, index) => {
      if (cell === '') return [];
      const head = heads[index + 1] ?? '';
      return [cells.length > 1 && head !== '' ? `${head} ${cell}` : cell];
    });
    return [first, told.join(', ')].filter((part) => part !== '').join(': ');
  });
}

function elementsOf(node: MarkdownTree, ...names: readonly string[]): readonly MarkdownTree[] {
  if (node.type === 'element' && names.includes(node.tagName)) return [node];
  return 'children' in node ? node.children.flatMap((child) => elementsOf(child, ...names)) : [];
}

function textOf(node: MarkdownTree): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Attributes that the page shows as text: the title of a callout. */
function shownAttributes(node: Extract<MarkdownTree, { type: 'mdxJsxFlowElement' }>): string {
  const contract = componentContract(node.name);
  return node.attributes
    .flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && contract?.attributes[attribute.name]?.isText
        ? [attribute.value ?? '']
        : [],
    )
    .filter((value) => typeof value === 'string')
    .join(' ');
}

/** Excerpts run blocks together: a full stop keeps them apart. */
const asSentence = (block: string) => (/[\p{L}\p{N})%]$/u.test(block) ? `${block}.` : block);

const collapse = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
