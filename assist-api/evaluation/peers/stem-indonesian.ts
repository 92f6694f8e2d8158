/** Prefixes that decide which endings may follow. */
type Prefix = 'none' | 'di-me-ter' | 'pe' | 'ke-ber';

const vowel = /[aeiou]/g;

/** Tala 2003 ("A Study of Stemming Effects on Information Retrieval in Bahasa Indonesia"), as in Snowball. */
export function stemIndonesian(word: string): string {
  let stem = word;
  const syllables = () => stem.match(vowel)?.length ?? 0;
  const cut = (ending: RegExp) => {
    if (syllables() > 2) stem = stem.replace(ending, '');
  };
  cut(/(kah|lah|pun)$/);
  cut(/(ku|mu|nya)$/);
  if (syllables() <= 2) return stem;
  let prefix: Prefix = 'none';
  const cutSuffix = () => {
    if (syllables() <= 2) return;
    if (prefix !== 'pe' && prefix !== 'ke-ber' && stem.endsWith('kan')) stem = stem.slice(0, -3);
    else if (prefix !== 'di-me-ter' && stem.endsWith('an')) stem = stem.slice(0, -2);
    else if ((prefix === 'none' || prefix === 'di-me-ter') && /[^s]i$/.test(stem)) stem = stem.slice(0, -1);
  };
  const cutPrefix = (rules: readonly PrefixRule[]) => {
    const rule = rules.find(([pattern]) => pattern.test(stem));
    if (!rule) return false;
    stem = stem.replace(rule[0], rule[1]);
    prefix = rule[2];
    return true;
  };
  if (cutPrefix(firstPrefixes)) {
    cutSuffix();
    if (syllables() > 2) cutPrefix(secondPrefixes);
  } else {
    cutPrefix(secondPrefixes);
    cutSuffix();
  }
  return stem;
}

type PrefixRule = readonly [pattern: RegExp, replacement: string, prefix: Prefix];

const firstPrefixes: readonly PrefixRule[] = [
  [/^meny(?=[aeiou])/, 's', 'di-me-ter'],
  [/^mem(?=[aeiou])/, 'p', 'di-me-ter'],
  [/^(di|ter|meng|mem|men|me)/, '', 'di-me-ter'],
  [/^peny(?=[aeiou])/, 's', 'pe'],
  [/^pem(?=[aeiou])/, 'p', 'pe'],
  [/^(peng|pem|pen)/, '', 'pe'],
  [/^ke/, '', 'ke-ber'],
];

const secondPrefixes: readonly PrefixRule[] = [
  [/^(pel|bel)(?=ajar)/, '', 'pe'],
  [/^(per|pe)/, '', 'pe'],
  [/^ber/, '', 'ke-ber'],
  [/^be(?=[^aeiou]er)/, '', 'ke-ber'],
];
