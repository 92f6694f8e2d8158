import type { Channel } from '../../content/corpus/schema/business.ts';
import type { Hit, RetrievalQuery } from '../suggest/retriever.ts';
import { confidenceOf, type Evidence, type Reliability } from './confidence.ts';
import type { Findings } from './locale-index.ts';
import { leastLikeness } from './ranking.ts';
import type { SearchableDocument } from './searchable-document.ts';

/** A document in order of rank. */
export interface Ranked {
  /** Its position. */
  readonly document: number;
  readonly score: number;
  readonly evidence: Evidence;
}

/** What a search keeps to. */
export interface RankQuery extends Omit<RetrievalQuery, 'text' | 'locale'> {
  /** Ids of documents that are left out. */
  readonly without?: ReadonlySet<string>;
}

/** Documents that compete with a hit beyond the next one: the alternatives that people see together. */
const alternatives = 3;

/**
 * Orders what was found, the best first: a weighted sum of parts, each over its best document among the wanted kinds,
 * plus, for an article, a share of the score of the best response that rests on it. Ties by id.
 */
export function order(findings: Findings, query: RankQuery): Ranked[] {
  const { documents } = findings;
  const { kinds, limit, without } = query;
  const scores = new Float64Array(documents.length);
  addParts(scores, findings, ({ kind, id }) => kinds.includes(kind) && without?.has(id) !== true);
  if (findings.links.length > 0 && kinds.some((kind) => kind !== 'response')) {
    addParts(scores, findings, ({ kind }) => kind === 'response' && !kinds.includes(kind));
    addFromResponses(scores, findings);
  }

  const best = bestOf(scores, documents, query, Math.max(limit, alternatives + 1));
  const scoreAt = (place: number) => scores[best[place] ?? -1] ?? 0;
  const most = scoreAt(0) || 1;
  const learnedTogether = best
    .slice(0, alternatives)
    .reduce((sum, document) => sum + (findings.learned[document] ?? 0), 0);
  return best.slice(0, limit).map((document, place) => {
    const score = scores[document] ?? 0;
    return {
      document,
      score,
      evidence: {
        strength: (findings.words[document] ?? 0) / findings.rarest,
        coverage: findings.details.coverage(document),
        margin: (score - scoreAt(place === 0 ? 1 : 0)) / most,
        lead: (score - scoreAt(alternatives)) / most,
        likeness: Math.max(findings.phrasing[document] ?? 0, findings.neighbour[document] ?? 0),
        learned: findings.trust * (findings.learned[document] ?? 0),
        learnedTogether: findings.trust * learnedTogether,
        nothing: findings.trust * findings.nothing,
      },
    };
  });
}

/** The hits for a query, with confidence and reasons. */
export function rank(findings: Findings, query: RankQuery, reliability: Reliability): Hit[] {
  const { documents, details, query: read } = findings;
  return order(findings, query).map(({ document, score, evidence }) => {
    const { kind, id, locale, topicId, passages } = documents[document] as SearchableDocument;
    const example = details.example(document);
    const passageId = (details.passage(document) ?? passages[0])?.passageId ?? id;
    return {
      kind,
      id,
      locale,
      topicId,
      ...(kind === 'response' ? {} : { passageId }),
      score,
      confidence: confidenceOf(evidence, reliability),
      matched: details.matched(document),
      ...(example === undefined ? {} : { example }),
      pastMessages: details.pastMessages(document),
      corrected: read.corrected,
    };
  });
}

/** Adds the score of each wanted document that was found; one that was not found keeps 0. */
function addParts(
  scores: Float64Array,
  findings: Findings,
  isWanted: (document: SearchableDocument) => boolean,
): void {
  const { documents, words, passage, title, letters, phrasing, neighbour, learned, trust, settings } =
    findings;
  const found: number[] = [];
  let [mostWords, mostPassage, mostTitle, mostLetters, mostNeighbour] = [0, 0, 0, 0, 0];
  for (let at = 0; at < documents.length; at += 1) {
    const isFound = (words[at] ?? 0) > 0 || Math.max(phrasing[at] ?? 0, neighbour[at] ?? 0) >= leastLikeness;
    if (!isFound || !isWanted(documents[at] as SearchableDocument)) continue;
    found.push(at);
    mostWords = Math.max(mostWords, words[at] ?? 0);
    mostPassage = Math.max(mostPassage, passage[at] ?? 0);
    mostTitle = Math.max(mostTitle, title[at] ?? 0);
    mostLetters = Math.max(mostLetters, letters[at] ?? 0);
    mostNeighbour = Math.max(mostNeighbour, neighbour[at] ?? 0);
  }
  const share = (weight: number, most: number) => (most === 0 ? 0 : weight / most);
  const ofWords = share(settings.words, mostWords);
  const ofPassage = share(settings.passage, mostPassage);
  const ofTitle = share(settings.title, mostTitle);
  const ofLetters = share(settings.letters, mostLetters);
  const ofNeighbour = share(settings.neighbour * trust, mostNeighbour);
  const ofLearned = settings.learned * trust;
  for (const at of found) {
    const like = Math.max(phrasing[at] ?? 0, neighbour[at] ?? 0);
    const score =
      ofWords * (words[at] ?? 0) +
      ofPassage * (passage[at] ?? 0) +
      ofTitle * (title[at] ?? 0) +
      ofLetters * (letters[at] ?? 0) +
      ofNeighbour * (neighbour[at] ?? 0) +
      ofLearned * (learned[at] ?? 0) +
      (like === 0 ? 0 : settings.nearlyEqual * like ** settings.nearlyEqualPower);
    const { searchWeight, isOverdue } = documents[at] as SearchableDocument;
    scores[at] = score * searchWeight * (isOverdue ? settings.overdue : 1);
  }
}

/** Lets an article gain from the best response that rests on it. */
function addFromResponses(scores: Float64Array, { links, settings }: Findings): void {
  const gains = new Map<number, number>();
  for (const { response, article, share } of links) {
    const gain = (scores[response] ?? 0) * share * settings.fromResponse;
    if ((scores[article] ?? 0) > 0 && gain > (gains.get(article) ?? 0)) gains.set(article, gain);
  }
  for (const [article, gain] of gains) scores[article] = (scores[article] ?? 0) + gain;
}

function isForChannel(channels: readonly Channel[], channel: Channel | undefined): boolean {
  return channel === undefined || channels.length === 0 || channels.includes(channel);
}

/** Positions of the first `count` that the query asks for, in order, without sorting the rest. */
function bestOf(
  scores: Float64Array,
  documents: readonly SearchableDocument[],
  { kinds, topicId, channel, without }: RankQuery,
  count: number,
): number[] {
  const compare = (a: number, b: number) =>
    (scores[b] ?? 0) - (scores[a] ?? 0) || compareIds(documents[a]?.id ?? '', documents[b]?.id ?? '');
  const best: number[] = [];
  for (let at = 0; at < scores.length; at += 1) {
    if (scores[at] === 0) continue;
    const last = best[count - 1];
    if (last !== undefined && compare(at, last) > 0) continue;
    const document = documents[at] as SearchableDocument;
    if (!kinds.includes(document.kind) || without?.has(document.id) === true) continue;
    if (topicId !== undefined && document.topicId !== topicId) continue;
    if (!isForChannel(document.channels, channel)) continue;
    let place = Math.min(best.length, count - 1);
    while (place > 0 && compare(at, best[place - 1] as number) < 0) place -= 1;
    best.splice(place, 0, at);
    best.length = Math.min(best.length, count);
  }
  return best;
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
