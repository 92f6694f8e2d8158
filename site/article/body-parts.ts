import Slugger from 'github-slugger';
import { isLinkAddress } from '../../content/corpus/link-address.ts';
import type { MarkdownTree } from '../../content/corpus/load/markdown.ts';
import { captionOf, isOwnPicture, pictureOf } from '../../content/corpus/load/passages.ts';

/** A piece of an article's body, in order: markup, or a component with what stands in it. */
export type BodyPart = string | ComponentPart;

/** A component, or an element that is drawn by one. */
export interface ComponentPart {
  /** Name of the component, or the element's own: `Callout`, `table`. */
  readonly name: string;
  /** Attributes as written, and the id of a heading. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly parts: readonly BodyPart[];
}

/** What a body's markup depends on beside its text. */
export interface BodyContext {
  /** Names of elements that are drawn by components. */
  readonly drawn: ReadonlySet<string>;
  /** Address of a link as written. */
  readonly link: (address: string) => string;
  /** Attributes of a picture of the content folder, from its source as written; its own words are added. */
  readonly picture: (source: string) => Promise<Readonly<Record<string, string>>>;
}

type Element = Extract<MarkdownTree, { type: 'element' }>;
type Attributes = Readonly<Record<string, string>>;

/** Pixels; wider pictures keep at least this width on a phone, so that letters in them can be read (parts/picture.css). */
const widestUnscrolled = 544;

const voidElements: ReadonlySet<string> = new Set(['br', 'hr', 'img']);
/** Blocks stand apart by themselves in these: the white space between them is left out. */
const holdsBlocks: ReadonlySet<string> = new Set([
  ...['ul', 'ol', 'blockquote', 'table', 'thead', 'tbody', 'tr'],
]);

/**
 * The pieces of a body. Headings get the ids that the corpus gives them: every heading counts for the `-1` of repeated
 * ones. The first cell of a row heads it, so that it stays in sight where the table scrolls; a picture by itself is a
 * figure. The tree is that of a checked article: everything in it is text, plain elements or known components.
 */
export async function bodyParts(
  tree: MarkdownTree,
  { drawn, link, picture }: BodyContext,
): Promise<readonly BodyPart[]> {
  const slugger = new Slugger();
  const pictures = new Map<string, Attributes>();
  for (const source of picturesIn(tree)) pictures.set(source, await picture(source));

  function partsOf(nodes: readonly MarkdownTree[], isBlocks: boolean): readonly BodyPart[] {
    const parts: BodyPart[] = [];
    for (const node of nodes) {
      for (const part of nodeParts(node, isBlocks)) {
        const last = parts.at(-1);
        if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
        else parts.push(part);
      }
    }
    return parts;
  }

  function nodeParts(node: MarkdownTree, isBlocks: boolean): readonly BodyPart[] {
    if (node.type === 'text') return isBlocks && node.value.trim() === '' ? [] : [escapeHtml(node.value)];
    if (node.type === 'element') return elementParts(node);
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
    const attributes = node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value] as const]
        : [],
    );
    return [
      {
        name: node.name ?? '',
        attributes: Object.fromEntries(attributes),
        parts: partsOf(node.children, true),
      },
    ];
  }

  function elementParts(node: Element): readonly BodyPart[] {
    const { tagName } = node;
    const alone = pictureOf(node);
    if (alone && isOwnPicture(sourceOf(alone))) return [figure(alone, captionOf(node))];
    const attributes = attributesOf(node);
    if (/^h[1-6]$/.test(tagName)) attributes['id'] ??= slugger.slug(textOf(node));
    const { href } = attributes;
    if (href !== undefined && isLinkAddress(href)) attributes['href'] = link(href);
    else delete attributes['href'];
    if (tagName === 'img') return isOwnPicture(sourceOf(node)) ? [image(node)] : [];
    const children = tagName === 'tr' ? withRowHead(node.children) : node.children;
    const parts = partsOf(children, holdsBlocks.has(tagName));
    if (drawn.has(tagName)) return [{ name: tagName, attributes, parts }];
    const open = openingTag(tagName, attributes);
    return voidElements.has(tagName) ? [open] : [open, ...parts, `</${tagName}>`];
  }

  function figure(node: Element, caption: string): string {
    const words = caption === '' ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`;
    // On a phone it scrolls in its frame, which then must be reached by keyboard.
    const isWide = Number(pictures.get(sourceOf(node))?.['width']) > widestUnscrolled;
    return `<figure${isWide ? ' tabindex="0"' : ''}>${image(node)}${words}</figure>`;
  }

  function image(node: Element): string {
    const { src = '', alt = '' } = attributesOf(node);
    return openingTag('img', { ...pictures.get(src), alt });
  }

  return 'children' in tree ? partsOf(tree.children, true) : [];
}

/** Sources of the pictures of the content folder. */
function picturesIn(node: MarkdownTree): readonly string[] {
  if (node.type === 'element' && node.tagName === 'img') return [sourceOf(node)].filter(isOwnPicture);
  return 'children' in node ? node.children.flatMap(picturesIn) : [];
}

const sourceOf = ({ properties: { src } }: Element) => (typeof src === 'string' ? src : '');

function withRowHead(cells: Element['children']): Element['children'] {
  const elements = cells.filter((cell) => cell.type === 'element');
  const [first] = elements;
  if (first?.tagName !== 'td' || elements.length < 2) return cells;
  const head: Element = { ...first, tagName: 'th', properties: { ...first.properties, scope: 'row' } };
  return cells.map((cell) => (cell === first ? head : cell));
}

const htmlNames: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' };

/** Attributes as HTML writes them; those that are off are left out. */
function attributesOf({ properties }: Element): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    attributes[htmlNames[name] ?? name] =
      value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value);
  }
  return attributes;
}

function openingTag(tagName: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<${tagName}${written.join('')}>`;
}

function textOf(node: MarkdownTree): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
