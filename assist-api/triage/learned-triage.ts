import type { Corpus } from '../../content/corpus/corpus.ts';
import type { Analyser, Token } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Vocabulary } from '../../content/corpus/schema/vocabulary.ts';
import { LabelModel } from './label-model.ts';
import type { LabelledText, LabelModelState } from './label-model.ts';
import type { SavedTriage } from './saved-triage.ts';
import { countTopics } from './topics-of-items.ts';
import type { TopicShares, TopicsOfItems } from './topics-of-items.ts';

/** A kind of signal that past messages speak for. */
export interface LearnedSignal {
  readonly kind: string;
  /** The stretches of tokens that speak most for it, in order; never empty. */
  readonly stretches: readonly { readonly first: number; readonly last: number }[];
}

/** What past messages teach. */
export interface LearnedTriage {
  /** What messages were about that each item answered. */
  readonly items: TopicsOfItems;
  /** What was learned, as plain data. */
  readonly state: LabelModelState;
  /** Reads a text once for both questions; what was said before it speaks for the topic too, though less. */
  read(tokens: readonly Token[], before?: readonly Token[]): LearnedReading;
}

/** What past messages teach about a text. */
export interface LearnedReading {
  /** Share of each topic, numbered as in `items`; none where nothing was learned. */
  topics(): TopicShares;
  /** The most telling stretches for a topic; empty where no word speaks for it. */
  topicWords(topicId: string): LearnedSignal['stretches'];
  /** Kinds that are likely enough and rest on words that carry them, in the order of learning; of urgent ones less will do in a message of more than a few words. */
  signals(isUrgent?: (kind: string) => boolean): LearnedSignal[];
  /** The words that make a kind less likely than it is in any message, the most telling stretches; empty where none do. */
  against(kind: string): LearnedSignal['stretches'];
  /** Whether the words make a kind likelier than it is in any message. */
  speaksFor(kind: string): boolean;
}

/** All that learning hangs on, as plain data. */
export interface TriageSources {
  readonly vocabulary: readonly (readonly [Locale, Vocabulary])[];
  readonly pastMessages: Corpus['pastMessages'];
  readonly documents: readonly {
    readonly locale: Locale;
    readonly topicId: string;
    readonly examples: readonly string[];
  }[];
  /** The name of the shop, which says nothing of what is asked of it. */
  readonly shopName: string;
}

/** With fewer past messages a label is not learned. */
const fewest = 8;
/**
 * Log-odds from which on a signal is told, and their least product with the root of the number of words: few words tell
 * little. Of the past messages that no rule told, each held back while others taught, 87 in 100 were right (2026-11-22).
 */
const tellFrom = 0.45;
const leastTelling = 2;
/**
 * An urgent kind is told where its log-odds are this far above those in any message, times the root of the number of
 * words: nobody should wait with a fire, yet a few words that stood in past ones are none. 86 in 100 were right.
 */
const tellUrgentBeyond = 14;
/**
 * So far below the log-odds that a kind has in any message, times the root of the number of words, what a rule says is not
 * believed: rules were right there 24 times in 100, elsewhere 87.
 */
const doubtBelow = 2;
/** Words that speak at least so much as the best one, as a share, are what a signal rests on. */
const tellingShare = 0.4;
const mostStretches = 3;
/** Words that weigh less, such as function words, greetings and numbers, are not what anything rests on. */
const leastCarryingWeight = 0.25;
/** How much a word said before counts for the topic beside one of the text. */
const beforeValue = 0.5;

/** What is learned from in a corpus. */
export function triageSources({
  vocabulary,
  pastMessages,
  responses,
  articles,
  business,
}: Pick<Corpus, 'vocabulary' | 'pastMessages' | 'responses' | 'articles' | 'business'>): TriageSources {
  const documents = [...responses, ...articles];
  return {
    vocabulary: [...vocabulary],
    pastMessages,
    documents: documents.map(({ locale, topicId, examples }) => ({ locale, topicId, examples })),
    shopName: business.name,
  };
}

