/** Every number that the order of hits rests on. Measured effects stand in the README beside this file. */
export const ranking = {
  /** BM25 weights of a document's fields, and of a passage's. */
  documentFields: { title: 4, description: 2, examples: 2, text: 1 },
  passageFields: { heading: 2, text: 1 },
  /** Weight of the word itself where it differs from its stem, which weighs 1. */
  surface: 0.7,
  /** Of a synonym from the vocabulary, and of a word read as another spelling. */
  synonym: 0.5,
  correction: 0.4,
  /** Share of a word that a text covers with its synonym. */
  synonymCovers: 0.6,
  /** Power of the share of the query that a text covers: 0 would not care, 2 asks for nearly all of it. */
  coverage: 1.5,
  /** A word that the corpus does not hold counts this much against coverage, since it may be a name. */
  unknownWord: 0.5,
  /** Shares of the score; each part is normalised to its best document first. */
  document: 0.4,
  passage: 0.2,
  likeness: 0.3,
  /** What a short text that is all but equal to the query adds: the cosine to this power, so that half alike adds little. */
  nearlyEqual: 1,
  nearlyEqualPower: 3,
  /**
   * What a response gains from the score of the best article that it rests on, and an article from the best response
   * that rests on it; halved for each place further down the list of sources.
   */
  fromSource: 0.5,
  fromResponse: 0.5,
  /** Length in characters of the sequences compared, and their weight together against a word's stem. */
  gramLengths: [3, 4],
  gramShare: 0.5,
} as const;

/** Words that weigh less than this are not looked up: they cost time and tell nothing. */
export const leastTokenWeight = 0.05;

/** Terms of one query that are looked up, the most telling first; keeps long messages quick. */
export const maxQueryTerms = 48;

/** Words of one query for which another spelling is sought. */
export const maxCorrections = 12;

/** Longest passage, in words, that stands in for the examples of a document that has none. */
export const maxShortTextWords = 120;

/** A document that shares no word with the query needs a short text at least this similar. */
export const leastSimilarity = 0.15;
