import type { Hit } from './retriever.ts';

/** Reading a wrong answer costs an agent this much, as against what a right one saves. */
const costOfWrong = 1;
const gainOfRight = 3;

/**
 * Under this confidence nothing is shown as an answer: the suggestion abstains, and the question counts as a gap. It is
 * where what a wrong answer costs is as much as what a right one saves: 0.25.
 */
export const abstainBelow = costOfWrong / (costOfWrong + gainOfRight);

/** Under this confidence an item is not listed at all. */
export const listFrom = 0.03;

/**
 * Whether a hit counts as an answer: sure enough, and surer than that nothing answers. Of 599 messages by another writer
 * about other matters than the shop's, three in four are left alone where 95 of 100 of the shop's own are answered;
 * by confidence alone it is two in three (2026-11-22).
 */
export function isAnswer({ confidence, unanswered }: Pick<Hit, 'confidence' | 'unanswered'>): boolean {
  return confidence >= abstainBelow && confidence >= unanswered;
}
