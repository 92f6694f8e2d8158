import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import * as pagefind from 'pagefind';
import { pagePath } from '../../content/corpus/addresses.ts';
import { TanggapError } from '../../content/corpus/errors.ts';
import { isLive } from '../../content/corpus/index.ts';
import { hiddenWords, indexDocument } from '../search/index-document.ts';
import { aheadOfPages } from './ahead-of-pages.ts';
import type { ContentSource } from './content-source.ts';
import type { SharedBuild } from './shared-build.ts';
import { writeFiles } from './write-files.ts';

type SearchSourceOf = SharedBuild['searchSource'];

interface SearchIndex {
  /** By path below the index's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly articleCount: number;
}

/** Pagefind's own interfaces: ours takes their place. */
const unusedFiles = /^pagefind-.*ui\.|^pagefind-highlight/;

/**
 * Builds the search index of the public articles beside the pages; in development it is served from memory. It is made
 * before the pages, while this process is still small: Pagefind's own takes much memory at the end.
 */
export function searchIndex(
  content: ContentSource,
  base: string,
  searchSource: SearchSourceOf,
): AstroIntegration {
  let made: SearchIndex | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        made = await buildIndex(content, searchSource);
        logger.info(`${made.articleCount} articles indexed`);
      },
      'astro:build:done': ({ dir }) => {
        writeFiles(new URL('pagefind/', dir), made?.files ?? []);
        made = undefined;
      },
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev')
          updateConfig({ vite: { plugins: [indexFromMemory(content, base, searchSource)] } });
      },
    },
  };
}

/** Made when it is first asked for, and anew after the content changed. */
function indexFromMemory(content: ContentSource, base: string, searchSource: SearchSourceOf): Plugin {
  let made: { version: string; index: Promise<SearchIndex> } | undefined;
  return aheadOfPages('tanggap:search-index', base, async (path, _request, response) => {
    if (!path.startsWith('/pagefind/')) return false;
    const { version } = content.corpus;
    if (made?.version !== version) made = { version, index: buildIndex(content, searchSource) };
    const { files } = await made.index;
    const file = files.get(path.slice('/pagefind/'.length));
    if (!file) return false;
    if (path.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
    if (path.endsWith('.json')) response.setHeader('Content-Type', 'application/json');
    response.end(file);
    return true;
  });
}

/**
 * The index as files by path. They are written by us rather than by Pagefind, whose process may end before its own
 * writes have reached the disk, and without its ready-made interfaces.
 */
async function buildIndex(
  { corpus, bodies }: ContentSource,
  searchSource: SearchSourceOf,
): Promise<SearchIndex> {
  const { index, errors } = await pagefind.createIndex();
  refuse(errors);
  if (!index) throw new TanggapError('SEARCH_INDEX_FAILED', 'Pagefind gave no index. Run the build again.');
  const { business, resolvedAt } = corpus;
  const { wordsOf } = searchSource(corpus);
  const live = corpus.articles.filter((article) => isLive(article, resolvedAt, business.timeZone));
  for (const article of live) {
    const { slug, locale } = article;
    const added = await index.addHTMLFile({
      url: pagePath({ kind: 'article', slug }, locale, { defaultLocale: business.locales[0] ?? locale }),
      content: indexDocument(article, hiddenWords(wordsOf(article)), bodies.of(article).sections),
    });
    refuse(added.errors);
  }
  const { files } = await index.getFiles();
  await pagefind.close();
  const used = files.filter(({ path }) => !unusedFiles.test(path));
  return { files: new Map(used.map(({ path, content }) => [path, content])), articleCount: live.length };
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new TanggapError('SEARCH_INDEX_FAILED', `Pagefind: ${errors.join('; ')}`);
}
