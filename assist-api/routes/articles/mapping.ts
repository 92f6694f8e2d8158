import type { AnyArticle } from '../../../content/corpus/corpus.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { AppConfig } from '../../parts.ts';
import { articleAddress } from '../article-address.ts';
import type { ArticleReply } from './schema.ts';

/** An article as the API gives it; `live` are its live translations, itself included. */
export function toArticleReply(
  article: AnyArticle,
  live: readonly AnyArticle[],
  { corpus, library }: Pick<Knowledge, 'corpus' | 'library'>,
  config: Pick<AppConfig, 'publicUrl' | 'basePath'>,
): ArticleReply {
  const { locale, title, description, updatedOn, reviewBy } = article;
  const address = (headingId: string) =>
    article.audience === 'public' ? { url: articleAddress(article, headingId, corpus, config) } : {};
  return {
    articleId: article.articleId,
    audience: article.audience,
    locale,
    locales: live.map((each) => each.locale),
    topicId: article.topicId,
    topicTitle: library.topic(article.topicId)?.title[locale] ?? article.topicId,
    title,
    ...(description !== undefined && { description }),
    ...address(''),
    ...(updatedOn !== undefined && { updatedOn }),
    ...(reviewBy !== undefined && { reviewBy }),
    passages: article.passages.map(({ passageId, headingId, heading, depth, text }) => ({
      passageId,
      heading,
      depth,
      text,
      ...address(headingId),
    })),
    ...(article.audience === 'internal' &&
      article.procedure && { procedure: toProcedure(article.procedure, locale, corpus) }),
  };
}

function toProcedure(
  procedure: NonNullable<Extract<AnyArticle, { audience: 'internal' }>['procedure']>,
  locale: string,
  { business }: Knowledge['corpus'],
): NonNullable<ArticleReply['procedure']> {
  const { when, steps, dataNeeded, decides, stopWhen, escalateTo } = procedure;
  const escalateToName = escalateTo === undefined ? undefined : business.teams[escalateTo]?.[locale];
  return {
    when: [...when],
    steps: steps.map(({ text, allows }) => ({ text, allows: [...allows] })),
    dataNeeded: dataNeeded.map(({ text }) => text),
    ...(decides !== undefined && { decides }),
    ...(stopWhen !== undefined && { stopWhen }),
    ...(escalateTo !== undefined && { escalateTo }),
    ...(escalateToName !== undefined && { escalateToName }),
  };
}
