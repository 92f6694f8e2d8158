import type { Article } from '../../content/corpus/corpus.ts';
import type { Analyser } from '../../content/corpus/language/analyser.ts';

/** What search reads out of one article; short, since those of thousands are kept at once. */
export interface ArticleWords {
  /** Telling stems of the title. */
  readonly titleStems: readonly string[];
  /** Telling words and stems of the title, parted by spaces. */
  readonly titleForms: string;
  /** Telling stems of what the title also means in this shop. */
  readonly meantStems: readonly string[];
  /** Telling stems of the headings. */
  readonly headingStems: readonly string[];
  /** What title and headings also mean in this shop, parted by spaces. */
  readonly synonyms: string;
  /** Telling stems of each way in which people put it. */
  readonly examples: readonly (readonly string[])[];
  /** Telling stems of the whole text, parted by spaces. */
  readonly textStems: string;
  /** Words of three letters and more as often as they stand in title, examples and text, parted by spaces. */
  readonly plainWords: string;
}

/** Reads the articles of a corpus, each once, whoever asks first. */
export type ReadArticleWords = (article: Article) => ArticleWords;

/** Words that tell less are not worth their place in an index. */
const leastWeight = 0.2;

/** A reader of articles with an analyser of its corpus. */
export function createArticleReader(analyser: Analyser): ReadArticleWords {
  const read = new WeakMap<Article, ArticleWords>();
  return (article) => {
    const words = read.get(article) ?? readWords(article, analyser);
    read.set(article, words);
    return words;
  };
}

function readWords({ locale, title, passages, examples }: Article, analyser: Analyser): ArticleWords {
  const plain: string[] = [];
  const tokensOf = (text: string) => analyser.analyse(text, locale);
  const counted = (text: string) => {
    const tokens = tokensOf(text);
    for (const { word } of tokens) if (/^[a-z]{3,}$/.test(word)) plain.push(word);
    return tokens;
  };
  const telling = (tokens: ReturnType<typeof tokensOf>) =>
    tokens.filter(({ weight }) => weight > leastWeight);
  const stemsOf = (tokens: ReturnType<typeof tokensOf>) => [
    ...new Set(telling(tokens).map(({ stem }) => stem)),
  ];

  const inTitle = counted(title);
  const ofHeadings = passages.map(({ heading }) => tokensOf(heading));
  const meant = analyser.synonyms(inTitle, locale);
  const inText = new Set<string>();
  const exampleStems = examples.map((example) => stemsOf(counted(example)));
  for (const { heading, text } of passages) {
    for (const { stem, weight } of counted(`${heading} ${text}`)) if (weight > leastWeight) inText.add(stem);
  }
  return {
    titleStems: stemsOf(inTitle),
    titleForms: unique(telling(inTitle).flatMap(({ word, stem }) => [word, stem])),
    meantStems: stemsOf(tokensOf(meant.join(' '))),
    headingStems: stemsOf(ofHeadings.flat()),
    synonyms: unique([...meant, ...ofHeadings.flatMap((tokens) => analyser.synonyms(tokens, locale))]),
    examples: exampleStems,
    textStems: unique([...inText]),
    plainWords: plain.join(' '),
  };
}

const unique = (words: readonly string[]) => [...new Set(words.flatMap((word) => word.split(' ')))].join(' ');
