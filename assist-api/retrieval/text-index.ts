import MiniSearch from 'minisearch';

/** A text that matches, with the terms of the query that it holds. */
export interface TextMatch {
  /** Position of the text. */
  readonly at: number;
  /** BM25, greater than 0. */
  readonly score: number;
  readonly terms: readonly string[];
}

/** BM25 over texts whose fields are already split into terms. */
export class TextIndex<Field extends string> {
  readonly #search: MiniSearch<Readonly<Record<string, string | number>>>;
  readonly #boost: Readonly<Record<Field, number>>;

  /** `boost` names the fields with their weights. Texts are numbered in order from 0. */
  constructor(
    texts: readonly Readonly<Record<Field, readonly string[]>>[],
    boost: Readonly<Record<Field, number>>,
  ) {
    this.#boost = boost;
    this.#search = new MiniSearch({
      idField: 'at',
      fields: Object.keys(boost),
      // Terms hold no spaces, so joining and splitting hands them over as they are.
      tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
      processTerm: (term) => term,
    });
    const names = Object.keys(boost);
    for (const [at, text] of texts.entries()) {
      const fields = names.map((name): [string, string] => [name, text[name as Field].join(' ')]);
      this.#search.add({ ...Object.fromEntries(fields), at });
    }
  }

  /** Texts that hold at least one term, unordered. */
  search(terms: ReadonlyMap<string, number>): TextMatch[] {
    if (terms.size === 0) return [];
    const found = this.#search.search([...terms.keys()].join(' '), {
      boost: this.#boost,
      boostTerm: (term) => terms.get(term) ?? 0,
    });
    return found.map(({ id, score, queryTerms }) => ({
      at: Number(id),
      // MiniSearch multiplies by the number of terms found; the share of the query covered is weighed by the caller.
      score: score / queryTerms.length,
      terms: queryTerms,
    }));
  }
}
