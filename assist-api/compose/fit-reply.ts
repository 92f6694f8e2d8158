import type { ComposedReply, ReplyPart } from '../routes/replies/composed-reply-schema.ts';
import type { ChannelRules } from './channel-rules.ts';
import { joinTexts, joinWordings, leftOut, partsInOrder } from './composed-part.ts';
import type { FilledWording } from './composed-part.ts';
import { cutText } from './cut.ts';

type Parts = ComposedReply['parts'];

/** A reply as it fits its channel. */
export interface FittedReply {
  readonly parts: Parts;
  /** What the parts say, one after another. */
  readonly text: string;
  /** Parts were left out, or the answer was cut. */
  readonly isShortened: boolean;
  readonly isCut: boolean;
  /** False when nothing helped. */
  readonly fits: boolean;
}

/**
 * Makes a reply fit its channel: first the parts go that say least, never one that was asked for; where little fits the
 * answer is then cut at a sentence, and `tail` tells where the rest is.
 */
export function fitReply(
  parts: Parts,
  rules: ChannelRules,
  asked: Readonly<Partial<Record<keyof Parts, unknown>>>,
  tail: () => FilledWording,
): FittedReply {
  const textOf = (said: Parts) => joinTexts(partsInOrder(said), rules.separator);
  const isFitting = (tried: Parts) => rules.fits(textOf(tried));
  const text = textOf(parts);
  if (rules.fits(text)) return { parts, text, isShortened: false, isCut: false, fits: true };
  const shortened = (to: Parts, isCut: boolean) => ({
    parts: to,
    text: textOf(to),
    isShortened: true,
    isCut,
    fits: true,
  });
  const order = rules.isShort
    ? (['acknowledgement', 'closing', 'nextStep'] as const)
    : (['acknowledgement', 'closing'] as const);
  let shorter = parts;
  for (const name of order) {
    if (shorter[name].choice === null || asked[name] !== undefined) continue;
    shorter = { ...shorter, [name]: leftOut(shorter[name]) };
    if (isFitting(shorter)) return shortened(shorter, false);
  }
  if (rules.isShort && parts.answer.choice !== null) {
    const end = tail();
    const cutTo = (beginning: string) => ({
      ...shorter,
      answer: cutAnswer(parts.answer, beginning, end, rules),
    });
    const kept = cutText(parts.answer.text, (beginning) => isFitting(cutTo(beginning)));
    if (kept !== undefined) return shortened(cutTo(kept), true);
  }
  return { parts, text, isShortened: false, isCut: false, fits: false };
}

/** An answer of which only the beginning is said; it needs no more than what is left of it. */
function cutAnswer(answer: ReplyPart, text: string, end: FilledWording, rules: ChannelRules): ReplyPart {
  const missing = answer.missing.filter(({ label }) => text.includes(`[${label}]`));
  return { ...answer, ...joinWordings([{ text, missing }, end], rules.separator) };
}
