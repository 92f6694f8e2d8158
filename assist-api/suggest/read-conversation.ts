import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { SuggestionRequest } from '../routes/suggestions/schema.ts';
import type { TriageMessage } from '../triage/index.ts';

/** What the customer asks, taken from a conversation. */
export interface Question {
  /** The last messages of the customer that no agent's message parts, oldest first; empty without any. */
  readonly burst: readonly TriageMessage[];
  /** What is searched for; messages that the customer took back are left out. */
  readonly text: string;
  /** Everything that the customer wrote, oldest first. */
  readonly customerTexts: readonly string[];
  readonly locale: Locale;
  readonly localeDetected: boolean;
}

// "Eh maksudnya ...", "ralat ...", "sorry, I meant ..." take back the message before.
const takesBack =
  /^\W*(?:eh+,? (?:bukan|salah|maksud\w*)|ralat|koreksi|maksud (?:saya|sy|aku|gue|gw)|maksudnya|(?:oh |oops |sorry,? )?(?:i mean|i meant|wait,? no|correction|scratch that))(?!\w)/i;

// A correction of fewer telling words ("eh maksudnya 5") only completes the message before it.
const leastTellingWords = 3;
const tellingWeight = 0.5;

/**
 * Reads the end of a conversation. Where the request names no language it is that of the burst; where the burst does not
 * tell ("??", a number), that of everything the customer wrote.
 */
export function readConversation(
  request: SuggestionRequest,
  analyser: Analyser,
  locales: readonly Locale[],
): Question {
  const { messages } = request;
  const end = messages.findLastIndex(({ role }) => role === 'customer') + 1;
  const start = messages.slice(0, end).findLastIndex(({ role }) => role === 'agent') + 1;
  const burst = messages.slice(start, end).map(({ text }, at) => ({ index: start + at, text }));
  const customerTexts = messages.filter(({ role }) => role === 'customer').map(({ text }) => text);
  const localeOf = (texts: readonly string[]) => analyser.detectLocale(texts.join('\n'), locales);
  const ofBurst = localeOf(burst.map(({ text }) => text));
  const detected = ofBurst.confidence > 0 ? ofBurst : localeOf(customerTexts);
  const locale = request.locale ?? detected.locale;
  const tellingWords = (text: string) =>
    analyser.analyse(text, locale).filter(({ weight }) => weight >= tellingWeight).length;

  const kept = burst.filter((_, at) => {
    const next = burst[at + 1]?.text;
    return next === undefined || !takesBack.test(next) || tellingWords(next) < leastTellingWords;
  });
  let text = kept.map((message) => message.text).join('\n');
  // "gmn kak?" alone asks about what was said before.
  if (tellingWords(text) === 0) text = customerTexts.slice(-burst.length - 2).join('\n');
  return { burst, text, customerTexts, locale, localeDetected: request.locale === undefined };
}
