import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';

/**
 * In development: a handler that sees requests before Astro does, whose own handlers cut the base path off and refuse
 * what does not end in a slash. `path` is the decoded path below the base path; false passes the request on.
 */
export function aheadOfPages(
  name: string,
  base: string,
  handle: (path: string, request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>,
): Plugin {
  return {
    name,
    enforce: 'post',
    configureServer: (server) => () => {
      server.middlewares.stack.unshift({
        route: '',
        handle: (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
          const path = pathBelow(base.replace(/\/$/, ''), request.url ?? '');
          if (path === undefined) {
            next();
            return;
          }
          Promise.resolve(handle(path, request, response)).then((isAnswered) => {
            if (!isAnswered) next();
          }, next);
        },
      });
    },
  };
}

/** Undefined for a path outside of the base path, or one that cannot be decoded. */
function pathBelow(base: string, url: string): string | undefined {
  const path = url.replace(/[?#].*$/s, '');
  if (!path.startsWith(`${base}/`)) return undefined;
  try {
    return decodeURIComponent(path.slice(base.length));
  } catch {
    return undefined;
  }
}
