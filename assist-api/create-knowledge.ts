import type { Corpus } from '../content/corpus/corpus.ts';
import { createAnalyser } from '../content/corpus/language/index.ts';
import { createAgentSearch } from './agent-search/index.ts';
import { createAnswering, notBefore } from './create-answering.ts';
import type { AnsweringParts } from './create-answering.ts';
import { createLibrary } from './knowledge.ts';
import type { ContentKnowledge, Knowledge } from './knowledge.ts';
import { noHistory } from './learning/history.ts';
import type { History } from './learning/history.ts';
import type { Logger } from './log.ts';
import { createProcedures } from './procedures/index.ts';
import { createEscalationSummary } from './escalation/index.ts';
import { createReplyChecks } from './reply-checks/index.ts';
import { createRetriever } from './retrieval/index.ts';
import type { SavedIndexes } from './retrieval/index.ts';
import { toSuggestion } from './routes/suggestions/found.ts';
import { createHighlighter } from './routes/search/marks.ts';
import { createReply } from './suggest/index.ts';
import { createLearnedTriage, triageSources } from './triage/index.ts';
import type { SavedTriage } from './triage/index.ts';

/** What answers depend on besides the content. */
export interface KnowledgeParts extends AnsweringParts {
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

/** Adds what agents are answered from, which learns from past messages. */
export function answerFrom(
  content: ContentKnowledge,
  history: History,
  { config, now, log, savedIndexes }: KnowledgeParts,
): Knowledge {
  const { corpus, analyser, highlighter, replyChecks, learnedTriage } = content;
  const retriever = createRetriever({
    corpus,
    analyser,
    now: notBefore(corpus.resolvedAt, now),
    history: history.messages,
    preparesFind: true,
    ...(savedIndexes && { savedIndexes }),
  });
  const learnedVersion = history.version;
  const answering = createAnswering({ ...content, retriever, learnedVersion }, { config, now, log });
  const { addressOf, composer, findSuggestion } = answering;
  const suggest: Knowledge['suggest'] = (request, role) => toSuggestion(findSuggestion(request, role));
  return {
    ...content,
    retriever,
    learnedVersion,
    suggest,
    findSuggestion,
    suggestionSources: () => ({
      corpus,
      history,
      indexes: retriever.indexes(),
      triage: learnedTriage.state,
      config: { publicUrl: config.publicUrl, basePath: config.basePath },
    }),
    escalationSummary: createEscalationSummary({ ...answering, replyChecks, suggest }),
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
