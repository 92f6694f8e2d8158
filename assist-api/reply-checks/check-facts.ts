import type { Corpus } from '../../content/corpus/corpus.ts';
import { factText } from '../../content/corpus/facts/index.ts';
import { meansSame } from '../../content/corpus/figures/index.ts';
import type { Figure } from '../../content/corpus/figures/index.ts';
import { editDistance } from '../../content/corpus/language/edit-distance.ts';
import type { Finding } from '../routes/reply-checks/schema.ts';
import type { Affinities } from './document-index.ts';
import type { DraftFinding } from './draft-finding.ts';
import { addressKey, isAddress } from './statements.ts';
import type { Statement } from './statements.ts';
import type { NearStatement } from './subject-index.ts';
import type { CheckWording } from './wording.ts';

/** From this likeness on a figure is about what a statement is about; below, it is left alone. Tuned on own replies. */
export const leastLikeness = 0.36;
/** Counted things say less: "3 barang" is mostly the customer's own. */
const leastCountLikeness = 0.55;
/**
 * A statement this near to the best one may be what is meant. Of words that stand nearly so in the content, only the
 * very statement is: what else the sentence names is something else.
 */
const nearShare = 0.5;
const sureLikeness = 0.85;
const sureShare = 0.92;
/** What a reply rests on counts first. */
const citedBoost = 1.25;
/** How much likelier a statement is in a document that the conversation is about, and where others state the same fact. */
const affinityWeight = 0.35;
const consensusWeight = 0.1;
const mostConsensus = 3;
/** Below this likeness of the words around it, what the likeliest documents state anywhere is let stand. */
const sureOfSubject = 0.6;
const likeliestDocuments = 3;
const shortestMisspelling = 2;
/** Statements further from the figure are not looked at. */
const mostNear = 40;

/** What a figure is held against. */
export interface FactContext {
  readonly near: readonly NearStatement[];
  /** Documents that the reply rests on. */
  readonly cited: ReadonlySet<string>;
  /** What the conversation is about. */
  readonly affinities: Affinities;
  /** Whether a document states a figure. */
  readonly isStatedIn: (documentId: string, figure: Figure) => boolean;
}

/** Where findings take their words from. */
interface FindingContext {
  readonly corpus: Corpus;
  readonly locale: string;
  readonly wording: CheckWording;
  /** Title of a document of the language. */
  readonly titleOf: (documentId: string) => string;
}

/** The fact that the content says the same of, `open` where it says nothing of the kind, else what it says. */
export type Verdict = { readonly isRight: true; readonly factName?: string } | 'open' | NearStatement;

/** Whether the content says something else. */
export function isConflict(verdict: Verdict): verdict is NearStatement {
  return typeof verdict === 'object' && 'statement' in verdict;
}

/** The fact that a verdict rests on; undefined for what a writer typed, and where it is open. */
export function factOf(verdict: Verdict): string | undefined {
  if (verdict === 'open') return undefined;
  return isConflict(verdict) ? verdict.statement.factName : verdict.factName;
}

/** Holds a figure of a reply against the statements near it. */
export function judge(figure: Figure, context: FactContext): Verdict {
  const { near, cited, affinities } = context;
  const consensus = consensusOf(near);
  const isCount =
    !isAddress(figure) &&
    !/^(?:second|minute|hour|day|workingDay|week|month|year|money|percent|clock|date)$/.test(figure.unit);
  const least = isCount ? leastCountLikeness : leastLikeness;
  let best: { statement: Statement; likeness: number; plain: number } | undefined;
  const alike: { statement: Statement; likeness: number }[] = [];
  for (const { statement, likeness: plain } of near.slice(0, mostNear)) {
    const { documentId } = statement;
    const about = plain + affinityWeight * (affinities.get(documentId) ?? 0) + consensus(statement);
    const likeness = about * (cited.has(documentId) ? citedBoost : 1);
    if (likeness < least) continue;
    alike.push({ statement, likeness });
    const counts =
      statement.isPublic || (statement.factName === undefined && cited.has(statement.documentId));
    if (counts && likeness > (best?.likeness ?? 0)) best = { statement, likeness, plain };
  }
  if (!best) return 'open';
  const { likeness: most } = best;
  const share = most >= sureLikeness ? sureShare : nearShare;
  const same = alike.filter(
    ({ statement, likeness }) => likeness >= most * share && statesIt(figure, statement.figure),
  );
  if (same.length === 0) return best.plain < sureOfSubject && isStatedNearby(figure, context) ? 'open' : best;
  // What only agents read may tell the same figure of something else.
  const [told] = same
    .filter(({ statement }) => statement.isPublic || cited.has(statement.documentId))
    .sort((a, b) => b.likeness - a.likeness);
  if (!told) return 'open';
  const { factName } = told.statement;
  return { isRight: true, ...(factName !== undefined && { factName }) };
}

