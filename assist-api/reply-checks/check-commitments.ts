import type { Corpus } from '../../content/corpus/corpus.ts';
import { factText } from '../../content/corpus/facts/index.ts';
import { factInForce } from '../../content/corpus/facts/value-in-force.ts';
import type { Figure } from '../../content/corpus/figures/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { isNegating } from '../triage/read-text.ts';
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
  const { line } = phrases;
  const sentence = phrases.sentenceAt(line.offset + figure.start);
  const inSentence = (hit: { readonly first: number }) => phrases.sentenceOf(hit) === sentence;
  if (!phrases.of('gives').some(inSentence) || isDenied(phrases, sentence)) return undefined;
  const given = phrases.of('given').filter(inSentence);
  return commitments.find(
    (commitment) =>
      given.some(({ owner }) => owner.commitment === commitment) &&
      limits.has(limitKey(commitment, figure.unit)),
  );
}

function isDenied({ line: { read } }: PhrasesOfLine, sentence: number): boolean {
  return read.tokens.some((token, at) => read.sentences[at] === sentence && isNegating(token, read.locale));
}

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
