import type { Token } from '../../../content/corpus/language/analyser.ts';
import type { ArticleReply } from '../../../assist-api/routes/articles/schema.ts';
import type { Range } from '../format/marks.ts';

/** Words lighter than this (particles, stop words) say nothing about what a text rests on. */
const tellingWeight = 0.5;

/** Reads texts of one language. */
export type Analyse = (text: string) => readonly Token[];

/** A passage of an article that a reply rests on. */
export interface SourcePassage {
  readonly article: ArticleReply;
  readonly heading: string;
  readonly text: string;
  /** The words that it shares with the reply or the question. */
  readonly ranges: readonly Range<'shared'>[];
}

/** A passage with its words, read once. */
interface ReadPassage {
  readonly article: ArticleReply;
  readonly heading: string;
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** The passages of some articles, ready to be compared with texts. */
export function readPassages(articles: readonly ArticleReply[], analyse: Analyse): readonly ReadPassage[] {
  return articles.flatMap((article) =>
    article.passages.map(({ heading, text }) => ({
      article,
      heading,
      text,
      tokens: analyse(text).filter(({ weight }) => weight >= tellingWeight),
    })),
  );
}

/**
 * Of each article the passage that shares most with the reply, rare words counting more, then with the question; the
 * first of equals, and none that shares nothing. In the order of the articles.
 */
export function choosePassages(
  passages: readonly ReadPassage[],
  reply: string,
  question: string,
  analyse: Analyse,
): readonly SourcePassage[] {
  const ofReply = stemsOf(reply, analyse);
  const ofQuestion = stemsOf(question, analyse);
  const places = new Map<string, number>();
  for (const { tokens } of passages)
    for (const stem of new Set(tokens.map((token) => token.stem)))
      places.set(stem, (places.get(stem) ?? 0) + 1);
  const score = ({ tokens }: ReadPassage) => {
    let sum = 0;
    for (const stem of new Set(tokens.map((token) => token.stem))) {
      const rarity = Math.log(1 + passages.length / (places.get(stem) ?? 1));
      sum += rarity * (ofReply.has(stem) ? 1 : ofQuestion.has(stem) ? 0.25 : 0);
    }
    return sum;
  };
  const best = new Map<ArticleReply, { readonly passage: ReadPassage; readonly score: number }>();
  for (const passage of passages) {
    const own = score(passage);
    if (own > (best.get(passage.article)?.score ?? 0)) best.set(passage.article, { passage, score: own });
  }
  return Array.from(best.values(), ({ passage: { article, heading, text, tokens } }) => ({
    article,
    heading,
    text,
    ranges: tokens
      .filter(({ stem }) => ofReply.has(stem) || ofQuestion.has(stem))
      .map(({ start, end }) => ({ start, end, mark: 'shared' as const })),
  }));
}

function stemsOf(text: string, analyse: Analyse): ReadonlySet<string> {
  return new Set(
    analyse(text)
      .filter(({ weight }) => weight >= tellingWeight)
      .map(({ stem }) => stem),
  );
}
