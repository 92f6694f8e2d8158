import type { Corpus } from '../../../content/corpus/corpus.ts';
import { findPlaybookArticle } from '../../../content/corpus/lookups.ts';
import { reportReasons } from '../../feedback/feedback.ts';
import type { FeedbackItem } from '../../feedback/feedback.ts';
import { findText, ownerOfText } from '../../feedback/owner.ts';
import type { ReportReply } from './schema.ts';

/** A report as its reporter sees it, in the words of its text's language. */
export function toReportReply(item: FeedbackItem, corpus: Corpus): ReportReply {
  const text = findText(corpus, item);
  const owner = ownerOfText(corpus, item);
  const ownerName = owner === undefined ? undefined : (corpus.business.teams[owner]?.[item.locale] ?? owner);
  const step =
    item.step === null
      ? undefined
      : findPlaybookArticle(corpus, item.id, item.locale)?.procedure?.steps[item.step];
  return {
    reportId: item.feedbackId,
    kind: item.kind,
    id: item.id,
    locale: item.locale,
    ...(text && { title: text.title }),
    reason: reportReasons.find((reason) => reason === item.reason) ?? 'wrong',
    ...(item.step !== null && { step: item.step }),
    ...(step && { stepText: step.text }),
    ...(item.maskedComment !== null && { comment: item.maskedComment }),
    at: item.at.toISOString(),
    ...(owner !== undefined && { owner }),
    ...(ownerName !== undefined && { ownerName }),
    status: item.status,
    ...(item.decision !== null && { decision: item.decision }),
    ...(item.changed !== null && { changed: item.changed }),
    ...(item.decidedAt !== null && { decidedAt: item.decidedAt.toISOString() }),
    ...(item.decidedBy !== null && { decidedBy: item.decidedBy }),
    isNew: item.isNew,
  };
}
