import { keepPerWord } from '../../content/corpus/language/index.ts';
import type { Analyser, Token } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { languageCues } from './language-cues.ts';
import { readPhrase } from './phrase-notation.ts';
import type { PhrasePart } from './phrase-notation.ts';
import type { ReadText } from './read-text.ts';

/** Where a phrase stands in a text, by tokens, both ends included. */
export interface PhraseHit<Owner> {
  readonly owner: Owner;
  readonly first: number;
  readonly last: number;
}

/** Where a phrase stands that several owners have. */
export interface SharedPhrase<Owner> {
  /** Never empty. */
  readonly owners: readonly Owner[];
  readonly first: number;
  readonly last: number;
}

interface Node<Owner> {
  /** Where phrases go on; absent where none does, as in most. */
  ways: Ways<Owner> | undefined;
  readonly owners: Owner[];
}

interface Ways<Owner> {
  /** A bit for the last digits of each number in the maps below: most words that follow go on no phrase. */
  going: number;
  /** By the number of a stem. */
  readonly byStem: Map<number, Node<Owner>>;
  /** By the number of the word itself. */
  readonly byForm: Map<number, Node<Owner>>;
  readonly numbers: { readonly least: number; readonly node: Node<Owner> }[];
  gap: Node<Owner> | undefined;
}

/** What the phrases of an index have to do with a stem, or with a word itself. */
interface KnownWord<Owner> {
  /** Its number among stems and words; 0 for one that stands in no phrase. */
  readonly number: number;
  readonly isFiller: boolean;
  /** NaN for a word that names no number. */
  readonly value: number;
  /** Where phrases go on that begin with it as a stem, or as the word itself: every word of a text is tried. */
  firstStem?: Node<Owner>;
  firstForm?: Node<Owner>;
}

/** The same of a word of a text, as stem and as itself. */
interface TextWord<Owner> {
  readonly stem: number;
  readonly form: number;
  readonly isFiller: boolean;
  /** Says nothing: a particle, a vocative. */
  readonly isSilent: boolean;
  /** NaN for a word that is no number. */
  readonly value: number;
  readonly firstStem: Node<Owner> | undefined;
  readonly firstForm: Node<Owner> | undefined;
}

/** A text of which every word is looked up once, however many phrases are tried on it. */
interface LookedUp<Owner> {
  readonly words: readonly TextWord<Owner>[];
  readonly sentences: readonly number[];
}

const longestGap = 3;
const mostFillers = 2;
// Particles and vocatives say nothing: "capek kak nunggu".
const silentWeight = 0.05;

/**
 * Phrases of one locale as one tree over stems, so that a text is read once however many there are. All are added before
 * a text is searched.
 */
