import type { SearchableDocument } from '../../../assist-api/retrieval/searchable-document.ts';
import { seededRandom } from '../../setup/synthetic-corpus.ts';
import { rareWords } from './rare-words.ts';

/** Makes documents and queries out of real ones. */
export interface TextMaker {
  /**
   * `count` articles of `passagesEach` passages of 60 to 100 words. Fewer documents are the beginning of more, as long
   * as `passagesEach` is the same.
   */
  documents(count: number, passagesEach: number): SearchableDocument[];
  /** `count` distinct messages of `fewest` to `most` words, cut from customers' messages. */
  queries(count: number, fewest: number, most: number): string[];
}

/** Share of words that give way to a name, a code or a compound, and of neighbours that change places. */
const rareShare = 0.125;
const swappedShare = 0.1;
/** Share of a customer's words with two letters exchanged. */
const misspeltShare = 0.05;
/** How often a passage goes on with a sentence of another document. */
const strayingShare = 0.2;

/** Perturbs `sources` into documents and `messages` into queries. The same arguments give the same texts. */
export function createTextMaker(
  sources: readonly SearchableDocument[],
  messages: readonly string[],
): TextMaker {
  const sentences = sources.map(({ passages }) => passages.flatMap(({ text }) => sentencesOf(text)));
  const parts = partsOfCompounds(sentences.flat(2));
  return {
    documents: (count, passagesEach) => makeDocuments(count, passagesEach, sources, sentences, parts),
    queries: (count, fewest, most) => makeQueries(count, fewest, most, messages, parts),
  };
}

function makeDocuments(
  count: number,
  passagesEach: number,
  sources: readonly SearchableDocument[],
  sentences: readonly (readonly string[][])[],
  parts: readonly string[],
): SearchableDocument[] {
  const random = seededRandom(passagesEach);
  const rareWord = rareWords(parts);
  const below = (limit: number) => Math.floor(random() * limit);

  const passageText = (source: number) => {
    const length = 60 + below(41);
    const words: string[] = [];
    while (words.length < length) {
      const from = sentences[random() < strayingShare ? below(sentences.length) : source] ?? [];
      words.push(...(from[below(from.length)] ?? []));
    }
    return perturbed(words.slice(0, length), random, rareWord).join(' ');
  };
  const titleLike = (source: number) =>
    [...perturbed((sources[source]?.title ?? '').split(' '), random, rareWord), rareWord()].join(' ');

  return Array.from({ length: count }, (_, at) => {
    const source = below(sources.length);
    const id = `artikel-${at}`;
    const passages = Array.from({ length: passagesEach }, (_unused, place) => ({
      passageId: `${id}#${place}`,
      heading: passagesEach === 1 ? '' : titleLike(source),
      text: passageText(source),
    }));
    return {
      kind: 'article',
      id,
      locale: 'id',
      topicId: sources[source]?.topicId ?? '',
      title: titleLike(source),
      description: '',
      examples: [],
      passages,
      sources: [],
      channels: [],
      searchWeight: 1,
      isOverdue: false,
    };
  });
}

function makeQueries(
  count: number,
  fewest: number,
  most: number,
  messages: readonly string[],
  parts: readonly string[],
): string[] {
  // The same sequence as in documents, so customers name what these hold.
  const rareWord = rareWords(parts);
  const random = seededRandom(most);
  const queries = new Set<string>();
  while (queries.size < count) {
    const length = fewest + Math.floor(random() * (most - fewest + 1));
    const words: string[] = [];
    while (words.length < length) {
      const said = (messages[Math.floor(random() * messages.length)] ?? '').split(/\s+/);
      const start = Math.floor(random() * Math.max(1, said.length - (length - words.length) + 1));
      words.push(...said.slice(start, start + length - words.length));
    }
    const typed = perturbed(words, random, rareWord).map((word) =>
      random() < misspeltShare ? misspelt(word, random) : word,
    );
    queries.add(typed.join(' '));
  }
  return [...queries];
}

/** The words that compounds are made of. */
export function partsOfCompounds(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.toLowerCase()))].filter((word) => /^[a-z]{4,8}$/.test(word));
}

function sentencesOf(text: string): string[][] {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.split(/\s+/).filter((word) => word !== ''))
    .filter((words) => words.length >= 3);
}

/** The words with some of them exchanged for rare ones, and some neighbours for each other. */
export function perturbed(words: readonly string[], random: () => number, rareWord: () => string): string[] {
  const made = words.map((word) => (random() < rareShare ? rareWord() : word));
  for (let at = 0; at + 1 < made.length; at += 1) {
    if (random() < swappedShare) made.splice(at, 2, made[at + 1] ?? '', made[at] ?? '');
  }
  return made;
}

function misspelt(word: string, random: () => number): string {
  const at = Math.floor(random() * (word.length - 1));
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}
