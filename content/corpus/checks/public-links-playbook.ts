import type { Finding } from '../problems/finding.ts';
import { articleIn, keyPlace } from './content-view.ts';
import type { ContentView } from './content-view.ts';
import { imagePath } from './missing-image.ts';

/** A public article neither links to a playbook article nor lists one as related, and shows no internal picture. */
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
    for (const { src, line } of article.parsed.images) {
      const path = imagePath(article.file, src);
      if (path.startsWith('articles/') || !view.hasFile(path)) continue;
      yield {
        check: 'public-links-playbook',
        file: article.file,
        line,
        expected: { id: 'gambar di dalam articles/', en: 'a picture in articles/' },
        received: src,
        message: {
          id: `Gambar ${path} tidak boleh dilihat pelanggan. Yang boleh, salin ke sebelah artikelnya.`,
          en: `Customers must not see the picture ${path}. Copy one that they may see beside the article.`,
        },
      };
    }
  }
}
