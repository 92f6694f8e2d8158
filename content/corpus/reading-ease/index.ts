export { hardestSentence, isTooHard, readingMeasure } from './measures.ts';
export type { ReadingMeasure } from './measures.ts';
export { sentencesOf } from './sentences.ts';
export type { Sentence } from './sentences.ts';
