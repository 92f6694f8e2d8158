/**
 * The index that answers first: titles, headings and the ways in which people put it, small enough to be loaded before
 * somebody has typed a word. These are its shapes; `build-instant-index.ts` makes it, `index-reader.ts` reads it.
 */
export interface InstantIndex {
  /** Of each article, in the order that postings count in. */
  readonly titles: readonly string[];
  /** Last part of each address; empty where it follows from the title (`slugOf`). */
  readonly slugs: readonly string[];
  /** Place of each article's topic in the list of topics. */
  readonly topics: readonly number[];
  /** For each article one base-36 digit per example: its number of telling stems, 35 at most. */
  readonly examples: readonly string[];
  /** First letters to the part that holds all stems beginning with them; the longest match counts. */
  readonly stems: Readonly<Record<string, Part<StemPart>>>;
  /** First letter to the words beginning with it. */
  readonly words: Readonly<Record<string, Part<WordPart>>>;
}

/** A part stands in the index itself, or in a file of that name beside it where the index is large. */
export type Part<Content> = Content | string;

/** Stem to where it stands. */
export type StemPart = Readonly<Record<string, Postings>>;

/**
 * Articles, each the step from the one before (the first from -1) times three plus a `Strength`; and examples, counted
 * over all articles, each the step from the one before.
 */
export type Postings = readonly [articles: readonly number[], examples: readonly number[]];

/** Where the article holds the stem; the strongest place counts. */
export const strength = { meant: 0, heading: 1, title: 2 } as const;
export type Strength = (typeof strength)[keyof typeof strength];

/**
 * Words of whole articles, parted by spaces. First the stems that are no words themselves; then the stems of common words
 * of the language that no article holds but words like them, which are no slips of the finger; then the words that stand
 * in the articles once, twice or more, four times or more, and so on.
 */
export type WordPart = readonly [stems: string, common: string, ...byCount: readonly string[]];

/** The address that most titles get: letters and figures, parted by hyphens. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
