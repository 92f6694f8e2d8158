// Each rule turns one habit of chat spelling or one common slip into the standard one.
const rules: readonly (readonly [habit: RegExp, standard: string])[] = [
  // 3days, 50kg
  [/^(\d+)(days?|hours?|hrs?|weeks?|months?|years?|minutes?|mins?|times|kg|gb|mb|pcs|usd|eur)$/, '$1 $2'],
  // recieve, beleive, acheive
  [/(?<=[a-z]c)ie(?=[vp])/, 'ei'],
  [/(?<=^(?:re|be)l)ei(?=[vf])/, 'ie'],
  [/(?<=^ach)ei(?=v)/, 'ie'],
  [/(?<=^s[a-z]p)er(?=ate|ati)/, 'ar'],
  [/(?<=^defin)at(?=e)/, 'it'],
  [/^(acc?omm?o)(?=dat)/, 'accommo'],
  [/^adr?r?ess?(?=|es$|ed$)$/, 'address'],
  [/^nec+es+(?=ar)/, 'necess'],
  [/(?<=^succ?)es(?=f)/, 'ess'],
  // pleasee, helpp, noww
  [/(?<=^[a-z]{2,})([abhikmuwy])\1$/, '$1'],
];

/** Reads slips and habits of spelling that follow a rule. No rule changes a standard word. */
export function respellEnglish(word: string): string {
  for (const [habit, standard] of rules) {
    const respelt = word.replace(habit, standard);
    if (respelt !== word) return respelt;
  }
  return word;
}
