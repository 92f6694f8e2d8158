import { join } from 'node:path';
import { HTMLElement, TextNode } from 'node-html-parser';
import type { Node } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { pagePath } from '../../content/corpus/addresses.ts';
import { isLive, loadCorpus } from '../../content/corpus/index.ts';
import { inlineElements } from '../../content/corpus/schema/components.ts';
import { builtSite } from './built-site.ts';

const root = join(import.meta.dirname, '..', '..');
const buildTimeoutMs = 120_000;

interface ShownPassage {
  headingId: string;
  heading: string;
  text: string;
}

const collapse = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** What a reader sees between two headings: text content, with a space around blocks, without decorations. */
function shownPassages(body: HTMLElement, title: string): readonly ShownPassage[] {
  let current: ShownPassage = { headingId: '', heading: title, text: '' };
  const passages = [current];
  const textOf = (node: Node): string => {
    if (node instanceof TextNode) return node.text;
    if (!(node instanceof HTMLElement) || node.hasAttribute('data-not-passage')) return '';
    return node.childNodes.map(textOf).join('');
  };
  const walk = (node: Node): void => {
    if (!(node instanceof HTMLElement)) {
      current.text += textOf(node);
      return;
    }
    const name = node.rawTagName.toLowerCase();
    if (node.hasAttribute('data-not-passage')) return;
    if (name === 'h2' || name === 'h3') {
      current = { headingId: node.getAttribute('id') ?? '', heading: collapse(textOf(node)), text: '' };
      passages.push(current);
      return;
    }
    const gap = inlineElements.has(name) || name === 'img' ? '' : ' ';
    current.text += gap;
    for (const child of node.childNodes) walk(child);
    current.text += gap;
  };
  for (const child of body.childNodes) walk(child);
  return passages
    .map((passage) => ({ ...passage, text: collapse(passage.text) }))
    .filter(({ headingId, text }, _, all) => headingId !== '' || text !== '' || all.length === 1);
}

describe.each([
  ['a corpus of hard cases', join(root, 'tests/fixtures/hard-cases')],
  ["the shop's corpus", join(root, 'content')],
])('%s', (_, contentDir) => {
  it(
    'has the passages that its pages show',
    async () => {
      const corpus = await loadCorpus(contentDir);
      const site = await builtSite({ contentDir });
      const { locales, timeZone } = corpus.business;
      const articles = corpus.articles.filter((article) => isLive(article, new Date(), timeZone));
      expect(articles.length).toBeGreaterThan(0);
      for (const { slug, locale, title, passages, file } of articles) {
        const page = site.page(
          pagePath({ kind: 'article', slug }, locale, { defaultLocale: locales[0] ?? '' }),
        );
        const body = page.querySelector('[data-article-body]');
        const shown = body ? shownPassages(body, title) : [];
        const expected = passages.map(({ headingId, heading, text }) => ({ headingId, heading, text }));
        expect(shown, file).toEqual(expected);
      }
    },
    buildTimeoutMs,
  );
});
