import { didYouMean } from '../problems/nearest.ts';
import type { Finding } from '../problems/finding.ts';
import { keyPlace } from './content-view.ts';
import type { ContentView } from './content-view.ts';

/** `related` lists ids of other articles. */
export function* unknownRelated(view: ContentView): Iterable<Finding> {
  for (const article of view.articles) {
    for (const [index, articleId] of (article.parsed.frontmatter?.related ?? []).entries()) {
      const isSelf = articleId === article.id;
      if (view.articlesById.has(articleId) && !isSelf) continue;
      const guess = isSelf
        ? { id: '', en: '', best: undefined }
        : didYouMean(articleId, view.articlesById.keys());
      yield {
        check: 'unknown-related',
        ...keyPlace(article, `related.${index}`),
        expected: { id: 'id artikel lain', en: 'the id of another article' },
        received: articleId,
        example: guess.best === undefined ? undefined : `related: [${guess.best}]`,
        message: isSelf
          ? {
              id: 'Artikel menyebut dirinya sendiri sebagai artikel terkait. Hapus.',
              en: 'The article lists itself as related. Remove it.',
            }
          : {
              id: `Artikel terkait "${articleId}" tidak ada.${guess.id}`,
              en: `The related article "${articleId}" does not exist.${guess.en}`,
            },
      };
    }
  }
}
