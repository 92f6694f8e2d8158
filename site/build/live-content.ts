import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { nextMoment } from '../../content/corpus/moments.ts';
import type { ContentSource } from './content-source.ts';

const corpusModule = fileURLToPath(new URL('corpus.ts', import.meta.url));

/** How long a burst of saves may last before the content is read again. */
const settleMs = 60;

/** How exactly a moment is met at which the content changes by date. */
const clockMs = 1_000;

/** Follows changes of the content in development: files that are saved, and moments that come. */
export function liveContent(content: ContentSource): AstroIntegration {
  return {
    name: 'live-content',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        followChanges(server, content, (error) =>
          logger.error(error instanceof Error ? error.message : String(error)),
        );
      },
    },
  };
}

function followChanges(
  server: ViteDevServer,
  content: ContentSource,
  report: (error: unknown) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let readAt = content.corpus.resolvedAt;
  const readAnew = () => {
    readAt = new Date();
    content.reload().then(() => refresh(server), report);
  };
  server.watcher.add(content.dir);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(content.dir) || !/\.(mdx|md|yaml|svg|png|jpe?g|webp|avif|gif)$/i.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(readAnew, settleMs);
  });
  const clock = setInterval(() => {
    if (nextMoment(content.corpus, readAt) <= new Date()) readAnew();
  }, clockMs);
  server.httpServer?.once('close', () => clearInterval(clock));
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
