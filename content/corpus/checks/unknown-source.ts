import { didYouMean } from '../problems/nearest.ts';
import type { Finding } from '../problems/finding.ts';
import { keyPlace } from './content-view.ts';
import type { ContentView } from './content-view.ts';

/** `sources` of a response lists ids of articles or playbook articles. */
export function* unknownSource(view: ContentView): Iterable<Finding> {
  for (const response of view.responses) {
    for (const [index, articleId] of (response.parsed.frontmatter?.sources ?? []).entries()) {
      if (view.articlesById.has(articleId)) continue;
      const guess = didYouMean(articleId, view.articlesById.keys());
      yield {
        check: 'unknown-source',
        ...keyPlace(response, `sources.${index}`),
        expected: { id: 'id artikel atau artikel playbook', en: 'the id of an article or playbook article' },
        received: articleId,
        example: `sources: [${guess.best ?? ''}]`,
        message: {
          id: `Sumber "${articleId}" tidak ada.${guess.id}`,
          en: `The source "${articleId}" does not exist.${guess.en}`,
        },
      };
    }
  }
}
