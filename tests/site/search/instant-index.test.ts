import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../content/corpus/corpus.ts';
import { loadCorpus } from '../../../content/corpus/index.ts';
import { commonWordsOf } from '../../../content/corpus/language/common-words.ts';
import { createAnalyser } from '../../../content/corpus/language/index.ts';
import type { Analyser } from '../../../content/corpus/language/index.ts';
import { loadLanguagePack } from '../../../content/corpus/language/load-language-pack.ts';
import { createLocaleAnalyser } from '../../../content/corpus/language/locale-analyser.ts';
import type { LocaleAnalyser } from '../../../content/corpus/language/locale-analyser.ts';
import type { Vocabulary } from '../../../content/corpus/schema/vocabulary.ts';
import { createArticleReader } from '../../../site/search/article-words.ts';
import type { ReadArticleWords } from '../../../site/search/article-words.ts';
import { buildInstantIndex } from '../../../site/search/build-instant-index.ts';
import type { BuiltIndex } from '../../../site/search/build-instant-index.ts';
import { createIndexReader } from '../../../site/search/index-reader.ts';
import type { IndexReader } from '../../../site/search/index-reader.ts';
import { slugOf, strength } from '../../../site/search/instant-index.ts';
import { readQuery } from '../../../site/search/query.ts';
import { countWords } from '../../../site/search/word-counts.ts';

const locale = 'id';
/** So that the index of the shop is split as that of a large one. */
const small = { largestWhole: { stems: 0, words: 0 }, largestPart: 300 };

let articles: readonly Article[];
let analyser: Analyser;
let ofLocale: LocaleAnalyser;
let vocabulary: Vocabulary;
let wordsOf: ReadArticleWords;
let words: Readonly<Record<string, number>>;
let whole: BuiltIndex;
let split: BuiltIndex;

beforeAll(async () => {
  const corpus = await loadCorpus(join(import.meta.dirname, '../../../content'));
  articles = corpus.articles.filter((article) => article.locale === locale);
  vocabulary = corpus.vocabulary.get(locale) ?? { synonyms: [], abbreviations: {}, products: [] };
  analyser = createAnalyser({ vocabulary: corpus.vocabulary });
  ofLocale = createLocaleAnalyser(await loadLanguagePack(locale), vocabulary);
  wordsOf = createArticleReader(analyser);
  words = countWords(articles, vocabulary, analyser, locale, wordsOf);
  const topicIds = corpus.topics.map(({ topicId }) => topicId);
  const large = { largestWhole: { stems: Infinity, words: Infinity }, largestPart: Infinity };
  whole = buildInstantIndex(articles, topicIds, words, analyser, wordsOf, large);
  split = buildInstantIndex(articles, topicIds, words, analyser, wordsOf, small);
});

const readerOf = (
  built: BuiltIndex,
  load = (name: string): Promise<unknown> => Promise.resolve(built.files.get(name)),
) => createIndexReader(built.index, ofLocale, load);

const stemsOf = (text: string) =>
  analyser
    .analyse(text, locale)
    .filter(({ weight }) => weight > 0.2)
    .map(({ stem }) => stem);

const placesOf = async (reader: IndexReader, stem: string) =>
  await reader.complete(() => reader.places(stem));

describe('buildInstantIndex', () => {
  it('puts all into the index where it is small, and all into parts by first letters where it is large', () => {
    expect(whole.files.size).toBe(0);
    expect(split.files.size).toBeGreaterThan(50);
    const named = [...Object.values(split.index.stems), ...Object.values(split.index.words)];
    expect(named.filter((part) => typeof part !== 'string' || !split.files.has(part))).toEqual([]);
    const longer = Object.keys(split.index.stems).filter(({ length }) => length > 1);
    expect(longer.length).toBeGreaterThan(20);
  });

  it('holds no stem in a part whose letters it does not begin with, and none twice', () => {
    const seen = new Set<string>();
    for (const [letters, name] of Object.entries(split.index.stems)) {
      for (const stem of Object.keys(split.files.get(name as string) ?? {})) {
        expect(stem.startsWith(letters), `${stem} in ${letters}`).toBe(true);
        expect(seen.has(stem), stem).toBe(false);
        seen.add(stem);
      }
    }
    const all = Object.values(whole.index.stems).flatMap((part) => Object.keys(part));
    expect([...seen].sort()).toEqual(all.sort());
  });

  it('is the same whenever it is built', () => {
    const again = buildInstantIndex(articles, [], words, analyser, wordsOf, small);
    expect([...again.files.keys()]).toEqual([...split.files.keys()]);
  });

  it('holds no word but those of public articles, of the vocabulary and of the language, in no part', () => {
    const texts = articles.flatMap(({ title, examples, passages }) => [
      title,
      ...examples,
      ...passages.map(({ heading, text }) => `${heading} ${text}`),
    ]);
    const read = [...texts, ...vocabulary.synonyms.flat(), ...vocabulary.products].flatMap((text) =>
      analyser.analyse(text, locale),
    );
    // A title's meaning may come from the synonyms of the language.
    const meant = articles.flatMap(({ title }) =>
      stemsOf(analyser.synonyms(analyser.analyse(title, locale), locale).join(' ')),
    );
    const known = new Set([...read.flatMap(({ word, stem }) => [word, stem]), ...meant]);
    // Counted words are read once more, alone, for their stems.
    for (const word of Object.keys(words))
      for (const { stem } of analyser.analyse(word, locale)) known.add(stem);
    for (const word of commonWordsOf(locale))
      for (const { stem } of analyser.analyse(word, locale)) known.add(stem);
    const shipped = [...split.files.values()].flatMap((part) =>
      Array.isArray(part) ? part.flatMap((list: string) => list.split(' ')) : Object.keys(part),
    );
    expect(shipped.length).toBeGreaterThan(1_000);
    expect(shipped.filter((word) => word !== '' && !known.has(word))).toEqual([]);
  });

  it('gives a slug only where the title does not', () => {
    for (const [place, { slug, title }] of articles.entries())
      expect(whole.index.slugs[place] || slugOf(title)).toBe(slug);
  });
});

