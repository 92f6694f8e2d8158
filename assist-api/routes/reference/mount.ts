import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv, AppParts } from '../../parts.ts';
import { openApiDocument, registerSecurity } from './document.ts';
import { docsFile, docsPage } from './docs-page.ts';
import type { DocsFile } from './docs-page.ts';

/** Adds `/v1/openapi.json` and the browsable `/v1/docs`. */
export function mountReference(api: OpenAPIHono<AppEnv>, { config }: AppParts): void {
  registerSecurity(api);
  let document: ReturnType<typeof openApiDocument> | undefined;
  api.get('/v1/openapi.json', (c) => c.json((document ??= openApiDocument(api, config)), 200));
  api.get('/v1/docs', () => answer(docsPage));
  api.get('/v1/docs/:file', async (c) => {
    const file = await docsFile(c.req.param('file'));
    return file ? answer(file) : c.notFound();
  });
}

const answer = ({ type, body }: DocsFile) =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Cache-Control': 'no-cache',
      // Swagger UI sets styles on elements and holds its pictures in the style sheet.
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    },
  });
