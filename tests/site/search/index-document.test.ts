import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'node-html-parser';
import { findArticle, loadCorpus } from '../../../content/corpus/index.ts';
import type { Article } from '../../../content/corpus/corpus.ts';
import { createAnalyser } from '../../../content/corpus/language/index.ts';
import { articleBodies } from '../../../site/build/article-bodies.ts';
import { createArticleReader } from '../../../site/search/article-words.ts';
import { hiddenWords, indexDocument } from '../../../site/search/index-document.ts';

let article: Article;

beforeAll(async () => {
  const corpus = await loadCorpus(join(import.meta.dirname, '../../fixtures/corpus'));
  const found = findArticle(corpus, 'track-lantern', 'en');
  if (found?.audience !== 'public') throw new Error('The fixture has no track-lantern.');
  article = found;
});

const sectionsOf = (body: Article) => articleBodies().of(body).sections;
const wordsOf = createArticleReader(createAnalyser({ vocabulary: new Map() }));

describe('the document that is indexed', () => {
  it('holds every passage under its anchor, in the language', () => {
    const document = parse(indexDocument(article, hiddenWords(wordsOf(article)), sectionsOf(article)));
    expect(document.querySelector('html')?.getAttribute('lang')).toBe('en');
    expect(document.querySelectorAll('h2').map((heading) => heading.getAttribute('id'))).toEqual(
      article.passages.filter(({ depth }) => depth === 2).map(({ headingId }) => headingId),
    );
  });

  it('carries the ways in which people put it as hidden words', () => {
    const words = hiddenWords(wordsOf(article));
    expect(words.examples.split(' | ')).toHaveLength(article.examples.length);
    expect(words.titleWords.split(' ')).toContain('track');
  });

  it('shows markup of the text as text', () => {
    const [first] = article.passages;
    if (!first) throw new Error('no passage');
    const passages = [{ ...first, text: '<script>alert(1)</script> & "more"' }];
    const html = indexDocument({ ...article, passages }, hiddenWords(wordsOf(article)), sectionsOf(article));
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
  });

  it('reads tables and lists as sentences', () => {
    const source = [
      'Text first',
      '',
      '<Callout title="Mind this">',
      'Wait for us.',
      '</Callout>',
      '',
      '| Step | Time |',
      '|---|---|',
      '| We collect | **1 day** |',
      '| We check | 2 days |',
      '',
      '- one way',
      '- another way',
      '',
      '| Size | Chest | Length |',
      '|---|---|---|',
      '| M | 50 cm | 70 cm |',
    ].join('\n');
    const [first] = article.passages;
    if (!first) throw new Error('no passage');
    const sections = sectionsOf({ ...article, source });
    const html = indexDocument({ ...article, passages: [first] }, hiddenWords(wordsOf(article)), sections);
    const text = parse(html)
      .querySelectorAll('main > p:not([data-pagefind-ignore])')
      .map((block) => block.text);
    expect(text).toEqual([
      'Text first.',
      'Mind this.',
      'Wait for us.',
      'We collect: 1 day.',
      'We check: 2 days.',
      'one way.',
      'another way.',
      'M: Chest 50 cm, Length 70 cm.',
    ]);
  });
});
