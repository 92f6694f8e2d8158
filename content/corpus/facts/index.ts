export { dateText, factText, moneyText } from './fact-text.ts';
export type { FactContext } from './fact-text.ts';
export { factNamesIn, resolveFacts } from './resolve-facts.ts';
export type { Facts } from './resolve-facts.ts';
