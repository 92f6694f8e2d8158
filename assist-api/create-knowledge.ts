import type { Corpus } from '../content/corpus/corpus.ts';
import { isLive } from '../content/corpus/index.ts';
import { createAnalyser } from '../content/corpus/language/index.ts';
import { createAgentSearch } from './agent-search/index.ts';
import { createComposer } from './compose/index.ts';
import { createLibrary } from './knowledge.ts';
import type { ContentKnowledge, Knowledge } from './knowledge.ts';
import { noHistory } from './learning/history.ts';
import type { History } from './learning/history.ts';
import type { Logger } from './log.ts';
import type { AppConfig } from './parts.ts';
import { createProcedures } from './procedures/index.ts';
import { createEscalationSummary } from './escalation/index.ts';
import { createReplyChecks } from './reply-checks/index.ts';
import { createRetriever } from './retrieval/index.ts';
import type { SavedIndexes } from './retrieval/index.ts';
import { articleAddress } from './routes/article-address.ts';
import { toSuggestion } from './routes/suggestions/found.ts';
import { createHighlighter } from './routes/search/marks.ts';
import { timeOrderedId } from './store/time-ordered-id.ts';
import { createFindSuggestion, createReply } from './suggest/index.ts';
import type { AddressOf } from './suggest/suggested-items.ts';
import type { SuggestionPart } from './suggest/wording.ts';
import { createLearnedTriage, createTriage, triageSources } from './triage/index.ts';
import type { SavedTriage } from './triage/index.ts';

/** What answers depend on besides the content. */
export interface KnowledgeParts {
  readonly config: Pick<AppConfig, 'publicUrl' | 'basePath'>;
  readonly now: () => Date;
  readonly log: Logger;
  /** Where indexes are kept between runs. Default: nowhere. */
  readonly savedIndexes?: SavedIndexes;
  /** Where what triage learned from the content is kept. Default: nowhere. */
  readonly savedTriage?: SavedTriage;
}

/** Prepares everything that answers from one state of the content, with nothing learned: indexes, triage, composer. */
export function createKnowledge(corpus: Corpus, parts: KnowledgeParts): Knowledge {
  return answerFrom(prepareContent(corpus, parts), noHistory, parts);
}

/** The part that past messages never change; all that the public is answered from. */
export function prepareContent(
  corpus: Corpus,
  { now: clock, savedIndexes, savedTriage }: KnowledgeParts,
): ContentKnowledge {
  const now = notBefore(corpus.resolvedAt, clock);
  const analyser = createAnalyser({ vocabulary: corpus.vocabulary });
  return {
    corpus,
    library: createLibrary(corpus),
    analyser,
    highlighter: createHighlighter(analyser),
    publicRetriever: createRetriever({
      corpus,
      analyser,
      now,
      scope: 'public',
      ...(savedIndexes && { savedIndexes }),
    }),
    replyChecks: createReplyChecks(corpus, analyser),
    learnedTriage: createLearnedTriage(triageSources(corpus), analyser, savedTriage),
    procedures: createProcedures(corpus, now),
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
  const { corpus, library, analyser, highlighter, publicRetriever, replyChecks, learnedTriage, procedures } =
    content;
  const retriever = createRetriever({
    corpus,
    analyser,
    now: notBefore(corpus.resolvedAt, now),
    history: history.messages,
    ...(savedIndexes && { savedIndexes }),
  });
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
    triage: createTriage({ corpus, analyser, learned: learnedTriage, now }),
    now,
    onFailure: (part: SuggestionPart, error: unknown) => {
      log.error('a part of a suggestion failed', {
        part,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    },
  };
  const findSuggestion = createFindSuggestion({
    ...answering,
    learnedVersion: history.version,
    procedures,
    addressOf,
    newId: () => timeOrderedId(now()),
  });
  const suggest: Knowledge['suggest'] = (request, role) => toSuggestion(findSuggestion(request, role));
  return {
    corpus,
    library,
    analyser,
    highlighter,
    publicRetriever,
    replyChecks,
    learnedTriage,
    procedures,
    retriever,
    learnedVersion: history.version,
    suggest,
    findSuggestion,
    escalationSummary: createEscalationSummary({ ...answering, procedures, replyChecks, suggest }),
    agentSearch: createAgentSearch({
      corpus,
      analyser,
      highlighter,
      finder: retriever,
      composer,
      addressOf,
      now,
    }),
    reply: createReply(answering),
    compose: (response, agent) => {
      const context = { locale: response.locale, messages: [], agent, triage: null, now: now() };
      const { text, missing } = composer.start(context).reply({ responses: [response] });
      return { text, missing };
    },
  };
}
