import type { Corpus } from '../../content/corpus/corpus.ts';
import { liveArticles } from '../build/corpus.ts';
import { readIcon } from '../build/icons.ts';
import { corpus, href, siteMap } from '../build/pages.ts';
import { contactChannels } from '../hours/channels.ts';
import { hoursAndReplies } from '../hours/hours-of-page.ts';
import { stringsFor } from '../i18n/strings.ts';
import { sharedBuild } from '../build/shared-build.ts';
import type { BuiltIndex } from './build-instant-index.ts';
import type { SearchData } from './search-data.ts';

interface SearchDataFiles {
  readonly data: SearchData;
  readonly files: BuiltIndex['files'];
}

const built = new WeakMap<Corpus, Map<string, SearchDataFiles>>();

/** What search loads in a language: its data, and the parts of a large index by name. Made once per corpus. */
export function searchDataFiles(locale: string): SearchDataFiles {
  const byLocale = built.get(corpus) ?? new Map<string, SearchDataFiles>();
  built.set(corpus, byLocale);
  const made = byLocale.get(locale) ?? makeSearchData(locale);
  byLocale.set(locale, made);
  return made;
}

function makeSearchData(locale: string): SearchDataFiles {
  const strings = stringsFor(locale);
  const vocabulary = corpus.vocabulary.get(locale) ?? { synonyms: [], abbreviations: {}, products: [] };
  const articles = liveArticles().filter((article) => article.locale === locale);
  const topics = siteMap.topics(locale).filter((topic) => topic.articles.length > 0);
  const topicIds = topics.map(({ topicId }) => topicId);
  const { index, files } = sharedBuild().searchSource(corpus).instantIndex(locale, articles, topicIds);
  const data: SearchData = {
    locale,
    intlLocale: strings.intlLocale,
    vocabulary,
    topics: topics.map(({ topicId, title, icon, slug }) => ({
      topicId,
      title,
      url: href({ kind: 'topic', slug }, locale),
      icon: readIcon(icon),
    })),
    index,
    articlePath: siteMap.path({ kind: 'article', slug: '{slug}' }, locale),
    strings: strings.search,
    searchUrl: href({ kind: 'search' }, locale),
    contactUrl: href({ kind: 'contact' }, locale),
    channels: contactChannels(corpus, locale, corpus.resolvedAt).map(({ channel, link }) => ({
      channel,
      label: strings.contact.channel[channel],
      link,
    })),
    icons: { search: readIcon('search'), close: readIcon('x') },
    hours: hoursAndReplies(locale),
  };
  return { data, files };
}
