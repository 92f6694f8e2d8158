import { didYouMean } from '../problems/nearest.ts';
import type { Finding } from '../problems/finding.ts';
import { articleAt } from './address-link.ts';
import { articleIn } from './content-view.ts';
import type { ArticleView, ContentView } from './content-view.ts';

/** `article:` links lead to an article that is neither draft nor archived, and to a heading that it has. */
export function* brokenLink(view: ContentView): Iterable<Finding> {
  for (const { folder, file, locale, parsed } of view.articles) {
    const isShown = parsed.frontmatter?.status === 'published';
    for (const { articleId, anchor, line } of parsed.links) {
      const place = {
        check: 'broken-link',
        file,
        line,
        received: `article:${articleId}${anchor && `#${anchor}`}`,
      };
      const target = articleIn(view, articleId, locale);
      if (!target) {
        const bySlug = articleAt(view, articleId, locale);
        const guess = didYouMean(bySlug ?? articleId, linkable(view, folder));
        yield {
          ...place,
          expected: { id: 'id artikel yang ada', en: 'the id of an article' },
          example: guess.best === undefined ? undefined : `article:${guess.best}`,
          message: {
            id: `Tautan menuju artikel "${articleId}" yang tidak ada.${guess.id}`,
            en: `The link leads to the article "${articleId}", which does not exist.${guess.en}`,
          },
        };
        continue;
      }
      const status = target.parsed.frontmatter?.status ?? 'published';
      if (isShown && status !== 'published') {
        yield {
          ...place,
          expected: { id: 'artikel yang terbit', en: 'a published article' },
          message: {
            id: `Tautan menuju "${articleId}" yang berstatus ${status}. Terbitkan artikel itu atau ganti tautannya.`,
            en: `The link leads to "${articleId}", which has the status ${status}. Publish it or change the link.`,
          },
        };
      }
      // An article whose text cannot be read has no sections; that is told by itself.
      const isRead = target.parsed.sections.length > 0;
      const headings = target.parsed.sections.map(({ headingId }) => headingId).filter((id) => id !== '');
      if (anchor !== '' && target.locale === locale && isRead && !headings.includes(anchor)) {
        const guess = didYouMean(anchor, headings);
        yield {
          ...place,
          expected: { id: `salah satu dari: ${headings.join(', ')}`, en: `one of: ${headings.join(', ')}` },
          example: guess.best === undefined ? `article:${articleId}` : `article:${articleId}#${guess.best}`,
          message: {
            id: `Artikel "${articleId}" tidak punya bagian "${anchor}".${guess.id}`,
            en: `The article "${articleId}" has no section "${anchor}".${guess.en}`,
          },
        };
      }
    }
  }
}

/** Ids that an article of this kind may link to. */
function linkable({ articles }: ContentView, folder: ArticleView['folder']): Set<string> {
  const allowed = articles.filter((other) => folder === 'playbook' || other.folder === 'articles');
  return new Set(allowed.map(({ id }) => id));
}
