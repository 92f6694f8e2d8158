import type { Channel } from '../../content/corpus/schema/business.ts';
import type { Hit, ItemKind, RetrievalQuery } from '../suggest/retriever.ts';
import { confidenceOf } from './confidence.ts';
import type { Findings, Match } from './locale-index.ts';
import { leastSimilarity, ranking } from './ranking.ts';
import type { SearchableDocument } from './searchable-document.ts';

interface Scored {
  readonly match: Match;
  readonly score: number;
}

/**
 * Orders what was found: a weighted sum of each part over the best document of its kind, plus a share of the score of
 * the sources of a response, and of the responses that rest on an article. Ties by id. Confidence is calibrated.
 */
export function rank(
  { query, matches }: Findings,
  { kinds, topicId, channel, limit }: RetrievalQuery,
): Hit[] {
  const found = matches.filter(
    ({ documentScore, similarity }) => documentScore > 0 || similarity >= leastSimilarity,
  );
  const responses = scoreByParts(found.filter(({ document }) => document.kind === 'response'));
  const articles = scoreByParts(found.filter(({ document }) => document.kind !== 'response'));
  const all = [...withSources(responses, articles), ...withResponses(articles, responses)];
  const scored = all.filter(
    ({ match: { document } }) =>
      kinds.includes(document.kind) &&
      (topicId === undefined || document.topicId === topicId) &&
      isForChannel(document, channel),
  );
  scored.sort((a, b) => b.score - a.score || compareIds(a.match.document.id, b.match.document.id));
  const [first, second] = scored;

  return scored.slice(0, limit).map(({ match, score }, at) => {
    const { kind, id, locale, topicId: topic, passages } = match.document;
    const rival = at === 0 ? second : first;
    const margin = (score - (rival?.score ?? 0)) / (first?.score ?? 1);
    return {
      kind,
      id,
      locale,
      topicId: topic,
      ...passageOf(kind, (match.passage ?? passages[0])?.passageId ?? id),
      score,
      confidence: confidenceOf({
        strength: match.documentScore,
        margin,
        similarity: match.similarity,
      }),
      matched: match.matched,
      ...(match.example === undefined ? {} : { example: match.example }),
      corrected: query.corrected,
    };
  });
}

function isForChannel({ channels }: SearchableDocument, channel: Channel | undefined): boolean {
  return channel === undefined || channels.length === 0 || channels.includes(channel);
}

function passageOf(kind: ItemKind, passageId: string): { passageId?: string } {
  return kind === 'response' ? {} : { passageId };
}

function scoreByParts(matches: readonly Match[]): Scored[] {
  const best = (part: (match: Match) => number) =>
    matches.reduce((most, match) => Math.max(most, part(match)), 0) || 1;
  const bestDocument = best((match) => match.documentScore);
  const bestPassage = best((match) => match.passageScore);
  const bestSimilarity = best((match) => match.similarity);
  return matches.map((match) => ({
    match,
    score:
      match.document.searchWeight *
      ((ranking.document * match.documentScore) / bestDocument +
        (ranking.passage * match.passageScore) / bestPassage +
        (ranking.likeness * match.similarity) / bestSimilarity +
        ranking.nearlyEqual * match.similarity ** ranking.nearlyEqualPower),
  }));
}

function withSources(responses: readonly Scored[], articles: readonly Scored[]): Scored[] {
  const scores = new Map(articles.map(({ match, score }) => [match.document.id, score]));
  return responses.map(({ match, score }) => {
    const gains = match.document.sources.map((source, place) => (scores.get(source) ?? 0) / 2 ** place);
    return { match, score: score + ranking.fromSource * Math.max(0, ...gains) };
  });
}

function withResponses(articles: readonly Scored[], responses: readonly Scored[]): Scored[] {
  const gains = new Map<string, number>();
  for (const { match, score } of responses) {
    for (const [place, source] of match.document.sources.entries()) {
      gains.set(source, Math.max(gains.get(source) ?? 0, score / 2 ** place));
    }
  }
  return articles.map(({ match, score }) => ({
    match,
    score: score + ranking.fromResponse * (gains.get(match.document.id) ?? 0),
  }));
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
