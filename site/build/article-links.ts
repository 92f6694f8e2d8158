import { TanggapError } from '../../content/corpus/errors.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { contactChannels } from '../hours/channels.ts';
import { sameSection } from '../navigation/same-section.ts';
import { corpus, defaultLocale, href, siteMap } from './pages.ts';

const written = new Map(
  corpus.articles.map((article) => [`${article.locale}/${article.articleId}`, article]),
);

/**
 * Address of a link in an article: `article:request-return#steps` leads to that article in the reader's language, every
 * other stays as it is. `locale` is the text's own language. Throws `LINK_BROKEN` for an article that neither has.
 */
export function articleLink(address: string, locale: Locale, reader: Locale = locale): string {
  if (!address.startsWith('article:')) return address;
  const [articleId = '', anchor = ''] = address.slice('article:'.length).split('#');
  // Dates and status may hide the article in every language: its address then waits for it.
  const target =
    siteMap.shown(articleId, reader) ??
    written.get(`${reader}/${articleId}`) ??
    written.get(`${locale}/${articleId}`);
  if (!target) {
    throw new TanggapError(
      'LINK_BROKEN',
      `There is no article "${articleId}" in "${reader}". Correct the link, or write the article.`,
    );
  }
  const path = href({ kind: 'article', slug: target.slug }, reader);
  if (anchor === '') return path;
  const meant = written.get(`${locale}/${articleId}`) ?? target;
  const section =
    meant.locale === target.locale ? anchor : sameSection(meant, decodeURIComponent(anchor), target);
  return section === '' ? path : `${path}#${section}`;
}

const ownWhatsapp = contactChannels(corpus, defaultLocale, corpus.resolvedAt).filter(
  ({ channel }) => channel === 'whatsapp',
);

/** Address of a phone number in an article, `+6281200000000`: a chat where it is the shop's WhatsApp, else a call. */
export function phoneLink(number: string): string {
  return ownWhatsapp.find(({ value }) => value === number)?.link ?? `tel:${number}`;
}
