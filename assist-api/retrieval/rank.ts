import type { Hit, RetrievalQuery } from '../suggest/retriever.ts';
import { confidenceOf } from './confidence.ts';
import type { Findings, Match } from './locale-index.ts';
import { ranking } from './ranking.ts';

/** Orders what was found: a weighted sum of each part over its best document, ties by id, with calibrated confidence. */
export function rank({ query, matches }: Findings, { kinds, topicId, limit }: RetrievalQuery): Hit[] {
  const wanted = matches.filter(
    ({ document }) =>
      kinds.includes(document.kind) && (topicId === undefined || document.topicId === topicId),
  );
  const best = (part: (match: Match) => number) =>
    wanted.reduce((most, match) => Math.max(most, part(match)), 0) || 1;
  const bestDocument = best((match) => match.documentScore);
  const bestPassage = best((match) => match.passageScore);
  const bestSimilarity = best((match) => match.similarity);
  const scored = wanted.map((match) => ({
    match,
    score:
      match.document.searchWeight *
      ((ranking.document * match.documentScore) / bestDocument +
        (ranking.passage * match.passageScore) / bestPassage +
        (ranking.likeness * match.similarity) / bestSimilarity),
  }));
  scored.sort((a, b) => b.score - a.score || compareIds(a.match.document.id, b.match.document.id));
  const [first, second] = scored;

  return scored.slice(0, limit).map((entry, at) => {
    const { match, score } = entry;
    const { kind, id, locale, topicId: topic } = match.document;
    const rival = at === 0 ? second : first;
    const margin = (score - (rival?.score ?? 0)) / (first?.score ?? 1);
    return {
      kind,
      id,
      locale,
      topicId: topic,
      ...(kind === 'response'
        ? {}
        : { passageId: (match.passage ?? match.document.passages[0])?.passageId ?? id }),
      score,
      confidence: confidenceOf({ similarity: match.similarity, coverage: match.coverage, margin }),
      matched: match.matched,
      ...(match.example === undefined ? {} : { example: match.example }),
      corrected: query.corrected,
    };
  });
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
