import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { resolveFacts } from '../../content/corpus/facts/index.ts';
import type { ContentSource } from './content-source.ts';

const corpusModule = fileURLToPath(new URL('corpus.ts', import.meta.url));

/** How long a burst of saves may last before the content is read again. */
const settleMs = 60;

/** Fills facts into articles before they are compiled, and follows changes of the content in development. */
export function liveContent(content: ContentSource): AstroIntegration {
  return {
    name: 'live-content',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [factsPlugin(content)] } });
      },
      'astro:server:setup': ({ server, logger }) => {
        followChanges(server, content, (error) =>
          logger.error(error instanceof Error ? error.message : String(error)),
        );
      },
    },
  };
}

/** Runs before the MDX compiler, so that a fact may stand anywhere in a text: in a link, a table, an attribute. */
function factsPlugin(content: ContentSource): Plugin {
  return {
    name: 'tanggap:facts',
    enforce: 'pre',
    transform(code, id) {
      const locale = content.localeOf(id.replace(/\?.*$/, ''));
      if (!locale) return;
      const { facts, business, resolvedAt } = content.corpus;
      return { code: resolveFacts(code, locale, { facts, business, now: resolvedAt }), map: null };
    },
  };
}

function followChanges(
  server: ViteDevServer,
  content: ContentSource,
  report: (error: unknown) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  server.watcher.add(content.dir);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(content.dir) || !/\.(mdx|md|yaml)$/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      content.reload().then(() => refresh(server, content), report);
    }, settleMs);
  });
}

/** Every page takes its metadata from the corpus, and every article its facts: those modules are made anew. */
function refresh(server: ViteDevServer, content: ContentSource): void {
  for (const environment of Object.values(server.environments)) {
    const { moduleGraph } = environment;
    for (const module of moduleGraph.idToModuleMap.values()) {
      const { file } = module;
      if (file && (file === corpusModule || content.localeOf(file))) moduleGraph.invalidateModule(module);
    }
    environment.hot.send({ type: 'full-reload', path: '*' });
  }
}
