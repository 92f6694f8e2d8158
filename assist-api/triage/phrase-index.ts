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
  /** Never empty; the same list each time. */
  readonly owners: readonly Owner[];
  /** The number of where it ends, which phrases that end differently do not share; see `PhraseIndex.owners`. */
  readonly phrase: number;
  readonly first: number;
  readonly last: number;
}

/** A place in the tree of phrases while they are added. */
interface Node<Owner> {
  readonly number: number;
  /** By what words a phrase goes on; see `wayOf`. */
  readonly ways: Map<number, Node<Owner>>;
  readonly numbers: { readonly least: number; readonly node: Node<Owner> }[];
  gap: Node<Owner> | undefined;
  readonly owners: Owner[];
}

/** The number of a word by which a phrase goes on, as a stem or as the word itself. */
const wayOf = (word: number, isExact: boolean): number => 2 * word + Number(isExact);

/**
 * The tree once all phrases are in it, in few lists: what is read of a place lies side by side, since places are met all
 * over memory, and that is what a text waits for.
 */
interface Tree<Owner> {
  /** For each place: a bit for the last digits of each way on, where a gap leads to (0 for nowhere), and its kinds. */
  readonly places: Int32Array;
  /** For each slot a place, a way on and where that leads to; 0 where the slot is free. */
  readonly slots: Int32Array;
  readonly numbers: readonly (readonly { readonly least: number; readonly to: number }[])[];
  readonly owners: readonly (readonly Owner[])[];
}

const placeSize = 4;
const gapAt = 1;
const kindsAt = 2;
/** Kinds of a place, as bits. */
const endsPhrases = 1;
const goesOn = 2;
const takesNumbers = 4;

const slotSize = 4;
/** The place of all beginnings; nothing leads to it. */
const root = 0;

/** What the phrases of an index have to do with a stem, or with a word itself. */
interface KnownWord {
  /** Its number among stems and words; 0 for one that stands in no phrase. */
  readonly number: number;
  readonly isFiller: boolean;
  /** -1 for a word that names no number. */
  readonly value: number;
}

/** The same of a word of a text, as stem and as itself. */
interface TextWord {
  /** Ways on; 0 for none. */
  readonly stem: number;
  readonly form: number;
  readonly isFiller: boolean;
  /** Says nothing: a particle, a vocative. */
  readonly isSilent: boolean;
  /** -1 for a word that is no number. */
  readonly value: number;
  /** Where phrases begin with it as a stem, or as the word itself, `root` for nowhere: every word of a text is tried. */
  readonly firstStem: number;
  readonly firstForm: number;
}

/** A text of which every word is looked up once, however many phrases are tried on it. */
interface LookedUp {
  readonly words: readonly TextWord[];
  readonly sentences: readonly number[];
}

const longestGap = 3;
const mostFillers = 2;
// Particles and vocatives say nothing: "capek kak nunggu".
const silentWeight = 0.05;

/**
 * Phrases of one locale as one tree over stems, so that a text is read once however many there are. All are added before
 * a text is searched, or `owners` are read.
 */
