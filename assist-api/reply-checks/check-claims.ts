import type { Corpus } from '../../content/corpus/corpus.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { CaseDatum, ReplyCheckRequest } from '../routes/reply-checks/schema.ts';
import { isNegating } from '../triage/read-text.ts';
import type { CaseValues } from './case-values.ts';
import type { DraftFinding } from './draft-finding.ts';
import type { Claim } from './patterns/index.ts';
import type { Hit, PhrasesOfLine } from './phrases.ts';
import type { CheckWording } from './wording.ts';

type NamedClaim = Exclude<Claim, 'unnamed' | 'other' | 'data_checked'>;

/** Data of the case that shows an action to be done. */
const evidence: Readonly<Record<NamedClaim, readonly CaseDatum['kind'][]>> = {
  refund_issued: ['refund_date', 'receipt_number'],
  replacement_sent: ['replacement_tracking_number'],
  order_cancelled: ['cancelled_date'],
  address_changed: [],
  pickup_booked: ['pickup_date', 'return_number'],
  investigation_opened: ['case_number'],
  escalated: ['case_number'],
  photos_received: [],
  account_secured: [],
  voucher_sent: ['voucher_code'],
  feedback_passed_on: [],
};
/** Looking at something is no action on it. */
const looks: ReadonlySet<Claim> = new Set(['data_checked', 'photos_received']);

/** What a reply may say was done: by ticked steps and by the data of the case. */
export interface Supported {
  has(claim: Exclude<Claim, 'unnamed' | 'other'>): boolean;
  /** Whether anything at all was done, beyond looking. */
  readonly isAny: boolean;
  /** Texts of ticked steps, and what the data of the case says in words. */
  readonly told: readonly string[];
  /** What the data of the case says, whatever is ticked. */
  readonly reported: readonly string[];
}

/** Reads what the request supports. A step that there is not supports nothing. */
export function readSupport(
  { ticked, caseData, messages }: ReplyCheckRequest,
  caseValues: CaseValues,
  corpus: Corpus,
  locale: Locale,
): Supported {
  const allowed = new Set<Claim>();
  const told = caseData.flatMap(({ kind, value }) => (kind === 'status' || kind === 'detail' ? [value] : []));
  for (const { articleId, step } of ticked) {
    const articles = corpus.playbook.filter((article) => article.articleId === articleId);
    const article = articles.find((own) => own.locale === locale) ?? articles[0];
    const done = article?.procedure?.steps[step];
    if (!done) continue;
    told.push(done.text);
    for (const claim of done.allows) allowed.add(claim);
  }
  const kinds = new Set(caseData.map(({ kind }) => kind));
  const hasPhotos = messages.some(
    ({ role, text }) => role === 'customer' && /\[[^\]\n]{3,20}\]|<media|attached/iu.test(text),
  );
  const isShown = (claim: NamedClaim) => evidence[claim].some((kind) => kinds.has(kind));
  return {
    has: (claim) => {
      if (allowed.has(claim)) return true;
      if (claim === 'data_checked') return caseValues.isAny;
      return (claim === 'photos_received' && hasPhotos) || isShown(claim);
    },
    isAny:
      [...allowed].some((claim) => !looks.has(claim)) ||
      Object.values(evidence).some((own) => own.some((kind) => kinds.has(kind))),
    told,
    reported: caseValues.values,
  };
}

/** What claims of a line are held against. */
export interface ClaimContext {
  readonly supported: Supported;
  /** What is spoken of before the line, the nearest first: the line above, the customer's question. */
  readonly before: readonly PhrasesOfLine[];
  readonly wording: CheckWording;
  /** Stems of a text's telling words. */
  readonly stemsOf: (text: string) => ReadonlySet<string>;
  /** Whether a text says what is, and not what is not, or not yet, or under a condition. */
  readonly isPlain: (text: string) => boolean;
}

/** Findings for actions that the line says are done and nothing supports. */
export function checkClaims(phrases: PhrasesOfLine, context: ClaimContext): DraftFinding[] {
  const { wording } = context;
  const bars = phrases.of('noClaim');
  const others = phrases.of('othersAct');
  const counted = phrases
    .of('claim')
    .filter(
      (hit) => !isBarred(hit, bars, phrases) && !isOfOthers(hit, others, phrases) && !isAsked(hit, phrases),
    )
    .map((hit) => ({ hit, isSupported: isSupported(hit, phrases, context) }));
  return counted.flatMap(({ hit, isSupported: own }): DraftFinding[] => {
    const { claim } = hit.owner;
    const names = claim !== 'unnamed' && claim !== 'other' && claim !== 'data_checked';
    // "alamatnya sudah kami ganti" is told as what it names, when that is supported.
    const isTold = counted.some(
      (other) =>
        other.isSupported &&
        (names
          ? other.hit.first <= hit.first && other.hit.last >= hit.last
          : other.hit.first <= hit.last && hit.first <= other.hit.last),
    );
    if (own || isTold) return [];
    return [
      {
        kind: 'unsupported_claim',
        severity: 'warn',
        ...phrases.spanOf(hit),
        message: wording.unsupportedClaim(wording.claims[claim]),
        about: claim,
      },
    ];
  });
}

