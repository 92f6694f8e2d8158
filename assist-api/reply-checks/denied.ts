import { isNegating } from '../triage/read-text.ts';
import type { Hit, PhrasesOfLine } from './phrases.ts';

/** Light words may stand between a negation and what it denies: "tidak pernah kami minta". */
const lightWeight = 0.4;

const isIn = (place: number, { first, last }: Pick<Hit, 'first' | 'last'>) => first <= place && place <= last;

/** Words of a line that deny something, by token, in order; "tidak hanya" denies nothing. */
export function negationsIn(phrases: PhrasesOfLine): number[] {
  const { tokens, locale, cues } = phrases.line.read;
  const further = phrases.of('denies');
  return [...tokens.keys()].filter((place) => {
    const token = tokens[place];
    return (
      token !== undefined &&
      (isNegating(token, locale) || further.some((hit) => isIn(place, hit))) &&
      !cues.notOnly.has(tokens[place + 1]?.word ?? '')
    );
  });
}

/**
 * Whether words are denied: by a negation that is about them, about an act that stands before them ("jangan pernah
 * kirim OTP") or about others of their kind ("tidak ada hadiah, poin, atau voucher"), or by one after them that no new
 * thought parts from them ("OTP-nya jangan dikirim", but not "kirim OTP biar tidak lama"). A negation is about the
 * first word after it that tells anything, so "jangan khawatir kirim OTP" denies nothing.
 */
export function isDenied(hit: Hit, phrases: PhrasesOfLine): boolean {
  const { clauses, sentences } = phrases.line.read;
  const acts = phrases.of('act');
  const meant = [...acts, ...phrases.of(hit.owner.kind)];
  const joins = phrases.of('join');
  const negations = negationsIn(phrases);
  const isDeniedBefore = (clause: number) =>
    negations.some((negation) => {
      if (clauses[negation] !== clause || negation > hit.first) return false;
      const target = tellingAfter(negation, phrases);
      return target >= hit.first || meant.some(({ first }) => first > negation && first <= target);
    });
  const own = clauses[hit.first] ?? 0;
  const first = clauses[sentences.indexOf(phrases.sentenceOf(hit))] ?? own;
  // A list goes on over commas until somebody acts again.
  for (let clause = own; clause >= first; clause -= 1) {
    if (isDeniedBefore(clause)) return true;
    if (acts.some((act) => clauses[act.first] === clause)) break;
  }
  return negations.some(
    (negation) =>
      clauses[negation] === clauses[hit.last] &&
      negation > hit.last &&
      !joins.some((join) => join.first > hit.last && join.first < negation),
  );
}

/** The first token after another that tells anything, the last of its clause where none does. */
function tellingAfter(place: number, phrases: PhrasesOfLine): number {
  const { tokens, clauses } = phrases.line.read;
  const modals = phrases.of('may');
  const isLight = (at: number) =>
    (tokens[at]?.weight ?? 1) <= lightWeight || modals.some((hit) => isIn(at, hit));
  let next = place + 1;
  while (isLight(next) && clauses[next + 1] === clauses[place]) next += 1;
  return next;
}
