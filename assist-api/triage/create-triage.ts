import { findTopic } from '../../content/corpus/index.ts';
import type { Corpus, Signal } from '../../content/corpus/corpus.ts';
import { replyBy } from '../../content/corpus/hours/index.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Channel } from '../../content/corpus/schema/business.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { turnsBefore } from '../conversation/index.ts';
import type { Turn } from '../conversation/index.ts';
import type { Triage } from '../routes/suggestions/schema.ts';
import type { Hit } from '../suggest/retriever.ts';
import { wordingOf } from '../suggest/wording.ts';
import { countFacts } from './count-facts.ts';
import type { HistoryEvent } from './count-facts.ts';
import { holds } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { factText } from './fact-wording.ts';
import { createKeptSpans } from './kept-spans.ts';
import { createSignalFinder, signalsOf, sortSignals } from './find-signals.ts';
import type { FoundSignal, TextPlace } from './find-signals.ts';
import { readLearned, urgentKinds } from './learned-burst.ts';
import type { LearnedBurst, ReadMessage } from './learned-burst.ts';
import type { LearnedTriage } from './learned-triage.ts';
import { asksForInformation, priorityOf } from './priority.ts';
import type { ReadText } from './read-text.ts';
import { rankTopics } from './rank-topics.ts';
import type { TopicsOfItems } from './topics-of-items.ts';

/** One message to be read, with its place in the request. */
export interface TriageMessage extends TextPlace {
  readonly text: string;
}

/** What triage rests on. */
export interface TriageRequest {
  /** The last burst, oldest first. */
  readonly messages: readonly TriageMessage[];
  /** Who wrote the burst; of an agent's own question only the topic is read. Default: the customer. */
  readonly askedBy?: 'customer' | 'agent';
  /** Everything that was said, for what can be counted in it. Default: nothing. */
  readonly turns?: readonly Turn[];
  /** What happened with the customer before. Default: nothing. */
  readonly history?: readonly HistoryEvent[];
  /** Language of the reply. */
  readonly locale: Locale;
  /** Language of labels and reasons; default: that of the reply. */
  readonly agentLocale?: Locale | undefined;
  readonly channel: Channel | undefined;
  /** What retrieval found for the burst, one list for responses and one for articles, each best first; can be empty. */
  readonly hits: readonly (readonly Hit[])[];
}

/** Under this confidence the topic stays open. */
const leastTopicConfidence = 0.2;
/** Of what was said before the burst, so much of the end speaks for the topic. */
const mostCharactersBefore = 800;

