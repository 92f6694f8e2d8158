import type { Token } from './analyser.ts';
import type { ReadInContext } from './language-pack.ts';
import { split } from './split.ts';
import type { Word } from './word.ts';

/** A word as typed. */
export interface Surface {
  readonly text: string;
  /** Its place among those that are kept; -1 for one that is not. */
  readonly number: number;
  /** How much it speaks for each language; filled when first asked for. */
  points: readonly number[] | undefined;
}

/** What one typed word means that is not always one and the same word. */
export interface Reading {
  /** None for what is no word. */
  readonly words: readonly Word[];
  /** Decides first, for a short form whose meaning hangs on its neighbours. */
  readonly inContext: ReadInContext | undefined;
}

/** A stretch of text that is read as one word. */
export interface Segment {
  readonly surface: Surface;
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A text parted into words, with its tokens in each language, by the language's place; filled when first asked for. */
export interface SplitText {
  readonly segments: readonly Segment[];
  readonly tokens: (readonly Token[] | undefined)[];
}

/** A text that was parted. */
interface KeptText {
  readonly text: string;
  readonly split: SplitText;
}

/** A surface in its bucket. */
interface Entry extends Surface {
  readonly hash: number;
  /** Words that are met often are met early, so that those that come later stand behind them. */
  next: Entry | undefined;
}

/** Words that are kept, as typed and of each language; all are forgotten when there are more, so memory stays bounded. */
const maxWords = 20_000;
/** Longer ones are seldom met again. */
const maxCharacters = 64;
/** Texts that are kept: one question is read several times, by language detection, triage, search and replies. */
const maxTexts = 16;
/** A power of 2. */
const bucketCount = 2 ** 14;
/** Ten times as many as meet by chance: further words, made to meet in one bucket, are not kept. */
const mostInBucket = 16;

/**
 * The words that an analyser has met: each is looked up once where it stands in a text, and carries what is known of it.
 * Between two texts it may forget all of them.
 */
export class Lexicon {
  #buckets: (Entry | undefined)[] = emptyBuckets();
  #surfaceCount = 0;
  /** Words by spelling, for each language. */
  readonly #words: Map<string, Word>[] = [];
  /** What surfaces mean in each language, by their number: close together in memory, which is what reading waits for. */
  readonly #readings: (Word | Reading | undefined)[][] = [];
  #wordCount = 0;
  /** Words get other numbers than those that were forgotten last: texts of both are read together where one follows the other. */
  #firstNumber = 0;
  /**
   * No `Map`: V8 makes the next table of one among the old objects where the last one is old, and a table that is left
   * behind holds its texts and the next table, so that all of them would stay until all memory is looked through.
   */
  readonly #texts: KeptText[] = [];
  /** The place of the next one: that of the oldest, once there are as many as are kept. */
  #nextText = 0;
  #last: KeptText | undefined;

  /** The place of one more language. */
  addLanguage(): number {
    this.#readings.push([]);
    return this.#words.push(new Map()) - 1;
  }

  /** The words of a text, in order; what is between them is left out. Time is linear in the text. */
  split(text: string): SplitText {
    if (this.#last?.text === text) return this.#last.split;
    let known = this.#texts.find((kept) => kept.text === text);
    if (!known) {
      if (this.#isFull()) this.#forget();
      known = { text, split: { segments: this.#segment(text), tokens: [] } };
      if (known.split.segments.length > 1) this.#remember(known);
    }
    this.#last = known;
    return known.split;
  }

  /** What a surface means in the language at `place`: mostly one word, whatever stands beside it. `read` is asked for it once. */
  reading(place: number, surface: Surface, read: (surface: Surface) => Word | Reading): Word | Reading {
    const readings = this.#readings[place] as (Word | Reading | undefined)[];
    const { number } = surface;
    const known = number >= 0 && number < readings.length ? readings[number] : undefined;
    if (known) return known;
    const made = read(surface);
    // Without holes, which are slower to read.
    while (readings.length <= number) readings.push(undefined);
    if (number >= 0) readings[number] = made;
    return made;
  }

  /** The word of that spelling in the language at `place`; `make` is asked for it once. */
  word(place: number, word: string, make: (word: string, number: number) => Word): Word {
    const words = this.#words[place] as Map<string, Word>;
    let known = words.get(word);
    if (!known) {
      known = make(word, this.#firstNumber + this.#wordCount);
      this.#wordCount += 1;
      words.set(word, known);
    }
    return known;
  }

  #isFull(): boolean {
    return this.#surfaceCount >= maxWords || this.#wordCount > maxWords * this.#words.length;
  }

  #segment(text: string): Segment[] {
    const parts: { readonly start: number; readonly end: number; readonly hash: number }[] = [];
    split(text, (start, end, hash) => parts.push({ start, end, hash }));
    // Little is decided on the way, so memory is asked for many words at once.
    const known = parts.map(({ hash }) => this.#ofHash(hash));
    return parts.map(({ start, end, hash }, at) => {
      const entry = known[at];
      const isSame = entry && isAt(text, start, end, entry.text);
      return { surface: isSame ? entry : this.#surface(text, start, end, hash), start, end };
    });
  }

  /** The first that is kept of a hash. */
  #ofHash(hash: number): Entry | undefined {
    let entry = this.#buckets[hash & (bucketCount - 1)];
    while (entry && entry.hash !== hash) entry = entry.next;
    return entry;
  }

  #surface(text: string, start: number, end: number, hash: number): Surface {
    const bucket = hash & (bucketCount - 1);
    let last: Entry | undefined;
    let met = 0;
    for (let entry = this.#buckets[bucket]; entry; entry = entry.next) {
      if (entry.hash === hash && isAt(text, start, end, entry.text)) return entry;
      last = entry;
      met += 1;
    }
    const isKept = end - start <= maxCharacters && met < mostInBucket;
    const entry: Entry = {
      text: detached(text.slice(start, end)),
      number: isKept ? this.#surfaceCount : -1,
      points: undefined,
      hash,
      next: undefined,
    };
    if (isKept) {
      if (last) last.next = entry;
      else this.#buckets[bucket] = entry;
      this.#surfaceCount += 1;
    }
    return entry;
  }

  #remember(known: KeptText): void {
    this.#texts[this.#nextText] = known;
    this.#nextText = (this.#nextText + 1) % maxTexts;
  }

  #forget(): void {
    this.#buckets = emptyBuckets();
    this.#surfaceCount = 0;
    for (const words of this.#words) words.clear();
    for (const readings of this.#readings) readings.length = 0;
    this.#firstNumber = this.#firstNumber === 0 ? this.#wordCount : 0;
    this.#wordCount = 0;
    this.#texts.length = 0;
    this.#nextText = 0;
  }
}

function emptyBuckets(): undefined[] {
  return new Array<undefined>(bucketCount).fill(undefined);
}

/** Whether the text holds a word from `start` to `end`; nothing is cut from it. */
function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) {
    if (text.charCodeAt(start + at) !== word.charCodeAt(at)) return false;
  }
  return true;
}

/** A copy that does not keep the whole text alive from which it was cut. */
function detached(surface: string): string {
  return ` ${surface}`.slice(1);
}