function isSupported(
  hit: Hit<'claim'>,
  phrases: PhrasesOfLine,
  { supported, before, stemsOf, isPlain }: ClaimContext,
): boolean {
  const { claim } = hit.owner;
  if (claim !== 'unnamed' && claim !== 'other') {
    const isReported = (text: string) => isToldIn(stemsOf(text), hit, phrases) && isPlain(text);
    return supported.has(claim) || supported.reported.some(isReported);
  }
  if (supported.told.some((text) => isToldIn(stemsOf(text), hit, phrases))) return true;
  if (claim === 'other' || !supported.isAny) return false;
  // "Sudah kami proses" is about what was spoken of last.
  const sentence = phrases.sentenceOf(hit);
  const own = phrases.of('object').filter((object) => phrases.sentenceOf(object) === sentence);
  const objects = [own, ...before.map((line) => line.of('object'))].find((list) => list.length > 0) ?? [];
  const named = objects.flatMap(({ owner }) =>
    owner.claim === 'unnamed' || owner.claim === 'other' ? [] : [owner.claim],
  );
  return named.length === 0 || named.some((object) => supported.has(object));
}

/** So many telling words in common say the same action. */
const fewestShared = 2;

/** Whether a text tells the action of a hit and what it is done to. */
function isToldIn(stems: ReadonlySet<string>, hit: Hit<'claim'>, { line: { read } }: PhrasesOfLine): boolean {
  const shared = new Set<string>();
  let hasAction = false;
  for (const [at, { stem, weight }] of read.tokens.entries()) {
    if (read.clauses[at] !== read.clauses[hit.first] || weight < nounWeight || !stems.has(stem)) continue;
    shared.add(stem);
    hasAction ||= at >= hit.first && at <= hit.last;
  }
  return hasAction && shared.size >= fewestShared;
}

/** A condition, a negation, another's doing or the future in the same clause makes words no claim. */
function isBarred(
  hit: Hit<'claim'>,
  bars: readonly Hit<'noClaim'>[],
  { line: { read } }: PhrasesOfLine,
): boolean {
  const { clauses, sentences, tokens, locale } = read;
  const clause = clauses[hit.first];
  const inReach = (at: number) =>
    (clauses[at] === clause && at <= hit.last) || (at >= hit.first && at <= hit.last);
  if (bars.some((bar) => inReach(bar.first))) return true;
  // "kalau dananya, yang sudah kami kirim, belum masuk": a condition holds for its whole sentence.
  const opens = tokens.findIndex((_, at) => sentences[at] === sentences[hit.first]);
  if (bars.some((bar) => bar.first <= opens + 1 && sentences[bar.first] === sentences[hit.first]))
    return true;
  return tokens.some((token, at) => inReach(at) && isNegating(token, locale));
}

/** Whether the words of a hit name the shop as the one who acted. */
function isOurs({ first, last }: Hit<'claim'>, { line: { read } }: PhrasesOfLine): boolean {
  return read.tokens.slice(first, last + 1).some(({ word }) => read.cues.self.has(word));
}

/** "Refundnya sudah masuk, Kak?" asks. */
function isAsked(hit: Hit<'claim'>, phrases: PhrasesOfLine): boolean {
  const { tokens, sentences, clauses, text } = phrases.line.read;
  const last = sentences.lastIndexOf(sentences[hit.first] ?? 0);
  return (
    !isOurs(hit, phrases) &&
    /^[^\p{L}\p{N}]*\?/u.test(text.slice(tokens[last]?.end ?? 0)) &&
    tokens
      .slice(hit.last + 1, last + 1)
      .every(({ weight }, at) => clauses[hit.last + 1 + at] === clauses[hit.last] || weight < nounWeight)
  );
}

/** "Kakak sudah membatalkan" tells what the customer did, "pesanan Kakak sudah dibatalkan" and "kurir sudah kami hubungi" do not. */
function isOfOthers(hit: Hit<'claim'>, others: readonly Hit<'othersAct'>[], phrases: PhrasesOfLine): boolean {
  const { clauses, tokens } = phrases.line.read;
  if (isOurs(hit, phrases)) return false;
  return others.some(({ first }) => {
    if (clauses[first] !== clauses[hit.first] || first > hit.last) return false;
    const before = tokens[first - 1];
    return !before || clauses[first - 1] !== clauses[first] || before.weight < nounWeight;
  });
}

/** Words that tell at least so much can be what somebody owns. */
const nounWeight = 0.3;
