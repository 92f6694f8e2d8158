import type { TextReader } from './reading.ts';
import { cosine, toVectors } from './vectors.ts';

/** The text that is most like another. */
export interface NearestText {
  /** Position in the list of texts. */
  readonly position: number;
  /** Cosine, above 0 and up to 1. It tells a shared subject: 1 is the same words, 0.3 a word or two. */
  readonly likeness: number;
}

/**
 * For each question the one of the texts that is most like it, the first of equals; undefined where none shares a
 * word with it. Compares each with each: meant for a list that people read.
 */
export function nearestTexts(
  questions: readonly string[],
  texts: readonly string[],
  reader: TextReader,
): (NearestText | undefined)[] {
  const vectors = toVectors([...texts, ...questions].map((text) => reader.read(text)));
  const known = vectors.slice(0, texts.length);
  return vectors.slice(texts.length).map((question) => {
    let best: NearestText | undefined;
    for (const [position, vector] of known.entries()) {
      const likeness = cosine(question, vector);
      if (likeness > (best?.likeness ?? 0)) best = { position, likeness };
    }
    return best;
  });
}
