export { groupTexts } from './group-texts.ts';
export type { CountedText } from './group-texts.ts';
export { nearDuplicates } from './near-duplicates.ts';
export { nearestTexts } from './nearest-texts.ts';
export { createTextReader } from './reading.ts';
export type { TextReader } from './reading.ts';
