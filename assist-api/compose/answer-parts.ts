import type { CannedResponse } from '../../content/corpus/corpus.ts';
import type { Register } from '../../content/corpus/schema/business.ts';
import type { ReplyPart } from '../routes/replies/composed-reply-schema.ts';
import { choosePart } from './composed-part.ts';
import type { PlaceholderValues } from './placeholder-values.ts';
import { needsPrivacy } from './privacy.ts';
import type { ReplySetting } from './reply-setting.ts';

/** The answer of one response. */
export interface AnswerPart {
  readonly response: CannedResponse;
  readonly part: ReplyPart;
  /** True when the part only leads to private messages. */
  readonly isMoved: boolean;
  /** Index of the message in which the agent sent this answer, in this or another wording. */
  readonly sentIn: number | undefined;
}

/**
 * The answer of a response: its body, one of its variants, or where little fits its short text. Numbers of wordings: the
 * body is 0, then the variants in order, then the short text.
 */
export function answerPart(
  { texts, rules, sent, seedOf, wordingsWith, choose }: ReplySetting,
  response: CannedResponse,
  register: Register | undefined,
  values: PlaceholderValues,
  asked: number | null | undefined,
): AnswerPart {
  if (rules.isPublic && needsPrivacy(response)) {
    const part = choose('public', texts.around(register).publicReplies, values, { asked });
    return { response, part, isMoved: true, sentIn: undefined };
  }
  const { wordings, hasShort, sendable } = texts.responseTexts(response, register);
  const sentIn = sent.isEmpty ? [] : sendable.map((one) => sent.messageWith(one));
  const found = sent.isEmpty ? [] : sentIn.filter((index) => index !== undefined);
  const part = choosePart(wordingsWith(wordings, values), {
    seed: () => seedOf(response.shortCode),
    isUsed: (choice) => sentIn[choice] !== undefined,
    onlyAsked: (choice) => hasShort && rules.isShort !== choice >= sendable.length,
    asked,
  });
  return {
    response,
    part,
    isMoved: false,
    sentIn: found.length === 0 ? undefined : Math.max(...found),
  };
}
