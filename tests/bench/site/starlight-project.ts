import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Article } from '../../../content/corpus/corpus.ts';

/** The release that the help center is compared with. */
export const starlightVersion = '0.42.4';

interface OwnPackage {
  readonly dependencies: Readonly<Record<string, string>>;
}

/**
 * A Starlight site of these articles with its default settings: its default search index, and as plain Markdown, which
 * it builds faster than MDX; pictures lie beside their articles, as in `contentDir`. Astro, Sätteri and Pagefind are
 * those of this project, installed below `dir` on first use.
 */
export function writeStarlightProject(
  dir: string,
  root: string,
  contentDir: string,
  articles: readonly Article[],
): void {
  const own = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as OwnPackage).dependencies;
  const versions = { astro: own['astro'], pagefind: own['pagefind'], satteri: own['satteri'] };
  rmSync(join(dir, 'src'), { recursive: true, force: true });
  const files: Readonly<Record<string, string>> = {
    'package.json': JSON.stringify({
      type: 'module',
      private: true,
      dependencies: { '@astrojs/starlight': starlightVersion, ...versions },
      overrides: versions,
    }),
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  site: 'https://help.example',
  integrations: [starlight({ title: 'Toko', locales: { root: { label: 'Bahasa', lang: '${articles[0]?.locale ?? 'en'}' } } })],
});`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
    'src/content/docs/index.md': '---\ntitle: Toko\n---\n',
    ...Object.fromEntries(
      articles.map((article) => [
        `src/content/docs/${article.topicId}/${article.articleId}.md`,
        asMarkdown(article, articles),
      ]),
    ),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  for (const { topicId, file } of articles) {
    const folder = join(contentDir, dirname(file));
    for (const picture of globSync('*.{svg,png,jpg,jpeg,webp,avif,gif}', { cwd: folder }))
      cpSync(join(folder, picture), join(dir, 'src/content/docs', topicId, picture));
  }
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'], {
    cwd: dir,
    stdio: 'inherit',
  });
}

const asides: Readonly<Record<string, string>> = { note: 'note', tip: 'tip', warning: 'caution' };

/** The text with Starlight's own notation for what has one; other components leave their content. */
function asMarkdown(article: Article, articles: readonly Article[]): string {
  const { title, description, source } = article;
  const head = [`title: ${JSON.stringify(title)}`, `description: ${JSON.stringify(description ?? title)}`];
  const attribute = (tag: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1];
  const body = source
    .replace(/<Callout[^>]*>/g, (tag) => {
      const heading = attribute(tag, 'title');
      return `:::${asides[attribute(tag, 'kind') ?? 'note'] ?? 'note'}${heading ? `[${heading}]` : ''}`;
    })
    .replaceAll('</Callout>', ':::')
    .replace(/<Details[^>]*>/g, (tag) => `<details><summary>${attribute(tag, 'summary') ?? ''}</summary>\n`)
    .replaceAll('</Details>', '\n</details>')
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\]\(article:([^)#]+)/g, (_link, articleId: string) => {
      const target = articles.find((other) => other.articleId === articleId);
      return `](/${target?.topicId ?? ''}/${articleId}/`;
    });
  return `---\n${head.join('\n')}\n---\n\n${body}\n`;
}
