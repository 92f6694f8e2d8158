import type { Finding } from '../problems/finding.ts';
import { articleIn, keyPlace } from './content-view.ts';
import type { ContentView } from './content-view.ts';

/** A published response rests on published articles only. */
export function* sourceUnpublished(view: ContentView): Iterable<Finding> {
  for (const response of view.responses) {
    const { frontmatter } = response.parsed;
    if (frontmatter?.status !== 'published') continue;
    for (const [index, articleId] of frontmatter.sources.entries()) {
      const status = articleIn(view, articleId, response.locale)?.parsed.frontmatter?.status ?? 'published';
      if (status === 'published') continue;
      yield {
        check: 'source-unpublished',
        ...keyPlace(response, `sources.${index}`),
        expected: { id: 'artikel yang terbit', en: 'a published article' },
        received: articleId,
        message: {
          id: `Sumber "${articleId}" berstatus ${status}, jadi balasan ini tidak lagi berdasar. Ganti sumbernya atau arsipkan balasan ini.`,
          en: `The source "${articleId}" has the status ${status}, so nothing bears this reply. Change the source or archive the reply.`,
        },
      };
    }
  }
}
