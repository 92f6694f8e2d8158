import { findTopic } from '../../content/corpus/index.ts';
import type { Corpus, Signal } from '../../content/corpus/corpus.ts';
import { replyBy } from '../../content/corpus/hours/index.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Channel, Priority } from '../../content/corpus/schema/business.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Triage } from '../routes/suggestions/schema.ts';
import type { Hit } from '../suggest/retriever.ts';
import { wordingOf } from '../suggest/wording.ts';
import type { Evidence } from './evidence.ts';
import { createSignalFinder } from './find-signals.ts';
import type { FoundSignal } from './find-signals.ts';
import { rankTopics } from './rank-topics.ts';

/** One message to be read, with its index in the request. */
export interface TriageMessage {
  readonly index: number;
  readonly text: string;
}

/** What triage rests on. */
export interface TriageRequest {
  /** The customer's last burst, oldest first. */
  readonly messages: readonly TriageMessage[];
  /** Language of the reply: labels and reasons are given in it. */
  readonly locale: Locale;
  readonly channel: Channel | undefined;
  /** What retrieval found for the burst, one list for responses and one for articles, each best first; can be empty. */
  readonly hits: readonly (readonly Hit[])[];
}

/** Under this confidence the topic stays open. */
const leastTopicConfidence = 0.2;

const priorities: readonly Priority[] = ['low', 'normal', 'high', 'urgent'];

/** Makes triage for a corpus: topic, priority, sentiment, signals, team and reply-by time, each with its evidence. */
export function createTriage({
  corpus,
  analyser,
  now,
}: {
  corpus: Corpus;
  analyser: Analyser;
  now: () => Date;
}): (request: TriageRequest) => Triage {
  const { business } = corpus;
  const findSignals = createSignalFinder(corpus.signals, analyser, business.locales);

  return (request) => {
    const { messages, locale, channel, hits } = request;
    const words = wordingOf(locale);
    const found = mergeSignals(messages.flatMap(({ text, index }) => findSignals(text, index)));
    const ranked = rankTopics(hits);
    const topic =
      ranked && ranked.confidence >= leastTopicConfidence ? findTopic(corpus, ranked.topicId) : undefined;

    const startsAt = topic?.priority ?? 'normal';
    const raising = found.filter(({ signal }) => rankOf(signal.raisesTo) > rankOf(startsAt));
    const priority = raising.reduce<Priority>(
      (highest, { signal }) =>
        rankOf(signal.raisesTo) > rankOf(highest) ? (signal.raisesTo ?? highest) : highest,
      startsAt,
    );
    const label = ({ signal }: FoundSignal) => signal.description[locale] ?? signal.kind;
    const topicTitle = topic ? (topic.title[locale] ?? topic.topicId) : null;
    const teamName = topic ? (business.teams[topic.team]?.[locale] ?? topic.team) : null;

    return {
      topic: topic?.topicId ?? null,
      topicTitle,
      topicEvidence: topic ? topicEvidence(request, topic.topicId, analyser) : [],
      priority,
      priorityReason: words.priorityReason(
        topicTitle,
        startsAt,
        raising
          .filter(({ signal }) => signal.raisesTo === priority)
          .map(({ evidence }) => evidence[0]?.text ?? ''),
      ),
      sentiment: sentimentOf(found.map(({ signal }) => signal)),
      signals: found.map((entry) => ({
        kind: entry.signal.kind,
        label: label(entry),
        evidence: [...entry.evidence],
      })),
      team: topic?.team ?? null,
      teamName,
      replyBy: replyBy(business, channel, priority, now()).toISOString(),
      confidence: topic && ranked ? ranked.confidence : 0,
    };
  };
}

function rankOf(priority: Priority | undefined): number {
  return priority === undefined ? -1 : priorities.indexOf(priority);
}

/** One entry for each kind, with the evidence of every message. */
function mergeSignals(found: readonly FoundSignal[]): FoundSignal[] {
  return [...Map.groupBy(found, ({ signal }) => signal)].map(([signal, entries]) => ({
    signal,
    evidence: entries.flatMap(({ evidence }) => evidence),
  }));
}

function sentimentOf(signals: readonly Signal[]): Triage['sentiment'] {
  if (signals.some(({ sentiment }) => sentiment === 'negative')) return 'negative';
  return signals.some(({ sentiment }) => sentiment === 'positive') ? 'positive' : 'neutral';
}

/** Where the words stand by which the best hit of the topic was found. */
function topicEvidence(
  { messages, locale, hits }: TriageRequest,
  topicId: string,
  analyser: Analyser,
): Evidence[] {
  const best = hits.flat().find((hit) => hit.topicId === topicId);
  const words = new Set(best?.matched);
  return messages.flatMap(({ text, index }) =>
    analyser
      .analyse(text, locale)
      .filter(({ surface }) => words.delete(surface))
      .map(({ surface, start, end }) => ({ text: surface, message: index, start, end })),
  );
}
