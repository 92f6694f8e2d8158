import { isNegating } from '../triage/read-text.ts';
import { isDenied, negationsIn } from './denied.ts';
import type { DraftFinding } from './draft-finding.ts';
import type { Hit, PhrasesOfLine, RoleKind } from './phrases.ts';
import type { CheckWording } from './wording.ts';

/** Findings that rest on words alone: blame, selling, certainty, secrets, reviews, talk within the shop. */
export function checkWords(
  phrases: PhrasesOfLine,
  { isProblemOpen, wording }: { readonly isProblemOpen: boolean; readonly wording: CheckWording },
): DraftFinding[] {
  const findings: DraftFinding[] = [];
  const { clauses } = phrases.line.read;
  const add = (hit: Hit, finding: Pick<DraftFinding, 'kind' | 'severity' | 'message' | 'replacement'>) =>
    findings.push({ ...finding, ...phrases.spanOf(hit) });
  const blameless = new Set(phrases.of('blameless').map(({ first }) => clauses[first]));
  for (const hit of phrases.of('blame')) {
    // "Maaf, Kak, seharusnya kami ..." calls the customer by name.
    if (clauses[hit.first] !== clauses[hit.last] || blameless.has(clauses[hit.first])) continue;
    const { instead } = hit.owner.rewording;
    add(hit, { kind: 'blame', severity: 'warn', message: wording.blame(instead), replacement: instead });
  }
  if (isProblemOpen) {
    for (const hit of affirmed('selling', phrases)) {
      add(hit, { kind: 'selling', severity: 'warn', message: wording.selling });
    }
  }
  for (const hit of phrases.of('internal')) {
    if (clauses[hit.first] !== clauses[hit.last]) continue;
    add(hit, { kind: 'internal', severity: 'block', message: wording.internalTalk });
  }
  for (const hit of phrases.of('certain')) {
    if (isCertain(hit, phrases)) {
      add(hit, { kind: 'early_promise', severity: 'warn', message: wording.certain });
    }
  }
  return [...findings, ...secretsAsked(phrases, wording), ...tiedReviews(phrases, wording)];
}

/** Certainty within one clause that nothing denies and no condition limits. */
function isCertain({ first, last }: Hit<'certain'>, phrases: PhrasesOfLine): boolean {
  const { tokens, clauses, locale, cues } = phrases.line.read;
  if (clauses[first] !== clauses[last]) return false;
  if (phrases.of('hoped').some((hit) => clauses[hit.first] === clauses[first] && hit.first < first))
    return false;
  return !tokens.some(
    (token, at) =>
      clauses[at] === clauses[first] &&
      ((at < first && cues.conditions.has(token.word)) ||
        ((at < first || at > last) && isNegating(token, locale))),
  );
}

/** Requests for codes, passwords, cards and papers. */
function secretsAsked(phrases: PhrasesOfLine, wording: CheckWording): DraftFinding[] {
  const barred = new Set(phrases.of('noAsking').map((hit) => phrases.sentenceOf(hit)));
  return affirmed('secret', phrases).flatMap((secret): DraftFinding[] => {
    const ask = barred.has(phrases.sentenceOf(secret)) ? undefined : askFor(secret, phrases);
    if (!ask) return [];
    return [
      {
        kind: 'personal_data',
        severity: 'block',
        ...around(phrases, ask, secret),
        message: wording.secret,
        about: 'secret',
      },
    ];
  });
}

/**
 * The request for a secret: of its clause, of the one before that asks or denies, else of one after. What is denied
 * before reaches over a list: "Kami tidak meminta OTP, PIN, atau sandi, cukup kirim nomor pesanan".
 */
function askFor(secret: Hit<'secret'>, phrases: PhrasesOfLine): Hit<'asks'> | undefined {
  const { clauses, sentences } = phrases.line.read;
  const asks = phrases.of('asks').filter((hit) => sentences[hit.first] === sentences[secret.first]);
  const denials = new Set(negationsIn(phrases).map((place) => clauses[place]));
  const first = clauses[sentences.indexOf(phrases.sentenceOf(secret))] ?? 0;
  for (let clause = clauses[secret.first] ?? 0; clause >= first; clause -= 1) {
    const ask = asks.find((hit) => clauses[hit.last] === clause && !isRefused(hit, phrases));
    if (ask) return ask;
    if (denials.has(clause)) return undefined;
  }
  return asks.find((hit) => hit.first > secret.last && !isRefused(hit, phrases));
}

/** Whether nobody asks: "kami tidak pernah minta", "jangan kirim". */
function isRefused(ask: Hit<'asks'>, phrases: PhrasesOfLine): boolean {
  return (
    isDenied(ask, phrases) ||
    negationsIn(phrases).some((negation) => ask.first <= negation && negation <= ask.last)
  );
}

/** Rewards and threats that hang on a review. */
function tiedReviews(phrases: PhrasesOfLine, wording: CheckWording): DraftFinding[] {
  const apart = new Set(phrases.of('apart').map((hit) => phrases.sentenceOf(hit)));
  const conditional = new Set(phrases.of('condition').map((hit) => phrases.sentenceOf(hit)));
  const isApart = (one: Hit, other: Hit) => one.first > other.last || one.last < other.first;
  const tied = (stake: Hit, reviews: readonly Hit[]): DraftFinding[] => {
    const sentence = phrases.sentenceOf(stake);
    if (apart.has(sentence)) return [];
    const review = reviews.find((hit) => phrases.sentenceOf(hit) === sentence && isApart(hit, stake));
    if (!review) return [];
    return [
      {
        kind: 'review_reward',
        severity: 'block',
        ...around(phrases, stake, review),
        message: wording.reviewReward,
      },
    ];
  };
  const isConditional = (hit: Hit) => conditional.has(phrases.sentenceOf(hit));
  const nouns = phrases.of('reviewNoun').filter(isConditional);
  const reviews = [...phrases.of('review'), ...nouns];
  return [
    ...affirmed('reward', phrases)
      .filter((hit) => !isLimited(hit, phrases))
      .flatMap((hit) => tied(hit, reviews)),
    ...phrases
      .of('penalty')
      .filter(isConditional)
      .flatMap((hit) => tied(hit, nouns)),
  ];
}

/** Whether the sentence goes on to say what does not matter or does not happen, which is mostly no bargain. */
function isLimited({ first, last }: Hit, phrases: PhrasesOfLine): boolean {
  const { tokens, sentences, locale } = phrases.line.read;
  return tokens.some(
    (token, at) => at > last && sentences[at] === sentences[first] && isNegating(token, locale),
  );
}

/** From the first of two hits to the end of the other. */
function around(phrases: PhrasesOfLine, one: Hit, other: Hit): { start: number; end: number } {
  return phrases.spanOf({ first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) });
}

/** Hits that nothing denies. */
function affirmed<Kind extends RoleKind>(kind: Kind, phrases: PhrasesOfLine): readonly Hit<Kind>[] {
  return phrases.of(kind).filter((hit) => !isDenied(hit, phrases));
}
