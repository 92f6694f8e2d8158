import type { Finding } from '../problems/finding.ts';
import { isLive } from '../liveness.ts';
import { articleIn } from './content-view.ts';
import type { ContentView } from './content-view.ts';

/** A link's article is shown in the same language. Not an error, since the date alone brings it about. */
export function* hiddenLinkTarget(view: ContentView): Iterable<Finding> {
  const { now, settings } = view;
  const { timeZone } = settings.business;
  for (const { file, locale, parsed } of view.articles) {
    if (!parsed.frontmatter || !isLive(parsed.frontmatter, now, timeZone)) continue;
    for (const { articleId, line } of parsed.links) {
      const target = articleIn(view, articleId, locale);
      const lifetime = target?.parsed.frontmatter;
      if (!target || lifetime?.status !== 'published') continue;
      const isTranslated = target.locale === locale;
      if (isTranslated && isLive(lifetime, now, timeZone)) continue;
      yield {
        check: 'hidden-link-target',
        file,
        line,
        expected: { id: 'artikel yang sedang tampil', en: 'an article that is shown now' },
        received: `article:${articleId}`,
        message: isTranslated
          ? {
              id: `Artikel "${articleId}" sedang tidak tampil (lihat publishOn dan expireOn).`,
              en: `The article "${articleId}" is not shown now (see publishOn and expireOn).`,
            }
          : {
              id: `Artikel "${articleId}" belum diterjemahkan; pembaca sampai di bahasa lain.`,
              en: `The article "${articleId}" is not translated; readers land in the other language.`,
            },
      };
    }
  }
}
