/** What a page is known by: its place in the instant index, or its address. */
export type PageKey = string | number;

/** A word of the query with the pages that hold it. */
export interface TermMatches<Key extends PageKey> {
  /** How telling the word is by itself, 0 to 1. */
  readonly weight: number;
  /** Page to how strongly it holds the word, 0 to 1. Empty where no page holds the word. */
  readonly strengths: ReadonlyMap<Key, number>;
  /** A synonym helps a page, but is not missed on one. */
  readonly isSynonym?: boolean;
}

/** A page and how well it answers. */
export interface RankedPage<Key extends PageKey> {
  readonly key: Key;
  /** The words that the page answers, by their strength, as a share of all telling words; about 0 to 1. */
  readonly score: number;
  /** Share of the query's telling words that stand in the page at all, 0 to 1. */
  readonly coverage: number;
}

// The constants below were set on tests/site/search/questions.ts and on what is marked for tuning in tests/relevance.

/** Pages whose words score below this share of the best are no candidates. */
const candidateShare = 0.35;

/** A candidate below this share of the best is more likely in the way than useful. */
const usefulShare = 0.55;

/** From which score on the best page answers, or is at least near; a story tells much beside its question. */
export interface Sureness {
  readonly question: { readonly sure: number; readonly near: number };
  readonly story: { readonly sure: number; readonly near: number };
  /** A best page that is the very question by its examples does not push out what else is about it: it counts as this much. */
  readonly mostBest: number;
}

/**
 * What the instant index answers stands first for good, so it must be surer, and never is of a story. The whole adds
 * what the index and the text say.
 */
export const surenessOf = {
  instant: { question: { sure: 0.95, near: 0.45 }, story: { sure: Infinity, near: 0.2 }, mostBest: 1.6 },
  whole: { question: { sure: 1.75, near: 0.6 }, story: { sure: 0.6, near: 0.25 }, mostBest: 4.2 },
} satisfies Readonly<Record<string, Sureness>>;

/** Of pages that are only near, so many are shown. */
const mostNear = 3;

/** From so many words on, a text is a story. */
const storyFrom = 10;

/** Whether a text of these words tells a story: much beside its question. */
export function isStory(terms: readonly unknown[]): boolean {
  return terms.length >= storyFrom;
}

/** A word of nearly every page still tells something, and a word of none must not outweigh all others. */
const rarity = { least: 1, most: 2 };

/** A story holds many words that no article has: more than so many are not held against a page. */
const unknownWordsCounted = 3;

/** How much an example that is the very question adds to a page's score. */
const exampleShare = 1.6;

/**
 * Ranks pages for a sentence: every word adds its score, weighed by how telling it is and how few pages hold it (the
 * inverse document frequency of BM25; Robertson and Zaragoza 2009, section 3.3.1). No word has to be found, so
 * a sentence never fails for one word. Best first; ties by key.
 */
export function rankPages<Key extends PageKey>(
  terms: readonly TermMatches<Key>[],
  pageCount: number,
): readonly RankedPage<Key>[] {
  const weighed = terms.map(({ weight, strengths, isSynonym = false }) => ({
    strengths,
    isSynonym,
    worth: weight * rarityOf(strengths.size, pageCount),
  }));
  const total = totalWorth(weighed);
  if (total === 0) return [];
  const pages = new Map<Key, { score: number; coverage: number }>();
  for (const { strengths, worth, isSynonym } of weighed) {
    for (const [key, strength] of strengths) {
      const page = pages.get(key) ?? { score: 0, coverage: 0 };
      pages.set(key, {
        score: page.score + (worth * strength) / total,
        coverage: page.coverage + (isSynonym ? 0 : worth / total),
      });
    }
  }
  const ranked = Array.from(pages, ([key, page]) => ({ key, ...page })).sort(
    (one, other) => other.score - one.score || (one.key < other.key ? -1 : 1),
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
 * hardly about the question. A word that no article holds is evidence that none answers, however well the others fit.
 */
export function keepUseful<Page extends { readonly score: number }>(
  candidates: readonly Page[],
  { terms, known }: { readonly terms: readonly unknown[]; readonly known: number },
  { question, story, mostBest }: Sureness,
): Useful<Page> {
  const sorted = candidates.toSorted((one, other) => other.score - one.score);
  const best = sorted[0]?.score ?? 0;
  const { sure, near } = isStory(terms) ? story : question;
  const pages = sorted.filter(({ score }) => score >= Math.min(best, mostBest) * usefulShare);
  if (best * known >= sure) return { pages, isSure: true };
  return { pages: best >= near ? pages.slice(0, mostNear) : [], isSure: false };
}

function totalWorth(
  terms: readonly { strengths: ReadonlyMap<PageKey, number>; worth: number; isSynonym: boolean }[],
): number {
  const sum = (worths: readonly number[]) => worths.reduce((total, worth) => total + worth, 0);
  const asked = terms.filter(({ isSynonym }) => !isSynonym);
  const known = asked.filter(({ strengths }) => strengths.size > 0).map(({ worth }) => worth);
  const unknown = asked.filter(({ strengths }) => strengths.size === 0).map(({ worth }) => worth);
  return sum(known) + sum(unknown.toSorted((one, other) => other - one).slice(0, unknownWordsCounted));
}

/**
 * How like a question is to an example, 0 to 1: the share of the question's weight (`asked`) that stands in the example
 * (`shared`), less for stems that the example has beside it.
 */
export function likenessOf(asked: number, shared: number, exampleStems: number): number {
  return asked === 0 ? 0 : Math.min(1, shared / (asked + 0.5 * Math.max(0, exampleStems - shared)));
}

/** How like a question is to the most like of a page's examples, 0 to 1. `examples` are stems, parted by `|`. */
export function exampleLikeness(
  terms: readonly { readonly stem: string; readonly weight: number }[],
  examples: string,
): number {
  const asked = terms.reduce((sum, { weight }) => sum + weight, 0);
  const likeness = examples.split('|').map((example) => {
    const stems = new Set(example.trim().split(' '));
    const found = terms.filter(({ stem }) => stems.has(stem));
    const shared = found.reduce((sum, { weight }) => sum + weight, 0);
    return likenessOf(asked, shared, stems.size + shared - found.length);
  });
  return Math.max(...likeness);
}

/** The score of a page whose examples are known: one that is nearly the question adds much more than one that shares a word. */
export function withExamples(score: number, likeness: number): number {
  return score + (exampleShare * (likeness + likeness ** 2)) / 2;
}
