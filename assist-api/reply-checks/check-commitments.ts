import type { Corpus } from '../../content/corpus/corpus.ts';
import { factText } from '../../content/corpus/facts/index.ts';
import { factInForce } from '../../content/corpus/facts/value-in-force.ts';
import type { Figure } from '../../content/corpus/figures/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { negationsIn } from './denied.ts';
import type { DraftFinding } from './draft-finding.ts';
import type { Commitment } from './patterns/index.ts';
import { commitments } from './patterns/index.ts';
import type { PhrasesOfLine } from './phrases.ts';
import type { CheckWording } from './wording.ts';

/** Up to what a role may decide. */
interface RoleLimit {
  readonly role: string;
  readonly factName: string;
  readonly value: number;
  /** In the reply's language. */
  readonly text: string;
}

/** Limits of a commitment, the lowest first. */
export type CommitmentLimits = ReadonlyMap<string, readonly RoleLimit[]>;

const named = new RegExp(`^([a-z]+)_(${commitments.join('|')})_(limit|share)$`);

/** Reads limits from facts named `<role>_<commitment>_limit` (money) or `_share` (percent). */
export function readLimits(corpus: Corpus, locale: Locale): CommitmentLimits {
  const limits = new Map<string, RoleLimit[]>();
  const context = { business: corpus.business, now: corpus.resolvedAt };
  for (const [factName, fact] of corpus.facts) {
    const [, role, commitment] = named.exec(factName) ?? [];
    if (role === undefined || commitment === undefined || (fact.type !== 'money' && fact.type !== 'percent'))
      continue;
    const current = factInForce(fact, corpus.resolvedAt, corpus.business.timeZone);
    if (current.type !== 'money' && current.type !== 'percent') continue;
    const key = limitKey(commitment, current.type);
    const list = limits.get(key) ?? [];
    limits.set(key, list);
    list.push({ role, factName, value: current.value, text: factText(fact, locale, context) });
  }
  for (const list of limits.values()) list.sort((a, b) => a.value - b.value || (a.role < b.role ? -1 : 1));
  return limits;
}

/** Limits of one role by what is granted, in the order of `commitments`. */
export function limitsOfRole(
  limits: CommitmentLimits,
  role: string,
): readonly (Pick<RoleLimit, 'factName' | 'text'> & { readonly commitment: Commitment })[] {
  return commitments.flatMap((commitment) =>
    ['money', 'percent'].flatMap((unit) =>
      (limits.get(limitKey(commitment, unit)) ?? []).flatMap(({ role: whose, factName, text }) =>
        whose === role ? [{ commitment, factName, text }] : [],
      ),
    ),
  );
}

const limitKey = (commitment: string, unit: string) => `${commitment} ${unit}`;

/** Whether the sentence of a figure gives it to the customer, and as what. */
export function commitmentOf(
  figure: Figure,
  phrases: PhrasesOfLine,
  limits: CommitmentLimits,
): Commitment | undefined {
  if (figure.unit !== 'money' && figure.unit !== 'percent') return undefined;
  const at = phrases.line.offset + figure.start;
  if (grantsAt(phrases, at).granted.length === 0) return undefined;
  const sentence = phrases.sentenceAt(at);
  const { clauses } = phrases.line.read;
  const others = phrases.of('besidesItem');
  const given = phrases
    .of('given')
    .filter(
      ({ owner, first, last }) =>
        !conditions.has(owner.commitment) ||
        !others.some(
          (other) => clauses[other.first] === clauses[first] || clauses[other.first] === clauses[last],
        ),
    );
  return commitments.find((commitment) => {
    // That an item stays with the customer, or is not waited for, is often told in a sentence of its own.
    const reach = conditions.has(commitment) ? 1 : 0;
    return (
      limits.has(limitKey(commitment, figure.unit)) &&
      given.some(
        (hit) => hit.owner.commitment === commitment && Math.abs(phrases.sentenceOf(hit) - sentence) <= reach,
      )
    );
  });
}

const conditions: ReadonlySet<Commitment> = new Set(['keep_item', 'advance_refund']);

/** Whether an amount is told as one that is not given: "kami tidak bisa beri Rp200.000". */
export function isRefusedAmount(figure: Figure, phrases: PhrasesOfLine): boolean {
  if (figure.unit !== 'money' && figure.unit !== 'percent') return false;
  const { reaching, granted } = grantsAt(phrases, phrases.line.offset + figure.start);
  return reaching.length > 0 && granted.length === 0;
}

