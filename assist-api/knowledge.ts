import type {
  AnyArticle,
  Article,
  CannedResponse,
  Corpus,
  PlaybookArticle,
} from '../content/corpus/corpus.ts';
import type { Analyser } from '../content/corpus/language/analyser.ts';
import type { Locale } from '../content/corpus/schema/locale.ts';
import type { Topic } from '../content/corpus/schema/topic.ts';
import type { AgentSearchRequest } from './agent-search/index.ts';
import type { EscalationRequest, EscalationSummary } from './routes/escalation-summaries/schema.ts';
import type { AgentSearch } from './routes/agent-search/schema.ts';
import type { Highlighter } from './routes/search/marks.ts';
import type { MissingPlaceholder } from './routes/replies/composed-reply-schema.ts';
import type { ReplyRequest } from './routes/replies/schema.ts';
import type { FoundSuggestion } from './routes/suggestions/found.ts';
import type { Suggestion, SuggestionRequest } from './routes/suggestions/schema.ts';
import type { LimitsRole, Procedures } from './procedures/index.ts';
import type { ReplyChecks } from './reply-checks/index.ts';
import type { ReplyOutcome } from './suggest/create-reply.ts';
import type { Retriever } from './suggest/retriever.ts';
import type { SuggestionSources } from './suggestion-threads/index.ts';
import type { LearnedTriage } from './triage/index.ts';

/** Documents by id and locale, of every status. */
export interface Library {
  article(articleId: string, locale: Locale): Article | undefined;
  playbookArticle(articleId: string, locale: Locale): PlaybookArticle | undefined;
  response(shortCode: string, locale: Locale): CannedResponse | undefined;
  topic(topicId: string): Topic | undefined;
  /** The public and playbook articles with this id, one for each locale that has it. */
  translations(articleId: string): readonly AnyArticle[];
}

/** Placeholder values of the person who answers. */
export interface AgentValues {
  readonly name?: string;
}

/** A canned response as text. */
interface ComposedText {
  /** Plain text; a placeholder without a value stands as `[label]`. */
  readonly text: string;
  /** What has no value; empty when the text can be sent as it is. */
  readonly missing: MissingPlaceholder[];
}

/** What is made from one state of the content alone. */
export interface ContentKnowledge {
  readonly corpus: Corpus;
  readonly library: Library;
  readonly analyser: Analyser;
  /** Marks the words of a search in what was found. */
  readonly highlighter: Highlighter;
  /** Knows published public articles only, so that nothing internal shows in ranking or corrections. */
  readonly publicRetriever: Retriever;
  /** What `POST /v1/reply-checks` answers from. */
  readonly replyChecks: ReplyChecks;
  /** What past messages of the content teach triage. */
  readonly learnedTriage: LearnedTriage;
  /** Procedures of the playbook. */
  readonly procedures: Procedures;
}

/**
 * One state of the content, and of what was learned, with everything that answers from it; replaced as a whole when
 * either changes.
 */
export interface Knowledge extends ContentKnowledge {
  /** Changes with the past messages that were learned from; null without any. */
  readonly learnedVersion: string | null;
  /** Knows everything that agents may see, and has learned from past messages. */
  readonly retriever: Retriever;
  /** The reply to `POST /v1/suggestions`, for a person with the limits of `role`; default: an agent's. */
  suggest(request: SuggestionRequest, role?: LimitsRole): Suggestion;
  /** The same, as it is written most quickly. */
  findSuggestion(request: SuggestionRequest, role?: LimitsRole): FoundSuggestion;
  /** What another thread finds the same suggestions from. */
  suggestionSources(): SuggestionSources;
  /** The reply to `POST /v1/escalation-summaries`, in the language that the request names. */
  escalationSummary(
    request: EscalationRequest & { readonly locale: Locale },
    role: LimitsRole,
  ): EscalationSummary;
  /** The reply to `GET /v1/agent-search`. */
  agentSearch(request: AgentSearchRequest): AgentSearch;
  /** The reply to `POST /v1/replies`. */
  reply(request: ReplyRequest): ReplyOutcome;
  /** A canned response with the agent's own values filled in. */
  compose(response: CannedResponse, agent: AgentValues): ComposedText;
}

/** Indexes a corpus by id. */
export function createLibrary(corpus: Corpus): Library {
  const key = (id: string, locale: Locale) => `${locale}/${id}`;
  const articles = new Map(
    corpus.articles.map((article) => [key(article.articleId, article.locale), article]),
  );
  const playbook = new Map(
    corpus.playbook.map((article) => [key(article.articleId, article.locale), article]),
  );
  const responses = new Map(
    corpus.responses.map((response) => [key(response.shortCode, response.locale), response]),
  );
  const topics = new Map(corpus.topics.map((topic) => [topic.topicId, topic]));
  const translations = Map.groupBy<string, AnyArticle>(
    [...corpus.articles, ...corpus.playbook],
    ({ articleId }) => articleId,
  );
  return {
    article: (articleId, locale) => articles.get(key(articleId, locale)),
    playbookArticle: (articleId, locale) => playbook.get(key(articleId, locale)),
    response: (shortCode, locale) => responses.get(key(shortCode, locale)),
    topic: (topicId) => topics.get(topicId),
    translations: (articleId) => translations.get(articleId) ?? [],
  };
}
