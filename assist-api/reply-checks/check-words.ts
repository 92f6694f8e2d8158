import { isNegating } from '../triage/read-text.ts';
import type { DraftFinding } from './draft-finding.ts';
import type { PhrasesOfLine, RoleKind } from './phrases.ts';
import type { CheckWording } from './wording.ts';

/** Findings that rest on words alone: blame, selling, rewards for reviews, talk within the shop. */
export function checkWords(
  phrases: PhrasesOfLine,
  { isProblemOpen, wording }: { readonly isProblemOpen: boolean; readonly wording: CheckWording },
): DraftFinding[] {
  const findings: DraftFinding[] = [];
  const { clauses } = phrases.line.read;
  for (const hit of phrases.of('blame')) {
    // "Maaf, Kak, seharusnya kami ..." calls the customer by name.
    if (clauses[hit.first] !== clauses[hit.last]) continue;
    const { instead } = hit.owner.rewording;
    findings.push({
      kind: 'blame',
      severity: 'warn',
      ...phrases.spanOf(hit),
      message: wording.blame(instead),
      replacement: instead,
    });
  }
  if (isProblemOpen) {
    for (const hit of affirmed('selling', phrases)) {
      findings.push({ kind: 'selling', severity: 'warn', ...phrases.spanOf(hit), message: wording.selling });
    }
  }
  for (const hit of affirmed('internal', phrases)) {
    findings.push({
      kind: 'internal',
      severity: 'block',
      ...phrases.spanOf(hit),
      message: wording.internalTalk,
    });
  }
  const reviews = affirmed('review', phrases);
  for (const reward of affirmed('reward', phrases)) {
    const review = reviews.find(
      (hit) =>
        phrases.sentenceOf(hit) === phrases.sentenceOf(reward) &&
        (hit.first > reward.last || hit.last < reward.first),
    );
    if (!review) continue;
    const spans = [phrases.spanOf(reward), phrases.spanOf(review)];
    findings.push({
      kind: 'review_reward',
      severity: 'block',
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
      message: wording.reviewReward,
    });
  }
  return findings;
}

/** Hits in sentences that deny nothing. */
function affirmed<Kind extends RoleKind>(kind: Kind, phrases: PhrasesOfLine) {
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
