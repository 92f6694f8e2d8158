import type { Article, CannedResponse, Corpus } from '../../../content/corpus/corpus.ts';
import { seededRandom } from '../../setup/synthetic-corpus.ts';
import { rareWords } from '../retrieval/rare-words.ts';
import { partsOfCompounds, perturbed } from '../retrieval/texts.ts';

/** How many public articles and canned responses a corpus holds in one language. */
export interface CorpusSize {
  readonly articles: number;
  readonly responses: number;
}

/**
 * Adds perturbed copies of a language's articles and responses until there are `size` of them. Copies are as long as
 * what they were made from and hold words of their own, as texts of another subject would; templates stay whole.
 * The same arguments give the same corpus.
 */
export function enlarge(corpus: Corpus, locale: string, size: CorpusSize): Corpus {
  const articles = corpus.articles.filter((article) => article.locale === locale);
  const responses = corpus.responses.filter((response) => response.locale === locale);
  const words = articles.flatMap(({ passages }) => passages.flatMap(({ text }) => text.split(/\s+/)));
  const change = textChanger(partsOfCompounds(words));
  return {
    ...corpus,
    articles: [
      ...corpus.articles,
      ...copies(articles, size.articles).map(([article, at]) => copyOfArticle(article, at, change)),
    ],
    responses: [
      ...corpus.responses,
      ...copies(responses, size.responses).map(([response, at]) => copyOfResponse(response, at, change)),
    ],
  };
}

type Change = (text: string) => string;

function copies<Item>(originals: readonly Item[], count: number): (readonly [Item, number])[] {
  return Array.from({ length: Math.max(0, count - originals.length) }, (_, made) => {
    const original = originals[made % originals.length];
    if (original === undefined) throw new Error('The corpus has nothing to copy.');
    return [original, made] as const;
  });
}

function copyOfArticle(article: Article, at: number, change: Change): Article {
  const articleId = `${article.articleId}-${at}`;
  return {
    ...article,
    articleId,
    slug: `${article.slug}-${at}`,
    title: change(article.title),
    examples: article.examples.map(change),
    passages: article.passages.map((passage) => ({
      ...passage,
      passageId: passage.passageId.replace(article.articleId, articleId),
      heading: change(passage.heading),
      text: change(passage.text),
    })),
  };
}

function copyOfResponse(response: CannedResponse, at: number, change: Change): CannedResponse {
  return {
    ...response,
    shortCode: `${response.shortCode}-${at}`,
    title: change(response.title),
    examples: response.examples.map(change),
    body: inLines(response.body, change),
    variants: response.variants.map((variant) => inLines(variant, change)),
  };
}

/** Changes the lines of a template that hold no markup and no placeholder. */
function inLines(template: string, change: Change): string {
  return template.replace(/^[A-Za-z][^\n{}<>[\]|*_`]*$/gm, change);
}

function textChanger(parts: readonly string[]): Change {
  const random = seededRandom(1);
  const rareWord = rareWords(parts);
  return (text) => perturbed(text.split(' '), random, rareWord).join(' ');
}
