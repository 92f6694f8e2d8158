import type { Finding } from '../problems/finding.ts';
import type { ContentView } from './content-view.ts';

/** A link to a path of this site, as Markdown writes it. */
const pathLink = /\]\((\/(?!\/)[^)\s]*)/g;

/** Links within the help center name the article: an address breaks with the base path and with the next new slug. */
export function* addressLink(view: ContentView): Iterable<Finding> {
  for (const { file, locale } of view.articles) {
    for (const [index, text] of view.textOf(file).split('\n').entries()) {
      for (const [, path = ''] of text.matchAll(pathLink)) {
        const slug =
          path
            .replace(/[?#].*$/, '')
            .split('/')
            .filter(Boolean)
            .at(-1) ?? '';
        const target = articleAt(view, slug, locale);
        yield {
          check: 'address-link',
          file,
          line: index + 1,
          expected: { id: 'tautan article:id', en: 'a link article:id' },
          received: path,
          example: target === undefined ? undefined : `article:${target}`,
          message: {
            id: `Tautan ke ${path} putus begitu alamatnya berubah. Tulis id artikelnya: article:id.`,
            en: `The link to ${path} breaks as soon as that address changes. Write the article's id: article:id.`,
          },
        };
      }
    }
  }
}

/** Id of the public article that has, or had, this slug in a language. */
export function articleAt({ articles }: ContentView, slug: string, locale: string): string | undefined {
  const own = articles.filter((article) => article.folder === 'articles' && article.locale === locale);
  return own.find(({ id, parsed: { frontmatter } }) =>
    [frontmatter?.slug ?? id, ...(frontmatter?.redirectFrom ?? [])].includes(slug),
  )?.id;
}
