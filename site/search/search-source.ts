import type { Article, Corpus } from '../../content/corpus/corpus.ts';
import { createAnalyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { createArticleReader } from './article-words.ts';
import type { ReadArticleWords } from './article-words.ts';
import { buildInstantIndex } from './build-instant-index.ts';
import type { BuiltIndex } from './build-instant-index.ts';
import { countWords } from './word-counts.ts';

/** What the search indexes of one corpus are made from. */
export interface SearchSource {
  readonly wordsOf: ReadArticleWords;
  /** Makes the index of one language's public articles; topics are counted in the order of `topicIds`. */
  readonly instantIndex: (
    locale: Locale,
    articles: readonly Article[],
    topicIds: readonly string[],
  ) => BuiltIndex;
}

const noWords = { synonyms: [], abbreviations: {}, products: [] };

/** A function that gives the source of a corpus: the same one each time. */
export function searchSources(): (corpus: Corpus) => SearchSource {
  const sources = new WeakMap<Corpus, SearchSource>();
  return (corpus) => {
    const source = sources.get(corpus) ?? createSource(corpus);
    sources.set(corpus, source);
    return source;
  };
}

function createSource({ vocabulary }: Corpus): SearchSource {
  const analyser = createAnalyser({ vocabulary });
  const wordsOf = createArticleReader(analyser);
  return {
    wordsOf,
    instantIndex: (locale, articles, topicIds) => {
      const words = countWords(articles, vocabulary.get(locale) ?? noWords, analyser, locale, wordsOf);
      return buildInstantIndex(articles, topicIds, words, analyser, wordsOf);
    },
  };
}