export class PhraseIndex<Owner> {
  readonly #root: Node<Owner> = emptyNode();
  readonly #words = new Map<string, KnownWord<Owner>>();
  readonly #lookUp = keepPerWord(({ word, stem, weight }): TextWord<Owner> => {
    const ofStem = this.#words.get(stem);
    const ofForm = this.#words.get(word);
    return {
      stem: ofStem?.number ?? 0,
      form: ofForm?.number ?? 0,
      isFiller: ofForm?.isFiller ?? false,
      isSilent: weight < silentWeight,
      value: valueOfDigits(word) ?? ofForm?.value ?? Number.NaN,
      firstStem: ofStem?.firstStem,
      firstForm: ofForm?.firstForm,
    };
  });
  readonly #analyser: Analyser;
  readonly #locale: Locale;

  constructor(analyser: Analyser, locale: Locale) {
    this.#analyser = analyser;
    this.#locale = locale;
    const { fillers, numbers } = languageCues(locale);
    for (const word of [...fillers, ...numbers.keys()]) this.#wordOf(word);
  }

  /** A phrase without words is left out. */
  add(phrase: string, owner: Owner): void {
    let ends = [this.#root];
    for (const part of readPhrase(phrase, this.#locale)) {
      ends = ends.flatMap((node) => this.#grow(node, part));
    }
    for (const node of ends) if (node !== this.#root) node.owners.push(owner);
  }

  #grow(node: Node<Owner>, part: PhrasePart): Node<Owner>[] {
    const ways = (node.ways ??= noWays());
    if (part.kind === 'gap') return [(ways.gap ??= emptyNode())];
    if (part.kind === 'number') {
      const known = ways.numbers.find(({ least }) => least === part.least);
      if (known) return [known.node];
      const grown = emptyNode<Owner>();
      ways.numbers.push({ least: part.least, node: grown });
      return [grown];
    }
    const grown = new Set<Node<Owner>>();
    for (const word of part.words) {
      let end = node;
      for (const { word: normal, stem } of this.#analyser.analyse(word, this.#locale)) {
        const known = this.#wordOf(part.isExact ? normal : stem);
        const onward = (end.ways ??= noWays());
        const branches = part.isExact ? onward.byForm : onward.byStem;
        let next = branches.get(known.number);
        if (!next) branches.set(known.number, (next = emptyNode()));
        onward.going |= bitOf(known.number);
        if (end === this.#root) known[part.isExact ? 'firstForm' : 'firstStem'] = next;
        end = next;
      }
      grown.add(end);
    }
    return [...grown];
  }

  #wordOf(word: string): KnownWord<Owner> {
    let known = this.#words.get(word);
    if (!known) {
      const { fillers, numbers } = languageCues(this.#locale);
      const value = numbers.get(word) ?? Number.NaN;
      known = { number: this.#words.size + 1, isFiller: fillers.has(word), value };
      this.#words.set(word, known);
    }
    return known;
  }

  /** Every phrase in a text with each of its owners, in order of where it begins. */
  find(read: ReadText): PhraseHit<Owner>[] {
    return this.findShared(read).flatMap(({ owners, first, last }) =>
      owners.map((owner) => ({ owner, first, last })),
    );
  }

  /** Every phrase in a text, in order of where it begins. A phrase does not reach beyond its sentence. */
  findShared({ tokens, sentences }: ReadText): SharedPhrase<Owner>[] {
    const words: TextWord<Owner>[] = [];
    for (let at = 0; at < tokens.length; at += 1) words.push(this.#lookUp((tokens[at] as Token).record));
    const text = { words, sentences };
    const found: SharedPhrase<Owner>[] = [];
    const numbers = this.#root.ways?.numbers ?? [];
    for (let first = 0; first < words.length; first += 1) {
      const { firstStem, firstForm, value } = words[first] as TextWord<Owner>;
      if (firstStem) step(firstStem, text, first, first, found);
      if (firstForm) step(firstForm, text, first, first, found);
      stepNumber(numbers, value, text, first, first, found);
    }
    return found;
  }
}

/** Goes on with the token at `place` in a phrase that began at token `first`. */
function walk<Owner>(
  ways: Ways<Owner>,
  text: LookedUp<Owner>,
  first: number,
  place: number,
  fillers: number,
  found: SharedPhrase<Owner>[],
): void {
  const { words, sentences } = text;
  const { going, byStem, byForm, numbers, gap } = ways;
  if (place >= words.length || sentences[place] !== sentences[first]) return;
  const { stem, form, isFiller, isSilent, value } = words[place] as TextWord<Owner>;
  if ((going & bitOf(stem)) !== 0) step(byStem.get(stem), text, first, place, found);
  if ((going & bitOf(form)) !== 0) step(byForm.get(form), text, first, place, found);
  stepNumber(numbers, value, text, first, place, found);
  if (gap?.ways) {
    for (let length = 0; length <= longestGap; length += 1) {
      walk(gap.ways, text, first, place + length, mostFillers, found);
    }
  }
  if (isSilent) walk(ways, text, first, place + 1, fillers, found);
  else if (fillers < mostFillers && isFiller) walk(ways, text, first, place + 1, fillers + 1, found);
}

function stepNumber<Owner>(
  numbers: Ways<Owner>['numbers'],
  value: number,
  text: LookedUp<Owner>,
  first: number,
  place: number,
  found: SharedPhrase<Owner>[],
): void {
  for (const { least, node } of numbers) if (value >= least) step(node, text, first, place, found);
}

function step<Owner>(
  next: Node<Owner> | undefined,
  text: LookedUp<Owner>,
  first: number,
  place: number,
  found: SharedPhrase<Owner>[],
): void {
  if (!next) return;
  if (next.owners.length > 0) found.push({ owners: next.owners, first, last: place });
  if (next.ways) walk(next.ways, text, first, place + 1, 0, found);
}

function emptyNode<Owner>(): Node<Owner> {
  return { ways: undefined, owners: [] };
}

function noWays<Owner>(): Ways<Owner> {
  return { going: 0, byStem: new Map(), byForm: new Map(), numbers: [], gap: undefined };
}

/** One of 32 bits; none for 0. */
function bitOf(number: number): number {
  return number === 0 ? 0 : 1 << (number & 31);
}

const nine = '9'.charCodeAt(0);
const digits = /^(\d{1,9})(?:st|nd|rd|th)?$/;

/** NaN for a word that begins with a digit and is no number, undefined for other words; "3rd" counts as one. */
function valueOfDigits(word: string): number | undefined {
  return word.charCodeAt(0) <= nine ? Number(digits.exec(word)?.[1] ?? NaN) : undefined;
}
