import { hash } from 'node:crypto';
import type { Article } from '../../content/corpus/corpus.ts';
import type { Analyser } from '../../content/corpus/language/analyser.ts';
import { commonWordsOf } from '../../content/corpus/language/common-words.ts';
import { createSpelling } from '../../content/corpus/language/spelling.ts';
import type { ArticleWords, ReadArticleWords } from './article-words.ts';
import { slugOf, strength } from './instant-index.ts';
import type { InstantIndex, Part, Postings, StemPart, Strength, WordPart } from './instant-index.ts';

/** Characters of JSON from which on an index is split. */
export interface IndexSizes {
  /**
   * Up to which all stems, or all words, stand in the index itself: one request beats the bytes that parts would save.
   * Words are needed only for what no title, heading or example holds.
   */
  readonly largestWhole: { readonly stems: number; readonly words: number };
  /** Up to which stems of the same first letters stay in one part. */
  readonly largestPart: number;
}

const indexSizes: IndexSizes = { largestWhole: { stems: 60_000, words: 16_000 }, largestPart: 4_000 };

/** Examples of all articles together that the index holds, whatever the number of articles. */
const mostExamples = 8_000;

/** An article has so many examples in the index, however many articles there are. */
const leastExamples = 4;

/** An index with the parts that are files of their own, by name. */
export interface BuiltIndex {
  readonly index: InstantIndex;
  readonly files: ReadonlyMap<string, StemPart | WordPart>;
}

/**
 * Makes the index of one language's public articles, in their order. `topicIds` are the topics that `topics` counts in;
 * `words` are the words of the articles with how often they stand there.
 */
export function buildInstantIndex(
  articles: readonly Article[],
  topicIds: readonly string[],
  words: Readonly<Record<string, number>>,
  analyser: Analyser,
  wordsOf: ReadArticleWords,
  sizes: IndexSizes = indexSizes,
): BuiltIndex {
  const stems = new Map<string, { articles: Map<number, Strength>; examples: number[] }>();
  const entryOf = (stem: string) => {
    const entry = stems.get(stem) ?? { articles: new Map<number, Strength>(), examples: [] };
    stems.set(stem, entry);
    return entry;
  };
  const perArticle = Math.max(leastExamples, Math.floor(mostExamples / Math.max(1, articles.length)));
  const exampleSizes: string[] = [];
  let exampleCount = 0;
  for (const [place, article] of articles.entries()) {
    const { titleStems, meantStems, headingStems, examples } = wordsOf(article);
    for (const [own, value] of [
      [meantStems, strength.meant],
      [headingStems, strength.heading],
      [titleStems, strength.title],
    ] as const) {
      for (const stem of own) entryOf(stem).articles.set(place, value);
    }
    const kept = strongest(examples, perArticle);
    for (const example of kept) {
      for (const stem of example) entryOf(stem).examples.push(exampleCount);
      exampleCount += 1;
    }
    exampleSizes.push(kept.map(({ length }) => Math.min(length, 35).toString(36)).join(''));
  }
  const postings = new Map(
    Array.from(stems, ([stem, entry]): [string, Postings] => [
      stem,
      [articleSteps(entry.articles), steps(entry.examples)],
    ]),
  );
  const { parts, files } = toFiles(
    toParts(postings, sizes.largestPart),
    wordsByLetter(words, analyser, articles[0]?.locale ?? ''),
    sizes.largestWhole,
  );
  const index = {
    titles: articles.map(({ title }) => title),
    slugs: articles.map(({ slug, title }) => (slug === slugOf(title) ? '' : slug)),
    topics: articles.map(({ topicId }) => topicIds.indexOf(topicId)),
    examples: exampleSizes,
    ...parts,
  };
  return { index, files };
}

/** Puts what is large into files, named by their content. */
function toFiles(
  stems: ReturnType<typeof toParts>,
  words: ReadonlyMap<string, WordPart>,
  largestWhole: IndexSizes['largestWhole'],
) {
  const files = new Map<string, StemPart | WordPart>();
  const placed = <Content extends StemPart | WordPart>(
    parts: ReadonlyMap<string, Content>,
    isWhole: boolean,
  ): Record<string, Part<Content>> =>
    Object.fromEntries(
      Array.from(parts, ([key, content]): [string, Part<Content>] => {
        if (isWhole) return [key, content];
        const name = hash('sha256', JSON.stringify(content)).slice(0, 10);
        files.set(name, content);
        return [key, name];
      }),
    );
  const fits = (parts: ReadonlyMap<string, unknown>, largest: number) =>
    JSON.stringify([...parts]).length <= largest;
  const hasAllStems = fits(stems.whole, largestWhole.stems);
  const parts = {
    stems: placed(hasAllStems ? stems.whole : stems.split, hasAllStems),
    words: placed(words, fits(words, largestWhole.words)),
  };
  return { parts, files };
}

