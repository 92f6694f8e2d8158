import { hash } from 'node:crypto';
import sitemap from '@astrojs/sitemap';
import { apiBehind } from './site/build/api-behind.ts';
import { consoleApart } from './site/build/console-apart.ts';
import { contentDir } from './site/build/content-dir.ts';
import { createContentSource } from './site/build/content-source.ts';
import { liveContent } from './site/build/live-content.ts';
import { articlePictures } from './site/build/pictures.ts';
import { oneBuildAtATime } from './site/build/one-build-at-a-time.ts';
import { publicFilesFor } from './site/build/public-files.ts';
import { searchIndex } from './site/build/search-index.ts';
import { shareBuild } from './site/build/shared-build.ts';
import { shortPreload } from './site/build/short-preload.ts';
import { shortScopes } from './site/build/short-scopes.ts';
import { sitemapOptions } from './site/build/sitemap.ts';
import { searchSources } from './site/search/search-source.ts';
import { writerPanel } from './site/writer/integration.ts';

const { OUT_DIR, PUBLIC_URL, BASE_PATH = '/', API_PORT } = process.env;
const address = { base: BASE_PATH, publicUrl: PUBLIC_URL || undefined };
const content = await createContentSource(contentDir);
const pictures = articlePictures(content, BASE_PATH);
const searchSource = searchSources();
shareBuild({ content, pictures, searchSource });

// Without `defineConfig`, which gives back what it gets: importing it loads hundreds of modules.
/** @type {import('astro').AstroUserConfig} */
export default {
  srcDir: './site',
  publicDir: './site/public',
  outDir: OUT_DIR ?? './.tanggap/site/dev',
  // One cache per content folder: builds of different content may run side by side.
  cacheDir: `./.tanggap/cache/astro-${hash('sha256', contentDir).slice(0, 12)}`,
  ...(PUBLIC_URL ? { site: PUBLIC_URL } : {}),
  base: BASE_PATH,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [
    oneBuildAtATime(),
    shortScopes(),
    shortPreload(BASE_PATH),
    liveContent(content),
    pictures.integration,
    ...(PUBLIC_URL ? [sitemap(sitemapOptions(content, address))] : []),
    searchIndex(content, BASE_PATH, searchSource),
    publicFilesFor(content, address),
    writerPanel(content, BASE_PATH),
    apiBehind(API_PORT ? Number(API_PORT) : undefined, BASE_PATH),
  ],
  vite: {
    plugins: [consoleApart()],
    build: {
      modulePreload: false,
      rolldownOptions: {
        onLog(level, log, handle) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
};
