import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Corpus } from '../../content/corpus/corpus.ts';
import { publicFiles } from '../feeds/public-files.ts';
import { createPublicSite } from '../feeds/public-site.ts';
import type { SiteAddress } from '../feeds/public-site.ts';
import { drawnPicture, sharedPictures } from '../share/pictures.ts';
import { aheadOfPages } from './ahead-of-pages.ts';
import type { ContentSource } from './content-source.ts';
import { writeFiles } from './write-files.ts';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
};

/**
 * Writes what programs read beside the pages, straight from the corpus: thousands of Markdown pages cost next to
 * nothing. Pictures of shared links are made where the site's address is known: nobody can ask for them otherwise.
 * In development the texts are served from memory.
 */
export function publicFilesFor(
  content: Pick<ContentSource, 'corpus'>,
  address: SiteAddress,
): AstroIntegration {
  let cacheDir = '';
  return {
    name: 'public-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = createPublicSite(content.corpus, address, content.corpus.resolvedAt);
        const files = new Map<string, string | Buffer>(publicFiles(site));
        if (site.isAddressKnown) {
          for (const [path, svg] of sharedPictures(site)) files.set(path, await drawnPicture(svg, cacheDir));
        }
        writeFiles(dir, files);
        logger.info(`${files.size} files for programs written`);
      },
      'astro:config:setup': ({ command, config, updateConfig }) => {
        cacheDir = fileURLToPath(new URL('.tanggap/cache/share', config.root));
        if (command === 'dev') updateConfig({ vite: { plugins: [filesFromMemory(content, address)] } });
      },
    },
  };
}

/** Made when one is first asked for, and anew after the content changed, by a file or by date. */
function filesFromMemory(content: Pick<ContentSource, 'corpus'>, address: SiteAddress) {
  let made: { of: Corpus; files: ReadonlyMap<string, string> } | undefined;
  return aheadOfPages('tanggap:public-files', address.base, (path, _request, response) => {
    const { corpus } = content;
    if (made?.of !== corpus)
      made = { of: corpus, files: publicFiles(createPublicSite(corpus, address, corpus.resolvedAt)) };
    const file = made.files.get(path) ?? made.files.get(`${path}index.html`);
    if (file === undefined) return false;
    const extension = path.endsWith('/') ? 'html' : (/\.(\w+)$/.exec(path)?.[1] ?? 'txt');
    response.setHeader('Content-Type', types[extension] ?? 'application/octet-stream');
    response.end(file);
    return true;
  });
}