describe('createIndexReader', () => {
  it('finds the title of each article by each of its telling stems, whole and in parts', async () => {
    for (const built of [whole, split]) {
      const reader = readerOf(built);
      for (const [place, { title }] of articles.entries())
        for (const stem of stemsOf(title))
          expect((await placesOf(reader, stem)).articles.get(place), `${stem} of ${title}`).toBe(
            strength.title,
          );
    }
  });

  it('reads the same from parts as from the whole, examples too', async () => {
    const [one, other] = [readerOf(whole), readerOf(split)];
    for (const stem of new Set(articles.flatMap(({ examples }) => examples.slice(0, 3).flatMap(stemsOf))))
      expect(await placesOf(other, stem), stem).toEqual(await placesOf(one, stem));
  });

  it('loads the parts that a word needs, once, and no others', async () => {
    const asked: string[] = [];
    const reader = readerOf(split, (name) => {
      asked.push(name);
      return Promise.resolve(split.files.get(name));
    });
    await placesOf(reader, 'retur');
    await placesOf(reader, 'retur');
    expect(asked).toHaveLength(1);
    await reader.complete(() => reader.isKnown('garansi', 'garansi'));
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it('loads for a known word neither what else it may mean nor what else it may be', async () => {
    const asked: string[] = [];
    const reader = readerOf(split, (name) => {
      asked.push(name);
      return Promise.resolve(split.files.get(name));
    });
    const query = await reader.complete(() => readQuery('retur', { analyser: ofLocale, words: reader }));
    expect(query).toMatchObject({ corrected: undefined, terms: [{ isKnown: true, alternatives: [] }] });
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it('answers without a part that cannot be loaded, and asks for it again the next time', async () => {
    let isAway = true;
    const reader = readerOf(split, (name) =>
      isAway ? Promise.reject(new Error('offline')) : Promise.resolve(split.files.get(name)),
    );
    expect((await placesOf(reader, 'retur')).articles.size).toBe(0);
    isAway = false;
    expect((await placesOf(reader, 'retur')).articles.size).toBeGreaterThan(0);
  });

  it('knows, corrects and completes words from parts', async () => {
    const reader = readerOf(split);
    const done = await reader.complete(() => ({
      isKnown: reader.isKnown('pengembalian', 'kembal'),
      corrected: reader.correct('pengembaian', 'pengembaian'),
      swapped: reader.correct('epngembalian', 'epngembalian'),
      completions: reader.completions('garan'),
      nothing: reader.completions('zzq'),
    }));
    expect(done).toMatchObject({
      isKnown: true,
      corrected: 'pengembalian',
      swapped: 'pengembalian',
      nothing: [],
    });
    expect(done.completions).toContain('garans');
  });

  it('takes a common word that no article holds for what it is, and corrects to no mere stem', async () => {
    const counts = { reset: 3, pengembalian: 2 };
    const built = buildInstantIndex(articles.slice(0, 1), [], counts, analyser, wordsOf, small);
    const reader = createIndexReader(built.index, ofLocale, (name) => Promise.resolve(built.files.get(name)));
    const found = await reader.complete(() => ({
      misspelt: reader.correct('reseet', 'reseet'),
      common: reader.correct('resep', 'resep'),
      known: reader.isKnown('resep', 'resep'),
      ofStem: reader.correct('kembaal', 'kembaal'),
    }));
    expect(found).toEqual({ misspelt: 'reset', common: undefined, known: false, ofStem: undefined });
  });

  it('finds nothing for names that every object has', async () => {
    const reader = readerOf(whole);
    for (const word of ['constructor', '__proto__', 'toString', ''])
      expect(await placesOf(reader, word), word).toEqual({ articles: new Map(), examples: [] });
  });
});
