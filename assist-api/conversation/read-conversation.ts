import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Business } from '../../content/corpus/schema/business.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { SuggestionRequest } from '../routes/suggestions/schema.ts';
import { isAgentQuestion } from './agent-questions.ts';
import { beginsWithCorrection, onlyAfterCallingOff, withoutTakenBack } from './corrections.ts';
import { withoutMailFrame } from './mail-frame.ts';
import type { Role } from './speaker-roles.ts';
import { questionCandidates, wordsOfCandidate } from './split-questions.ts';
import type { Candidate } from './split-questions.ts';
import { lastBurst, readTurns } from './turns.ts';
import type { Turn } from './turns.ts';

/** What is asked, taken from a conversation. */
export interface Conversation {
  /** Everything that was said, oldest first. */
  readonly turns: readonly Turn[];
  /** True when a pasted chat was split. */
  readonly isPasted: boolean;
  /** Agents ask questions of their own in the same box. */
  readonly askedBy: Role;
  /** The last turns of who asks that nobody else's part, oldest first, without the frame of a mail; empty without any. */
  readonly burst: readonly Turn[];
  /** The turns of the burst that hold, as long as they were: what was taken back is spaces. Never longer than the burst. */
  readonly asked: readonly Turn[];
  /** What is asked: the burst; a short follow-up with what was asked before it. */
  readonly text: string;
  /** What may be questions of their own, in order; fewer than two mean that there is one. */
  readonly candidates: readonly Candidate[];
  /** What is searched for: the text; what may be a question of its own is a paragraph. */
  readonly searched: string;
  /** What the customer wrote before the burst, newest last; '' without any, and where `text` holds it. */
  readonly context: string;
  /** Everything that the customer wrote, oldest first, without what was taken back. */
  readonly customerTexts: readonly string[];
  /** What agents wrote, oldest first. */
  readonly agentTexts: readonly string[];
  /** The customer asks for something again that was asked before. */
  readonly isAskedAgain: boolean;
  readonly locale: Locale;
  readonly localeDetected: boolean;
}

// A correction of fewer telling words ("eh maksudnya 5") only completes the message before it.
const leastTellingWords = 2;
const tellingWeight = 0.5;
/** A follow-up with more telling words stands for itself. */
const mostEllipticWords = 2;
const followUp =
  /^\W*(?:(?:terus|trus|trs|lalu|lah|nah|kalau|kalo|klo|kl|yang|yg|gimana|gmn|bagaimana|dan|sama|trs kalo|and|but|what about|how about|what if|ok(?:e|ay)?)[ ,]|.{0,40}(?:satunya|satu lagi|yang lain|yg lain|other one|this one|that one|the same|sama (?:aja|juga|kah)))/i;
const askedAgain =
  /(?<!\p{L})(?:ulang(?:i)?|lagi (?:dong|kak|ya|min)|kirim(?:in)? lagi|belum (?:di)?jawab|blm (?:di)?jawab|tadi (?:nanya|tanya|saya tanya|link)|again|resend|send (?:it|that|them) again|repeat|once more|lost the (?:link|message)|kehapus|terhapus)(?!\p{L})/iu;
// "boleh kirim lagi caranya?" is about what was sent, whatever its own words are about.
const sendAgain =
  /(?<!\p{L})(?:(?:kirim(?:in|kan)?|share|krm) (?:lagi|ulang)|resend|send (?:it|that|them|this|me that|the (?:link|steps|instructions)) again)(?!\p{L})/iu;
/** Share of equal words from which on a question is the same as one before. */
const sameQuestion = 0.6;
const mostContextCharacters = 600;

/**
 * Reads the end of a conversation. Where the request names no language it is that of the burst; where the burst does not
 * tell ("??", a number), that of everything that was asked.
 */
