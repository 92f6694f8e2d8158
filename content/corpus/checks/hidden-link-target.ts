import type { Finding } from '../problems/finding.ts';
import { isLiveOn } from '../liveness.ts';
import { articleIn } from './content-view.ts';
import type { ContentView } from './content-view.ts';

/** A link's article is shown today in the same language. Not an error, since days alone bring it about. */
export function* hiddenLinkTarget(view: ContentView): Iterable<Finding> {
  for (const { file, locale, parsed } of view.articles) {
    if (!parsed.frontmatter || !isLiveOn(parsed.frontmatter, view.today)) continue;
    for (const { articleId, line } of parsed.links) {
      const target = articleIn(view, articleId, locale);
      const lifetime = target?.parsed.frontmatter;
      if (!target || lifetime?.status !== 'published') continue;
      const isTranslated = target.locale === locale;
      if (isTranslated && isLiveOn(lifetime, view.today)) continue;
      yield {
        check: 'hidden-link-target',
        file,
        line,
        expected: { id: 'artikel yang tampil hari ini', en: 'an article that is shown today' },
        received: `article:${articleId}`,
        message: isTranslated
          ? {
              id: `Artikel "${articleId}" hari ini tidak tampil (lihat publishOn dan expireOn).`,
              en: `The article "${articleId}" is not shown today (see publishOn and expireOn).`,
            }
          : {
              id: `Artikel "${articleId}" belum diterjemahkan; pembaca sampai di bahasa lain.`,
              en: `The article "${articleId}" is not translated; readers land in the other language.`,
            },
      };
    }
  }
}
