import type { Article } from '../../../content/corpus/corpus.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { AppConfig } from '../../parts.ts';
import type { Hit } from '../../suggest/retriever.ts';
import { articleAddress } from '../article-address.ts';
import type { ArticleHit } from './find.ts';
import { cutExcerpt } from './marks.ts';
import type { Marker } from './marks.ts';
import { readableTexts } from './readable-texts.ts';
import type { FoundArticle, FoundPassage } from './schema.ts';

const maxPassages = 3;

/** Hits as customers see them: each article with its best passages, the words of the query as it was read marked. */
export function toFoundArticles(
  read: string,
  hits: readonly ArticleHit[],
  knowledge: Knowledge,
  config: Pick<AppConfig, 'publicUrl' | 'basePath'>,
): FoundArticle[] {
  const [first] = hits;
  if (!first) return [];
  const marker = knowledge.highlighter.markerFor(read, first.article.locale);
  return hits.map(({ hit, article }) => {
    const topic = knowledge.library.topic(article.topicId);
    return {
      articleId: article.articleId,
      locale: article.locale,
      topicId: article.topicId,
      topicTitle: topic?.title[article.locale] ?? article.topicId,
      title: article.title,
      titleMarks: [...marker.marks(article.title)],
      ...(article.description !== undefined && { description: article.description }),
      url: articleAddress(article, '', knowledge.corpus, config),
      passages: bestPassages(hit, article, marker, knowledge, config),
    };
  });
}

/** The passage that was retrieved first, then those with the most words found. */
function bestPassages(
  hit: Hit,
  article: Article,
  marker: Marker,
  knowledge: Knowledge,
  config: Pick<AppConfig, 'publicUrl' | 'basePath'>,
): FoundPassage[] {
  const texts = readableTexts(article);
  const found = article.passages.map((passage, index) => ({
    passage,
    text: texts[index] ?? passage.text,
    marks: marker.marks(passage.text),
    isBest: passage.passageId === hit.passageId,
  }));
  const best = found.find(({ isBest }) => isBest) ?? found[0];
  const others = found
    .filter((other) => other !== best && other.marks.length > 0)
    .sort((a, b) => b.marks.length - a.marks.length);
  return [...(best ? [best] : []), ...others].slice(0, maxPassages).map(({ passage, text }) => ({
    heading: passage.heading,
    url: articleAddress(article, passage.headingId, knowledge.corpus, config),
    ...cutExcerpt(text, marker.marks(text)),
  }));
}
