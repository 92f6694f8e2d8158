import type { Channel } from '../../content/corpus/schema/business.ts';
import type { Hit, RetrievalQuery } from '../suggest/retriever.ts';
import { confidenceOf, type Evidence, type Reliability } from './confidence.ts';
import type { Findings } from './locale-index.ts';
import { leastLikeness, type Ranking } from './ranking.ts';
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
 * plus a share of the score of the sources of a response, and of the responses that rest on an article. Ties by id.
 */
export function order(findings: Findings, { kinds, topicId, channel, limit, without }: RankQuery): Ranked[] {
  const { documents, settings } = findings;
  const wanted = scoresOf(findings, ({ kind, id }) => kinds.includes(kind) && without?.has(id) !== true);
  const others = scoresOf(findings, (document) => !kinds.includes(document.kind));
  addSources(documents, wanted, others, settings);

  const found: { readonly document: number; readonly score: number }[] = [];
  for (const [document, score] of wanted) {
    const { topicId: topic, channels } = documents[document] as SearchableDocument;
    if (topicId !== undefined && topic !== topicId) continue;
    if (isForChannel(channels, channel)) found.push({ document, score });
  }
  const best = firstOf(found, Math.max(limit, alternatives + 1), documents);
  const most = best[0]?.score ?? 1;
  const wide = best[alternatives]?.score ?? 0;
  const learnedTogether = best
    .slice(0, alternatives)
    .reduce((sum, { document }) => sum + (findings.learned[document] ?? 0), 0);
  return best.slice(0, limit).map(({ document, score }, at) => ({
    document,
    score,
    evidence: {
      strength: (findings.words[document] ?? 0) / findings.rarest,
      coverage: findings.details.coverage(document),
      margin: (score - ((at === 0 ? best[1] : best[0])?.score ?? 0)) / most,
      lead: (score - wide) / most,
      likeness: Math.max(findings.phrasing[document] ?? 0, findings.neighbour[document] ?? 0),
      learned: findings.trust * (findings.learned[document] ?? 0),
      learnedTogether: findings.trust * learnedTogether,
    },
  }));
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

function scoresOf(
  { documents, words, passage, title, letters, phrasing, neighbour, learned, trust, settings }: Findings,
  isWanted: (document: SearchableDocument) => boolean,
): Map<number, number> {
  const positions: number[] = [];
  for (const [at, document] of documents.entries()) {
    const isFound = (words[at] ?? 0) > 0 || Math.max(phrasing[at] ?? 0, neighbour[at] ?? 0) >= leastLikeness;
    if (isFound && isWanted(document)) positions.push(at);
  }
  const share = (part: Float32Array, weight: number) => {
    let most = 0;
    for (const at of positions) most = Math.max(most, part[at] ?? 0);
    return most === 0 ? 0 : weight / most;
  };
  const ofWords = share(words, settings.words);
  const ofPassage = share(passage, settings.passage);
  const ofTitle = share(title, settings.title);
  const ofLetters = share(letters, settings.letters);
  const ofNeighbour = share(neighbour, settings.neighbour * trust);
  const ofLearned = settings.learned * trust;
  return new Map(
    positions.map((at) => {
      const like = Math.max(phrasing[at] ?? 0, neighbour[at] ?? 0);
      const score =
        ofWords * (words[at] ?? 0) +
        ofPassage * (passage[at] ?? 0) +
        ofTitle * (title[at] ?? 0) +
        ofLetters * (letters[at] ?? 0) +
        ofNeighbour * (neighbour[at] ?? 0) +
        ofLearned * (learned[at] ?? 0) +
        settings.nearlyEqual * like ** settings.nearlyEqualPower;
      return [at, score * factorOf(documents[at] as SearchableDocument, settings)];
    }),
  );
}

function factorOf({ searchWeight, isOverdue }: SearchableDocument, { overdue }: Ranking): number {
  return searchWeight * (isOverdue ? overdue : 1);
}

function addSources(
  documents: readonly SearchableDocument[],
  wanted: Map<number, number>,
  others: ReadonlyMap<number, number>,
  settings: Ranking,
): void {
  const scoreOfArticle = new Map<string, number>();
  const fromResponses = new Map<string, number>();
  for (const [at, score] of [...wanted, ...others]) {
    const { kind, id, sources } = documents[at] as SearchableDocument;
    if (kind !== 'response') scoreOfArticle.set(id, score);
    for (const [place, source] of sources.entries()) {
      fromResponses.set(source, Math.max(fromResponses.get(source) ?? 0, score / 2 ** place));
    }
  }
  for (const [at, score] of wanted) {
    const { kind, id, sources } = documents[at] as SearchableDocument;
    const gains = sources.map((source, place) => (scoreOfArticle.get(source) ?? 0) / 2 ** place);
    const gain =
      kind === 'response'
        ? settings.fromSource * Math.max(0, ...gains)
        : settings.fromResponse * (fromResponses.get(id) ?? 0);
    if (gain > 0) wanted.set(at, score + gain);
  }
}

function isForChannel(channels: readonly Channel[], channel: Channel | undefined): boolean {
  return channel === undefined || channels.length === 0 || channels.includes(channel);
}

/** The first `count` in order, without sorting the rest. */
function firstOf<Item extends { readonly document: number; readonly score: number }>(
  items: readonly Item[],
  count: number,
  documents: readonly SearchableDocument[],
): Item[] {
  const compare = (a: Item, b: Item) =>
    b.score - a.score || compareIds(documents[a.document]?.id ?? '', documents[b.document]?.id ?? '');
  const best: Item[] = [];
  for (const item of items) {
    const last = best[count - 1];
    if (last && compare(item, last) > 0) continue;
    let at = Math.min(best.length, count - 1);
    while (at > 0 && compare(item, best[at - 1] as Item) < 0) at -= 1;
    best.splice(at, 0, item);
    best.length = Math.min(best.length, count);
  }
  return best;
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
