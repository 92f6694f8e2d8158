import type { Analyser, Token } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
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
  /** By the number of a stem. */
  readonly byStem: Map<number, Node<Owner>>;
  /** By the number of the word itself. */
  readonly byForm: Map<number, Node<Owner>>;
  readonly numbers: { readonly least: number; readonly node: Node<Owner> }[];
  gap: Node<Owner> | undefined;
  readonly owners: Owner[];
}

/** A text in numbers: every word is looked up once, however many phrases are tried on it. */
interface NumberedText {
  readonly read: ReadText;
  /** Numbers of stem and word of each token; 0 for what stands in no phrase. */
  readonly stems: Int32Array;
  readonly forms: Int32Array;
}

const longestGap = 3;
const mostFillers = 2;
// Particles and vocatives say nothing: "capek kak nunggu".
const silentWeight = 0.05;

/** Phrases of one locale as one tree over stems, so that a text is read once however many there are. */
export class PhraseIndex<Owner> {
  readonly #root: Node<Owner> = emptyNode();
  /** Numbers of the stems and words of all phrases, from 1. */
  readonly #numbers = new Map<string, number>();
  readonly #analyser: Analyser;
  readonly #locale: Locale;

  constructor(analyser: Analyser, locale: Locale) {
    this.#analyser = analyser;
    this.#locale = locale;
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
    if (part.kind === 'gap') return [(node.gap ??= emptyNode())];
    if (part.kind === 'number') {
      const known = node.numbers.find(({ least }) => least === part.least);
      if (known) return [known.node];
      const grown = emptyNode<Owner>();
      node.numbers.push({ least: part.least, node: grown });
      return [grown];
    }
    const grown = new Set<Node<Owner>>();
    for (const word of part.words) {
      let end = node;
      for (const { word: normal, stem } of this.#analyser.analyse(word, this.#locale)) {
        const key = this.#numberOf(part.isExact ? normal : stem);
        const branches = part.isExact ? end.byForm : end.byStem;
        let next = branches.get(key);
        if (!next) branches.set(key, (next = emptyNode()));
        end = next;
      }
      grown.add(end);
    }
    return [...grown];
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word) ?? this.#numbers.size + 1;
    this.#numbers.set(word, known);
    return known;
  }

  /** Every phrase in a text with each of its owners, in order of where it begins. */
  find(read: ReadText): PhraseHit<Owner>[] {
    return this.findShared(read).flatMap(({ owners, first, last }) =>
      owners.map((owner) => ({ owner, first, last })),
    );
  }

  /** Every phrase in a text, in order of where it begins. A phrase does not reach beyond its sentence. */
  findShared(read: ReadText): SharedPhrase<Owner>[] {
    const { tokens } = read;
    const stems = new Int32Array(tokens.length);
    const forms = new Int32Array(tokens.length);
    for (let at = 0; at < tokens.length; at += 1) {
      const { stem, word } = tokens[at] as Token;
      const number = this.#numbers.get(stem) ?? 0;
      stems[at] = number;
      forms[at] = word === stem ? number : (this.#numbers.get(word) ?? 0);
    }
    const text = { read, stems, forms };
    const found: SharedPhrase<Owner>[] = [];
    for (let first = 0; first < tokens.length; first += 1) walk(this.#root, text, first, first, 0, found);
    return found;
  }
}

/** Goes on from a node whose phrase began at token `first`, with the token at `place`. */
function walk<Owner>(
  node: Node<Owner>,
  text: NumberedText,
  first: number,
  place: number,
  fillers: number,
  found: SharedPhrase<Owner>[],
): void {
  const { tokens, sentences, cues } = text.read;
  const token = tokens[place];
  if (!token || sentences[place] !== sentences[first]) return;
  const stem = text.stems[place] as number;
  const form = text.forms[place] as number;
  if (stem > 0 && node.byStem.size > 0) step(node.byStem.get(stem), text, first, place, found);
  if (form > 0 && node.byForm.size > 0) step(node.byForm.get(form), text, first, place, found);
  if (node.numbers.length > 0) {
    const value = numberOf(token.word, cues.numbers);
    for (const { least, node: next } of node.numbers) {
      if (value >= least) step(next, text, first, place, found);
    }
  }
  if (place === first) return;
  if (node.gap) {
    for (let length = 0; length <= longestGap; length += 1) {
      walk(node.gap, text, first, place + length, mostFillers, found);
    }
  }
  if (token.weight < silentWeight) walk(node, text, first, place + 1, fillers, found);
  else if (fillers < mostFillers && cues.fillers.has(token.word)) {
    walk(node, text, first, place + 1, fillers + 1, found);
  }
}

function step<Owner>(
  next: Node<Owner> | undefined,
  text: NumberedText,
  first: number,
  place: number,
  found: SharedPhrase<Owner>[],
): void {
  if (!next) return;
  if (next.owners.length > 0) found.push({ owners: next.owners, first, last: place });
  if (goesOn(next)) walk(next, text, first, place + 1, 0, found);
}

function goesOn<Owner>({ byStem, byForm, numbers, gap }: Node<Owner>): boolean {
  return byStem.size > 0 || byForm.size > 0 || numbers.length > 0 || gap !== undefined;
}

function emptyNode<Owner>(): Node<Owner> {
  return { byStem: new Map(), byForm: new Map(), numbers: [], gap: undefined, owners: [] };
}

const nine = '9'.charCodeAt(0);
const digits = /^(\d{1,9})(?:st|nd|rd|th)?$/;

/** NaN for a word that is no number; "3rd" counts as one. */
function numberOf(word: string, names: ReadonlyMap<string, number>): number {
  const isDigit = word.charCodeAt(0) <= nine;
  return isDigit ? Number(digits.exec(word)?.[1] ?? NaN) : (names.get(word) ?? NaN);
}
