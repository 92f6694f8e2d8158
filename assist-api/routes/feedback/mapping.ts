import type { Corpus } from '../../../content/corpus/corpus.ts';
import type { FeedbackItem } from '../../feedback/feedback.ts';
import { findText, ownerOfText } from '../../feedback/owner.ts';
import type { FeedbackItemReply } from './schema.ts';

/** An item as the API gives it, with the text's title and owner of today. */
export function toFeedbackReply(item: FeedbackItem, corpus: Corpus): FeedbackItemReply {
  const text = findText(corpus, item);
  const owner = ownerOfText(corpus, item);
  return {
    feedbackId: item.feedbackId,
    kind: item.kind,
    ...(item.kind === 'response' ? { responseId: item.id } : { articleId: item.id }),
    locale: item.locale,
    ...(text && { title: text.title }),
    ...(owner !== undefined && { owner }),
    helpful: item.helpful,
    ...(item.reason !== null && { reason: item.reason }),
    ...(item.step !== null && { step: item.step }),
    ...(item.reportedBy !== null && { reportedBy: item.reportedBy }),
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
