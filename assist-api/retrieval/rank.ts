import type { Channel } from '../../content/corpus/schema/business.ts';
import type { Hit, RetrievalQuery } from '../suggest/retriever.ts';
import { confidenceOf, type Evidence, type Reliability } from './confidence.ts';
import { kindBits, type Findings, type Span, type Traits } from './locale-index.ts';
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
  const { learned, trust, words, rarest, phrasing, neighbour, details } = findings;
  const { kinds, limit } = query;
  const wanted = bitsOf(kinds);
  scoreWanted(findings, wanted, query.without);

  const scores = findings.scores.values;
  const best = bestOf(findings, query, wanted, Math.max(limit, alternatives + 1));
  const scoreAt = (place: number) => (place < best.length ? (scores[best[place] as number] as number) : 0);
  const most = scoreAt(0) || 1;
  let learnedTogether = 0;
  for (let place = 0; place < alternatives && place < best.length; place += 1) {
    learnedTogether += learned[best[place] as number] as number;
  }
  const ranked: Ranked[] = [];
  for (let place = 0; place < limit && place < best.length; place += 1) {
    const document = best[place] as number;
    const score = scoreAt(place);
    const { matched, coverage } = details.held(document);
    ranked.push({
      document,
      score,
      matched,
      evidence: {
        strength: (words[document] as number) / rarest,
        coverage,
        margin: (score - scoreAt(place === 0 ? 1 : 0)) / most,
        lead: (score - scoreAt(alternatives)) / most,
        likeness: Math.max(phrasing[document] as number, neighbour[document] as number),
        learned: trust * (learned[document] as number),
        learnedTogether: trust * learnedTogether,
        nothing: trust * findings.nothing,
      },
    });
  }
  return ranked;
}

/** The hits for a query, with confidence and reasons. */
export function rank(findings: Findings, query: RankQuery, reliability: Reliability): Hit[] {
  const { documents, details, corrected } = findings;
  const hits: Hit[] = [];
  for (const { document, score, evidence, matched } of order(findings, query)) {
    const { kind, id, locale, topicId, passages } = documents[document] as SearchableDocument;
    hits.push({
      kind,
      id,
      locale,
      topicId,
      passageId:
        kind === 'response' ? undefined : ((details.passage(document) ?? passages[0])?.passageId ?? id),
      score,
      confidence: confidenceOf(evidence, reliability),
      unanswered: evidence.nothing,
      matched,
      example: details.example(document),
      pastMessages: details.pastMessages(document),
      corrected,
    });
  }
  return hits;
}

function bitsOf(kinds: RankQuery['kinds']): number {
  let bits = 0;
  for (const kind of kinds) bits |= kindBits[kind];
  return bits;
}

/** Positions of documents that were found and are wanted, for the moment of one search. */
let found = new Int32Array(1024);

/** Scores the wanted kinds. Responses and articles of one text are mostly asked for one after the other. */
function scoreWanted(findings: Findings, wanted: number, without: RankQuery['without']): void {
  const { scores, links } = findings;
  const wantsResponses = (wanted & kindBits.response) !== 0;
  const isOfResponses = wanted === kindBits.response && without === undefined;
  if (!isOfResponses || !scores.ofResponses) addParts(findings, wanted, without);
  if (wantsResponses) scores.ofResponses = isOfResponses;
  if (links.length === 0 || (wanted & ~kindBits.response) === 0) return;
  if (!wantsResponses && !scores.ofResponses) {
    addParts(findings, kindBits.response);
    scores.ofResponses = true;
  }
  addFromResponses(findings);
}

/** Where documents of the wanted kinds stand. */
function wantedSpan({ responses, others }: Traits, wanted: number): Span {
  if ((wanted & kindBits.response) === 0) return others;
  if (wanted === kindBits.response) return responses;
  return { begin: Math.min(responses.begin, others.begin), end: Math.max(responses.end, others.end) };
}

/** Writes the score of each document of the wanted kinds; one that was not found has 0. */
function addParts(findings: Findings, wanted: number, without?: ReadonlySet<string>): void {
  const { documents, words, passage, title, letters, phrasing, neighbour, learned, trust, settings } =
    findings;
  const { kind, factor } = findings.traits;
  const scores = findings.scores.values;
  const { begin, end } = wantedSpan(findings.traits, wanted);
  if (found.length < documents.length) found = new Int32Array(2 * documents.length);
  let count = 0;
  let [mostWords, mostPassage, mostTitle, mostLetters, mostNeighbour] = [0, 0, 0, 0, 0];
  for (let at = begin; at < end; at += 1) {
    if (((kind[at] as number) & wanted) === 0) continue;
    scores[at] = 0;
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
    const sum =
      ofWords * (words[at] as number) +
      ofPassage * (passage[at] as number) +
      ofTitle * (title[at] as number) +
      ofLetters * (letters[at] as number) +
      ofNeighbour * nearest +
      ofLearned * (learned[at] as number) +
      (like === 0 ? 0 : nearlyEqual * powerOf(like, nearlyEqualPower));
    scores[at] = sum * (factor[at] as number);
  }
}

/** `**` takes many times as long as two products. */
function powerOf(base: number, power: number): number {
  return power === 3 ? base * base * base : base ** power;
}

/** What a part is multiplied by, so that the most it gives is its weight. */
function share(weight: number, most: number): number {
  return most === 0 ? 0 : weight / most;
}

/** Lets an article gain from the best response that rests on it. */
function addFromResponses({ links, settings, scores: { values: scores } }: Findings): void {
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
  { documents, traits, scores: { values: scores } }: Findings,
  { topicId, channel, without }: RankQuery,
  wanted: number,
  count: number,
): number[] {
  const { begin, end } = wantedSpan(traits, wanted);
  const best: number[] = [];
  for (let at = begin; at < end; at += 1) {
    const score = scores[at] as number;
    if (score === 0 || ((traits.kind[at] as number) & wanted) === 0) continue;
    if (best.length === count && score < (scores[best[count - 1] as number] as number)) continue;
    const document = documents[at] as SearchableDocument;
    if (topicId !== undefined && document.topicId !== topicId) continue;
    if (!isForChannel(document.channels, channel) || without?.has(document.id) === true) continue;
    let place = best.length;
    while (place > 0 && isBefore(documents, scores, at, best[place - 1] as number)) place -= 1;
    if (place === count) continue;
    if (best.length < count) best.push(at);
    for (let later = best.length - 1; later > place; later -= 1) best[later] = best[later - 1] as number;
    best[place] = at;
  }
  return best;
}

function isBefore(
  documents: readonly SearchableDocument[],
  scores: Float64Array,
  one: number,
  other: number,
): boolean {
  const own = scores[one] as number;
  const its = scores[other] as number;
  return own === its ? compareIds(documents[one]?.id ?? '', documents[other]?.id ?? '') < 0 : own > its;
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
