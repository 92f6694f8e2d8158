import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const scope = /data-astro-cid-[a-z0-9]{8}/g;

/**
 * Shortens the attributes by which a component's styles reach its own elements alone: they stand in every page hundreds
 * of times. The number is the component's place among all files, so equal code gives equal pages.
 */
export function shortScopes(): AstroIntegration {
  return {
    name: 'short-scopes',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const dir = fileURLToPath(config.srcDir);
        const files = globSync('**/*.astro', { cwd: dir }).sort();
        const names = new Map(files.map((file, index) => [`${dir}${file}`, `data-${index.toString(36)}`]));
        const transform = (code: string, id: string) => {
          const name = names.get(id.replace(/\?.*$/, ''));
          return name && scope.test(code) ? { code: code.replace(scope, name), map: null } : undefined;
        };
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'tanggap:short-scopes-of-styles',
                enforce: 'pre',
                transform: (code, id) => (id.includes('type=style') ? transform(code, id) : undefined),
              },
              {
                name: 'tanggap:short-scopes',
                enforce: 'post',
                transform: (code, id) => (id.includes('type=style') ? undefined : transform(code, id)),
              },
            ],
          },
        });
      },
    },
  };
}
