import type { AstroIntegration } from 'astro';

/** Vite's module with the function that it wraps around every `import()`; internal to Vite, a test holds the effect. */
export const helperId = '\0vite/preload-helper.js';

/**
 * Asks for what a script loaded on intent imports together with it, in one line: Vite's own function weighs as much as
 * opening hours do. Styles come along as text (`?inline`), never as files.
 */
export function shortPreload(base: string): AstroIntegration {
  const folder = JSON.stringify(base.replace(/\/?$/, '/'));
  const code = `export const __vitePreload = (load, files = []) => {
    for (const file of files)
      document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: ${folder} + file }));
    return load();
  };`;
  const plugin = {
    name: 'tanggap:short-preload',
    enforce: 'pre' as const,
    load: (id: string) => (id.split('?', 1)[0] === helperId ? code : undefined),
  };
  return {
    name: 'short-preload',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
