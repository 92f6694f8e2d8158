import type { Analyser } from '../../content/corpus/language/index.ts';
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

interface Node<Owner> {
  readonly byStem: Map<string, Node<Owner>>;
  /** By the word itself. */
  readonly byForm: Map<string, Node<Owner>>;
  readonly numbers: { readonly least: number; readonly node: Node<Owner> }[];
  gap: Node<Owner> | undefined;
  readonly owners: Owner[];
}

const longestGap = 3;
const mostFillers = 2;
// Particles and vocatives say nothing: "capek kak nunggu".
const silentWeight = 0.05;

/** Phrases of one locale as one tree over stems, so that a text is read once however many there are. */
export class PhraseIndex<Owner> {
  readonly #root: Node<Owner> = emptyNode();
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
        const key = part.isExact ? normal : stem;
        const branches = part.isExact ? end.byForm : end.byStem;
        let next = branches.get(key);
        if (!next) branches.set(key, (next = emptyNode()));
        end = next;
      }
      grown.add(end);
    }
    return [...grown];
  }

  /** Every phrase in a text, in order of where it begins. A phrase does not reach beyond its sentence. */
  find(read: ReadText): PhraseHit<Owner>[] {
    const hits: PhraseHit<Owner>[] = [];
    for (let first = 0; first < read.tokens.length; first += 1) {
      walk(this.#root, read, first, first, 0, hits);
    }
    return hits;
  }
}

/** Goes on from a node whose phrase began at token `first`, with the token at `place`. */
function walk<Owner>(
  node: Node<Owner>,
  read: ReadText,
  first: number,
  place: number,
  fillers: number,
  hits: PhraseHit<Owner>[],
): void {
  const token = read.tokens[place];
  if (!token || read.sentences[place] !== read.sentences[first]) return;
  if (node.byStem.size > 0) step(node.byStem.get(token.stem), read, first, place, hits);
  if (node.byForm.size > 0) step(node.byForm.get(token.word), read, first, place, hits);
  if (node.numbers.length > 0) {
    const value = numberOf(token.word, read.cues.numbers);
    for (const { least, node: next } of node.numbers) {
      if (value >= least) step(next, read, first, place, hits);
    }
  }
  if (place === first) return;
  if (node.gap) {
    for (let length = 0; length <= longestGap; length += 1) {
      walk(node.gap, read, first, place + length, mostFillers, hits);
    }
  }
  if (token.weight < silentWeight) walk(node, read, first, place + 1, fillers, hits);
  else if (fillers < mostFillers && read.cues.fillers.has(token.word)) {
    walk(node, read, first, place + 1, fillers + 1, hits);
  }
}

function step<Owner>(
  next: Node<Owner> | undefined,
  read: ReadText,
  first: number,
  place: number,
  hits: PhraseHit<Owner>[],
): void {
  if (!next) return;
  for (const owner of next.owners) hits.push({ owner, first, last: place });
  if (goesOn(next)) walk(next, read, first, place + 1, 0, hits);
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
