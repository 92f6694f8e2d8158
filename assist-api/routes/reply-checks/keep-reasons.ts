import type { Corpus } from '../../../content/corpus/corpus.ts';
import { maskPersonalData } from '../../../content/corpus/masking/index.ts';
import type { SignedIn } from '../../auth/sign-in.ts';
import { maxFeedbackCharacters } from '../../feedback/feedback.ts';
import type { Report } from '../../feedback/feedback.ts';
import { findText } from '../../feedback/owner.ts';
import { uuidOf } from '../../feedback/uuid-of.ts';
import { checkWordingOf } from '../../reply-checks/wording.ts';
import { maskedText } from '../typed-text.ts';
import type { ReplyCheck } from './schema.ts';

/** Who gave a reason, and when. */
interface Stating {
  readonly signedIn: Pick<SignedIn, 'actorId' | 'name'>;
  readonly at: Date;
}

/**
 * The reasons of a check as reports on the text where the fact stands, public or internal, so that its owner decides
 * about them and the decision comes back. The same person and the same finding on the same day make one report.
 */
export function reasonsToKeep(
  { findings, locale }: Pick<ReplyCheck, 'findings' | 'locale'>,
  corpus: Corpus,
  { signedIn, at }: Stating,
): Report[] {
  const wording = checkWordingOf(locale);
  const { actorId, name } = signedIn;
  return findings.flatMap(({ key, text: written, right, stated }): Report[] => {
    const id = right?.source.articleId;
    const text = id === undefined ? undefined : findText(corpus, { id, locale });
    if (stated === undefined || id === undefined || !text) return [];
    const day = at.toISOString().slice(0, 10);
    const comment = wording.statedForOwner(
      maskPersonalData(written),
      right?.text ?? '',
      maskedText(stated) ?? '',
    );
    return [
      {
        feedbackId: uuidOf('reason', actorId, id, locale, key, day),
        kind: 'shortCode' in text ? 'response' : 'article',
        id,
        locale,
        reason: 'wrong',
        step: null,
        maskedComment: comment.slice(0, maxFeedbackCharacters),
        suggestionId: null,
        reporterId: actorId,
        reportedBy: name,
        at,
      },
    ];
  });
}
