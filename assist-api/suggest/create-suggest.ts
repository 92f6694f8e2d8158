import type { CannedResponse, Corpus } from '../../content/corpus/corpus.ts';
import { findTopic } from '../../content/corpus/index.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Composer } from '../compose/index.ts';
import type { Suggestion, SuggestionRequest, Triage } from '../routes/suggestions/schema.ts';
import type { TriageRequest } from '../triage/index.ts';
import { abstainBelow, listFrom } from './abstention.ts';
import { explain } from './explain.ts';
import { readConversation } from './read-conversation.ts';
import type { Hit, ItemKind, Retriever } from './retriever.ts';
import { liveDocuments, toSuggestedArticle, toSuggestedResponse } from './suggested-items.ts';
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

/**
 * Makes the function behind `POST /v1/suggestions`. Each of triage, responses and articles can fail by itself: then
 * it is empty and named in `errors`, and the rest holds. Never throws for a valid request.
 */
export function createSuggest(parts: SuggestParts): (request: SuggestionRequest) => Suggestion {
  const { corpus, learnedVersion, analyser, retriever, triage, composer, addressOf, now, newId, onFailure } =
    parts;
  const documents = liveDocuments(corpus, now);

  return (request) => {
    const { locale, localeDetected, burst, text, customerTexts } = readConversation(
      request,
      analyser,
      corpus.business.locales,
    );
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
        .search({
          text,
          locale,
          kinds,
          channel: request.channel,
          limit: Math.max(request.limit, triageHits),
        })
        .filter(({ confidence }) => confidence >= listFrom);

    const responseHits = attempt<readonly Hit[]>('responses', [], () => search(['response']));
    const articleHits = attempt<readonly Hit[]>('articles', [], () => search(['article', 'playbook']));
    const hits = [responseHits.slice(0, triageHits), articleHits.slice(0, triageHits)];
    const read = attempt('triage', null, () =>
      triage({ messages: burst, locale, channel: request.channel, hits }),
    );
    const whyOf = (hit: Hit, title: string, sourceTitle?: string) => {
      const topicTitle = hit.topicId === read?.topic ? (read.topicTitle ?? undefined) : undefined;
      return explain({ hit, title, topicTitle, sourceTitle }, wording, analyser);
    };

    const responses = attempt<Suggestion['responses']>('responses', [], () =>
      responseHits.slice(0, request.limit).flatMap((hit) => {
        const response = documents.response(hit.id, locale);
        if (!response) return [];
        const rendered = composer.renderResponse(response, request, customerTexts);
        const sources = response.sources.flatMap((id) => documents.article(id, locale) ?? []);
        const why = whyOf(hit, response.title, sources[0]?.title);
        return [toSuggestedResponse(hit, response, rendered, sources, why, addressOf)];
      }),
    );
    const articles = attempt<Suggestion['articles']>('articles', [], () =>
      articleHits.slice(0, request.limit).flatMap((hit) => {
        const article = documents.article(hit.id, locale);
        return article ? [toSuggestedArticle(hit, article, whyOf(hit, article.title), addressOf)] : [];
      }),
    );

    const best = responses[0] && documents.response(responses[0].shortCode, locale);
    const nextStep = nextStepOf(best, documents, locale);
    const team = best?.escalation ?? (read?.topic ? findTopic(corpus, read.topic)?.escalateTo : undefined);
    const teamName = team === undefined ? undefined : (corpus.business.teams[team]?.[locale] ?? team);
    return {
      suggestionId: newId(),
      corpusVersion: corpus.version,
      ...(typeof learnedVersion === 'string' ? { learnedVersion } : {}),
      locale,
      localeDetected,
      triage: read,
      responses,
      articles,
      ...(nextStep === undefined ? {} : { nextStep }),
      ...(team === undefined || teamName === undefined ? {} : { escalation: { team, teamName } }),
      // What was not searched is no gap.
      abstained:
        !errors.some(({ part }) => part !== 'triage') &&
        [...responses, ...articles].every(({ confidence }) => confidence < abstainBelow),
      ...(errors.length === 0 ? {} : { errors }),
    };
  };
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
