import type { Plugin } from 'vite';
import { helperId } from './short-preload.ts';

const mark = 'console';

/**
 * Bundles for the agent console a copy of its own of what public pages use too. Shared with public pages, a module would
 * become a file of its own, which every reader of an article would have to wait for.
 */
export function consoleApart(): Plugin {
  return {
    name: 'tanggap:console-apart',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer === undefined || !isOfConsole(importer)) return undefined;
      const resolved = await this.resolve(source, importer.replace(/\?.*$/, ''), {
        ...options,
        skipSelf: true,
      });
      if (!resolved || !isCopied(resolved.id)) return resolved;
      return { ...resolved, id: `${resolved.id}?${mark}` };
    },
  };
}

/** Modules of the corpus, and the function that Vite wraps around every `import()`. */
function isCopied(id: string): boolean {
  return id === helperId || /\/content\/corpus\/[^?]*\.ts$/.test(id);
}

function isOfConsole(importer: string): boolean {
  return importer.includes('/site/console/') || importer.endsWith(`?${mark}`);
}