/** What other documents that state the same fact add to the likeness of a statement. */
function consensusOf(near: readonly NearStatement[]): (statement: Statement) => number {
  const byFact = new Map<string, Map<string, number>>();
  for (const { statement, likeness } of near.slice(0, mostNear)) {
    const { factName, documentId } = statement;
    if (factName === undefined) continue;
    const documents = byFact.get(factName) ?? new Map<string, number>();
    byFact.set(factName, documents);
    // The best of each document stands first.
    if (!documents.has(documentId)) documents.set(documentId, likeness);
  }
  return ({ factName, documentId }) => {
    let sum = 0;
    let count = 0;
    for (const [other, likeness] of byFact.get(factName ?? '') ?? []) {
      if (other === documentId) continue;
      sum += likeness;
      count += 1;
      if (count === mostConsensus) break;
    }
    return consensusWeight * sum;
  };
}

/** Whether one of the documents that the conversation is most about states the figure; of a range, which says more, any. */
export function isStatedNearby(
  figure: Figure,
  { affinities, isStatedIn }: Pick<FactContext, 'affinities' | 'isStatedIn'>,
): boolean {
  return [...affinities]
    .sort(([, one], [, other]) => other - one)
    .slice(0, figure.from === figure.to ? likeliestDocuments : undefined)
    .some(([documentId]) => isStatedIn(documentId, figure));
}

/** Whether a figure says the same as a stated one. */
export function statesIt(figure: Figure, stated: Figure): boolean {
  return isAddress(figure) ? addressKey(figure) === addressKey(stated) : meansSame(figure, stated);
}

/** The finding for a figure that differs from a statement. */
export function differs(
  figure: Figure,
  offset: number,
  statement: Statement,
  { corpus, locale, wording, titleOf }: FindingContext,
): DraftFinding {
  const right = rightOf(statement, corpus, locale, titleOf);
  return {
    kind: 'wrong_fact',
    severity: 'block',
    start: offset + figure.start,
    end: offset + figure.end,
    message: wording.wrongFact(figure.text, right.text, right.source.title),
    right,
    replacement: right.text,
    about: statement.factName ?? statement.documentId,
  };
}

/** What the content says, with where it stands. */
export function rightOf(
  { factName, figure, documentId }: Statement,
  corpus: Corpus,
  locale: string,
  titleOf: (documentId: string) => string,
): NonNullable<Finding['right']> {
  const fact = factName === undefined ? undefined : corpus.facts.get(factName);
  const text = fact
    ? factText(fact, locale, { business: corpus.business, now: corpus.resolvedAt })
    : figure.text;
  return {
    text,
    source: {
      ...(factName !== undefined && { factName }),
      articleId: documentId,
      title: titleOf(documentId),
    },
  };
}

/** The known address that a misspelt or invented one of ours was meant to be; undefined for one of others. */
export function meantAddress(figure: Figure, known: readonly Statement[]): Statement | undefined {
  const key = addressKey(figure);
  const same = known.filter((statement) => statement.figure.unit === figure.unit);
  const misspelt = same.find((statement) => {
    const other = addressKey(statement.figure);
    return other !== key && editDistance(key, other, shortestMisspelling) <= shortestMisspelling;
  });
  if (misspelt) return misspelt;
  if (figure.unit === 'phone') return undefined;
  const host = hostOf(figure);
  return same.find((statement) => {
    const own = hostOf(statement.figure);
    if (host === own) return figure.unit === 'email';
    const [brand = ''] = own
      .split('.')
      .filter((label) => label !== 'www')
      .toSorted((a, b) => b.length - a.length);
    return (
      brand.length >= 6 &&
      (host.includes(brand) || host.replaceAll('-', '').includes(brand) || editDistance(host, own, 3) <= 3)
    );
  });
}

/** Whether a link leads to a page of a site that the content names. */
export function isKnownSite(figure: Figure, known: readonly Statement[]): boolean {
  const host = hostOf(figure);
  return (
    figure.unit === 'link' &&
    known.some((statement) => statement.figure.unit === 'link' && hostOf(statement.figure) === host)
  );
}

/** Whether a link has a path of one word, as pages have that are not of one item. */
export function isOwnPage(figure: Figure): boolean {
  return /^[^/?#]+\/[\p{L}-]+$/u.test(addressKey(figure));
}

function hostOf(figure: Figure): string {
  const key = addressKey(figure);
  return (figure.unit === 'email' ? (key.split('@')[1] ?? '') : (key.split(/[/?#:]/)[0] ?? '')).replace(
    /^www\./,
    '',
  );
}