/**
 * The shortest examples, each other words than those before: most like the short questions that the index is for. Long
 * ones are found in the full text.
 */
function strongest(examples: ArticleWords['examples'], most: number): ArticleWords['examples'] {
  const distinct = new Map(examples.map((example) => [example.toSorted().join(' '), example]));
  distinct.delete('');
  return [...distinct.values()].toSorted((one, other) => one.length - other.length).slice(0, most);
}

const steps = (places: readonly number[]) => places.map((place, index) => place - (places[index - 1] ?? -1));

function articleSteps(articles: ReadonlyMap<number, Strength>): readonly number[] {
  const entries = [...articles].sort(([one], [other]) => one - other);
  const gaps = steps(entries.map(([place]) => place));
  return entries.map(([, value], index) => (gaps[index] ?? 0) * 3 + value);
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) =>
  one < other ? -1 : 1;

/** All stems by their first letter, and the same in parts that are split by further letters where they are large. */
function toParts(postings: ReadonlyMap<string, Postings>, largestPart: number) {
  const sorted = [...postings].sort(byName);
  const whole = group(sorted, 1);
  const split = new Map<string, StemPart>();
  const place = (entries: readonly (readonly [string, Postings])[], letters: number): void => {
    for (const [key, part] of group(entries, letters)) {
      const own = Object.entries(part);
      const isSplit =
        JSON.stringify(part).length > largestPart && own.some(([stem]) => stem.length > letters);
      if (!isSplit) split.set(key, part);
      else place(own, letters + 1);
    }
  };
  place(sorted, 1);
  return { whole, split };
}

function group(entries: readonly (readonly [string, Postings])[], letters: number): Map<string, StemPart> {
  const parts = new Map<string, Record<string, Postings>>();
  for (const [stem, own] of entries) {
    const key = stem.slice(0, letters);
    const part = parts.get(key) ?? {};
    part[stem] = own;
    parts.set(key, part);
  }
  return parts;
}

/** Words by their first letter, with what is known beside them. */
function wordsByLetter(
  words: Readonly<Record<string, number>>,
  analyser: Analyser,
  locale: string,
): Map<string, WordPart> {
  const counts = new Map(Object.entries(words));
  // A word is known where its family is.
  const stems = new Set(
    [...counts.keys()].flatMap((word) => analyser.analyse(word, locale).map(({ stem }) => stem)),
  );
  const letters = new Map<string, string[][]>();
  const add = (word: string, list: number) => {
    const letter = word.slice(0, 1);
    const part = letters.get(letter) ?? [[], []];
    (part[list] ??= []).push(word);
    letters.set(letter, part);
  };
  for (const stem of stems) if (!counts.has(stem)) add(stem, 0);
  for (const stem of commonStems(counts, stems, analyser, locale)) add(stem, 1);
  for (const [word, count] of counts) add(word, 2 + Math.floor(Math.log2(Math.max(1, count))));
  return new Map(
    [...letters].sort(byName).map(([letter, part]) => {
      const [own = '', common = '', ...byCount] = Array.from(
        part,
        (list?: string[]) => list?.sort().join(' ') ?? '',
      );
      return [letter, [own, common, ...byCount]];
    }),
  );
}

/** Stems of common words that no article holds, where they would be taken for slips of words that articles hold. */
function commonStems(
  counts: ReadonlyMap<string, number>,
  stems: ReadonlySet<string>,
  analyser: Analyser,
  locale: string,
): ReadonlySet<string> {
  const spelling = createSpelling(counts);
  const tokens = commonWordsOf(locale).flatMap((word) => analyser.analyse(word, locale));
  const unheld = tokens.filter(
    ({ word, stem }) => !counts.has(word) && !counts.has(stem) && !stems.has(stem),
  );
  const mistaken = unheld.filter(({ word, stem }) => [word, stem].some((one) => spelling.correct(one)));
  return new Set(mistaken.map(({ stem }) => stem));
}
