import type { AnyArticle, Article, CannedResponse, Corpus } from '../../content/corpus/corpus.ts';
import { isLive } from '../../content/corpus/index.ts';
import type { Lifetime } from '../../content/corpus/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { ArticleFrame, ResponseFrame } from '../routes/suggestions/found.ts';

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
  const { timeZone } = corpus.business;
  const ifLive = <Document extends Lifetime>(document: Document | undefined) => {
    if (!document) return undefined;
    // Most have no day on which they come or go, and need no clock.
    const { status, publishOn, expireOn } = document;
    const isShown =
      publishOn === undefined && expireOn === undefined
        ? status === 'published'
        : isLive(document, now(), timeZone);
    return isShown ? document : undefined;
  };
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

/** Frames of items; each is made once for what it tells. */
export interface Frames {
  /** `sources` are the articles that the response rests on. */
  response(response: CannedResponse, sources: readonly AnyArticle[]): ResponseFrame;
  /** With the passage of that id; a playbook article has no address. */
  article(article: AnyArticle, passageId: string | undefined): ArticleFrame;
}

/** Makes frames with addresses of pages. */
export function createFrames(addressOf: AddressOf): Frames {
  const ofResponses = new WeakMap<CannedResponse, { sources: readonly AnyArticle[]; frame: ResponseFrame }>();
  const ofArticles = new WeakMap<AnyArticle, Map<string | undefined, ArticleFrame>>();
  return {
    response(response, sources) {
      let known = ofResponses.get(response);
      // Which of its sources are live changes with the day.
      if (
        !known ||
        known.sources.length !== sources.length ||
        known.sources.some((one, at) => one !== sources[at])
      ) {
        known = { sources, frame: responseFrame(response, sources, addressOf) };
        ofResponses.set(response, known);
      }
      return known.frame;
    },
    article(article, passageId) {
      let frames = ofArticles.get(article);
      if (!frames) ofArticles.set(article, (frames = new Map<string | undefined, ArticleFrame>()));
      let frame = frames.get(passageId);
      if (!frame) frames.set(passageId, (frame = articleFrame(article, passageId, addressOf)));
      return frame;
    },
  };
}

function responseFrame(
  { shortCode, locale, topicId, title, nextStep, followUp }: CannedResponse,
  sources: readonly AnyArticle[],
  addressOf: AddressOf,
): ResponseFrame {
  return {
    responseId: shortCode,
    shortCode,
    locale,
    topicId,
    title,
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

function articleFrame(
  article: AnyArticle,
  passageId: string | undefined,
  addressOf: AddressOf,
): ArticleFrame {
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
  };
}

function shorten(text: string): string {
  if (text.length <= maxPassageCharacters) return text;
  const cut = text.slice(0, maxPassageCharacters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), maxPassageCharacters / 2)).trimEnd()} …`;
}
