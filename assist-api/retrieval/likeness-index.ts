/** A short text and the document that it belongs to. */
export interface ShortText {
  /** Position of the document. */
  readonly document: number;
  readonly features: ReadonlyMap<string, number>;
}

/** The short text of a document that is most like the query. */
export interface Likeness {
  /** Cosine, 0 to 1. */
  readonly similarity: number;
  /** Position in the list that the index was made from. */
  readonly text: number;
}

interface Postings {
  readonly texts: number[];
  readonly values: number[];
  idf: number;
}

/** Nearest neighbours among short texts: cosine over features weighted by how rare they are. */
export class LikenessIndex {
  readonly #postings = new Map<string, Postings>();
  readonly #documents: Int32Array;

  constructor(texts: readonly ShortText[]) {
    this.#documents = Int32Array.from(texts, ({ document }) => document);
    for (const [text, { features }] of texts.entries()) {
      for (const [feature, weight] of features) {
        const postings = this.#postings.get(feature);
        if (postings) {
          postings.texts.push(text);
          postings.values.push(weight);
        } else this.#postings.set(feature, { texts: [text], values: [weight], idf: 0 });
      }
    }
    const squares = new Float64Array(texts.length);
    for (const postings of this.#postings.values()) {
      postings.idf = Math.log(1 + texts.length / postings.texts.length);
      for (const [at, text] of postings.texts.entries()) {
        const value = Math.sqrt(postings.values[at] ?? 0) * postings.idf;
        postings.values[at] = value;
        squares[text] = (squares[text] ?? 0) + value * value;
      }
    }
    for (const { texts: ids, values } of this.#postings.values()) {
      for (const [at, text] of ids.entries()) values[at] = (values[at] ?? 0) / Math.sqrt(squares[text] ?? 1);
    }
  }

  /** Best text of each document that shares a feature with the query, by document. */
  search(query: ReadonlyMap<string, number>): Map<number, Likeness> {
    const sums = new Float64Array(this.#documents.length);
    let square = 0;
    for (const [feature, weight] of query) {
      const postings = this.#postings.get(feature);
      const value = Math.sqrt(weight) * (postings?.idf ?? Math.log(1 + this.#documents.length));
      square += value * value;
      if (!postings) continue;
      const { texts, values } = postings;
      for (let at = 0; at < texts.length; at += 1) {
        const text = texts[at] ?? 0;
        sums[text] = (sums[text] ?? 0) + value * (values[at] ?? 0);
      }
    }
    const best = new Map<number, Likeness>();
    const length = Math.sqrt(square) || 1;
    for (const [text, sum] of sums.entries()) {
      if (sum === 0) continue;
      const document = this.#documents[text] ?? 0;
      const similarity = sum / length;
      if (similarity > (best.get(document)?.similarity ?? 0)) best.set(document, { similarity, text });
    }
    return best;
  }
}
