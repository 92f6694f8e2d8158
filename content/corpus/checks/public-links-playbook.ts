import type { Finding } from '../problems/finding.ts';
import { articleIn, keyPlace } from './content-view.ts';
import type { ContentView } from './content-view.ts';

/** A public article neither links to a playbook article nor lists one as related. */
export function* publicLinksPlaybook(view: ContentView): Iterable<Finding> {
  for (const article of view.articles) {
    if (article.folder === 'playbook') continue;
    const mentions = [
      ...article.parsed.links.map(({ articleId, line }) => ({ articleId, file: article.file, line })),
      ...(article.parsed.frontmatter?.related ?? []).map((articleId, index) => ({
        articleId,
        ...keyPlace(article, `related.${index}`),
      })),
    ];
    for (const { articleId, ...place } of mentions) {
      if (articleIn(view, articleId, article.locale)?.folder !== 'playbook') continue;
      yield {
        check: 'public-links-playbook',
        ...place,
        expected: { id: 'artikel untuk umum', en: 'a public article' },
        received: articleId,
        message: {
          id: `"${articleId}" ada di playbook, yang tidak boleh dilihat pelanggan. Hapus tautannya.`,
          en: `"${articleId}" is in the playbook, which customers must not see. Remove the link.`,
        },
      };
    }
  }
}
