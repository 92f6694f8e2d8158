import type { Corpus } from '../../content/corpus/corpus.ts';
import { createAnalyser } from '../../content/corpus/language/index.ts';
import { createAnswering, notBefore } from '../create-answering.ts';
import type { AnsweringParts } from '../create-answering.ts';
import { createLibrary } from '../knowledge.ts';
import type { Knowledge } from '../knowledge.ts';
import type { History } from '../learning/history.ts';
import { createProcedures } from '../procedures/index.ts';
import { createRetriever } from '../retrieval/index.ts';
import type { OpenedIndexes } from '../retrieval/index.ts';
import { createLearnedTriage, triageSources } from '../triage/index.ts';
import type { LearnedTriage } from '../triage/index.ts';

/**
 * All that suggestions of one state of the knowledge are made from, as plain data that another thread can be given; what
 * was learned is among it. It holds what customers typed: it is never written anywhere.
 */
export interface SuggestionSources {
  readonly corpus: Corpus;
  readonly history: History;
  readonly indexes: OpenedIndexes;
  readonly triage: LearnedTriage['state'];
  readonly config: AnsweringParts['config'];
}

/** Finds suggestions as the knowledge of these sources does; learns nothing again. */
export function openSuggestions(
  { corpus, history, indexes, triage, config }: SuggestionSources,
  { now, log }: Pick<AnsweringParts, 'now' | 'log'>,
): Pick<Knowledge, 'findSuggestion'> {
  const analyser = createAnalyser({ vocabulary: corpus.vocabulary });
  const clock = notBefore(corpus.resolvedAt, now);
  const learned = { read: () => triage, write: () => undefined };
  return createAnswering(
    {
      corpus,
      library: createLibrary(corpus),
      analyser,
      learnedTriage: createLearnedTriage(triageSources(corpus), analyser, learned),
      procedures: createProcedures(corpus, clock),
      retriever: createRetriever({
        corpus,
        analyser,
        now: clock,
        history: history.messages,
        opened: indexes,
      }),
      learnedVersion: history.version,
    },
    { config, now, log },
  );
}
