import { dayIn } from '../../content/corpus/hours/index.ts';
import { languageOf } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { ReplyMessage } from './reply-context.ts';

const greeting =
  /^[^\p{L}]*(?:halo+|hallo|hai+|hi|hello|hey|dear|salam|yth|met|selamat\s+(?:pagi|siang|sore|malam)|(?:pagi|siang|sore|malam)(?=[\s,!.]+(?:kak|bapak|ibu|pak|bu|mas|mbak)|[\s,!.]*$)|good\s+(?:morning|afternoon|evening)|wa'?\s?alaikum|assalamu?)/iu;

const salam = /(?<!\p{L})(?:ass?ala+m|asl+a?m|asw+r|ass?\.?\s?wr)[\p{L}'’.]*/iu;
// "Ass kak", as the first word: short for the greeting, never an insult.
const shortSalam = /^\W*ass?(?=[\s,.!]|$)/iu;

/** True when the agent already greeted on this day; a message without a time counts as one of today. */
export function hasGreeted(messages: readonly ReplyMessage[], now: Date, timeZone: string): boolean {
  return messages.some(
    ({ role, text, sentAt }) =>
      role === 'agent' &&
      greeting.test(text) &&
      (sentAt === undefined || dayIn(timeZone, new Date(sentAt)) === dayIn(timeZone, now)),
  );
}

const formal =
  /^[^\p{L}]*(?:dengan hormat|kepada yth|yth|dear (?:sir|madam)|to whom it may concern)(?!\p{L})/iu;

/** True when one of the customer's messages since the last reply begins as letters do: "Dengan hormat". */
export function isLetter(messages: readonly ReplyMessage[]): boolean {
  return sinceReply(messages).some(({ text }) => formal.test(text));
}

/** True when one of the customer's messages since the last reply holds an "Assalamualaikum". */
export function isSalam(messages: readonly ReplyMessage[], locale: Locale): boolean {
  return sinceReply(messages).some(
    ({ text }) => salam.test(text) || (languageOf(locale) === 'id' && shortSalam.test(text)),
  );
}

function sinceReply(messages: readonly ReplyMessage[]): readonly ReplyMessage[] {
  return messages.slice(messages.findLastIndex(({ role }) => role === 'agent') + 1);
}
