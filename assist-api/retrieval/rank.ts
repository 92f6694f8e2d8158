import type { Channel } from '../../content/corpus/schema/business.ts';
import type { Hit, RetrievalQuery } from '../suggest/retriever.ts';
import { confidenceOf, type Evidence, type Reliability } from './confidence.ts';
import { kindBits, type Findings } from './locale-index.ts';
import { leastLikeness } from './ranking.ts';
import type { SearchableDocument } from './searchable-document.ts';

/** A document in order of rank. */
export interface Ranked {
  /** Its position. */
  readonly document: number;
  readonly score: number;
  readonly evidence: Evidence;
  /** Words of the query that it holds. */
  readonly matched: readonly string[];
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
  const { documents, learned, trust, words } = findings;
  const { kinds, limit, without } = query;
  const scores = new Float64Array(documents.length);
  const wanted = bitsOf(kinds);
  addParts(scores, findings, wanted, without);
  if (findings.links.length > 0 && (wanted & ~kindBits.response) !== 0) {
    if ((wanted & kindBits.response) === 0) addParts(scores, findings, kindBits.response);
    addFromResponses(scores, findings);
  }

  const best = bestOf(scores, findings, query, Math.max(limit, alternatives + 1));
  const scoreAt = (place: number) => scores[best[place] ?? -1] ?? 0;
  const most = scoreAt(0) || 1;
  const learnedTogether = best
    .slice(0, alternatives)
    .reduce((sum, document) => sum + (learned[document] ?? 0), 0);
  return best.slice(0, limit).map((document, place) => {
    const score = scores[document] ?? 0;
    const { matched, coverage } = findings.details.held(document);
    return {
      document,
      score,
      matched,
      evidence: {
        strength: (words[document] ?? 0) / findings.rarest,
        coverage,
        margin: (score - scoreAt(place === 0 ? 1 : 0)) / most,
        lead: (score - scoreAt(alternatives)) / most,
        likeness: Math.max(findings.phrasing[document] ?? 0, findings.neighbour[document] ?? 0),
        learned: trust * (learned[document] ?? 0),
        learnedTogether: trust * learnedTogether,
        nothing: trust * findings.nothing,
      },
    };
  });
}

/** The hits for a query, with confidence and reasons. */
export function rank(findings: Findings, query: RankQuery, reliability: Reliability): Hit[] {
  const { documents, details, corrected } = findings;
  return order(findings, query).map(({ document, score, evidence, matched }) => {
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
      unanswered: evidence.nothing,
      matched,
      ...(example === undefined ? {} : { example }),
      pastMessages: details.pastMessages(document),
      corrected,
    };
  });
}

function bitsOf(kinds: RankQuery['kinds']): number {
  let bits = 0;
  for (const kind of kinds) bits |= kindBits[kind];
  return bits;
}

/** Documents that were found and are wanted, for the moment of one search. */
let found = new Int32Array(1024);

/** Adds the score of each document of the wanted kinds that was found; one that was not found keeps 0. */
function addParts(
  scores: Float64Array,
  findings: Findings,
  wanted: number,
  without?: ReadonlySet<string>,
): void {
  const { documents, words, passage, title, letters, phrasing, neighbour, learned, trust, settings } =
    findings;
  const { kind, factor } = findings.traits;
  if (found.length < documents.length) found = new Int32Array(2 * documents.length);
  let count = 0;
  let [mostWords, mostPassage, mostTitle, mostLetters, mostNeighbour] = [0, 0, 0, 0, 0];
  for (let at = 0; at < documents.length; at += 1) {
    if (((kind[at] as number) & wanted) === 0) continue;
    const ofWords = words[at] as number;
    const ofNeighbour = neighbour[at] as number;
    if (ofWords === 0 && (phrasing[at] as number) < leastLikeness && ofNeighbour < leastLikeness) continue;
    if (without?.has(documents[at]?.id ?? '') === true) continue;
    found[count] = at;
    count += 1;
    if (ofWords > mostWords) mostWords = ofWords;
    if ((passage[at] as number) > mostPassage) mostPassage = passage[at] as number;
    if ((title[at] as number) > mostTitle) mostTitle = title[at] as number;
    if ((letters[at] as number) > mostLetters) mostLetters = letters[at] as number;
    if (ofNeighbour > mostNeighbour) mostNeighbour = ofNeighbour;
  }
  const { nearlyEqual, nearlyEqualPower } = settings;
  const ofWords = share(settings.words, mostWords);
  const ofPassage = share(settings.passage, mostPassage);
  const ofTitle = share(settings.title, mostTitle);
  const ofLetters = share(settings.letters, mostLetters);
  const ofNeighbour = share(settings.neighbour * trust, mostNeighbour);
  const ofLearned = settings.learned * trust;
  for (let place = 0; place < count; place += 1) {
    const at = found[place] as number;
    const nearest = neighbour[at] as number;
    const like = Math.max(phrasing[at] as number, nearest);
    const score =
      ofWords * (words[at] as number) +
      ofPassage * (passage[at] as number) +
      ofTitle * (title[at] as number) +
      ofLetters * (letters[at] as number) +
      ofNeighbour * nearest +
      ofLearned * (learned[at] as number) +
      (like === 0 ? 0 : nearlyEqual * like ** nearlyEqualPower);
    scores[at] = score * (factor[at] as number);
  }
}

/** What a part is multiplied by, so that the most it gives is its weight. */
function share(weight: number, most: number): number {
  return most === 0 ? 0 : weight / most;
}

/** Lets an article gain from the best response that rests on it. */
function addFromResponses(scores: Float64Array, { links, settings }: Findings): void {
  let before = -1;
  let gain = 0;
  // Links are in the order of their articles.
  for (const { response, article, share: part } of links) {
    if (article !== before) {
      if (before >= 0) scores[before] = (scores[before] as number) + gain;
      before = article;
      gain = 0;
    }
    if (scores[article] === 0) continue;
    gain = Math.max(gain, (scores[response] as number) * part * settings.fromResponse);
  }
  if (before >= 0) scores[before] = (scores[before] as number) + gain;
}

function isForChannel(channels: readonly Channel[], channel: Channel | undefined): boolean {
  return channel === undefined || channels.length === 0 || channels.includes(channel);
}

/** Positions of the first `count` that the query asks for, in order, without sorting the rest. */
function bestOf(
  scores: Float64Array,
  { documents, traits }: Findings,
  { kinds, topicId, channel, without }: RankQuery,
  count: number,
): number[] {
  const wanted = bitsOf(kinds);
  const best: number[] = [];
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] as number;
    if (score === 0 || ((traits.kind[at] as number) & wanted) === 0) continue;
    if (best.length === count && score < (scores[best[count - 1] as number] as number)) continue;
    const document = documents[at] as SearchableDocument;
    if (topicId !== undefined && document.topicId !== topicId) continue;
    if (!isForChannel(document.channels, channel) || without?.has(document.id) === true) continue;
    let place = best.length;
    while (place > 0 && isBefore(at, best[place - 1] as number)) place -= 1;
    if (place === count) continue;
    best.splice(place, 0, at);
    if (best.length > count) best.length = count;
  }
  return best;

  function isBefore(one: number, other: number): boolean {
    const [own, its] = [scores[one] as number, scores[other] as number];
    return own === its ? compareIds(documents[one]?.id ?? '', documents[other]?.id ?? '') < 0 : own > its;
  }
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
