import type { Analyser } from '../../content/corpus/language/index.ts';
import { leastTellingWeight } from '../retrieval/ranking.ts';
import type { Evidence } from './evidence.ts';
import { messageIdOf, oneLine, ownWords } from './typed-text.ts';

/** A message with an item that answered it, however often that happened. */
export interface PastAnswer {
  /** 16 hex digits, the same for the same text, item and language. */
  readonly messageId: string;
  readonly locale: string;
  readonly itemId: string;
  /** As typed the last time; masked, one line. */
  readonly text: string;
  /** The last time, UTC. */
  readonly at: Date;
  /** Everything that tells of it; at least one. */
  readonly sourceIds: readonly string[];
}

/**
 * Past answers of one item in one language that are learned from, the newest: people put things otherwise than years
 * ago, and one everyday question is not to outweigh the others. Of messages to a bank with 77 answers, 84.9, 88.6 and
 * 91.3% had the right one first after 20, 50 and some 125 past messages each (measured 2026-11-21).
 */
const mostEach = 200;

/** Past answers of one language that are learned from, the newest; learning from so many takes some seconds. */
const mostOfLanguage = 10_000;

/** "Halo kak", "refund?": a text with fewer telling words would lead to its item whatever is asked. */
const fewestTellingWords = 2;

/** Joins what tells of the same text and item; the newest first, then by id. */
export function pastAnswersOf(evidence: readonly Evidence[]): PastAnswer[] {
  return [...Map.groupBy(evidence, messageIdOf)]
    .flatMap(([messageId, own]): PastAnswer[] => {
      const sorted = own.toSorted(
        (one, other) =>
          other.at.getTime() - one.at.getTime() ||
          Number(one.sourceId > other.sourceId) - Number(one.sourceId < other.sourceId),
      );
      const [newest] = sorted;
      if (!newest) return [];
      const { locale, itemId, at } = newest;
      const sourceIds = sorted.map(({ sourceId }) => sourceId);
      return [{ messageId, locale, itemId, text: oneLine(newest.text), at, sourceIds }];
    })
    .sort(
      (one, other) =>
        other.at.getTime() - one.at.getTime() ||
        Number(one.messageId > other.messageId) - Number(one.messageId < other.messageId),
    );
}

/** Those that are learned from, of a list with the newest first. */
export function withinLimits(answers: readonly PastAnswer[], analyser: Analyser): PastAnswer[] {
  const ofItem = new Map<string, number>();
  const ofLanguage = new Map<string, number>();
  return answers.filter(({ locale, itemId, text }) => {
    const item = `${locale}/${itemId}`;
    const counts = [ofItem.get(item) ?? 0, ofLanguage.get(locale) ?? 0] as const;
    if (counts[0] >= mostEach || counts[1] >= mostOfLanguage || !saysEnough(text, locale, analyser)) {
      return false;
    }
    ofItem.set(item, counts[0] + 1);
    ofLanguage.set(locale, counts[1] + 1);
    return true;
  });
}

/** Whether a text holds at least two different telling words besides what was masked. */
export function saysEnough(maskedText: string, locale: string, analyser: Analyser): boolean {
  const telling = analyser
    .analyse(ownWords(maskedText), locale)
    .filter(({ weight }) => weight >= leastTellingWeight)
    .map(({ surface }) => surface.toLowerCase());
  return new Set(telling).size >= fewestTellingWords;
}
