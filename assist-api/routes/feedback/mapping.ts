import type { FeedbackItem } from '../../feedback/feedback.ts';
import { ownerOf } from '../../feedback/owner.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { FeedbackItemReply } from './schema.ts';

/** An item as the API gives it, with the article's title and owner of today. */
export function toFeedbackReply(
  item: FeedbackItem,
  { corpus, library }: Pick<Knowledge, 'corpus' | 'library'>,
): FeedbackItemReply {
  const article = library.article(item.articleId, item.locale);
  const owner = article && ownerOf(article, corpus);
  return {
    feedbackId: item.feedbackId,
    articleId: item.articleId,
    locale: item.locale,
    ...(article && { title: article.title }),
    ...(owner !== undefined && { owner }),
    helpful: item.helpful,
    ...(item.reason !== null && { reason: item.reason }),
    ...(item.maskedComment !== null && { maskedComment: item.maskedComment }),
    times: item.times,
    at: item.at.toISOString(),
    status: item.status,
    ...(item.decision !== null && { decision: item.decision }),
    ...(item.changed !== null && { changed: item.changed }),
    ...(item.decidedAt !== null && { decidedAt: item.decidedAt.toISOString() }),
    ...(item.decidedBy !== null && { decidedBy: item.decidedBy }),
  };
}
