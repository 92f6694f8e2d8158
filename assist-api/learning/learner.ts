import type { Corpus } from '../../content/corpus/corpus.ts';
import { answerFrom, prepareContent } from '../create-knowledge.ts';
import type { KnowledgeParts } from '../create-knowledge.ts';
import type { Knowledge } from '../knowledge.ts';
import type { LearningState, Store } from '../store/store.ts';
import { historyOf, noHistory, readPastAnswers } from './history.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';

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
   * minutes after the last time; what a person imported or removed does not. Rejects when the store cannot be read.
   */
  learn(current: Knowledge): Promise<Knowledge | undefined>;
}

const dayMs = 86_400_000;

/** Learning takes the process up to some seconds; a few messages more change little. */
const leastPauseMs = 10 * 60_000;

/** An outcome that a device reports later than this is learned from together with the next one. */
const latestReportMs = dayMs;

/** A learner that has learned nothing yet. */
export function createLearner(parts: LearnerParts): Learner {
  const { store, retentionDays, now, log } = parts;
  let last = noHistory;
  let lastAt = -Infinity;
  let countedSince = new Date(0);
  let known: LearningState = { outcomes: 0, imported: 0, unlearned: 0 };

  const read = async (analyser: Analyser) => {
    const at = now().getTime();
    const since = new Date(at - latestReportMs);
    // Counted first, so that what comes while reading counts as new the next time.
    const state = await store.learningState(since);
    const answers = await readPastAnswers(store, analyser, new Date(at - retentionDays * dayMs));
    [countedSince, known, lastAt] = [since, state, at];
    return historyOf(answers);
  };

  const takeOver = (content: Parameters<typeof answerFrom>[0], history: typeof last): Knowledge => {
    const knowledge = answerFrom(content, history, parts);
    if (history.version !== last.version) {
      const messages = [...history.messages.values()].reduce((sum, { length }) => sum + length, 0);
      log.info('learned from past messages', { messages, learnedVersion: history.version ?? 'none' });
    }
    last = history;
    return knowledge;
  };

  return {
    async prepare(corpus) {
      const content = prepareContent(corpus, parts);
      try {
        return takeOver(content, await read(content.analyser));
      } catch (error) {
        log.error('learning failed; what was learned before stays', {
          error: error instanceof Error ? error.message : String(error),
        });
        return takeOver(content, last);
      }
    },

    async learn(current) {
      const state = await store.learningState(countedSince);
      const isToldTo = state.imported !== known.imported || state.unlearned !== known.unlearned;
      const hasNewOutcomes = state.outcomes !== known.outcomes && now().getTime() - lastAt >= leastPauseMs;
      if (!isToldTo && !hasNewOutcomes) return undefined;
      const history = await read(current.analyser);
      return history.version === current.learnedVersion ? undefined : takeOver(current, history);
    },
  };
}
