import type { Signal } from '../../content/corpus/corpus.ts';
import type { Token } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Evidence } from './evidence.ts';
import type { RuleMatch, TextPlace } from './find-signals.ts';
import type { LearnedSignal, LearnedTriage } from './learned-triage.ts';
import type { ReadText } from './read-text.ts';
import type { TopicShares } from './topics-of-items.ts';

/** What past messages teach about a burst, with the words that it rests on. */
export interface LearnedBurst {
  /** Share of each topic; none where nothing was learned. */
  topics(): TopicShares;
  /** The words that speak most for a topic; empty where none do. */
  topicEvidence(topicId: string): readonly Evidence[];
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
  const texts = burst.flatMap(({ reads, place }): PlacedText[] => {
    const read = reads.find((text) => text.locale === locale) ?? reads[0];
    return read ? [{ read, place }] : [];
  });
  const tokens = texts.length === 1 ? texts[0]?.read.tokens : texts.flatMap(({ read }) => read.tokens);
  const reading = learned.read(tokens ?? [], before);
  const evidenceAt = (stretch: Stretch) => evidenceOf(stretch, texts);
  return {
    topics: () => reading.topics(),
    topicEvidence: (topicId) => reading.topicWords(topicId).flatMap(evidenceAt),
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
        // What else a message is about does not make a plain sentence untrue: "..., and who pays? I am disappointed."
        return evidence && !standsAlone(match, texts, learned)
          ? { ...match, deniedBy: { reason: 'pastMessages', evidence } }
          : match;
      });
    },
  };
}

interface PlacedText {
  readonly read: ReadText;
  readonly place: TextPlace;
}

/** Whether the sentences of several that a match stands in tell of it by themselves. */
function standsAlone(
  { rule, evidence }: RuleMatch,
  texts: readonly PlacedText[],
  learned: LearnedTriage,
): boolean {
  const own = texts.flatMap(({ read: { tokens, sentences }, place: { message, offset } }) => {
    const said = new Set<number | undefined>();
    for (const [at, { start }] of tokens.entries()) {
      const isEvidence = evidence.some(
        (piece) => piece.message === message && start + offset >= piece.start && start + offset < piece.end,
      );
      if (isEvidence) said.add(sentences[at]);
    }
    return tokens.filter((_, at) => said.has(sentences[at]));
  });
  const all = texts.reduce((sum, { read }) => sum + read.tokens.length, 0);
  return own.length < all && learned.read(own).speaksFor(rule.signal.kind);
}

type Stretch = LearnedSignal['stretches'][number];

/** A row of tokens, counted through all texts, as evidence: one piece for each text that it goes through. */
function evidenceOf({ first, last }: Stretch, texts: readonly PlacedText[]): Evidence[] {
  const pieces: Evidence[] = [];
  let before = 0;
  for (const { read, place } of texts) {
    const { tokens, text } = read;
    const begin = tokens[Math.max(first - before, 0)];
    const end = tokens[Math.min(last - before, tokens.length - 1)];
    if (begin && end) {
      pieces.push({
        text: text.slice(begin.start, end.end),
        message: place.message,
        start: begin.start + place.offset,
        end: end.end + place.offset,
      });
    }
    before += tokens.length;
  }
  return pieces;
}

/** Kinds that make a message urgent. */
export function urgentKinds(signals: readonly Signal[]): ReadonlySet<string> {
  return new Set(signals.filter(({ raisesTo }) => raisesTo === 'urgent').map(({ kind }) => kind));
}
