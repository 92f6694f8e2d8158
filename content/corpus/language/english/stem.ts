import { stemmer } from 'stemmer';
import { irregularEnglish } from './irregular.ts';
import { englishWeights } from './weights.ts';

/** Words that Porter's rules would lead to the stem of another word. */
const apart = new Set(irregularEnglish.values());

/** Stem of a word by Porter's rules, after irregular forms and British and American spelling were led together. */
export function stemEnglish(word: string): string {
  if (word.length < 3 || englishWeights.has(word)) return word;
  const base = irregularEnglish.get(word) ?? word;
  const stem = stemmer(led(base));
  return apart.has(base) && collisions.has(stem) ? base : stem;
}

/** Stems that two common words of different meaning share under Porter's rules. */
const collisions = new Set([
  'univers',
  'organ',
  'gener',
  'new',
  'intern',
  'import',
  'busi',
  'experi',
  'commun',
  'custom',
  'instal',
  'person',
  'set',
]);

/** -ise and -ize, -our and -or, -re and -er, delivery and deliver meet before Porter's rules. */
function led(word: string): string {
  return word
    .replace(/(?<=.{3})our/, 'or')
    .replace(/(?<=.{4})iz(?=e|at|in)/, 'is')
    .replace(/(?<=.{2})yz(?=e|in)/, 'ys')
    .replace(/(?<=.{3})ver(?:y|ies)$/, 'ver')
    .replace(/^(cent|theat|fib|lit|met)ers?$/, '$1re');
}
