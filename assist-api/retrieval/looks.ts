import type { PhrasingLook } from './phrasing-index.ts';
import type { QueryWord, ReadQuery } from './read-query.ts';

/**
 * What a text says for every document, part by part, before a part is weighed against the others. Those of several texts
 * add up to about those of all of them together: what several say counts each time.
 */
export interface Looks {
  /** What was looked up; undefined until it was. */
  text: string | undefined;
  isExact: boolean;
  /** Number of the last search that used them. */
  usedIn: number;
  query: ReadQuery;
  /** BM25 by document, of whole documents, of titles, of letters; and by passage. */
  readonly words: Float64Array;
  readonly title: Float64Array;
  readonly letters: Float64Array;
  readonly passages: Float64Array;
  readonly phrasings: PhrasingLook;
  /** What was learned says for each class, and the square of the text's length. */
  readonly classes: Float64Array;
  classSquare: number;
  /** Makes them those of a text without words. */
  clear(): void;
}

/** How many there are of each, and a look of phrasings that is its own. */
export interface LooksParts {
  readonly documents: number;
  readonly passages: number;
  readonly phrasings: PhrasingLook;
  readonly classes: number;
}

const noQuery: ReadQuery = { tokens: [], terms: [], weights: [], words: [], corrected: [] };

/** Looks of a text without words. */
export function createLooks({ documents, passages, phrasings, classes }: LooksParts): Looks {
  return {
    text: undefined,
    isExact: false,
    usedIn: 0,
    query: noQuery,
    words: new Float64Array(documents),
    title: new Float64Array(documents),
    letters: new Float64Array(documents),
    passages: new Float64Array(passages),
    phrasings,
    classes: new Float64Array(classes),
    classSquare: 0,
    clear() {
      this.words.fill(0);
      this.title.fill(0);
      this.letters.fill(0);
      this.passages.fill(0);
      this.classes.fill(0);
      this.classSquare = 0;
      this.query = noQuery;
      this.text = undefined;
    },
  };
}

/** Writes the sum of several looks, at least one, each once, over `sum`; phrasings are left to `PhrasingIndex`. */
export function sumOf(all: readonly Looks[], sum: Looks): Looks {
  const words: QueryWord[] = [];
  const seen = new Set<string>();
  const typed = new Set<string>();
  const corrected = new Map<string, ReadQuery['corrected'][number]>();
  let isFirst = true;
  for (const looks of all) {
    addTo(sum.words, looks.words, isFirst);
    addTo(sum.title, looks.title, isFirst);
    addTo(sum.letters, looks.letters, isFirst);
    addTo(sum.passages, looks.passages, isFirst);
    addTo(sum.classes, looks.classes, isFirst);
    sum.classSquare = looks.classSquare + (isFirst ? 0 : sum.classSquare);
    isFirst = false;
    for (const word of looks.query.words) {
      if (seen.has(word.stem)) continue;
      seen.add(word.stem);
      words.push(typed.has(word.surface) ? { ...word, isTypedAsOther: true } : word);
      typed.add(word.surface);
    }
    for (const one of looks.query.corrected) corrected.set(one.typed, one);
  }
  sum.query = { ...noQuery, words, corrected: [...corrected.values()] };
  return sum;
}

function addTo(sums: Float64Array, amounts: Float64Array, isFirst: boolean): void {
  if (isFirst) {
    sums.set(amounts);
    return;
  }
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] as number) + (amounts[at] as number);
}
