import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { clockMs, nextMoment } from '../../content/corpus/moments.ts';
import { problemsEvent } from '../writer/report-path.ts';
import type { ContentSource } from './content-source.ts';

const corpusModule = fileURLToPath(new URL('corpus.ts', import.meta.url));

/** How long a burst of saves may last before the content is read again. */
const settleMs = 60;

/** Follows changes of the content in development: files that are saved, and moments that come. */
export function liveContent(content: ContentSource): AstroIntegration {
  let cacheDir = '';
  return {
    name: 'live-content',
    hooks: {
      'astro:config:done': ({ config }) => {
        cacheDir = fileURLToPath(new URL('corpus/', config.cacheDir));
      },
      'astro:server:setup': ({ server, logger }) => {
        let readAt = content.corpus.resolvedAt;
        const reload = oneAfterTheOther(() => {
          readAt = new Date();
          return content.reload(cacheDir);
        });
        const follow = () => {
          reload().then(
            () => refresh(server),
            (error: unknown) => {
              logger.error(error instanceof Error ? error.message : String(error));
              server.environments.client.hot.send({ type: 'custom', event: problemsEvent });
            },
          );
        };
        followChanges(server, content.dir, follow);
        const clock = setInterval(() => {
          if (nextMoment(content.corpus, readAt) <= new Date()) follow();
        }, clockMs);
        server.httpServer?.once('close', () => clearInterval(clock));
        // What was read is kept from here on: a save then costs the reading of one file.
        void reload().catch(() => undefined);
      },
    },
  };
}

/** Never two at once, so that the last state of the files is the one that stays. */
function oneAfterTheOther(run: () => Promise<void>): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const next = last.then(run, run);
    last = next;
    return next;
  };
}

function followChanges(server: ViteDevServer, dir: string, onChange: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  server.watcher.add(dir);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(dir) || !/\.(mdx|md|yaml|svg|png|jpe?g|webp|avif|gif)$/i.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(onChange, settleMs);
  });
}

/** Every page takes what it shows from the corpus: that module is run anew. */
function refresh(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    const { moduleGraph } = environment;
    for (const module of moduleGraph.idToModuleMap.values())
      if (module.file === corpusModule) moduleGraph.invalidateModule(module);
    environment.hot.send({ type: 'full-reload', path: '*' });
  }
}
