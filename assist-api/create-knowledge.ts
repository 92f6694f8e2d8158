import { randomUUID } from 'node:crypto';
import type { Corpus } from '../content/corpus/corpus.ts';
import { createAnalyser } from '../content/corpus/language/index.ts';
import { createComposer } from './compose/index.ts';
import { createLibrary } from './knowledge.ts';
import type { ContentKnowledge, Knowledge } from './knowledge.ts';
import { noHistory } from './learning/history.ts';
import type { History } from './learning/history.ts';
import type { Logger } from './log.ts';
import type { AppConfig } from './parts.ts';
import { createRetriever } from './retrieval/index.ts';
import type { SavedIndexes } from './retrieval/index.ts';
import { articleAddress } from './routes/article-address.ts';
import { createHighlighter } from './routes/search/marks.ts';
import { createSuggest } from './suggest/index.ts';
import { createTriage } from './triage/index.ts';

/** What answers depend on besides the content. */
export interface KnowledgeParts {
  readonly config: Pick<AppConfig, 'publicUrl' | 'basePath'>;
  readonly now: () => Date;
  readonly log: Logger;
  /** Where indexes are kept between runs. Default: nowhere. */
  readonly savedIndexes?: SavedIndexes;
}

/** Prepares everything that answers from one state of the content, with nothing learned: indexes, triage, composer. */
export function createKnowledge(corpus: Corpus, parts: KnowledgeParts): Knowledge {
  return answerFrom(prepareContent(corpus, parts), noHistory, parts);
}

/** The part that past messages never change; all that the public is answered from. */
export function prepareContent(
  corpus: Corpus,
  { now: clock, savedIndexes }: KnowledgeParts,
): ContentKnowledge {
  const now = notBefore(corpus.resolvedAt, clock);
  const analyser = createAnalyser({ vocabulary: corpus.vocabulary });
  return {
    corpus,
    library: createLibrary(corpus),
    analyser,
    highlighter: createHighlighter(analyser),
    publicRetriever: createRetriever({ corpus, now, scope: 'public', ...(savedIndexes && { savedIndexes }) }),
  };
}

/** A clock for content that is prepared for a later moment: until then it shows that moment. */
const notBefore = (from: Date, now: () => Date) => (): Date => {
  const moment = now();
  return moment < from ? from : moment;
};

/** Adds what agents are answered from, which learns from past messages. */
export function answerFrom(
  content: ContentKnowledge,
  history: History,
  { config, now, log, savedIndexes }: KnowledgeParts,
): Knowledge {
  const { corpus, library, analyser, highlighter, publicRetriever } = content;
  const retriever = createRetriever({
    corpus,
    now: notBefore(corpus.resolvedAt, now),
    history: history.messages,
    ...(savedIndexes && { savedIndexes }),
  });
  const composer = createComposer(corpus.business);
  return {
    corpus,
    library,
    analyser,
    highlighter,
    publicRetriever,
    retriever,
    learnedVersion: history.version,
    suggest: createSuggest({
      corpus,
      learnedVersion: history.version,
      analyser,
      retriever,
      composer,
      triage: createTriage({ corpus, analyser, now }),
      addressOf: (article, headingId) => articleAddress(article, headingId, corpus, config),
      now,
      newId: randomUUID,
      onFailure: (part, error) =>
        log.error('a part of a suggestion failed', {
          part,
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        }),
    }),
    compose: (response, agent) => {
      const { text, missing } = composer.renderResponse(response, { agent });
      return { text, missing };
    },
  };
}
