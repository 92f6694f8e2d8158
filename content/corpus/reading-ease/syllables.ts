/** Letters that are written but not heard, and vowels that are heard apart (shown by a hyphen). In this order. */
const asHeard: readonly (readonly [written: RegExp, heard: string])[] = [
  [/^y/, ''],
  // wanted and boxes keep the e; asked and sales do not, nor does titles lose its own.
  [/(?<=[^td])ed$/, ''],
  [/(?<!([sxzcg]|[cs]h|[^aeiouy]l))es$/, ''],
  [/(?<=[^aeiouyl])e(?=(ly|less|ful|ment|ness)s?$)/, ''],
  [/(?<![^aeiouy]l)e$/, ''],
  // cour-i-er, per-i-od, but not op-tion.
  [/i(?=er|(?<![tcsgx]i)[aou])/g, 'i-'],
];

/**
 * Syllables of an English word by its spelling, at least 1; right for about nine in ten words. As Flesch counts,
 * abbreviations in capitals, figures and symbols have one.
 */
export function englishSyllables(word: string): number {
  const letters = word.replaceAll(/[^\p{L}]/gu, '');
  if (/\p{N}/u.test(word) || letters === letters.toUpperCase()) return 1;
  let heard = letters.toLowerCase();
  for (const [written, spoken] of asHeard) heard = heard.replace(written, spoken);
  return Math.max(1, heard.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}
