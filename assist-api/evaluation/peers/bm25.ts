import { createPeer } from './peer.ts';
import { createTermReader, wordsOf } from './terms.ts';

// Robertson and Zaragoza 2009: the usual values.
const k1 = 1.2;
const b = 0.75;

/** Textbook BM25 over title and text as one field, with stemming and stop words. */
export const textbookBm25 = createPeer((documents, locale) => {
  const termOf = createTermReader(locale);
  const termsOf = (text: string) =>
    wordsOf(text)
      .map(termOf)
      .filter((term) => term !== null);
  const postings = new Map<string, Map<number, number>>();
  const lengths = documents.map(({ title, text }, document) => {
    const terms = termsOf(`${title}\n${text}`);
    for (const term of terms) {
      const counts = postings.get(term) ?? new Map<number, number>();
      postings.set(term, counts.set(document, (counts.get(document) ?? 0) + 1));
    }
    return terms.length;
  });
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;

  return (text) => {
    const scores = new Map<number, number>();
    for (const term of termsOf(text)) {
      const counts = postings.get(term);
      if (!counts) continue;
      const rarity = Math.log(1 + (documents.length - counts.size + 0.5) / (counts.size + 0.5));
      for (const [document, count] of counts) {
        const length = (lengths[document] ?? 0) / averageLength;
        const score = (rarity * count * (k1 + 1)) / (count + k1 * (1 - b + b * length));
        scores.set(document, (scores.get(document) ?? 0) + score);
      }
    }
    return [...scores]
      .sort(([one, x], [other, y]) => y - x || one - other)
      .map(([document, confidence]) => ({ id: documents[document]?.id ?? '', confidence }));
  };
});
