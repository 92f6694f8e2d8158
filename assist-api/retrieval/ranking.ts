/** Every number that the order of hits rests on. Where it comes from and what it does stands in the README beside this file. */
export const ranking = {
  /** A document without a title is read as if its first sentence said its subject: it counts this much more. */
  lead: 2,
  /** BM25 of documents, passages and letters, and of titles, which are short. */
  text: { k1: 1.5, b: 0.75 },
  titles: { k1: 1.2, b: 0.75 },
  /** Weight of a synonym, and of a word read as another spelling. */
  synonym: 0.5,
  correction: 0.6,
  /** A word that the corpus does not hold counts this much against coverage, since it may be a name. */
  unknownWord: 0.5,
  /** Shares of the score; each part is divided by its best document first. */
  words: 1,
  passage: 1,
  title: 1,
  letters: 2,
  /** What a phrasing that is all but equal to the query adds: its likeness to this power, so that half alike adds little. */
  nearlyEqual: 2.5,
  nearlyEqualPower: 3,
  /** Most that what was learned from messages adds, and the number of messages a document at which half of it counts. */
  learned: 8,
  learnedHalfAt: 3,
  neighbour: 1.5,
  /**
   * What an article gains from the score of the best response that rests on it; halved for each place further down the
   * response's list of sources.
   */
  fromResponse: 0.5,
  /** Factor of a document whose review date has passed. */
  overdue: 0.97,
} as const;

/** Settings of the same shape with other numbers, for measuring what each is worth. */
export type Ranking = Widened<typeof ranking>;

type Widened<Value> = Value extends number ? number : { readonly [Key in keyof Value]: Widened<Value[Key]> };

/** Words that weigh less than this are not looked up: they cost time and tell nothing. */
export const leastTokenWeight = 0.05;

/** Words that weigh less are function words: no reason for a hit, and another spelling of one would not change it. */
export const leastTellingWeight = 0.3;

/** Words of a message that are read; of a longer one its beginning and its end, half each. */
export const maxQueryTokens = 400;

/** Terms of one query that are looked up, the most telling first; keeps long messages quick. */
export const maxQueryTerms = 96;

/** Postings of one index that a query may read, those of its most telling terms first; keeps large corpora quick. */
export const mostPostings = 400_000;

/**
 * Sequences of letters that more than a share of the documents, or of the phrasings, hold are not looked up: they take
 * most of the time and tell next to nothing. Those that few hold always are.
 */
export const sharedByMost = { documents: 0.75, phrasings: 0.08, few: 50 } as const;

/** How many of `size` texts may hold a sequence that is looked up. */
export function mostHolding(size: number, share: number): number {
  return Math.max(sharedByMost.few, share * size);
}

/** Postings of phrasings that a query reads, those of its rarest sequences of letters first. */
export const mostPhrasingPostings = 8_000;

/** Words of one query for which another spelling is sought. */
export const maxCorrections = 12;

/** Longest line, in words, that stands in for the examples of a document that has none; no longer text is sought among phrasings. */
export const maxPhrasingWords = 40;

/** A document that shares no word with the query needs a phrasing at least this like it. */
export const leastLikeness = 0.15;
