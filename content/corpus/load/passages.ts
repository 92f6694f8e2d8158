import Slugger from 'github-slugger';
import type { Passage } from '../corpus.ts';
import { components, inlineElements } from '../schema/components.ts';
import type { ComponentContract } from '../schema/components.ts';
import type { MarkdownTree } from './markdown.ts';

/** A passage before it knows its article. */
export type Section = Omit<Passage, 'passageId'>;

/** A link to another article. */
export interface ArticleLink {
  readonly articleId: string;
  /** Heading id; empty for the article as a whole. */
  readonly anchor: string;
  readonly line: number;
}

/** A picture of the article's own folder or the like; addresses of other sites are left out. */
export interface LocalImage {
  readonly src: string;
  readonly line: number;
}

type PictureElement = Extract<MarkdownTree, { type: 'element' }>;

/** A heading of any level. */
export interface HeadingPlace {
  readonly depth: number;
  readonly line: number;
}

/** What a body holds, in the order of the page. */
export interface BodyParts {
  /** Never empty: the first is the text before the first heading, left out only when it is blank and others follow. */
  readonly sections: readonly Section[];
  readonly headings: readonly HeadingPlace[];
  readonly links: readonly ArticleLink[];
  readonly images: readonly LocalImage[];
}

/**
 * Cuts a body into sections at headings of level 2 and 3. Ids are those that Astro gives the headings: every heading
 * counts for the `-1` of repeated ones. `lineOffset` is the number of lines before the body in its file.
 */
export function bodyParts(tree: MarkdownTree, title: string, lineOffset: number): BodyParts {
  const slugger = new Slugger();
  const opening = { headingId: '', heading: title, depth: 1, text: '' };
  const sections = [opening];
  let current = opening;
  const headings: HeadingPlace[] = [];
  const links: ArticleLink[] = [];
  const images: LocalImage[] = [];

  const walkChildren = (node: MarkdownTree) => {
    if ('children' in node) for (const child of node.children) walk(child);
  };
  const walk = (node: MarkdownTree): void => {
    const line = (node.position?.start.line ?? 1) + lineOffset;
    if (node.type === 'text') {
      current.text += node.value;
    } else if (node.type === 'element') {
      const level = /^h([1-6])$/.exec(node.tagName)?.[1];
      if (level !== undefined) {
        const text = textContent(node);
        const ownId = node.properties['id'];
        const headingId = typeof ownId === 'string' ? ownId : slugger.slug(text);
        headings.push({ depth: Number(level), line });
        if (level === '2' || level === '3') {
          current = { headingId, heading: collapse(text), depth: Number(level), text: '' };
          sections.push(current);
          return;
        }
      }
      const { href, src } = node.properties;
      if (node.tagName === 'a' && typeof href === 'string' && href.startsWith('article:')) {
        links.push({ ...linkTarget(href), line });
      }
      if (node.tagName === 'img' && typeof src === 'string' && isOwnPicture(src)) images.push({ src, line });
      const gap = inlineElements.has(node.tagName) || node.tagName === 'img' ? '' : ' ';
      current.text += gap;
      walkChildren(node);
      current.text += captionOf(node) + gap;
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      current.text += ' ';
      const contract = componentContract(node.name);
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
        if (contract?.attributes[attribute.name]?.isText) current.text += ` ${attribute.value} `;
      }
      walkChildren(node);
      current.text += ' ';
    } else {
      walkChildren(node);
    }
  };
  walk(tree);

  const whole = sections.map((section) => ({ ...section, text: collapse(section.text) }));
  return {
    sections: whole.filter(({ depth, text }) => depth > 1 || text !== '' || whole.length === 1),
    headings,
    links,
    images,
  };
}

/** The contract of a component of articles; undefined for a name that is none. */
export function componentContract(name: string | null): ComponentContract | undefined {
  return name !== null && Object.hasOwn(components, name)
    ? components[name as keyof typeof components]
    : undefined;
}

/** Whether a picture's source names a file of the content folder, and no address. */
export const isOwnPicture = (src: string): boolean => !/^([a-z][a-z0-9+.-]*:|\/|$)/i.test(src);

/** The picture that a paragraph consists of: the page shows it as a figure. Undefined for every other node. */
export function pictureOf(node: MarkdownTree): PictureElement | undefined {
  if (node.type !== 'element' || node.tagName !== 'p') return undefined;
  const shown = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = shown;
  return shown.length === 1 && only?.type === 'element' && only.tagName === 'img' ? only : undefined;
}

/** The words under a picture that stands by itself, `![alt](file.svg "caption")`; empty where there are none. */
export function captionOf(node: MarkdownTree): string {
  const title = pictureOf(node)?.properties['title'];
  return typeof title === 'string' ? title : '';
}

function textContent(node: MarkdownTree): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textContent).join('') : '';
}

const collapse = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

function linkTarget(href: string): { articleId: string; anchor: string } {
  const [articleId = '', anchor = ''] = href.slice('article:'.length).split('#');
  return { articleId, anchor: decoded(anchor) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
