import type { Signal } from '../../content/corpus/corpus.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { HistoryEventKind } from '../../content/corpus/schema/signal.ts';
import type { Turn } from '../conversation/index.ts';

/** Something that happened with the customer before. */
export interface HistoryEvent {
  readonly kind: HistoryEventKind;
  /** ISO 8601. */
  readonly at: string;
}

/** Something that was counted, without judging anybody. */
export interface Fact {
  /** Kind of signals.yaml whose pattern it fits. */
  readonly kind: string;
  readonly event: HistoryEventKind;
  readonly count: number;
  /** Absent where the conversation was counted. */
  readonly withinDays?: number;
}

const dayMs = 24 * 60 * 60_000;
/** Turns that are looked at, the last ones. */
const mostTurns = 40;
/** A message asks by at least two words of this weight, "paket mana", one of which tells what about. */
const askingWeight = 0.25;
const tellingWeight = 0.5;
/** Share of equal words from which on two messages ask the same. */
const sameQuestion = 0.6;

/** The facts that patterns of signals.yaml ask for, in their order; each event and time once. */
export function countFacts(
  signals: readonly Signal[],
  history: readonly HistoryEvent[],
  turns: readonly Turn[],
  { now, analyser, locale }: { now: Date; analyser: Analyser; locale: Locale },
): Fact[] {
  const facts = new Map<string, Fact>();
  for (const { kind, patterns = [] } of signals) {
    for (const { event, atLeast, withinDays } of patterns) {
      // There are no more of anything than events, or turns.
      if ((withinDays === undefined ? turns : history).length < atLeast) continue;
      const key = `${event} ${withinDays ?? ''}`;
      if (facts.has(key)) continue;
      const count =
        withinDays === undefined
          ? countInConversation(event, turns.slice(-mostTurns), analyser, locale)
          : countInHistory(event, history, now, withinDays);
      if (count >= atLeast) {
        facts.set(key, { kind, event, count, ...(withinDays === undefined ? {} : { withinDays }) });
      }
    }
  }
  return [...facts.values()];
}

function countInHistory(
  event: HistoryEventKind,
  history: readonly HistoryEvent[],
  now: Date,
  withinDays: number,
): number {
  return history.filter(({ kind, at }) => {
    const age = now.getTime() - Date.parse(at);
    return kind === event && age >= 0 && age <= withinDays * dayMs;
  }).length;
}

function countInConversation(
  event: HistoryEventKind,
  turns: readonly Turn[],
  analyser: Analyser,
  locale: Locale,
): number {
  if (event === 'photos_requested') return countUnansweredPhotos(turns);
  return event === 'question_repeated' ? countSameQuestion(turns, analyser, locale) : 0;
}

const photo = String.raw`(?<!\p{L})(?:foto|video|gambar|photos?|pictures?|images?)(?:nya)?(?!\p{L})`;
const send = String.raw`(?:di)?(?:kirim(?:kan|in)?|lampirkan|unggah|upload)|sen[dt]|share|attach|upload`;
const asks = String.raw`bisa|boleh|mohon|tolong|minta|dapat|could|can|would|please|if you`;
const lacks = String.raw`belum|blm|not|haven't|hasn't|yet to|waiting|wait|ditunggu|tunggu|menunggu|nunggu`;
const near = String.raw`[^.!?\n]{0,60}?`;
const asksForPhotos = new RegExp(
  [
    // "bisa kirim fotonya", "we still need a photo"
    String.raw`(?<!\p{L})(?:kirim(?:kan)?|lampirkan|unggah|upload|sertakan|foto(?:kan|in)|minta|boleh|mohon|tolong|send|share|attach|need|could you|please|${lacks})(?!\p{L}).{0,60}?${photo}`,
    // "fotonya bisa dikirim", "fotonya belum kami terima", "the photos have not arrived"
    String.raw`${photo}${near}(?<!\p{L})(?:(?:${asks})(?!\p{L})${near}(?<!\p{L})(?:${send})|${lacks})(?!\p{L})`,
  ].join('|'),
  'iu',
);

/** How often an agent asked for photos while the customer went on without sending any. */
function countUnansweredPhotos(turns: readonly Turn[]): number {
  const sent = turns.findLastIndex(
    ({ role, attachments }) =>
      role === 'customer' &&
      attachments.some((kind) => kind === 'photo' || kind === 'video' || kind === 'media'),
  );
  const since = turns.slice(sent + 1);
  const last = since.findLastIndex(({ role }) => role === 'customer');
  return since
    .slice(0, Math.max(last, 0))
    .filter(({ role, text }) => role === 'agent' && asksForPhotos.test(text)).length;
}

/** How often the customer's last question stands in the conversation, this time included. */
function countSameQuestion(turns: readonly Turn[], analyser: Analyser, locale: Locale): number {
  const asked = turns
    .filter(({ role }) => role === 'customer')
    .map(({ text }) => {
      const tokens = analyser.analyse(text, locale).filter(({ weight }) => weight >= askingWeight);
      const isTelling = tokens.some(({ weight }) => weight >= tellingWeight);
      return new Set(isTelling ? tokens.map(({ stem }) => stem) : []);
    });
  const last = asked.at(-1);
  if (!last || last.size < 2) return 0;
  return asked.filter((stems) => {
    const shared = [...last].filter((stem) => stems.has(stem)).length;
    return shared / (last.size + stems.size - shared) >= sameQuestion;
  }).length;
}