/** Words of giving that reach an offset of the text, those of its clause, else those of its sentence; and which of them nothing denies. */
function grantsAt(
  phrases: PhrasesOfLine,
  offset: number,
): { readonly reaching: readonly Span[]; readonly granted: readonly Span[] } {
  const { clauses, sentences } = phrases.line.read;
  const at = phrases.tokenAt(offset);
  const grants = phrases.of('gives').filter(({ first }) => sentences[first] === sentences[at]);
  const own = grants.filter(({ last }) => clauses[last] === clauses[at]);
  const reaching = own.length > 0 ? own : grants;
  const denied = [...new Set(reaching.map(({ last }) => clauses[last]))].flatMap((clause) =>
    denials(phrases, clause),
  );
  const granted = reaching.filter(
    (hit) =>
      !denied.some(
        ({ negation, target }) =>
          clauses[target] === clauses[hit.last] &&
          (target === hit.first || target === hit.last || hit.last >= negation),
      ),
  );
  return { reaching, granted };
}

/** What a negation turns round. */
interface Denial {
  /** Tokens. */
  readonly negation: number;
  readonly target: number;
}

/**
 * Denials of a clause that are about giving or about what is given. A negation is about the first word after it that
 * tells anything: "belum bisa kami berikan" denies giving, "karena tidak sampai kami beri" does not. One that is itself
 * part of what is given denies nothing: "tidak perlu dikembalikan".
 */
function denials(phrases: PhrasesOfLine, clause: number | undefined): Denial[] {
  const { tokens, clauses } = phrases.line.read;
  const gives = phrases.of('gives');
  const given = phrases.of('given');
  const isIn = (place: number) => (hit: Span) => hit.first <= place && place <= hit.last;
  const isMeant = (place: number) =>
    [...gives, ...given].some(({ first, last }) => first === place || last === place);
  const modal = phrases.of('may');
  const isSkipped = (place: number) => modal.some(isIn(place)) || (tokens[place]?.weight ?? 1) < nounWeight;
  return negationsIn(phrases).flatMap((negation): Denial[] => {
    if (clauses[negation] !== clause || given.some(isIn(negation))) return [];
    let target = negation + 1;
    while (clauses[target] === clause && isSkipped(target) && !isVerb(target, gives)) target += 1;
    return clauses[target] === clause && isMeant(target) ? [{ negation, target }] : [];
  });
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Whether words of giving end here: "kasih" tells little. */
const isVerb = (place: number, gives: readonly Span[]) => gives.some(({ last }) => last === place);

/** Words that tell at least so much can be what is denied. */
const nounWeight = 0.3;

/** The finding for more than the role may give; undefined within its limit. A role without a limit of its own has none. */
export function overLimit(
  figure: Figure,
  offset: number,
  commitment: Commitment,
  {
    limits,
    role,
    wording,
    titleOf,
  }: {
    readonly limits: CommitmentLimits;
    readonly role: string;
    readonly wording: CheckWording;
    readonly titleOf: (factName: string) => { readonly articleId?: string; readonly title: string };
  },
): DraftFinding | undefined {
  const own = limits.get(limitKey(commitment, figure.unit)) ?? [];
  const limit = own.find((entry) => entry.role === role);
  if (own.length === 0 || figure.to <= (limit?.value ?? 0)) return undefined;
  const approver = own.find(({ value }) => value >= figure.to);
  // A role that is not limited here decides above all that are.
  const next = approver?.role ?? nextRole(own.at(-1)?.role);
  const label = wording.roles[next] ?? next;
  const source = limit ?? own[0];
  return {
    kind: 'over_limit',
    severity: 'block',
    start: offset + figure.start,
    end: offset + figure.end,
    message: wording.overLimit(figure.text, limit?.text, label, approver?.text),
    ...(limit &&
      source && {
        right: { text: limit.text, source: { factName: source.factName, ...titleOf(source.factName) } },
      }),
    approver: { role: next, label, ...(approver && { limit: approver.text }) },
    about: commitment,
  };
}

/** Who decides above a role's limit. */
function nextRole(role: string | undefined): string {
  return role === 'agent' ? 'lead' : 'manager';
}
