import type { Locale } from '../../../content/corpus/schema/locale.ts';
import { denialText } from '../../triage/index.ts';
import type { RuleMatch, SignalReading } from '../../triage/index.ts';
import type { RuleMatchReply, SignalTrial } from './schema.ts';

/** A reading as the API gives it; with `before`, the reading of the rules in force, the difference to it. */
export function toSignalTrial(
  { triage, matches }: SignalReading,
  locale: Locale,
  before: SignalReading | undefined,
): SignalTrial {
  return {
    locale,
    triage,
    matches: matches.map((match) => toReply(match, locale)),
    ...(before && { difference: differenceOf({ triage, matches }, before, locale) }),
  };
}

function differenceOf(
  after: SignalReading,
  before: SignalReading,
  locale: Locale,
): SignalTrial['difference'] {
  const kinds = ({ triage }: SignalReading) => triage.signals.map(({ kind }) => kind);
  const only = (one: SignalReading, other: SignalReading) => {
    const known = new Set(other.matches.map(keyOf));
    return one.matches.filter((match) => !known.has(keyOf(match))).map((match) => toReply(match, locale));
  };
  return {
    priorityBefore: before.triage.priority,
    appeared: kinds(after).filter((kind) => !kinds(before).includes(kind)),
    disappeared: kinds(before).filter((kind) => !kinds(after).includes(kind)),
    newMatches: only(after, before),
    lostMatches: only(before, after),
  };
}

function keyOf({ rule, evidence, deniedBy }: RuleMatch): string {
  return JSON.stringify([rule.signal.kind, rule.locale, evidence, deniedBy?.reason]);
}

function toReply({ rule, evidence, deniedBy }: RuleMatch, locale: Locale): RuleMatchReply {
  return {
    kind: rule.signal.kind,
    rule: rule.text,
    locale: rule.locale,
    evidence: [...evidence],
    counts: !deniedBy,
    ...(deniedBy && {
      deniedBy: {
        reason: deniedBy.reason,
        text: denialText(deniedBy, locale),
        evidence: deniedBy.evidence,
      },
    }),
  };
}
