import { isLive } from '../content/corpus/index.ts';
import { createComposer } from './compose/index.ts';
import type { ContentKnowledge } from './knowledge.ts';
import type { Logger } from './log.ts';
import type { AppConfig } from './parts.ts';
import { articleAddress } from './routes/article-address.ts';
import { timeOrderedId } from './store/time-ordered-id.ts';
import { createFindSuggestion } from './suggest/index.ts';
import type { Retriever } from './suggest/retriever.ts';
import type { AddressOf } from './suggest/suggested-items.ts';
import type { SuggestionPart } from './suggest/wording.ts';
import { createTriage } from './triage/index.ts';

/** What agents are answered from. */
export interface AnsweringContent extends Pick<
  ContentKnowledge,
  'corpus' | 'library' | 'analyser' | 'learnedTriage' | 'procedures'
> {
  readonly retriever: Retriever;
  readonly learnedVersion: string | null;
}

/** What answers to agents depend on besides. */
export interface AnsweringParts {
  readonly config: Pick<AppConfig, 'publicUrl' | 'basePath'>;
  readonly now: () => Date;
  /** Told of each part of a suggestion that failed. */
  readonly log: Pick<Logger, 'error'>;
}

/** Prepares what finds suggestions, and what the other answers to agents are made with; the same in every thread. */
export function createAnswering(content: AnsweringContent, { config, now, log }: AnsweringParts) {
  const { corpus, library, analyser, learnedTriage, procedures, retriever, learnedVersion } = content;
  const addressOf: AddressOf = (article, headingId) => articleAddress(article, headingId, corpus, config);
  const composer = createComposer({
    corpus,
    linkOf: ({ sources, locale }) => {
      if (config.publicUrl === undefined) return undefined;
      const article = sources.map((id) => library.article(id, locale)).find((source) => source !== undefined);
      return article && isLive(article, now(), corpus.business.timeZone) ? addressOf(article, '') : undefined;
    },
  });
  const answering = {
    corpus,
    analyser,
    retriever,
    composer,
    procedures,
    addressOf,
    triage: createTriage({ corpus, analyser, learned: learnedTriage, now }),
    now,
    onFailure: (part: SuggestionPart, error: unknown) => {
      log.error('a part of a suggestion failed', {
        part,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    },
  };
  const newId = () => timeOrderedId(now());
  return { ...answering, findSuggestion: createFindSuggestion({ ...answering, learnedVersion, newId }) };
}

/** A clock for content that is prepared for a later moment: until then it shows that moment. */
export const notBefore = (from: Date, now: () => Date) => (): Date => {
  const moment = now();
  return moment < from ? from : moment;
};
