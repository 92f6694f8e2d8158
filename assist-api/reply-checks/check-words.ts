import { isNegating } from '../triage/read-text.ts';
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
  const asks = affirmed('asks', phrases);
  return affirmed('secret', phrases).flatMap((secret): DraftFinding[] => {
    const sentence = phrases.sentenceOf(secret);
    const ask = barred.has(sentence) ? undefined : asks.find((hit) => phrases.sentenceOf(hit) === sentence);
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
  const reviews = [...affirmed('review', phrases), ...nouns];
  return [
    ...affirmed('reward', phrases).flatMap((hit) => tied(hit, reviews)),
    ...phrases
      .of('penalty')
      .filter(isConditional)
      .flatMap((hit) => tied(hit, nouns)),
  ];
}

/** From the first of two hits to the end of the other. */
function around(phrases: PhrasesOfLine, one: Hit, other: Hit): { start: number; end: number } {
  return phrases.spanOf({ first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) });
}

/** Hits in sentences that deny nothing. */
function affirmed<Kind extends RoleKind>(kind: Kind, phrases: PhrasesOfLine): readonly Hit<Kind>[] {
  const { read } = phrases.line;
  return phrases
    .of(kind)
    .filter(
      (hit) =>
        !read.tokens.some(
          (token, at) =>
            read.sentences[at] === read.sentences[hit.first] &&
            (at < hit.first || at > hit.last) &&
            isNegating(token, read.locale),
        ),
    );
}
