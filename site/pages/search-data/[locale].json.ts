import type { APIRoute, GetStaticPaths } from 'astro';
import { createAnalyser } from '../../../content/corpus/language/index.ts';
import { liveArticles } from '../../build/corpus.ts';
import { readIcon } from '../../build/icons.ts';
import { corpus, href, siteMap } from '../../build/pages.ts';
import { stringsFor } from '../../i18n/strings.ts';
import type { SearchData } from '../../search/search-data.ts';
import { countWords } from '../../search/word-counts.ts';

export const getStaticPaths = (() =>
  siteMap.locales.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

/** What search needs of one language; loaded with the search code. */
export const GET: APIRoute<Record<string, unknown>, { locale: string }> = ({ params: { locale } }) => {
  const strings = stringsFor(locale);
  const vocabulary = corpus.vocabulary.get(locale) ?? { synonyms: [], abbreviations: {}, products: [] };
  const articles = liveArticles().filter((article) => article.locale === locale);
  const data: SearchData = {
    locale,
    intlLocale: strings.intlLocale,
    vocabulary,
    words: countWords(articles, vocabulary, createAnalyser({ vocabulary: corpus.vocabulary }), locale),
    topics: siteMap
      .topics(locale)
      .filter((topic) => topic.articles.length > 0)
      .map(({ topicId, title, icon, slug }) => ({
        topicId,
        title,
        url: href({ kind: 'topic', slug }, locale),
        icon: readIcon(icon),
      })),
    strings: strings.search,
    contactUrl: href({ kind: 'contact' }, locale),
    contactLabel: strings.contactUs,
  };
  return Response.json(data);
};
