import type { Corpus } from '../../content/corpus/corpus.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { CaseDatum, ReplyCheckRequest } from '../routes/reply-checks/schema.ts';
import { isNegating } from '../triage/read-text.ts';
import type { CaseValues } from './case-values.ts';
import type { DraftFinding } from './draft-finding.ts';
import type { Claim } from './patterns/index.ts';
import type { Hit, PhrasesOfLine } from './phrases.ts';
import type { CheckWording } from './wording.ts';

/** Data of the case that shows an action to be done. */
const evidence: Readonly<Record<Exclude<Claim, 'unnamed' | 'data_checked'>, readonly CaseDatum['kind'][]>> = {
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

/** What a reply may say was done: by ticked steps and by the data of the case. */
export interface Supported {
  has(claim: Claim): boolean;
}

/** Reads what the request supports. A step that there is not supports nothing. */
export function readSupport(
  { ticked, caseData, messages }: ReplyCheckRequest,
  caseValues: CaseValues,
  corpus: Corpus,
  locale: Locale,
): Supported {
  const allowed = new Set<Claim>();
  let isAnyTicked = false;
  for (const { articleId, step } of ticked) {
    const articles = corpus.playbook.filter((article) => article.articleId === articleId);
    const article = articles.find((own) => own.locale === locale) ?? articles[0];
    const done = article?.procedure?.steps[step];
    if (!done) continue;
    isAnyTicked = true;
    for (const claim of done.allows) allowed.add(claim);
  }
  const kinds = new Set(caseData.map(({ kind }) => kind));
  const hasPhotos = messages.some(
    ({ role, text }) => role === 'customer' && /\[[^\]\n]{3,20}\]|<media|attached/iu.test(text),
  );
  return {
    has: (claim) => {
      // An action without its object is any of those that are done.
      if (claim === 'unnamed')
        return (
          isAnyTicked ||
          Object.values(evidence)
            .flat()
            .some((kind) => kinds.has(kind))
        );
      if (claim === 'data_checked') return isAnyTicked || caseValues.isAny;
      if (claim === 'photos_received' && hasPhotos) return true;
      return allowed.has(claim) || evidence[claim].some((kind) => kinds.has(kind));
    },
  };
}

/** Findings for actions that the line says are done and nothing supports. */
export function checkClaims(
  phrases: PhrasesOfLine,
  supported: Supported,
  wording: CheckWording,
): DraftFinding[] {
  const bars = phrases.of('noClaim');
  const others = phrases.of('othersAct');
  const counted = phrases
    .of('claim')
    .filter((hit) => !isBarred(hit, bars, phrases) && !isOfOthers(hit, others, phrases));
  return counted.flatMap((hit): DraftFinding[] => {
    const { claim } = hit.owner;
    if (supported.has(claim)) return [];
    // "sudah kami cek refundnya" is told as what it names, when that is supported.
    const overlapping = counted.filter((other) => other.first <= hit.last && hit.first <= other.last);
    if (overlapping.some(({ owner }) => owner.claim !== claim && supported.has(owner.claim))) return [];
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

/** "Kakak sudah membatalkan" tells what the customer did, "pesanan Kakak sudah dibatalkan" does not. */
function isOfOthers(
  hit: Hit<'claim'>,
  others: readonly Hit<'othersAct'>[],
  { line: { read } }: PhrasesOfLine,
): boolean {
  const { clauses, tokens } = read;
  return others.some(({ first }) => {
    if (clauses[first] !== clauses[hit.first] || first > hit.last) return false;
    const before = tokens[first - 1];
    return !before || clauses[first - 1] !== clauses[first] || before.weight < nounWeight;
  });
}

/** Words that tell at least so much can be what somebody owns. */
const nounWeight = 0.3;