export class PhraseIndex<Owner> {
  readonly #nodes: Node<Owner>[] = [];
  readonly #words = new Map<string, KnownWord>();
  readonly #lookUp = keepPerWord(({ word, stem, weight }): TextWord => {
    const ofForm = this.#words.get(word);
    const ways = {
      stem: wayOf(this.#words.get(stem)?.number ?? 0, false),
      form: ofForm ? wayOf(ofForm.number, true) : 0,
    };
    const { slots } = this.#treeOf();
    return {
      ...ways,
      isFiller: ofForm?.isFiller ?? false,
      isSilent: weight < silentWeight,
      value: valueOfDigits(word) ?? ofForm?.value ?? -1,
      firstStem: leadsTo(slots, root, ways.stem),
      firstForm: leadsTo(slots, root, ways.form),
    };
  });
  readonly #analyser: Analyser;
  readonly #locale: Locale;
  #tree: Tree<Owner> | undefined;

  constructor(analyser: Analyser, locale: Locale) {
    this.#analyser = analyser;
    this.#locale = locale;
    this.#newNode();
    const { fillers, numbers } = languageCues(locale);
    for (const word of [...fillers, ...numbers.keys()]) this.#wordOf(word);
  }

  /** A phrase without words is left out. */
  add(phrase: string, owner: Owner): void {
    let ends = this.#nodes.slice(root, root + 1);
    for (const part of readPhrase(phrase, this.#locale)) {
      ends = ends.flatMap((node) => this.#grow(node, part));
    }
    for (const node of ends) if (node.number !== root) node.owners.push(owner);
  }

  #grow(node: Node<Owner>, part: PhrasePart): Node<Owner>[] {
    if (part.kind === 'gap') return [(node.gap ??= this.#newNode())];
    if (part.kind === 'number') {
      const known = node.numbers.find(({ least }) => least === part.least);
      if (known) return [known.node];
      const grown = this.#newNode();
      node.numbers.push({ least: part.least, node: grown });
      return [grown];
    }
    const grown = new Set<Node<Owner>>();
    for (const word of part.words) {
      let end = node;
      for (const { word: normal, stem } of this.#analyser.analyse(word, this.#locale)) {
        const way = wayOf(this.#wordOf(part.isExact ? normal : stem).number, part.isExact);
        let next = end.ways.get(way);
        if (!next) end.ways.set(way, (next = this.#newNode()));
        end = next;
      }
      grown.add(end);
    }
    return [...grown];
  }

  #newNode(): Node<Owner> {
    const node = { number: this.#nodes.length, ways: new Map(), numbers: [], gap: undefined, owners: [] };
    this.#nodes.push(node);
    return node;
  }

  #wordOf(word: string): KnownWord {
    let known = this.#words.get(word);
    if (!known) {
      const { fillers, numbers } = languageCues(this.#locale);
      known = {
        number: this.#words.size + 1,
        isFiller: fillers.has(word),
        value: numbers.get(word) ?? -1,
      };
      this.#words.set(word, known);
    }
    return known;
  }

  #treeOf(): Tree<Owner> {
    return (this.#tree ??= treeOf(this.#nodes));
  }

  /** The owners of phrases by the number of where they end; empty for what is only the beginning of one. */
  get owners(): readonly (readonly Owner[])[] {
    return this.#treeOf().owners;
  }

  /** Every phrase in a text with each of its owners, in order of where it begins. */
  find(read: ReadText): PhraseHit<Owner>[] {
    return this.findShared(read).flatMap(({ owners, first, last }) =>
      owners.map((owner) => ({ owner, first, last })),
    );
  }

  /** Every phrase in a text, in order of where it begins. A phrase does not reach beyond its sentence. */
  findShared({ tokens, sentences }: ReadText): SharedPhrase<Owner>[] {
    const words: TextWord[] = [];
    const text = { words, sentences };
    const found: SharedPhrase<Owner>[] = [];
    const tree = this.#treeOf();
    const takesFirst = ((tree.places[kindsAt] as number) & takesNumbers) !== 0;
    const begins: number[] = [];
    // Nothing is decided on the way, so memory is asked for many words at once.
    for (let at = 0; at < tokens.length; at += 1) {
      const word = this.#lookUp((tokens[at] as Token).record);
      words.push(word);
      begins.push(word.firstStem | word.firstForm);
    }
    for (let first = 0; first < words.length; first += 1) {
      if (begins[first] === root && !takesFirst) continue;
      const { firstStem, firstForm, value } = words[first] as TextWord;
      if (firstStem !== root) step(tree, firstStem, text, first, first, found);
      if (firstForm !== root) step(tree, firstForm, text, first, first, found);
      if (takesFirst && value >= 0) stepNumber(tree, root, value, text, first, first, found);
    }
    return found;
  }
}

function treeOf<Owner>(nodes: readonly Node<Owner>[]): Tree<Owner> {
  const places = new Int32Array(placeSize * nodes.length);
  const wayCount = nodes.reduce((sum, { ways }) => sum + ways.size, 0);
  const slots = new Int32Array(slotSize * 2 ** Math.ceil(Math.log2(2 * wayCount + 2)));
  for (const { number, ways, numbers, gap, owners } of nodes) {
    const at = placeSize * number;
    for (const [way, { number: to }] of ways) {
      places[at] = (places[at] as number) | bitOf(way);
      const slot = slotOf(slots, number, way);
      slots[slot] = number;
      slots[slot + 1] = way;
      slots[slot + 2] = to;
    }
    places[at + gapAt] = gap?.number ?? 0;
    places[at + kindsAt] =
      (owners.length > 0 ? endsPhrases : 0) |
      (ways.size > 0 || numbers.length > 0 || gap ? goesOn : 0) |
      (numbers.length > 0 ? takesNumbers : 0);
  }
  return {
    places,
    slots,
    numbers: nodes.map(({ numbers }) => numbers.map(({ least, node }) => ({ least, to: node.number }))),
    owners: nodes.map(({ owners }) => owners),
  };
}

/** Where a way on of a place stands, or would. */
function slotOf(slots: Int32Array, place: number, way: number): number {
  const mask = slots.length - slotSize;
  for (let slot = (slotSize * mixed(place, way)) & mask; ; slot = (slot + slotSize) & mask) {
    if (slots[slot + 2] === 0 || (slots[slot] === place && slots[slot + 1] === way)) return slot;
  }
}

/** The place where a way on leads to; `root` where there is none. */
function leadsTo(slots: Int32Array, place: number, way: number): number {
  return slots[slotOf(slots, place, way) + 2] as number;
}

function mixed(place: number, way: number): number {
  const product = Math.imul(Math.imul(place, 0x9e3779b1) ^ way, 0x85ebca6b);
  return product ^ (product >>> 15);
}

/** Goes on from a place of the tree with the token at `at` in a phrase that began at token `first`. */
function walk<Owner>(
  tree: Tree<Owner>,
  place: number,
  text: LookedUp,
  first: number,
  at: number,
  fillers: number,
  found: SharedPhrase<Owner>[],
): void {
  const { words, sentences } = text;
  if (at >= words.length || sentences[at] !== sentences[first]) return;
  const { places, slots } = tree;
  const going = places[placeSize * place] as number;
  const gap = places[placeSize * place + gapAt] as number;
  const { stem, form, isFiller, isSilent, value } = words[at] as TextWord;
  // Most words that follow go on no phrase.
  if ((going & bitOf(stem)) !== 0) step(tree, leadsTo(slots, place, stem), text, first, at, found);
  if ((going & bitOf(form)) !== 0) step(tree, leadsTo(slots, place, form), text, first, at, found);
  if (value >= 0) stepNumber(tree, place, value, text, first, at, found);
  if (gap !== 0) {
    for (let length = 0; length <= longestGap; length += 1) {
      walk(tree, gap, text, first, at + length, mostFillers, found);
    }
  }
  if (isSilent) walk(tree, place, text, first, at + 1, fillers, found);
  else if (fillers < mostFillers && isFiller) walk(tree, place, text, first, at + 1, fillers + 1, found);
}

function stepNumber<Owner>(
  tree: Tree<Owner>,
  place: number,
  value: number,
  text: LookedUp,
  first: number,
  at: number,
  found: SharedPhrase<Owner>[],
): void {
  if (((tree.places[placeSize * place + kindsAt] as number) & takesNumbers) === 0) return;
  for (const { least, to } of tree.numbers[place] ?? []) {
    if (value >= least) step(tree, to, text, first, at, found);
  }
}

function step<Owner>(
  tree: Tree<Owner>,
  to: number,
  text: LookedUp,
  first: number,
  at: number,
  found: SharedPhrase<Owner>[],
): void {
  if (to === root) return;
  const kinds = tree.places[placeSize * to + kindsAt] as number;
  if ((kinds & endsPhrases) !== 0) {
    found.push({ owners: tree.owners[to] as readonly Owner[], phrase: to, first, last: at });
  }
  if ((kinds & goesOn) !== 0) walk(tree, to, text, first, at + 1, 0, found);
}

/** One of 32 bits; none for 0. */
function bitOf(way: number): number {
  return way === 0 ? 0 : 1 << ((way >>> 1) & 31);
}

const nine = '9'.charCodeAt(0);
const digits = /^(\d{1,9})(?:st|nd|rd|th)?$/;

/** -1 for a word that begins with a digit and is no number, undefined for other words; "3rd" counts as one. */
function valueOfDigits(word: string): number | undefined {
  return word.charCodeAt(0) <= nine ? Number(digits.exec(word)?.[1] ?? -1) : undefined;
}
