import type { AnyArticle, CannedResponse, Corpus } from '../../content/corpus/corpus.ts';
import { findTopic } from '../../content/corpus/index.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Composer } from '../compose/index.ts';
import type { PlaceholderValues } from '../compose/index.ts';
import { readConversation } from '../conversation/index.ts';
import type { Conversation } from '../conversation/index.ts';
import { createCaseProcedures } from '../procedures/index.ts';
import type { LimitsRole, Procedures } from '../procedures/index.ts';
import type { FoundArticle, FoundResponse, FoundSuggestion } from '../routes/suggestions/found.ts';
import type { Suggestion, SuggestionRequest, Triage } from '../routes/suggestions/schema.ts';
import { rankTopics } from '../triage/index.ts';
import type { TriageRequest } from '../triage/index.ts';
import { isAnswer, listFrom } from './abstention.ts';
import { answerIds, findQuestions, rankTogether } from './answers.ts';
import type { Found } from './answers.ts';
import { createExplain } from './explain.ts';
import { inContext } from './in-context.ts';
import { breakTies, playbookFirst, sentLast } from './order-hits.ts';
import type { Hit, ItemKind, Retriever } from './retriever.ts';
import { createSentBefore } from './sent-before.ts';
import { createFrames, liveDocuments } from './suggested-items.ts';
import type { AddressOf, Documents } from './suggested-items.ts';
import { wordingOf } from './wording.ts';
import type { SuggestionPart } from './wording.ts';

/** What suggestions are made with. */
export interface SuggestParts {
  readonly corpus: Corpus;
  /** Version of the past messages that the retriever has learned from; null, the default, for none. */
  readonly learnedVersion?: string | null;
  readonly analyser: Analyser;
  readonly retriever: Retriever;
  readonly triage: (request: TriageRequest) => Triage;
  readonly composer: Composer;
  readonly procedures: Procedures;
  readonly addressOf: AddressOf;
  /** Which documents are live is decided by its day, in the shop's time zone. */
  readonly now: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
  /** Told of the error behind a part that failed. Default: nobody. */
  readonly onFailure?: (part: SuggestionPart, error: unknown) => void;
}

/** Hits of each list that triage looks at. */
const triageHits = 5;
/** Hits of each list that are looked at for one question of several. */
const hitsOfQuestion = 3;

/**
 * Makes the function that finds what `POST /v1/suggestions` answers. Each of triage, responses, articles and procedures can fail by
 * itself: then it is empty and named in `errors`, and the rest holds. Never throws for a valid request. `role` is whose
 * limits are told; the agent's by default.
 */
