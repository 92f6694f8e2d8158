import type { Corpus } from '../../content/corpus/corpus.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import { answerFrom, prepareContent } from '../create-knowledge.ts';
import type { KnowledgeParts } from '../create-knowledge.ts';
import type { ContentKnowledge, Knowledge } from '../knowledge.ts';
import { prepareIndexes } from '../retrieval/index.ts';
import type { SourceParts } from '../retrieval/index-sources.ts';
import type { LearningState, Store } from '../store/store.ts';
import { historyOf, noHistory, readPastAnswers } from './history.ts';
import type { History } from './history.ts';

/** What a learner works with. */
export interface LearnerParts extends KnowledgeParts {
  readonly store: Store;
  /** Days after which texts are no longer learned from. */
  readonly retentionDays: number;
}

/** Makes knowledge that has learned from what agents used. */
export interface Learner {
  /** Everything that answers from a state of the content. Where learning fails, what was learned last is used. */
  prepare(corpus: Corpus): Promise<Knowledge>;
  /**
   * The same content with what there is to learn by now; undefined when that is nothing new. New outcomes wait until ten
   * minutes after the last time; what a person imported or removed does not. Rejects when the store cannot be read or an
   * index cannot be made; then a later call tries again.
   */
  learn(current: Knowledge): Promise<Knowledge | undefined>;
}

const dayMs = 86_400_000;

/** Learning keeps a processor busy for some seconds; a few messages more change little. */
const leastPauseMs = 10 * 60_000;

/** An outcome that a device reports later than this is learned from together with the next one. */
const latestReportMs = dayMs;

/** What the store held at one time, taken over when everything that answers from it is made. */
interface Reading {
  readonly history: History;
  /** What there was to learn from, outcomes since this moment; other numbers mean something new. */
  readonly countedSince: Date;
  readonly counted: LearningState;
}

const nothingRead: Reading = {
  history: noHistory,
  countedSince: new Date(0),
  counted: { outcomes: 0, imported: 0, unlearned: 0 },
};

/** A learner that has learned nothing yet. */
export function createLearner(parts: LearnerParts): Learner {
  const { store, retentionDays, now, log, savedIndexes } = parts;
  let last = nothingRead;
  let lastAt = -Infinity;

  const read = async (analyser: Analyser): Promise<Reading> => {
    const at = now().getTime();
    const countedSince = new Date(at - latestReportMs);
    // Counted first, so that what comes while reading counts as new the next time.
    const counted = await store.learningState(countedSince);
    const answers = await readPastAnswers(store, analyser, new Date(at - retentionDays * dayMs));
    lastAt = at;
    return { history: historyOf(answers), countedSince, counted };
  };

  /** Where indexes are kept, they are made beforehand, beside the requests that go on being answered. */
  const makeIndexes = async (sources: SourceParts) => {
    const { resolvedAt } = sources.corpus;
    if (savedIndexes) await prepareIndexes(sources, resolvedAt < now() ? now() : resolvedAt, savedIndexes);
  };

  const takeOver = async (content: ContentKnowledge, reading: Reading): Promise<Knowledge> => {
    const { history } = reading;
    await makeIndexes({ corpus: content.corpus, history: history.messages });
    const knowledge = answerFrom(content, history, parts);
    if (history.version !== last.history.version) {
      const messages = [...history.messages.values()].reduce((sum, { length }) => sum + length, 0);
      log.info('learned from past messages', { messages, learnedVersion: history.version ?? 'none' });
    }
    last = reading;
    return knowledge;
  };

  return {
    async prepare(corpus) {
      await makeIndexes({ corpus, scope: 'public' });
      const content = prepareContent(corpus, parts);
      try {
        return await takeOver(content, await read(content.analyser));
      } catch (error) {
        log.error('learning failed; what was learned before stays', {
          error: error instanceof Error ? error.message : String(error),
        });
        return await takeOver(content, last);
      }
    },

    async learn(current) {
      const { counted } = last;
      const state = await store.learningState(last.countedSince);
      const isToldTo = state.imported !== counted.imported || state.unlearned !== counted.unlearned;
      const hasNewOutcomes = state.outcomes !== counted.outcomes && now().getTime() - lastAt >= leastPauseMs;
      if (!isToldTo && !hasNewOutcomes) return undefined;
      const reading = await read(current.analyser);
      if (reading.history.version !== current.learnedVersion) return await takeOver(current, reading);
      last = reading;
      return undefined;
    },
  };
}
