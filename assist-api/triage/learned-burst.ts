import type { Signal } from '../../content/corpus/corpus.ts';
import type { Token } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Evidence } from './evidence.ts';
import type { RuleMatch, TextPlace } from './find-signals.ts';
import type { LearnedTriage } from './learned-triage.ts';
import type { ReadText } from './read-text.ts';

/** What past messages teach about a burst, with the words that it rests on. */
export interface LearnedBurst {
  /** Share of each topic, together 1; empty where nothing was learned. */
  topics(): ReadonlyMap<string, number>;
  /** Kinds of signals that are likely enough; evidence is never empty. */
  signals(): readonly { readonly kind: string; readonly evidence: readonly Evidence[] }[];
  /** The same matches; those whose kind the words make unlikely do not count, but urgent ones do. */
  doubt(matches: readonly RuleMatch[]): readonly RuleMatch[];
}

/** A message of the burst as each locale reads it. */
export interface ReadMessage {
  readonly reads: readonly ReadText[];
  readonly place: TextPlace;
}

/** How a burst is read. */
export interface BurstSetting {
  /** Language of the reply. */
  readonly locale: Locale;
  /** Kinds of signals that make a message urgent. */
  readonly urgent: ReadonlySet<string>;
  /** What was said before the burst. Default: nothing. */
  readonly before?: readonly Token[];
}

/** Reads a burst by what past messages teach. */
export function readLearned(
  learned: LearnedTriage,
  burst: readonly ReadMessage[],
  { locale, urgent, before = [] }: BurstSetting,
): LearnedBurst {
  const placed = burst.flatMap(({ reads, place }) => {
    const read = reads.find((text) => text.locale === locale) ?? reads[0];
    return (read?.tokens ?? []).map((token): PlacedToken => ({ token, place, text: read?.text ?? '' }));
  });
  const reading = learned.read(
    placed.map(({ token }) => token),
    before,
  );
  const evidenceAt = ({ first, last }: { first: number; last: number }) =>
    evidenceOf(placed.slice(first, last + 1));
  return {
    topics: () => reading.topics(),
    signals: () =>
      reading
        .signals((kind) => urgent.has(kind))
        .map(({ kind, stretches }) => ({ kind, evidence: stretches.flatMap(evidenceAt) })),
    doubt(matches) {
      const against = new Map<string, Evidence | undefined>();
      const speaksAgainst = (kind: string) => {
        if (!against.has(kind)) {
          const [stretch] = reading.against(kind);
          against.set(kind, stretch && evidenceAt(stretch)[0]);
        }
        return against.get(kind);
      };
      return matches.map((match) => {
        const { kind } = match.rule.signal;
        const evidence = match.deniedBy || urgent.has(kind) ? undefined : speaksAgainst(kind);
        return evidence ? { ...match, deniedBy: { reason: 'pastMessages', evidence } } : match;
      });
    },
  };
}

interface PlacedToken {
  readonly token: Token;
  readonly place: TextPlace;
  /** The text that it stands in. */
  readonly text: string;
}

/** A row of tokens as evidence: one piece for each message that it goes through. */
function evidenceOf(tokens: readonly PlacedToken[]): Evidence[] {
  return [...Map.groupBy(tokens, ({ place }) => place)].flatMap(([{ message, offset }, own]) => {
    const [first] = own;
    const last = own.at(-1);
    if (!first || !last) return [];
    const { start } = first.token;
    const { end } = last.token;
    return [{ text: first.text.slice(start, end), message, start: start + offset, end: end + offset }];
  });
}

/** Kinds that make a message urgent. */
export function urgentKinds(signals: readonly Signal[]): ReadonlySet<string> {
  return new Set(signals.filter(({ raisesTo }) => raisesTo === 'urgent').map(({ kind }) => kind));
}
