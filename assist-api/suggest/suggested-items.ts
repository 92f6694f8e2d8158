import type { AnyArticle, Article, CannedResponse, Corpus } from '../../content/corpus/corpus.ts';
import { isLive } from '../../content/corpus/index.ts';
import type { Lifetime } from '../../content/corpus/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { ComposedReply } from '../routes/replies/composed-reply-schema.ts';
import type { SuggestedArticle, SuggestedResponse } from '../routes/suggestions/schema.ts';
import type { Reason } from './explain.ts';
import type { Hit } from './retriever.ts';

/** Address of a public article's page, at a heading; '' is the top. */
export type AddressOf = (article: Article, headingId: string) => string;

/** Longest passage that is shown, in characters. */
const maxPassageCharacters = 600;

/** Live documents by id in a language. */
export interface Documents {
  response(shortCode: string, locale: Locale): CannedResponse | undefined;
  article(articleId: string, locale: Locale): AnyArticle | undefined;
}

/** Indexes a corpus by id; what is live is decided at each look-up. */
export function liveDocuments(corpus: Corpus, now: () => Date): Documents {
  const ifLive = <Document extends Lifetime>(document: Document | undefined) =>
    document && isLive(document, now(), corpus.business.timeZone) ? document : undefined;
  const responses = byLocale(corpus.responses, ({ shortCode }) => shortCode);
  const articles = byLocale<AnyArticle>(
    [...corpus.articles, ...corpus.playbook],
    ({ articleId }) => articleId,
  );
  return {
    response: (shortCode, locale) => ifLive(responses.get(locale)?.get(shortCode)),
    article: (articleId, locale) => ifLive(articles.get(locale)?.get(articleId)),
  };
}

function byLocale<Document extends { readonly locale: Locale }>(
  documents: readonly Document[],
  idOf: (document: Document) => string,
): ReadonlyMap<Locale, ReadonlyMap<string, Document>> {
  const ofLocales = Map.groupBy(documents, ({ locale }) => locale);
  return new Map(
    Array.from(ofLocales, ([locale, own]) => [
      locale,
      new Map(own.map((document) => [idOf(document), document])),
    ]),
  );
}

/** A response as a suggestion lists it; `sources` are the articles it rests on. */
export function toSuggestedResponse(
  { confidence }: Hit,
  response: CannedResponse,
  composed: ComposedReply,
  sources: readonly AnyArticle[],
  why: Reason[],
  addressOf: AddressOf,
): SuggestedResponse {
  const { shortCode, locale, topicId, title, nextStep, followUp } = response;
  const { parts, separator, text, html, insertable, missing, notes, channelAdvice } = composed;
  return {
    responseId: shortCode,
    shortCode,
    locale,
    topicId,
    title,
    parts,
    separator,
    text,
    ...(html === undefined ? {} : { html }),
    insertable,
    missing,
    notes,
    ...(channelAdvice === undefined ? {} : { channelAdvice }),
    confidence,
    why,
    sources: sources.map((source) => ({
      articleId: source.articleId,
      audience: source.audience,
      title: source.title,
      ...(source.audience === 'public' ? { url: addressOf(source, '') } : {}),
    })),
    ...(nextStep === undefined ? {} : { nextStep }),
    ...(followUp === undefined ? {} : { followUp }),
  };
}

/** An article as a suggestion lists it, with its best passage; a playbook article has no address. */
export function toSuggestedArticle(
  { confidence, passageId }: Hit,
  article: AnyArticle,
  why: Reason[],
  addressOf: AddressOf,
): SuggestedArticle {
  const { articleId, locale, topicId, audience, title } = article;
  const passage = article.passages.find((entry) => entry.passageId === passageId);
  return {
    articleId,
    locale,
    topicId,
    audience,
    title,
    ...(article.audience === 'public' ? { url: addressOf(article, passage?.headingId ?? '') } : {}),
    heading: passage?.heading ?? title,
    passage: shorten(passage?.text ?? ''),
    confidence,
    why,
  };
}

function shorten(text: string): string {
  if (text.length <= maxPassageCharacters) return text;
  const cut = text.slice(0, maxPassageCharacters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), maxPassageCharacters / 2)).trimEnd()} …`;
}