/** Learns topics and signals from past messages, topics from examples too, or takes what `saved` kept of the same sources. */
export function createLearnedTriage(
  sources: TriageSources,
  analyser: Analyser,
  saved?: SavedTriage,
): LearnedTriage {
  const kept = saved?.read(sources);
  const model = kept ? new LabelModel(kept) : learn(sources, analyser);
  if (!kept) saved?.write(sources, model.state);
  const [topics = [], signals = []] = model.state.questions;
  const { priors } = model.state;
  const items = countTopics(sources);
  const numbers = topics.map((topic) => items.numberOf(topic));
  const carries = carriesOf(sources, analyser);
  return {
    items,
    state: model.state,
    read(tokens, before = []) {
      const reading = model.read(tokens);
      const { scores } = reading;
      const root = Math.sqrt(tokens.length);
      return {
        topics() {
          const own = before.length === 0 ? scores : model.read(tokens, before, beforeValue).scores;
          const weights: number[] = [];
          let sum = 0;
          for (let at = 0; at < topics.length; at += 1) {
            const weight = Math.exp(own[at] as number);
            weights.push(weight);
            sum += weight;
          }
          for (let at = 0; at < topics.length; at += 1) weights[at] = (weights[at] as number) / sum;
          return { topics: numbers, shares: weights };
        },
        topicWords(topicId) {
          const label = topics.indexOf(topicId);
          return label < 0 ? [] : tellingStretches(model.spokenFor(tokens, reading, label));
        },
        signals(isUrgent = () => false) {
          const told: LearnedSignal[] = [];
          for (let at = 0; at < signals.length; at += 1) {
            const kind = signals[at] as string;
            const label = topics.length + at;
            const score = scores[label] as number;
            const isTold = isUrgent(kind)
              ? (score - (priors[label] as number)) * root >= tellUrgentBeyond
              : score >= tellFrom && score * root >= leastTelling;
            if (!isTold) continue;
            const stretches = tellingStretches(model.spokenFor(tokens, reading, label), (place) =>
              carries(tokens[place] as Token),
            );
            if (stretches.length > 0) told.push({ kind, stretches });
          }
          return told;
        },
        speaksFor(kind) {
          const at = signals.indexOf(kind);
          return at >= 0 && (scores[topics.length + at] as number) > (priors[topics.length + at] as number);
        },
        against(kind) {
          const label = topics.length + signals.indexOf(kind);
          if (label < topics.length) return [];
          if (((scores[label] as number) - (priors[label] as number)) * root >= -doubtBelow) return [];
          return tellingStretches(model.spokenFor(tokens, reading, label).map((amount) => -amount));
        },
      };
    },
  };
}

function learn({ pastMessages, documents }: TriageSources, analyser: Analyser): LabelModel {
  const texts = pastMessages.flatMap(({ text, locale, askedBy, topic, signals }): LabelledText[] => {
    if (askedBy !== 'customer') return [];
    const topics = typeof topic === 'string' ? [topic] : undefined;
    return topics || signals ? [{ tokens: analyser.analyse(text, locale), labels: [topics, signals] }] : [];
  });
  if (texts.some(({ labels: [topics] }) => topics)) {
    for (const { examples, locale, topicId } of documents) {
      for (const example of examples) {
        texts.push({ tokens: analyser.analyse(example, locale), labels: [[topicId], undefined] });
      }
    }
  }
  return LabelModel.train(texts, 2, fewest);
}

/** Makes a test whether a word can be what a signal rests on. */
function carriesOf(
  { shopName, pastMessages }: TriageSources,
  analyser: Analyser,
): (token: Pick<Token, 'weight' | 'word'>) => boolean {
  let names: ReadonlySet<string> | undefined;
  const readNames = () => {
    const locales = new Set(pastMessages.map(({ locale }) => locale));
    return new Set(
      [...locales].flatMap((locale) => analyser.analyse(shopName, locale).map(({ word }) => word)),
    );
  };
  return ({ weight, word }) => weight >= leastCarryingWeight && !(names ??= readNames()).has(word);
}

/**
 * Where the most telling tokens stand, neighbours joined; the most telling stretches, in order. Only those that hold a
 * place that carries them, and only what such a place speaks is the measure.
 */
function tellingStretches(
  spoken: readonly number[],
  carries: (place: number) => boolean = () => true,
): LearnedSignal['stretches'] {
  const most = spoken.reduce((one, other, at) => (carries(at) ? Math.max(one, other) : one), 0);
  if (most === 0) return [];
  const stretches: { first: number; last: number; best: number }[] = [];
  for (const [at, amount] of spoken.entries()) {
    if (amount < tellingShare * most) continue;
    const own = carries(at) ? amount : 0;
    const before = stretches.at(-1);
    if (before?.last === at - 1) {
      before.last = at;
      before.best = Math.max(before.best, own);
    } else stretches.push({ first: at, last: at, best: own });
  }
  return stretches
    .filter(({ best }) => best > 0)
    .sort((a, b) => b.best - a.best || a.first - b.first)
    .slice(0, mostStretches)
    .sort((a, b) => a.first - b.first);
}
