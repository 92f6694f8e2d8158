import type { AnyArticle, Article, CannedResponse, Corpus } from '../../content/corpus/corpus.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Composer } from '../compose/index.ts';
import type {
  SuggestedArticle,
  SuggestedResponse,
  Suggestion,
  SuggestionRequest,
  Triage,
} from '../routes/suggestions/schema.ts';
import type { TriageRequest } from '../triage/index.ts';
import { abstainBelow, listFrom } from './abstention.ts';
import { explain } from './explain.ts';
import { readConversation } from './read-conversation.ts';
import type { Hit, ItemKind, Retriever } from './retriever.ts';
import { wordingOf } from './wording.ts';
import type { SuggestionPart } from './wording.ts';

/** What suggestions are made with. */
export interface SuggestParts {
  readonly corpus: Corpus;
  readonly analyser: Analyser;
  readonly retriever: Retriever;
  readonly triage: (request: TriageRequest) => Triage;
  readonly composer: Composer;
  /** Address of a public article's page, at a heading; '' is the top. */
  readonly addressOf: (article: Article, headingId: string) => string;
  /** A new UUID. */
  readonly newId: () => string;
  /** Told of the error behind a part that failed. Default: nobody. */
  readonly onFailure?: (part: SuggestionPart, error: unknown) => void;
}

/** Longest passage that is shown, in characters. */
const maxPassageCharacters = 600;
const topicHits = 5;

/**
 * Makes the function behind `POST /v1/suggestions`. Each of triage, responses and articles can fail by itself: then
 * it is empty and named in `errors`, and the rest holds. Never throws for a valid request.
 */
export function createSuggest(parts: SuggestParts): (request: SuggestionRequest) => Suggestion {
  const { corpus, analyser, retriever, triage, composer, addressOf, newId, onFailure } = parts;
  const key = (id: string, locale: Locale) => `${locale}/${id}`;
  const responsesById = new Map(corpus.responses.map((entry) => [key(entry.shortCode, entry.locale), entry]));
  const articlesById = new Map<string, AnyArticle>(
    [...corpus.articles, ...corpus.playbook].map((entry) => [key(entry.articleId, entry.locale), entry]),
  );

  return (request) => {
    const question = readConversation(request, analyser, corpus.business.locales);
    const { locale, localeDetected, burst, customerTexts } = question;
    const wording = wordingOf(locale);
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
    const search = (kinds: readonly ItemKind[]) =>
      retriever
        .search({ text: question.text, locale, kinds, limit: Math.max(request.limit, topicHits) })
        .filter(({ confidence }) => confidence >= listFrom);

    const responseHits = attempt<readonly Hit[]>('responses', [], () => search(['response']));
    const articleHits = attempt<readonly Hit[]>('articles', [], () => search(['article', 'playbook']));
    const read = attempt('triage', null, () =>
      triage({
        messages: burst,
        locale,
        channel: request.channel,
        hits: [responseHits.slice(0, topicHits), articleHits.slice(0, topicHits)],
      }),
    );
    const topicTitleOf = (hit: Hit) =>
      hit.topicId === read?.topic ? (read.topicTitle ?? undefined) : undefined;

    const toResponse = (hit: Hit, response: CannedResponse): SuggestedResponse => {
      const sources = response.sources.flatMap((id) => articlesById.get(key(id, locale)) ?? []);
      const { text, html, missing } = composer.renderResponse(response, request, customerTexts);
      return {
        responseId: response.shortCode,
        shortCode: response.shortCode,
        locale,
        topicId: response.topicId,
        title: response.title,
        text,
        html,
        template: response.body,
        insertable: missing.length === 0,
        missing,
        confidence: hit.confidence,
        why: explain(
          { hit, title: response.title, topicTitle: topicTitleOf(hit), sourceTitle: sources[0]?.title },
          wording,
          analyser,
        ),
        sources: sources.map((source) => ({
          articleId: source.articleId,
          audience: source.audience,
          title: source.title,
          ...(source.audience === 'public' ? { url: addressOf(source, '') } : {}),
        })),
        ...(response.nextStep === undefined ? {} : { nextStep: response.nextStep }),
        ...(response.followUp === undefined ? {} : { followUp: response.followUp }),
      };
    };

    const toArticle = (hit: Hit, article: AnyArticle): SuggestedArticle => {
      const passage = article.passages.find(({ passageId }) => passageId === hit.passageId);
      return {
        articleId: article.articleId,
        locale,
        topicId: article.topicId,
        audience: article.audience,
        title: article.title,
        ...(article.audience === 'public' ? { url: addressOf(article, passage?.headingId ?? '') } : {}),
        heading: passage?.heading ?? article.title,
        passage: shorten(passage?.text ?? ''),
        confidence: hit.confidence,
        why: explain(
          { hit, title: article.title, topicTitle: topicTitleOf(hit), sourceTitle: undefined },
          wording,
          analyser,
        ),
      };
    };

    const responses = attempt<SuggestedResponse[]>('responses', [], () =>
      responseHits.slice(0, request.limit).flatMap((hit) => {
        const response = responsesById.get(key(hit.id, locale));
        return response ? [toResponse(hit, response)] : [];
      }),
    );
    const articles = attempt<SuggestedArticle[]>('articles', [], () =>
      articleHits.slice(0, request.limit).flatMap((hit) => {
        const article = articlesById.get(key(hit.id, locale));
        return article ? [toArticle(hit, article)] : [];
      }),
    );

    const [best] = responses;
    const bestResponse = best && responsesById.get(key(best.shortCode, locale));
    const nextStep =
      best?.nextStep ?? firstStep(bestResponse?.sources ?? [], (id) => articlesById.get(key(id, locale)));
    const topic = corpus.topics.find(({ topicId }) => topicId === read?.topic);
    const team = bestResponse?.escalation ?? topic?.escalateTo;
    return {
      suggestionId: newId(),
      corpusVersion: corpus.version,
      locale,
      localeDetected,
      triage: read,
      responses,
      articles,
      ...(nextStep === undefined ? {} : { nextStep }),
      ...(team === undefined
        ? {}
        : { escalation: { team, teamName: corpus.business.teams[team]?.[locale] ?? team } }),
      abstained: [...responses, ...articles].every(({ confidence }) => confidence < abstainBelow),
      ...(errors.length === 0 ? {} : { errors }),
    };
  };
}

/** The first step of the first procedure among the sources. */
function firstStep(
  sources: readonly string[],
  find: (articleId: string) => AnyArticle | undefined,
): string | undefined {
  for (const id of sources) {
    const article = find(id);
    if (article?.audience === 'internal' && article.procedure) return article.procedure.steps[0];
  }
  return undefined;
}

function shorten(text: string): string {
  if (text.length <= maxPassageCharacters) return text;
  const cut = text.slice(0, maxPassageCharacters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), maxPassageCharacters / 2)).trimEnd()} …`;
}
