import { maskPersonalData } from '../../../content/corpus/masking/index.ts';
import { maxFeedbackCharacters } from '../../feedback/feedback.ts';
import type { Vote } from '../../feedback/feedback.ts';
import { uuidOf } from '../../feedback/uuid-of.ts';
import { checkWordingOf } from '../../reply-checks/wording.ts';
import { maskedText } from '../typed-text.ts';
import type { ReplyCheck } from './schema.ts';

/** Who gave a reason, when, and on which article it can be read. */
interface Stating {
  readonly actorId: string;
  readonly at: Date;
  /** Whether there is a public article with this id in the language of the reply. */
  readonly isArticle: (articleId: string) => boolean;
}

/**
 * The reasons of a check as feedback on the article where the fact stands, so that its owner decides about them. They
 * are no votes; the same person giving the same reason again on the same day changes nothing. What stands in the
 * playbook alone has no page that feedback could be read on, and is left out.
 */
export function reasonsToKeep(
  { findings, locale }: Pick<ReplyCheck, 'findings' | 'locale'>,
  { actorId, at, isArticle }: Stating,
): Vote[] {
  const wording = checkWordingOf(locale);
  return findings.flatMap(({ key, text, right, stated }): Vote[] => {
    const articleId = right?.source.articleId;
    if (stated === undefined || articleId === undefined || !isArticle(articleId)) return [];
    const day = at.toISOString().slice(0, 10);
    const comment = wording.statedForOwner(
      maskPersonalData(text),
      right?.text ?? '',
      maskedText(stated) ?? '',
    );
    return [
      {
        articleId,
        locale,
        voteId: uuidOf(actorId, articleId, locale, key, day),
        helpful: false,
        isCounted: false,
        reason: 'wrong',
        maskedComment: comment.slice(0, maxFeedbackCharacters),
        at,
      },
    ];
  });
}
