import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../content/corpus/index.ts';
import type { Article } from '../../../content/corpus/corpus.ts';
import { articleBodies } from '../../../site/build/article-bodies.ts';

const dir = join(import.meta.dirname, '../../fixtures/hard-cases');
/** Text of each body that the corpus told of, by file. */
const told = new Map<string, string>();
const fromCorpus = articleBodies();
let articles: readonly Article[];

beforeAll(async () => {
  const corpus = await loadCorpus(dir, {
    onBody: (file, source, tree) => {
      told.set(file, source);
      fromCorpus.keep(file, source, tree);
    },
  });
  ({ articles } = corpus);
});

describe('bodies of articles', () => {
  it('are told by the corpus as it reads them, with the text that their pages show', () => {
    expect(articles.length).toBeGreaterThan(0);
    for (const { file, source } of articles) expect(told.get(file)).toBe(source);
  });

  it('are the same as those read by themselves', () => {
    for (const article of articles) expect(fromCorpus.of(article)).toEqual(articleBodies().of(article));
  });

  it('are read again only where the text changed', () => {
    const [article] = articles;
    if (!article) throw new Error('The fixture has no article.');
    const bodies = articleBodies();
    bodies.keep(article.file, article.source, { type: 'root', children: [] });
    expect(bodies.of(article).draft).toEqual([]);
    expect(bodies.of({ ...article, source: `${article.source}\n\nMore` }).draft).not.toEqual([]);
  });
});