/** Makes triage for a corpus: topic, priority, sentiment, signals, team and reply-by time, each with its evidence. */
export function createTriage({
  corpus,
  analyser,
  learned,
  now,
}: {
  corpus: Corpus;
  analyser: Analyser;
  /** What past messages teach. Default: nothing. */
  learned?: LearnedTriage | undefined;
  now: () => Date;
}): (request: TriageRequest) => Triage {
  const { business } = corpus;
  const spansFrom = createKeptSpans(business);
  const finder = createSignalFinder(corpus.signals, analyser, business.locales);
  const urgent = urgentKinds(corpus.signals);
  const kinds = new Map(corpus.signals.map((signal) => [signal.kind, signal]));

  /** What rules say, and what past messages say that no rule does. */
  const findSignals = (
    burst: readonly ReadMessage[],
    turns: readonly Turn[],
    taught: LearnedBurst | undefined,
  ): FoundSignal[] => {
    const matches = finder.matchBurst(burst, turnsBefore(turns));
    if (!taught) return signalsOf(matches);
    const ruled = signalsOf(taught.doubt(matches));
    const told = taught.signals().flatMap(({ kind, evidence }) => {
      const signal = kinds.get(kind);
      if (!signal || ruled.some((one) => one.signal === signal)) return [];
      const denied = matches.filter(({ rule, deniedBy }) => rule.signal === signal && deniedBy);
      // "tidak kecewa" is no frustration, however often its words were one; an exception of one rule says nothing of others.
      if (denied.some(({ deniedBy }) => deniedBy?.reason !== 'unless')) return [];
      const excepted = denied.flatMap(({ evidence: own, deniedBy }) =>
        deniedBy ? [...own, deniedBy.evidence] : own,
      );
      const isExcepted = evidence.every((piece) => excepted.some((other) => holds(other, piece)));
      return isExcepted ? [] : [{ signal, evidence }];
    });
    return sortSignals([...ruled, ...told]);
  };

  /** Where the words stand by which the hit was found that speaks most for a topic, else those that past messages teach. */
  const evidenceOfTopic = (
    { messages, locale, hits }: TriageRequest,
    read: readonly (readonly ReadText[])[],
    topicId: string,
    taught: LearnedBurst | undefined,
  ): Evidence[] => {
    const words = new Set(hitOfTopic(hits, topicId, learned?.items)?.matched);
    const found: Evidence[] = [];
    for (const [at, { text, message, offset }] of messages.entries()) {
      if (words.size === 0) break;
      const own = read[at]?.find((reading) => reading.locale === locale);
      for (const { surface, start, end } of own?.tokens ?? analyser.analyse(text, locale)) {
        if (!words.delete(surface)) continue;
        found.push({ text: surface, message, start: start + offset, end: end + offset });
        if (words.size === 0) break;
      }
    }
    return found.length > 0 ? found : [...(taught?.topicEvidence(topicId) ?? [])];
  };

  return (request) => {
    const { messages, askedBy = 'customer', turns = [], history = [], locale, channel, hits } = request;
    const { agentLocale = locale } = request;
    const words = wordingOf(agentLocale);
    const isCustomer = askedBy === 'customer';
    const read = messages.map(({ text }) => finder.read(text));
    const burst = read.map((reads, at) => ({ reads, place: placeOf(messages[at]) }));
    const before = isCustomer ? textBefore(turns) : '';
    const taught =
      learned &&
      readLearned(learned, burst, {
        locale,
        urgent,
        before: before === '' ? [] : analyser.analyse(before, locale),
      });
    const found = isCustomer ? findSignals(burst, turns, taught) : [];
    const ranked = rankTopics(hits, { learned: taught?.topics(), items: learned?.items });
    const topic =
      ranked && ranked.confidence >= leastTopicConfidence ? findTopic(corpus, ranked.topicId) : undefined;
    const isInformation =
      topic !== undefined &&
      read.length > 0 &&
      turns.length <= messages.length &&
      read.every((reads) => reads.some((text) => text.locale === locale && asksForInformation(text)));
    const reasoned = priorityOf(
      (isCustomer ? topic?.priority : undefined) ?? 'normal',
      found,
      isCustomer && isInformation,
    );
    const { priority } = reasoned;
    const topicTitle = topic ? (topic.title[agentLocale] ?? topic.topicId) : null;
    const teamName = topic ? (business.teams[topic.team]?.[agentLocale] ?? topic.team) : null;
    const moment = now();
    return {
      topic: topic?.topicId ?? null,
      topicTitle,
      topicEvidence: topic ? evidenceOfTopic(request, read, topic.topicId, taught) : [],
      priority,
      priorityReason: words.priorityReason({
        topicTitle,
        startsAt: reasoned.startsAt,
        raisedBy: reasoned.raisedBy.map(firstWords),
        loweredBy: reasoned.loweredBy.map(firstWords),
        isInformation: reasoned.isInformation,
        isAgent: !isCustomer,
      }),
      sentiment: sentimentOf(found.map(({ signal }) => signal)),
      languages: analyser
        .languageShares(messages.map(({ text }) => text).join('\n'), business.locales)
        .map(({ locale: name, share }) => ({ locale: name, share: Math.round(share * 100) / 100 })),
      signals: found.map(({ signal, evidence }) => ({
        kind: signal.kind,
        label: signal.description[agentLocale] ?? signal.kind,
        evidence: [...evidence],
      })),
      facts: countFacts(corpus.signals, history, turns, { now: moment, analyser, locale }).map((fact) => ({
        ...fact,
        text: factText(fact, agentLocale),
      })),
      team: topic?.team ?? null,
      teamName,
      replyBy: replyBy(business, channel, priority, moment, spansFrom(moment)).toISOString(),
      confidence: topic && ranked ? ranked.confidence : 0,
    };
  };
}

/** The hit that speaks most for a topic; undefined where none does. */
function hitOfTopic(
  lists: readonly (readonly Hit[])[],
  topicId: string,
  items: TopicsOfItems | undefined,
): Hit | undefined {
  let best: Hit | undefined;
  let most = 0;
  for (const hits of lists) {
    for (const hit of hits) {
      const share = items ? shareOf(items, hit, topicId) : Number(hit.topicId === topicId);
      if (share * hit.confidence <= most) continue;
      most = share * hit.confidence;
      best = hit;
    }
  }
  return best;
}

function shareOf(items: TopicsOfItems, hit: Hit, topicId: string): number {
  const { topics, shares } = items.of(hit);
  return shares[topics.indexOf(items.numberOf(topicId))] ?? 0;
}

function textBefore(turns: readonly Turn[]): string {
  return turnsBefore(turns)
    .map(({ text }) => text)
    .join('\n')
    .slice(-mostCharactersBefore);
}

function placeOf(message: TriageMessage | undefined): TextPlace {
  return { message: message?.message ?? 0, offset: message?.offset ?? 0 };
}

function firstWords({ evidence }: FoundSignal): string {
  return evidence[0]?.text ?? '';
}

function sentimentOf(signals: readonly Signal[]): Triage['sentiment'] {
  if (signals.some(({ sentiment }) => sentiment === 'negative')) return 'negative';
  return signals.some(({ sentiment }) => sentiment === 'positive') ? 'positive' : 'neutral';
}
