import type { ReplyPart } from '../routes/replies/composed-reply-schema.ts';
import { noPart } from './composed-part.ts';
import type { AroundTexts } from './locale-texts.ts';
import type { PlaceholderValues } from './placeholder-values.ts';
import type { ReplySetting } from './reply-setting.ts';

/** Number of the wording that is asked for; null leaves a part out, undefined lets it be chosen. */
export type Asked = number | null | undefined;

/** A response that names this as its acknowledgement acknowledges by itself. */
const ownWords = 'none';

/** The greeting; none when the agent already greeted on this day. */
export function greetingPart(
  { greeting, choose }: ReplySetting,
  values: PlaceholderValues,
  asked: Asked,
): ReplyPart {
  return choose('greeting', greeting.texts, values, { asked, isSaid: greeting.isSaid });
}

/** The acknowledgement of the weightiest situation; none when it was said before, since sorry again is playing for time. */
export function acknowledgementPart(
  { sent, fill, choose }: ReplySetting,
  { acknowledgements }: AroundTexts,
  situations: ReadonlySet<string>,
  values: PlaceholderValues,
  asked: Asked,
): ReplyPart {
  if (situations.has(ownWords)) return noPart;
  for (const [situation, options] of acknowledgements) {
    if (!situations.has(situation)) continue;
    const isSaid = !options.some((text) => sent.holds(fill(text, values).text));
    return choose(situation, options, values, { asked, isSaid });
  }
  return noPart;
}

/** The closing that fits situation and channel. */
export function closingPart(
  { context: { channel }, choose }: ReplySetting,
  { closings }: AroundTexts,
  situations: ReadonlySet<string>,
  values: PlaceholderValues,
  asked: Asked,
): ReplyPart {
  const entry = closings.find(
    ({ situations: wanted, channels }) =>
      (wanted === undefined || wanted.some((situation) => situations.has(situation))) &&
      (channels === undefined || (channel !== undefined && channels.includes(channel))),
  );
  return choose('closing', entry?.texts ?? [], values, { asked });
}
