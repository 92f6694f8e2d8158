export { addressesIn, addressPatterns } from './addresses.ts';
export { createCountReader } from './counts.ts';
export { isStated, meansSame } from './figure.ts';
export type { Figure } from './figure.ts';
export { figuresIn } from './measures.ts';
export { timesIn } from './times.ts';
