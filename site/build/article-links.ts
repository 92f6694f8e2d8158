import { defineHastPlugin } from 'satteri';
import { pagePath } from '../../content/corpus/addresses.ts';
import { TanggapError } from '../../content/corpus/errors.ts';
import { withBase } from '../navigation/links.ts';
import type { ContentSource } from './content-source.ts';

/**
 * Turns links such as `article:request-return#steps` into addresses of the page in the text's own language.
 * Throws `LINK_BROKEN` for an article that the language does not have.
 */
export function articleLinks(content: ContentSource, base: string) {
  return defineHastPlugin({
    name: 'article-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const { href } = node.properties;
        const locale = context.fileURL && content.localeOf(context.fileURL);
        if (typeof href !== 'string' || !href.startsWith('article:') || !locale) return;
        const [articleId, anchor] = href.slice('article:'.length).split('#');
        const { articles, business } = content.corpus;
        const target = articles.find(
          (article) => article.articleId === articleId && article.locale === locale,
        );
        if (!target) {
          throw new TanggapError(
            'LINK_BROKEN',
            `There is no article "${articleId ?? ''}" in "${locale}". Correct the link, or write the article.`,
          );
        }
        const path = pagePath({ kind: 'article', slug: target.slug }, locale, {
          defaultLocale: business.locales[0] ?? locale,
        });
        context.setProperty(node, 'href', withBase(anchor ? `${path}#${anchor}` : path, base));
      },
    },
  });
}
