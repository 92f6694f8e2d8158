import type { Word } from '../../content/corpus/language/index.ts';
import { ranking, type Ranking } from '../retrieval/ranking.ts';
import { withSettings, type SettingName } from './settings.ts';

/** The product with something changed, for measuring what that is worth. */
export interface Variant {
  /** Unique among the variants of one run. */
  readonly name: string;
  readonly settings: Ranking;
  /** What becomes of each word that the analyser reads. Default: nothing. */
  readonly read?: (word: ReadWord) => ReadWord;
}

/** A word as the analyser reads it. */
export type ReadWord = Pick<Word, 'word' | 'stem' | 'weight'>;

/** Nothing changed. */
export const asShipped: Variant = { name: 'as shipped', settings: ranking };

const off = (name: string, changes: Parameters<typeof withSettings>[0], read?: Variant['read']): Variant => ({
  name,
  settings: withSettings(changes),
  ...(read && { read }),
});

/** So small that a share over it is 1, and no division by 0. */
const hardlyAny = 1e-9;

/** Every part of ranking off, one at a time. */
export const ablations: readonly Variant[] = [
  off('words of the document', { words: 0 }),
  off('best passage', { passage: 0 }),
  off('title', { title: 0 }),
  off('letters', { letters: 0 }),
  off('nearly equal', { nearlyEqual: 0 }),
  off('nearly equal, power', { nearlyEqualPower: 1 }),
  off('learned answers', { learned: 0 }),
  off('nearest past message', { neighbour: 0 }),
  off('learned answers and nearest', { learned: 0, neighbour: 0 }),
  off('trust grows with messages', { learnedHalfAt: hardlyAny }),
  off('first sentence', { lead: 0 }),
  off('length of texts', { 'text.b': 0 }),
  off('length of titles', { 'titles.b': 0 }),
  off('synonyms', { synonym: 0 }),
  off('corrections', { correction: 0 }),
  off('weights of words', {}, (word) => ({ ...word, weight: 1 })),
  off('stems', {}, (word) => ({ ...word, stem: word.word })),
  off('responses help articles', { fromResponse: 0 }),
  off('review date', { overdue: 1 }),
];

/** One variant for each value of a setting. */
export function variantsOf(name: SettingName, values: readonly number[]): Variant[] {
  return values.map((value) => off(`${name}=${value}`, { [name]: value }));
}
