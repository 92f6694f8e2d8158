import { strength } from './instant-index.ts';
import type { IndexReader } from './index-reader.ts';
import type { Query, QueryTerm } from './query.ts';
import { likenessOf, rankPages, withExamples } from './ranking.ts';
import type { TermMatches } from './ranking.ts';

/** An article and how well it answers, from the instant index alone. */
export interface InstantMatch {
  /** Place of the article in the index. */
  readonly place: number;
  readonly score: number;
}

// How surely an article is about a word that it holds there. Set on tests/site/search/questions.ts.
const sureness: Readonly<Record<number, number>> = {
  [strength.meant]: 0.5,
  [strength.heading]: 0.45,
  [strength.title]: 0.65,
};
const example = { most: 0.45, first: 0.33, each: 0.33 };

/** A word that is still being typed may become another, and one that means the same seldom means quite the same. */
const alternativeShare = 0.9;

/** Ranks articles by their titles, headings and examples; best first. Empty where no word of the query stands there. */
export function rankInstantly(
  { terms }: Query,
  reader: IndexReader,
  articleCount: number,
): readonly InstantMatch[] {
  const shared = new Map<number, number>();
  const matches = terms.map((term): TermMatches<number> => {
    const { strengths: found, examples } = placesOf(term, reader);
    for (const number of examples) shared.set(number, (shared.get(number) ?? 0) + term.weight);
    return { weight: term.weight, strengths: found };
  });
  const likeness = new Map<number, number>();
  const asked = terms.reduce((sum, { weight }) => sum + weight, 0);
  for (const [number, weight] of shared) {
    const { article, size } = reader.example(number);
    likeness.set(article, Math.max(likeness.get(article) ?? 0, likenessOf(asked, weight, size)));
  }
  return rankPages(matches, articleCount)
    .map(({ key, score }) => ({ place: key, score: withExamples(score, likeness.get(key) ?? 0) }))
    .sort((one, other) => other.score - one.score || one.place - other.place);
}

function placesOf({ stem, alternatives }: QueryTerm, reader: IndexReader) {
  const share = alternatives.length > 0 ? alternativeShare : 1;
  const found = new Map<number, number>();
  const examples = new Set<number>();
  for (const form of [stem, ...alternatives]) {
    const places = reader.places(form);
    const inExamples = new Map<number, number>();
    for (const number of places.examples) {
      examples.add(number);
      const { article } = reader.example(number);
      inExamples.set(article, (inExamples.get(article) ?? 0) + 1);
    }
    for (const place of new Set([...places.articles.keys(), ...inExamples.keys()])) {
      const own = sureness[places.articles.get(place) ?? -1] ?? 0;
      const count = inExamples.get(place) ?? 0;
      const byExamples = count === 0 ? 0 : example.most * Math.min(1, example.first + example.each * count);
      const value = share * (1 - (1 - own) * (1 - byExamples));
      found.set(place, Math.max(found.get(place) ?? 0, value));
    }
  }
  return { strengths: found, examples };
}
