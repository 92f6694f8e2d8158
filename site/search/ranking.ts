/** A word of the query with the pages that hold it. */
export interface TermMatches {
  /** How telling the word is by itself, 0 to 1. */
  readonly weight: number;
  /** Page id to the index's score, greater is better. Empty where no page holds the word. */
  readonly scores: ReadonlyMap<string, number>;
  /** A synonym helps a page, but is not missed on one. */
  readonly isSynonym?: boolean;
}

/** A page and how well it answers. */
export interface RankedPage {
  readonly id: string;
  /** The words that the page answers, by their score, as a share of all telling words; about 0 to 1. */
  readonly score: number;
  /** Share of the query's telling words that stand in the page at all, 0 to 1. */
  readonly coverage: number;
}

// The constants below were set on the questions of tests/site/search/questions.ts.

/** Pages whose words score below this share of the best are no candidates. */
const candidateShare = 0.35;

/** A candidate below this share of the best is more likely in the way than useful. */
const usefulShare = 0.55;

/** A best page that is the very question by its examples does not push out what else is about it: it counts as this much. */
const mostBest = 1.5;

/** From which score on the best page answers, or is at least near; a story tells much beside its question. */
const leastScore = { question: { sure: 0.72, near: 0.45 }, story: { sure: 0.28, near: 0.2 } };

/** Of pages that are only near, so many are shown. */
const mostNear = 3;

/** From so many words on, a text is a story. */
const storyFrom = 10;

/** A word of nearly every page still tells something, and a word of none must not outweigh all others. */
const rarity = { least: 1, most: 2.5 };

/** Pagefind's score at which a word counts half: words in a title reach it, words in passing stay below. */
const halfScore = 3;

/** A story holds many words that no article has: more than so many are not held against a page. */
const unknownWordsCounted = 3;

/** How much an example that is the very question adds to a page's score. */
const exampleShare = 1.6;

/**
 * Ranks pages for a sentence: every word adds its score, weighed by how telling it is and how few pages hold it (the
 * inverse document frequency of BM25; Robertson and Zaragoza 2009, section 3.3.1). No word has to be found, so
 * a sentence never fails for one word. Best first; ties by id.
 */
export function rankPages(terms: readonly TermMatches[], pageCount: number): readonly RankedPage[] {
  const weighed = terms.map(({ weight, scores, isSynonym = false }) => ({
    scores,
    isSynonym,
    worth: weight * rarityOf(scores.size, pageCount),
  }));
  const total = totalWorth(weighed);
  if (total === 0) return [];
  const pages = new Map<string, { score: number; coverage: number }>();
  for (const { scores, worth, isSynonym } of weighed) {
    for (const [id, score] of scores) {
      const page = pages.get(id) ?? { score: 0, coverage: 0 };
      pages.set(id, {
        score: page.score + (worth * (score / (score + halfScore))) / total,
        coverage: page.coverage + (isSynonym ? 0 : worth / total),
      });
    }
  }
  const ranked = Array.from(pages, ([id, page]) => ({ id, ...page })).sort(
    (one, other) => other.score - one.score || (one.id < other.id ? -1 : 1),
  );
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= best * candidateShare);
}

function rarityOf(found: number, pageCount: number): number {
  const inverse = Math.log(1 + (pageCount - found + 0.5) / (found + 0.5));
  return Math.min(rarity.most, Math.max(rarity.least, inverse));
}

/** What is left of the candidates. */
export interface Useful<Page> {
  /** Best first; empty when nothing is near. */
  readonly pages: readonly Page[];
  /** False where the pages are only near the question: an honest "no answer, but these are close". */
  readonly isSure: boolean;
}

/**
 * The candidates that are worth somebody's time: those that come near the best one, and fewer where even the best is
 * hardly about the question. `termCount` is the number of words asked.
 */
export function keepUseful<Page extends { readonly score: number }>(
  candidates: readonly Page[],
  termCount: number,
): Useful<Page> {
  const sorted = candidates.toSorted((one, other) => other.score - one.score);
  const best = sorted[0]?.score ?? 0;
  const { sure, near } = termCount < storyFrom ? leastScore.question : leastScore.story;
  const pages = sorted.filter(({ score }) => score >= Math.min(best, mostBest) * usefulShare);
  if (best >= sure) return { pages, isSure: true };
  return { pages: best >= near ? pages.slice(0, mostNear) : [], isSure: false };
}

function totalWorth(
  terms: readonly { scores: ReadonlyMap<string, number>; worth: number; isSynonym: boolean }[],
): number {
  const sum = (worths: readonly number[]) => worths.reduce((total, worth) => total + worth, 0);
  const asked = terms.filter(({ isSynonym }) => !isSynonym);
  const known = asked.filter(({ scores }) => scores.size > 0).map(({ worth }) => worth);
  const unknown = asked.filter(({ scores }) => scores.size === 0).map(({ worth }) => worth);
  return sum(known) + sum(unknown.toSorted((one, other) => other - one).slice(0, unknownWordsCounted));
}

/**
 * How like a question is to the most like of a page's examples, 0 to 1: the share of the question's weight that stands
 * in the example, less for words that the example has beside it. `examples` are stems, parted by `|`.
 */
export function exampleLikeness(
  terms: readonly { readonly stem: string; readonly weight: number }[],
  examples: string,
): number {
  const asked = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (asked === 0) return 0;
  const likeness = examples.split('|').map((example) => {
    const stems = new Set(example.trim().split(' '));
    const found = terms.filter(({ stem }) => stems.has(stem));
    const shared = found.reduce((sum, { weight }) => sum + weight, 0);
    return shared / (asked + 0.5 * (stems.size - found.length));
  });
  return Math.max(...likeness);
}

/** The score of a page whose examples are known: one that is nearly the question adds much more than one that shares a word. */
export function withExamples(score: number, likeness: number): number {
  return score + (exampleShare * (likeness + likeness ** 2)) / 2;
}