export function readConversation(
  request: SuggestionRequest,
  analyser: Analyser,
  business: Pick<Business, 'locales' | 'name' | 'timeZone'>,
): Conversation {
  const { turns, isPasted } = readTurns(request, business);
  const { askedBy, burst: written } = lastQuestion(turns);
  const burst = written.map((turn) => ({ ...turn, text: withoutMailFrame(turn.text) }));
  const asker = burst[0]?.role ?? askedBy;
  const own = turns.filter(({ role }) => role === asker);
  const ownTexts = withoutTakenBack(own.map(({ text }) => text));
  const localeOf = (texts: readonly string[]) => analyser.detectLocale(texts.join('\n'), business.locales);
  const ofBurst = localeOf(burst.map(({ text }) => text));
  const detected = ofBurst.confidence > 0 ? ofBurst : localeOf(own.map(({ text }) => text));
  const locale = request.locale ?? detected.locale;
  const tellingStems = (text: string) =>
    analyser
      .analyse(text, locale)
      .filter(({ weight }) => weight >= tellingWeight)
      .map(({ stem }) => stem);

  const before = ownTexts.slice(0, own.length - burst.length);
  const held = ownTexts
    .slice(before.length)
    .map((text, at) => (text === written[at]?.text ? (burst[at] as Turn).text : withoutMailFrame(text)));
  const asked = onlyAfterCallingOff(held)
    .map((text, at) => ({ ...(burst[at] as Turn), text }))
    .filter((_, at) => {
      const next = burst[at + 1];
      const meant = ownTexts[before.length + at + 1] ?? '';
      return !next || !beginsWithCorrection(next.text) || tellingStems(meant).length < leastTellingWords;
    });
  const text = asked.map((turn) => turn.text).join('\n');
  const lately =
    askedBy === 'agent'
      ? ''
      : before
          .slice(-burst.length - 2)
          .map(withoutMailFrame)
          .join('\n')
          .slice(-mostContextCharacters);
  const stems = before.length === 0 ? [] : tellingStems(text);
  // "gmn kak?" alone, and "and for the other one?", ask about what was said before.
  const isElliptic =
    lately !== '' &&
    (stems.length === 0 ||
      sendAgain.test(text) ||
      (stems.length <= mostEllipticWords && followUp.test(text)));
  const customers = turns.filter(({ role }) => role === 'customer').map((turn) => turn.text);
  const candidates = askedBy === 'agent' ? [] : questionCandidates(asked);
  const paragraphs = candidates.length < 2 ? [text] : candidates.map(wordsOfCandidate);
  return {
    turns,
    isPasted,
    askedBy,
    burst,
    asked,
    text: isElliptic ? `${lately}\n${text}` : text,
    candidates,
    searched: (isElliptic ? [lately, ...paragraphs] : paragraphs).join('\n\n'),
    context: isElliptic ? '' : lately,
    customerTexts: asker === 'customer' ? ownTexts : withoutTakenBack(customers),
    agentTexts: turns.filter(({ role }) => role === 'agent').map((turn) => turn.text),
    isAskedAgain: before.length > 0 && (askedAgain.test(text) || isAlike(stems, tellingStems(lately))),
    locale,
    localeDetected: request.locale === undefined,
  };
}

/** The customer's last burst; an agent's own words where they are put as a question to us, or nobody else speaks. */
function lastQuestion(turns: readonly Turn[]): { askedBy: Role; burst: readonly Turn[] } {
  const ofCustomer = lastBurst(turns);
  const start = turns.findLastIndex(({ role }) => role === 'customer') + 1;
  const lastOfAgent = turns.slice(start);
  if (ofCustomer.length === 0 || isAgentQuestion(lastOfAgent.at(-1)?.text ?? '')) {
    return { askedBy: 'agent', burst: ofCustomer.length === 0 ? lastOfAgent : lastOfAgent.slice(-1) };
  }
  const isTyped = turns.length === 1 && isAgentQuestion(ofCustomer[0]?.text ?? '');
  return { askedBy: isTyped ? 'agent' : 'customer', burst: ofCustomer };
}

function isAlike(stems: readonly string[], others: readonly string[]): boolean {
  const own = new Set(stems);
  const known = new Set(others);
  const shared = [...own].filter((stem) => known.has(stem)).length;
  return own.size > 1 && shared / own.size >= sameQuestion;
}
