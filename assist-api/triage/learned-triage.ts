import type { Corpus } from '../../content/corpus/corpus.ts';
import type { Analyser, Token } from '../../content/corpus/language/index.ts';
import { LabelModel } from './label-model.ts';
import type { LabelledText } from './label-model.ts';
import { textFeatures } from './text-features.ts';

/** A kind of signal that past messages speak for. */
export interface LearnedSignal {
  readonly kind: string;
  /** The stretches of tokens that speak most for it, in order; never empty. */
  readonly stretches: readonly { readonly first: number; readonly last: number }[];
}

/** What past messages teach about a text. */
export interface LearnedTriage {
  /** Share of each topic, together 1; empty where nothing was learned. */
  topics(tokens: readonly Token[]): ReadonlyMap<string, number>;
  /** Kinds that are likely enough, in the order of learning. */
  signals(tokens: readonly Token[]): LearnedSignal[];
}

/** With fewer past messages a label is not learned. */
const fewest = 8;
/** Log-odds from which on a signal is told: a missed one costs less than a wrong one. */
const tellFrom = -1.5;
/** Words that speak at least so much as the best one, as a share, are what a signal rests on. */
const tellingShare = 0.4;
const mostStretches = 3;

/** Learns topics and signals from the past messages of a corpus, topics from examples too. Takes about a second for 2,000. */
export function createLearnedTriage(
  { pastMessages, responses, articles }: Pick<Corpus, 'pastMessages' | 'responses' | 'articles'>,
  analyser: Analyser,
): LearnedTriage {
  const read = (text: string, locale: string) => textFeatures(analyser.analyse(text, locale));
  const aboutTopics: LabelledText[] = [];
  const withSignals: LabelledText[] = [];
  for (const { text, locale, askedBy, topic, signals } of pastMessages) {
    if (askedBy !== 'customer') continue;
    const features = read(text, locale);
    if (typeof topic === 'string') aboutTopics.push({ features, labels: [topic] });
    if (signals) withSignals.push({ features, labels: signals });
  }
  const hasTopics = aboutTopics.length > 0;
  for (const { examples, locale, topicId } of hasTopics ? [...responses, ...articles] : []) {
    for (const example of examples) aboutTopics.push({ features: read(example, locale), labels: [topicId] });
  }
  const topics = LabelModel.train(aboutTopics, fewest);
  const signals = LabelModel.train(withSignals, fewest);

  return {
    topics(tokens) {
      const scores = topics
        .scores(textFeatures(tokens))
        .map(({ label, score }) => [label, Math.exp(score)] as const);
      const sum = scores.reduce((total, [, weight]) => total + weight, 0);
      return new Map(scores.map(([label, weight]) => [label, weight / sum]));
    },
    signals(tokens) {
      const features = textFeatures(tokens);
      return signals
        .scores(features)
        .filter(({ score }) => score >= tellFrom)
        .flatMap(({ label: kind }) => {
          const spoken = new Float64Array(tokens.length);
          for (const [at, amount] of signals.contributions(features, kind).entries()) {
            const feature = features[at];
            if (!feature) continue;
            const { first, last } = feature;
            for (const token of new Set([first, last])) {
              spoken[token] = (spoken[token] as number) + amount / (first === last ? 1 : 2);
            }
          }
          const stretches = tellingStretches(spoken);
          return stretches.length === 0 ? [] : [{ kind, stretches }];
        });
    },
  };
}

/** Where the most telling tokens stand, neighbours joined; the most telling stretches, in order. */
function tellingStretches(spoken: Float64Array): LearnedSignal['stretches'] {
  const most = Math.max(0, ...spoken);
  if (most === 0) return [];
  const stretches: { first: number; last: number; best: number }[] = [];
  for (const [at, amount] of spoken.entries()) {
    if (amount < tellingShare * most) continue;
    const before = stretches.at(-1);
    if (before?.last === at - 1) {
      before.last = at;
      before.best = Math.max(before.best, amount);
    } else stretches.push({ first: at, last: at, best: amount });
  }
  return stretches
    .sort((a, b) => b.best - a.best || a.first - b.first)
    .slice(0, mostStretches)
    .sort((a, b) => a.first - b.first);
}