export function createFindSuggestion(
  parts: SuggestParts,
): (request: SuggestionRequest, role?: LimitsRole) => FoundSuggestion {
  const { corpus, learnedVersion, analyser, retriever, triage, composer, procedures } = parts;
  const { addressOf, now, newId, onFailure } = parts;
  const documents = liveDocuments(corpus, now);
  const frames = createFrames(addressOf);

  const startExplain = createExplain(analyser);
  const sentBefore = createSentBefore(documents, addressOf);
  const caseProcedures = createCaseProcedures(corpus.signals, procedures);

  return (request, role = 'agent') => {
    const conversation = readConversation(request, analyser, corpus.business);
    const { locale, localeDetected, burst, customerTexts, askedBy } = conversation;
    const { agentLocale = locale } = request;
    const wording = wordingOf(agentLocale);
    const errors: NonNullable<Suggestion['errors']> = [];
    const attempt = <Result>(part: SuggestionPart, fallback: Result, work: () => Result): Result => {
      try {
        return work();
      } catch (error) {
        onFailure?.(part, error);
        errors.push({ part, message: wording.failed[part] });
        return fallback;
      }
    };
    const search = (searched: string, kinds: readonly ItemKind[], limit: number) =>
      retriever
        .search({ text: searched, locale, kinds, channel: request.channel, limit })
        .filter(({ confidence }) => confidence >= listFrom);
    const searchBoth = (searched: string, limit: number): Found => ({
      responses: search(searched, ['response'], limit),
      articles: search(searched, ['article', 'playbook'], limit),
    });
    const withoutTies = (hits: readonly Hit[]) =>
      breakTies(hits, () => topicOfContext(conversation, (before) => searchBoth(before, 1)));
    const { searched, context } = conversation;
    const withContext = (words: string, found: Found, most: number) =>
      context === '' ? found : inContext(found, () => searchBoth(`${words}\n\n${context}`, most));

    // Of more articles some are put first that answer an agent's own question.
    const limit = Math.max(request.limit, triageHits) * (askedBy === 'agent' ? 2 : 1);
    const alone: Found = {
      responses: attempt('responses', [], () => withoutTies(search(searched, ['response'], limit))),
      articles: attempt('articles', [], () => withoutTies(search(searched, ['article', 'playbook'], limit))),
    };
    const whole =
      errors.length > 0 ? alone : attempt('responses', alone, () => withContext(searched, alone, limit));
    const questions = attempt('responses', [], () =>
      errors.length > 0
        ? []
        : findQuestions(conversation, whole, {
            search: (part) => searchBoth(part, hitsOfQuestion),
            withContext: (part, found) => withContext(part, found, hitsOfQuestion),
          }),
    );
    // Each question keeps its answer, however short the list that was asked for.
    const most = Math.max(request.limit, questions.length);
    const isSent = sentBefore(conversation.agentTexts, locale);
    const inOrder = (hits: readonly Hit[]) => (conversation.isAskedAgain ? hits : sentLast(hits, isSent));
    const responseHits = inOrder(rankTogether(questions, whole.responses, (found) => found.responses));
    const foundArticles = inOrder(rankTogether(questions, whole.articles, (found) => found.articles));
    const articleHits = askedBy === 'agent' ? playbookFirst(foundArticles) : foundArticles;
    const hits = [responseHits.slice(0, triageHits), articleHits.slice(0, triageHits)];
    const read = attempt('triage', null, () =>
      triage({
        messages: burst,
        turns: conversation.turns,
        askedBy,
        history: request.history?.events ?? [],
        locale,
        agentLocale,
        channel: request.channel,
        hits,
      }),
    );
    const explain = startExplain(wording, locale);
    const whyOf = (hit: Hit, title: string, sourceTitle?: string) => {
      const topicTitle = hit.topicId === read?.topic ? (read.topicTitle ?? undefined) : undefined;
      return explain({ hit, title, topicTitle, sourceTitle });
    };

    let values: PlaceholderValues = new Map();
    const responses = attempt<FoundSuggestion['responses']>('responses', [], () => {
      const writer = composer.start({
        ...request,
        messages: conversation.turns,
        locale,
        customerTexts,
        triage: read,
        now: now(),
      });
      values = writer.values;
      const found: FoundResponse[] = [];
      for (const hit of responseHits.slice(0, most)) {
        const response = documents.response(hit.id, locale);
        if (!response) continue;
        const sources: AnyArticle[] = [];
        for (const id of response.sources) {
          const source = documents.article(id, locale);
          if (source) sources.push(source);
        }
        found.push({
          frame: frames.response(response, sources),
          composed: writer.suggest(response),
          confidence: hit.confidence,
          why: whyOf(hit, response.title, sources[0]?.title),
          alreadySent: isSent(hit) || undefined,
        });
      }
      return found;
    });
    const articles = attempt<FoundSuggestion['articles']>('articles', [], () => {
      const found: FoundArticle[] = [];
      for (const hit of articleHits.slice(0, most)) {
        const article = documents.article(hit.id, locale);
        if (!article) continue;
        found.push({
          frame: frames.article(article, hit.passageId),
          confidence: hit.confidence,
          why: whyOf(hit, article.title),
          alreadySent: isSent(hit) || undefined,
        });
      }
      return found;
    });

    const checklists = attempt<Suggestion['procedures']>('procedures', [], () =>
      caseProcedures({
        locale,
        agentLocale,
        role,
        askedBy,
        triage: read,
        responses,
        articleHits,
        data: { values, turns: conversation.turns },
      }),
    );

    const responseIds = responses.map(({ frame }) => frame.responseId);
    const articleIds = articles.map(({ frame }) => frame.articleId);
    const best = responses[0] && documents.response(responses[0].frame.shortCode, locale);
    const nextStep = nextStepOf(best, documents, locale);
    const team = best?.escalation ?? (read?.topic ? findTopic(corpus, read.topic)?.escalateTo : undefined);
    const teamName = team === undefined ? undefined : (corpus.business.teams[team]?.[agentLocale] ?? team);
    // Of one shape, whatever is in it.
    return {
      suggestionId: newId(),
      corpusVersion: corpus.version,
      learnedVersion: learnedVersion ?? undefined,
      locale,
      localeDetected,
      askedBy,
      turns: conversation.isPasted ? conversation.turns.map(toTurn) : undefined,
      questions: questions.map((question) => {
        const { message, start, end } = question;
        return {
          text: request.messages[message]?.text.slice(start, end) ?? '',
          message,
          start,
          end,
          responseIds: answerIds(question.responses, responseIds),
          articleIds: answerIds(question.articles, articleIds),
        };
      }),
      triage: read,
      responses,
      articles,
      procedures: checklists,
      nextStep,
      escalation: team === undefined || teamName === undefined ? undefined : { team, teamName },
      // What was not searched is no gap.
      abstained:
        !errors.some(({ part }) => part === 'responses' || part === 'articles') &&
        !hasAnswer(responseHits, most) &&
        !hasAnswer(articleHits, most),
      errors: errors.length === 0 ? undefined : errors,
    };
  };
}

/** Whether a hit that is listed counts as an answer. */
function hasAnswer(hits: readonly Hit[], limit: number): boolean {
  return hits.some((hit, at) => at < limit && isAnswer(hit));
}

/** The response's own next step, else the first step of the first procedure that it rests on. */
function nextStepOf(
  response: CannedResponse | undefined,
  documents: Documents,
  locale: Locale,
): string | undefined {
  if (!response || response.nextStep !== undefined) return response?.nextStep;
  for (const id of response.sources) {
    const article = documents.article(id, locale);
    if (article?.audience === 'internal' && article.procedure) return article.procedure.steps[0]?.text;
  }
  return undefined;
}

/** The topic of what the customer wrote before; undefined where that is nothing. */
function topicOfContext({ context }: Conversation, search: (text: string) => Found): string | undefined {
  if (context === '') return undefined;
  const { responses, articles } = search(context);
  return rankTopics([responses, articles])?.topicId;
}

function toTurn(turn: Conversation['turns'][number]): NonNullable<Suggestion['turns']>[number] {
  const { role, speaker, sentAt, text, message, offset, attachments } = turn;
  return {
    role,
    ...(speaker === undefined ? {} : { speaker }),
    ...(sentAt === undefined ? {} : { sentAt: new Date(sentAt).toISOString() }),
    text,
    message,
    start: offset,
    end: offset + text.length,
    attachments: [...attachments],
  };
}
