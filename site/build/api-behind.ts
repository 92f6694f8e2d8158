import { request as ask } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { aheadOfPages } from './ahead-of-pages.ts';

const apiPaths = /^\/(?:v1(?:\/|$)|healthz$|readyz$)/;

/** In development: passes the API's addresses on to the API on this machine. Without a port they are not found. */
export function apiBehind(port: number | undefined, base: string): AstroIntegration {
  return {
    name: 'api-behind',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev' || port === undefined) return;
        const plugin = aheadOfPages('tanggap:api', base, (path, request, response) => {
          if (!apiPaths.test(path)) return false;
          passOn(request, response, port);
          return true;
        });
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

function passOn(request: IncomingMessage, response: ServerResponse, port: number): void {
  const { method, url, headers } = request;
  const asked = ask({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  asked.on('error', () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(502).end('The API does not answer.');
  });
  response.on('close', () => asked.destroy());
  request.pipe(asked);
}
