import type { Corpus } from '../../content/corpus/corpus.ts';
import type { Analyser, Token } from '../../content/corpus/language/index.ts';
import { isLive } from '../../content/corpus/liveness.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';

/** How alike a conversation is to what documents are for, 0 to 1, by article or short code; unlike ones are left out. */
export type Affinities = ReadonlyMap<string, number>;

/** Documents of one language by the words of their titles and examples. */
export interface DocumentIndex {
  /** `question` is what the customer asked, `reply` what is answered; either can be empty. */
  affinities(question: readonly Token[], reply: readonly Token[]): Affinities;
}

/** Words of the reply beside those of the question. */
const replyWeight = 0.5;
/** Words that tell less say nothing about a subject. */
const leastWeight = 0.15;
const mostTokens = 60;

/** Indexes the live documents of a language; an example that many documents share the words of says little. */
export function createDocumentIndex(corpus: Corpus, locale: Locale, analyser: Analyser): DocumentIndex {
  const { timeZone } = corpus.business;
  const documents = [...corpus.articles, ...corpus.playbook, ...corpus.responses]
    .filter((document) => document.locale === locale && isLive(document, corpus.resolvedAt, timeZone))
    .map((document) => {
      const stems = new Map<string, number>();
      for (const text of [document.title, ...document.examples]) {
        for (const { stem, weight } of analyser.analyse(text, locale)) {
          if (weight >= leastWeight) stems.set(stem, (stems.get(stem) ?? 0) + 1);
        }
      }
      const id = 'articleId' in document ? document.articleId : document.shortCode;
      return { id, stems };
    });
  const counts = new Map<string, number>();
  for (const { stems } of documents)
    for (const stem of stems.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const rarityOf = (stem: string) => Math.log(1 + documents.length / (1 + (counts.get(stem) ?? 0)));
  const postings = new Map<string, { readonly place: number; readonly share: number }[]>();
  for (const [place, { stems }] of documents.entries()) {
    const own = [...stems].map(([stem, count]) => [stem, (1 + Math.log(count)) * rarityOf(stem)] as const);
    const length = Math.hypot(...own.map(([, weight]) => weight)) || 1;
    for (const [stem, weight] of own) {
      const list = postings.get(stem) ?? [];
      postings.set(stem, list);
      list.push({ place, share: weight / length });
    }
  }
  return {
    affinities(question, reply) {
      const words = new Map<string, number>();
      const addAll = (tokens: readonly Token[], share: number) => {
        for (const { stem, weight } of tokens.slice(0, mostTokens)) {
          if (weight < leastWeight || !postings.has(stem)) continue;
          words.set(stem, Math.max(words.get(stem) ?? 0, share * weight * rarityOf(stem)));
        }
      };
      addAll(question, 1);
      addAll(reply, replyWeight);
      const length = Math.hypot(...words.values()) || 1;
      const sums = new Float64Array(documents.length);
      for (const [stem, weight] of words) {
        for (const { place, share } of postings.get(stem) ?? []) {
          sums[place] = (sums[place] ?? 0) + (weight / length) * share;
        }
      }
      return new Map(
        documents.flatMap(({ id }, place) => {
          const sum = sums[place] ?? 0;
          return sum > 0.1 ? [[id, Math.min(1, sum)] as const] : [];
        }),
      );
    },
  };
}
