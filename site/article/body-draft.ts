import Slugger from 'github-slugger';
import { isLinkAddress } from '../../content/corpus/link-address.ts';
import type { MarkdownTree } from '../../content/corpus/load/markdown.ts';
import { captionOf, isOwnPicture, pictureOf } from '../../content/corpus/load/passages.ts';
import { escapeHtml, openingTag } from './markup.ts';

/**
 * A piece of an article's body, in order, as far as its text alone decides it: markup, or what depends on the site that
 * shows it.
 */
export type DraftPart = string | DraftComponent | DraftLink | DraftPhone | DraftPicture;

/** A component, or an element that is drawn by one. */
export interface DraftComponent {
  readonly kind: 'component';
  /** Name of the component, or the element's own: `Callout`, `table`. */
  readonly name: string;
  /** Attributes as written, and the id of a heading. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly parts: readonly DraftPart[];
}

/** The opening tag of a link, its `href` as written. */
export interface DraftLink {
  readonly kind: 'link';
  readonly attributes: Readonly<Record<string, string>> & { readonly href: string };
}

/** A phone number in the text, which is a way to call. */
export interface DraftPhone {
  readonly kind: 'phone';
  /** Its sign and figures: `+6281200000000`. */
  readonly number: string;
  /** As written. */
  readonly text: string;
}

/** A picture of the content folder. */
export interface DraftPicture {
  readonly kind: 'picture';
  /** As written. */
  readonly source: string;
  readonly alt: string;
  /** Words under a picture that stands by itself, empty for none; undefined for a picture within a line. */
  readonly caption: string | undefined;
}

type Element = Extract<MarkdownTree, { type: 'element' }>;

/** Elements that are drawn by components. */
const drawnElements: ReadonlySet<string> = new Set(['h2', 'h3', 'table']);

/** Text in these is no link, or is one already. */
const holdsNoLinks: ReadonlySet<string> = new Set(['a', 'code', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** As facts write it, `+62 812-0000-0000`, or in one piece. */
const phoneNumber = /(\+\d[\d ]*(?:-\d+)+|\+\d{8,15}(?!\d))/;

const voidElements: ReadonlySet<string> = new Set(['br', 'hr', 'img']);
/** Blocks stand apart by themselves in these: the white space between them is left out. */
const holdsBlocks: ReadonlySet<string> = new Set([
  ...['ul', 'ol', 'blockquote', 'table', 'thead', 'tbody', 'tr'],
]);

/**
 * Drafts a body. Headings get the ids that the corpus gives them: every heading counts for the `-1` of repeated
 * ones. The first cell of a row heads it, so that it stays in sight where the table scrolls; a picture by itself is a
 * figure, and a phone number is a way to call. The tree is that of a checked article: everything in it is text, plain elements or known components.
 */
export function draftBody(tree: MarkdownTree, drawn = drawnElements): readonly DraftPart[] {
  const slugger = new Slugger();

  function partsOf(
    nodes: readonly MarkdownTree[],
    isBlocks: boolean,
    mayLink: boolean,
  ): readonly DraftPart[] {
    const parts: DraftPart[] = [];
    for (const node of nodes) {
      for (const part of nodeParts(node, isBlocks, mayLink)) {
        const last = parts.at(-1);
        if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
        else parts.push(part);
      }
    }
    return parts;
  }

  function nodeParts(node: MarkdownTree, isBlocks: boolean, mayLink: boolean): readonly DraftPart[] {
    if (node.type === 'text') return isBlocks && node.value.trim() === '' ? [] : words(node.value, mayLink);
    if (node.type === 'element') return elementParts(node, mayLink);
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
    const attributes = node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value] as const]
        : [],
    );
    return [
      {
        kind: 'component',
        name: node.name ?? '',
        attributes: Object.fromEntries(attributes),
        parts: partsOf(node.children, true, mayLink),
      },
    ];
  }

  function elementParts(node: Element, mayLink: boolean): readonly DraftPart[] {
    const { tagName } = node;
    const alone = pictureOf(node);
    if (alone && isOwnPicture(sourceOf(alone))) return [picture(alone, captionOf(node))];
    if (tagName === 'img') return isOwnPicture(sourceOf(node)) ? [picture(node, undefined)] : [];
    const attributes = attributesOf(node);
    if (/^h[1-6]$/.test(tagName)) attributes['id'] ??= slugger.slug(textOf(node));
    const children = tagName === 'tr' ? withRowHead(node.children) : node.children;
    const parts = partsOf(children, holdsBlocks.has(tagName), mayLink && !holdsNoLinks.has(tagName));
    if (drawn.has(tagName)) return [{ kind: 'component', name: tagName, attributes, parts }];
    const { href, ...others } = attributes;
    const open: DraftPart =
      tagName === 'a' && href !== undefined && isLinkAddress(href)
        ? { kind: 'link', attributes: { ...attributes, href } }
        : openingTag(tagName, others);
    return voidElements.has(tagName) ? [open] : [open, ...parts, `</${tagName}>`];
  }

  return 'children' in tree ? partsOf(tree.children, true, true) : [];
}

function picture(node: Element, caption: string | undefined): DraftPicture {
  const { alt = '' } = attributesOf(node);
  return { kind: 'picture', source: sourceOf(node), alt, caption };
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

function words(text: string, mayLink: boolean): readonly DraftPart[] {
  return text.split(phoneNumber).flatMap((piece, index): readonly DraftPart[] => {
    if (index % 2 === 0) return piece === '' ? [] : [escapeHtml(piece)];
    if (mayLink) return [{ kind: 'phone', number: piece.replace(/[ -]/g, ''), text: piece }];
    return [`<span class="phone">${piece}</span>`];
  });
}

function textOf(node: MarkdownTree): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
