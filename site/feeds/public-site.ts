import { isLive } from '../../content/corpus/index.ts';
import type { Article, Corpus } from '../../content/corpus/corpus.ts';
import { withBase } from '../navigation/links.ts';
import { createSiteMap } from '../navigation/site-map.ts';
import type { SiteMap } from '../navigation/site-map.ts';

/** What programs may know: the public articles that are live at one moment, and where everything is. */
export interface PublicSite {
  readonly corpus: Pick<Corpus, 'business' | 'topics' | 'facts'>;
  /** In the order of the corpus, all locales; neither drafts nor articles out of their days. */
  readonly articles: readonly Article[];
  readonly map: SiteMap;
  readonly now: Date;
  /** Whether customers' address of the help center is known, so that addresses are whole ones. */
  readonly isAddressKnown: boolean;
  /** A path with the base path before it. */
  readonly ownPath: (path: string) => string;
  /** Address of a path: with the origin where it is known, else from the base path on. */
  readonly address: (path: string) => string;
}

/** Where a site is served. */
export interface SiteAddress {
  /** Base path; `/` for none. */
  readonly base: string;
  /** Origin at which customers reach it; undefined when nobody knows. */
  readonly publicUrl: string | undefined;
}

/** The public side of a corpus at `now`. */
export function createPublicSite(corpus: Corpus, { base, publicUrl }: SiteAddress, now: Date): PublicSite {
  const { business } = corpus;
  const articles = corpus.articles.filter((article) => isLive(article, now, business.timeZone));
  const ownPath = (path: string) => withBase(path, base);
  return {
    corpus,
    articles,
    map: createSiteMap(corpus, articles),
    now,
    isAddressKnown: publicUrl !== undefined,
    ownPath,
    address: (path) => (publicUrl === undefined ? ownPath(path) : new URL(ownPath(path), publicUrl).href),
  };
}
