import { createSpelling } from '../../content/corpus/language/spelling.ts';
import type { Spelling } from '../../content/corpus/language/spelling.ts';
import type { LocaleAnalyser } from '../../content/corpus/language/locale-analyser.ts';
import { strength } from './instant-index.ts';
import type { InstantIndex, Part, Postings, StemPart, WordPart } from './instant-index.ts';

/** Where a stem stands in the index. */
export interface Places {
  /** Place of an article to the `Strength` with which it holds the stem. */
  readonly articles: ReadonlyMap<number, number>;
  /** Numbers of the examples that hold it. */
  readonly examples: readonly number[];
}

/** The words that the articles of one language hold. */
export interface Words {
  /** Whether a title, heading or example holds the stem. */
  isIndexed(stem: string): boolean;
  /** Whether an article holds the word or one of its family. */
  isKnown(word: string, stem: string): boolean;
  /** The known word that somebody meant; undefined for a known or a common one, or where nothing is near. */
  correct(word: string, stem: string): string | undefined;
  /** Stems of known words that begin so, of the most frequent words first; unique, can be empty. */
  completions(beginning: string): readonly string[];
}

/** Reads the instant index. What is not loaded yet answers as empty: `complete` has it loaded and reads again. */
export interface IndexReader extends Words {
  places(stem: string): Places;
  /** The article of an example and its number of telling stems. */
  example(number: number): { readonly article: number; readonly size: number };
  /**
   * Does the work, again and again until no part was missing. A part that cannot be loaded answers as empty, and is asked
   * for again by the next work.
   */
  complete<Result>(work: () => Result): Promise<Result>;
}

const mostCompletions = 12;
const noWords: WordPart = ['', ''];
const nowhere: Places = { articles: new Map(), examples: [] };
/** Of a stem whose part is still to be loaded: what stands for the stem is not asked for till then. */
const awaited: Places = { articles: new Map(), examples: [] };

interface LetterWords {
  readonly stems: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, number>;
  readonly spelling: Spelling;
}

/** `loadPart` fetches a part that is a file of its own. */
export function createIndexReader(
  index: InstantIndex,
  analyser: LocaleAnalyser,
  loadPart: (name: string) => Promise<unknown>,
): IndexReader {
  const files = new Map<string, unknown>();
  const missing = new Set<string>();
  /** Parts that could not be loaded for the work that is being done. */
  let unreachable: ReadonlySet<string> = new Set();
  const places = new Map<string, Places>();
  const letters = new Map<string, LetterWords>();
  const longestKey = Math.max(0, ...Object.keys(index.stems).map(({ length }) => length));
  const examples = Array.from(index.examples.entries()).flatMap(([article, sizes]) =>
    Array.from(sizes, (size) => ({ article, size: parseInt(size, 36) })),
  );

  /** Undefined while it is missing. */
  function read<Content>(part: Part<Content>): Content | undefined {
    if (typeof part !== 'string') return part;
    const content = files.get(part) as Content | undefined;
    if (content === undefined && !unreachable.has(part)) missing.add(part);
    return content;
  }

  function postingsOf(stem: string): Postings | undefined | 'missing' | 'unreachable' {
    for (let length = Math.min(longestKey, stem.length); length > 0; length -= 1) {
      const key = stem.slice(0, length);
      if (!Object.hasOwn(index.stems, key)) continue;
      const part = index.stems[key] ?? {};
      const content = read<StemPart>(part);
      if (!content) return typeof part === 'string' && missing.has(part) ? 'missing' : 'unreachable';
      return Object.hasOwn(content, stem) ? content[stem] : undefined;
    }
    return undefined;
  }

  function placesOf(stem: string): Places {
    const known = places.get(stem);
    if (known) return known;
    const postings = postingsOf(stem);
    if (postings === 'missing') return awaited;
    if (postings === 'unreachable') return nowhere;
    const found = postings ? toPlaces(postings) : nowhere;
    places.set(stem, found);
    return found;
  }

  function wordsOf(letter: string): LetterWords | undefined {
    const known = letters.get(letter);
    if (known) return known;
    const part = read<WordPart>(
      Object.hasOwn(index.words, letter) ? (index.words[letter] ?? noWords) : noWords,
    );
    if (!part) return undefined;
    const [stems, common, ...byCount] = part.map((list) => list.split(' ').filter(Boolean));
    const counts = new Map(
      byCount.flatMap((list, level) => list.map((word): [string, number] => [word, 2 ** level])),
    );
    const words = {
      stems: new Set(stems),
      common: new Set(common),
      counts,
      spelling: createSpelling(counts),
    };
    letters.set(letter, words);
    return words;
  }

  const holds = (word: string) => {
    const own = wordsOf(word.slice(0, 1));
    return own !== undefined && (own.counts.has(word) || own.stems.has(word));
  };

  return {
    places: placesOf,
    example: (number) => examples[number] ?? { article: -1, size: 0 },
    isIndexed(stem) {
      const found = placesOf(stem);
      const { articles, examples: own } = found;
      return (
        found === awaited ||
        own.length > 0 ||
        [...articles.values()].some((value) => value !== strength.meant)
      );
    },
    isKnown: (word, stem) => ![nowhere, awaited].includes(placesOf(stem)) || holds(word) || holds(stem),
    correct(word, stem) {
      const [first = '', second = ''] = word;
      const own = wordsOf(first);
      if (!own || wordsOf(stem.slice(0, 1))?.common.has(stem)) return undefined;
      // People swap the first letter with the second.
      return (
        own.spelling.correct(word) ?? (first === second ? undefined : wordsOf(second)?.spelling.correct(word))
      );
    },
    completions(beginning) {
      const known = wordsOf(beginning.slice(0, 1))?.counts ?? new Map<string, number>();
      const words = [...known]
        .filter(([word]) => word.startsWith(beginning))
        .sort(([one, count], [other, otherCount]) => otherCount - count || (one < other ? -1 : 1))
        .slice(0, mostCompletions);
      return [...new Set(words.flatMap(([word]) => analyser.analyse(word).map(({ stem }) => stem)))];
    },
    async complete(work) {
      const failed = new Set<string>();
      for (;;) {
        missing.clear();
        unreachable = failed;
        const result = work();
        if (missing.size === 0) return result;
        await Promise.all(
          Array.from(missing, async (name) => {
            try {
              files.set(name, await loadPart(name));
            } catch {
              failed.add(name);
            }
          }),
        );
      }
    },
  };
}

function toPlaces([articleSteps, exampleSteps]: Postings): Places {
  let place = -1;
  const articles = new Map<number, number>();
  for (const step of articleSteps) {
    place += Math.floor(step / 3);
    articles.set(place, step % 3);
  }
  let number = -1;
  const examples = exampleSteps.map((step) => (number += step));
  return { articles, examples };
}
