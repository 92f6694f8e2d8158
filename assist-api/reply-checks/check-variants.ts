import type { Token } from '../../content/corpus/language/index.ts';
import { factOf, isConflict, isStatedNearby, leastLikeness, statesIt } from './check-facts.ts';
import type { Verdict } from './check-facts.ts';
import type { Affinities } from './document-index.ts';
import type { FactVariants } from './fact-variants.ts';
import type { Line } from './read-reply.ts';
import type { Statement } from './statements.ts';
import { createSubjectIndex } from './subject-index.ts';
import type { Subject } from './subject.ts';

/** A figure of a reply with what tells which case it is about. */
export interface VariantContext {
  readonly line: Line;
  /** What it is about, names of one case unified. */
  readonly subject: () => Subject;
  /** What the customer wrote last. */
  readonly question: readonly Token[];
  readonly affinities: Affinities;
}

/** Judges a figure again where the words around it name the case of one of several facts. */
export type JudgeVariant = (
  verdict: Verdict,
  figure: Statement['figure'],
  context: VariantContext,
) => Verdict;

/** What parts one clause from the next; a colon does not: "GoPay: 1-2 hari kerja". */
const border =
  /[,.;!?()](?=\s|$)|\s(?=(?:tapi|tetapi|namun|sedangkan|sementara|kalau|kalo|klo|kalu|but|while|whereas|if)\s)/giu;

/** Prepares it; the subjects of `statements` have the names of one case unified. */
export function createJudgeVariant(statements: readonly Statement[], variants: FactVariants): JudgeVariant {
  const index = createSubjectIndex(statements);
  const byFact = Map.groupBy(statements, ({ factName }) => factName);
  const byDocument = Map.groupBy(statements, ({ documentId }) => documentId);
  return (verdict, figure, { line, subject, question, affinities }) => {
    const isRight = verdict !== 'open' && !isConflict(verdict);
    const [factName, ...others] = namedFor(figure, line, isRight ? [] : question, variants);
    if (factName === undefined || others.length > 0) return verdict;
    const verdictFact = factOf(verdict);
    if (verdict !== 'open' && !variants.areAlike(factName, verdictFact)) return verdict;
    // "Dananya masuk ke rekening BCA" answers one who paid by card.
    if (isRight && verdictFact !== undefined && variants.namedIn(question).has(verdictFact)) return verdict;
    const near = index.near(figure, subject());
    const [nearest] = near;
    if (
      !nearest ||
      nearest.likeness < leastLikeness ||
      !variants.areAlike(factName, nearest.statement.factName)
    )
      return verdict;
    const stated = byFact.get(factName) ?? [];
    if (stated.some((statement) => statesIt(figure, statement.figure))) return { isRight: true, factName };
    // "Pembayaran dobel lewat GoPay": what the case is about may be another thing that has that figure.
    const statesForOther = (documentId: string) =>
      byDocument
        .get(documentId)
        ?.some((other) => !variants.areAlike(factName, other.factName) && statesIt(figure, other.figure)) ===
      true;
    if (!isConflict(verdict) && isStatedNearby(figure, { affinities, isStatedIn: statesForOther }))
      return verdict;
    const own = near.find(({ statement }) => statement.factName === factName)?.statement ?? stated[0];
    return own ? { statement: own, likeness: nearest.likeness } : verdict;
  };
}

/** The facts whose cases the clause of a figure names; where the whole line names none, those of the question. */
function namedFor(
  figure: Statement['figure'],
  { read: { text, tokens } }: Line,
  question: readonly Token[],
  variants: FactVariants,
): ReadonlySet<string> {
  const borders = Array.from(text.matchAll(border), ({ index }) => index);
  const begin = borders.findLast((at) => at < figure.start) ?? 0;
  const end = borders.find((at) => at >= figure.end) ?? text.length;
  const own = variants.namedIn(tokens.filter((token) => token.start >= begin && token.end <= end));
  return own.size > 0 || variants.namedIn(tokens).size > 0 ? own : variants.namedIn(question);
}
