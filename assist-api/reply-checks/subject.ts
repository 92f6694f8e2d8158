import type { Token } from '../../content/corpus/language/index.ts';
import type { Line } from './read-reply.ts';

/** How strongly each stem stands for what a figure is about, by itself and with the side on which it stands; never negative. */
export type Subject = Map<string, number>;

/** Words weigh half at this distance from the figure, in words. */
const halfDistance = 8;
/** Words of other sentences of the line, of the line above, of headings and titles, beside those of the sentence. */
const besideWeight = 0.25;
const introWeight = 0.35;
/** Near words count once more by the side on which they stand: "QRIS 1 hari, kartu 7 hari" names each before its figure. */
const sideWeight = 0.35;
const sideReach = 6;
/** Words that tell less say nothing about a subject. */
const leastWeight = 0.15;
const furthest = 30;

/** Reads words that mean the same as one, one for each token. */
export type Unify = (tokens: readonly Token[]) => readonly Token[];

/** What the figure at `start` to `end` of a line is about, by the words around it. */
export function subjectOf(
  { read, intro }: Line,
  start: number,
  end: number,
  unify: Unify = (tokens) => tokens,
): Subject {
  const subject: Subject = new Map();
  const { sentences } = read;
  const tokens = unify(read.tokens);
  let first = tokens.findIndex((token) => token.end > start);
  if (first === -1) first = tokens.length;
  let last = first;
  while (last < tokens.length && (tokens[last]?.start ?? end) < end) last += 1;
  const own = sentences[Math.min(first, tokens.length - 1)];
  for (let at = Math.max(0, first - furthest); at < Math.min(tokens.length, last + furthest); at += 1) {
    const token = tokens[at];
    if (!token || (at >= first && at < last)) continue;
    const distance = at < first ? first - at : at - last + 1;
    const nearness = 1 / (1 + distance / halfDistance);
    const isOwn = sentences[at] === own;
    add(subject, token, isOwn ? nearness : besideWeight * nearness);
    if (isOwn && distance <= sideReach) {
      add(subject, token, sideWeight * nearness, at < first ? '<' : '>');
    }
  }
  if (intro) addWords(subject, unify(intro.read.tokens), introWeight);
  return subject;
}

/** Adds words that stand for the whole, such as a heading. */
export function addWords(subject: Subject, tokens: readonly Token[], weight: number): void {
  for (const token of tokens.slice(0, 40)) add(subject, token, weight);
}

function add(subject: Subject, { stem, weight }: Token, nearness: number, side = ''): void {
  if (weight < leastWeight || /\d/.test(stem)) return;
  const key = side + stem;
  subject.set(key, Math.max(subject.get(key) ?? 0, weight * nearness));
}

/** Whether a key stands for a stem with its side. */
export function isSide(key: string): boolean {
  return key.startsWith('<') || key.startsWith('>');
}
