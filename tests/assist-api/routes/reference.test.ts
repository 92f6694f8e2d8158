import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { docCommentsOf } from '../../../assist-api/routes/reference/doc-comments.ts';
import { createTestApi, envToken } from '../test-api.ts';

const api = await createTestApi({ BASE_PATH: '/bantuan', PUBLIC_URL: 'https://shop.example' });
const OperationSchema = z.looseObject({
  responses: z.record(z.string(), z.looseObject({ content: z.record(z.string(), z.unknown()).optional() })),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
});
const SchemaSchema = z.looseObject({
  description: z.string().optional(),
  properties: z.record(z.string(), z.looseObject({ description: z.string().optional() })).optional(),
});
const DocumentSchema = z.looseObject({
  openapi: z.literal('3.1.0'),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), OperationSchema)),
  components: z.looseObject({
    schemas: z.record(z.string(), SchemaSchema),
    securitySchemes: z.record(z.string(), z.looseObject({ type: z.string() })),
  }),
});
const response = await api.request('GET', '/bantuan/v1/openapi.json');
const document = DocumentSchema.parse(await response.json());
const { paths, components } = document;

describe('the OpenAPI document', () => {
  it('lists every route of the API', () => {
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(routes.sort()).toEqual([
      'delete /v1/desk/favourites/{kind}/{id}',
      'delete /v1/desk/snippets/{snippetId}',
      'delete /v1/session',
      'get /healthz',
      'get /readyz',
      'get /v1/agent-search',
      'get /v1/articles/{articleId}',
      'get /v1/articles/{articleId}/feedback',
      'get /v1/canned-responses',
      'get /v1/desk',
      'get /v1/feedback',
      'get /v1/promises',
      'get /v1/reports',
      'get /v1/search',
      'get /v1/session',
      'get /v1/signals',
      'patch /v1/feedback/{feedbackId}',
      'patch /v1/promises/{promiseId}',
      'patch /v1/suggestions/{suggestionId}/outcome',
      'post /v1/articles/{articleId}/votes',
      'post /v1/desk/snippets/{snippetId}/filled',
      'post /v1/escalation-summaries',
      'post /v1/promises',
      'post /v1/replies',
      'post /v1/reply-checks',
      'post /v1/reports',
      'post /v1/reports/seen',
      'post /v1/search-misses',
      'post /v1/session',
      'post /v1/session/codes',
      'post /v1/signal-trials',
      'post /v1/suggestions',
      'put /v1/desk/favourites/{kind}/{id}',
      'put /v1/desk/snippets/{snippetId}',
    ]);
  });

  it('names the server with its base path', () => {
    expect(document.servers).toEqual([{ url: 'https://shop.example/bantuan' }]);
  });

  it('says of each route of agents how to sign in, and that it answers 401', () => {
    for (const path of [
      '/v1/suggestions',
      '/v1/canned-responses',
      '/v1/articles/{articleId}',
      '/v1/articles/{articleId}/feedback',
      '/v1/feedback',
      '/v1/feedback/{feedbackId}',
      '/v1/promises',
      '/v1/promises/{promiseId}',
      '/v1/desk',
      '/v1/reports',
      '/v1/reports/seen',
      '/v1/desk/snippets/{snippetId}',
    ]) {
      for (const { security, responses } of Object.values(paths[path] ?? {})) {
        expect(security).toEqual([{ token: [] }, { session: [] }]);
        expect(Object.keys(responses)).toContain('401');
      }
    }
    expect(Object.keys(components.securitySchemes).sort()).toEqual(['session', 'token']);
  });

  it('gives every refusal the one shape', () => {
    for (const { responses } of Object.values(paths).flatMap((methods) => Object.values(methods))) {
      for (const [status, { content }] of Object.entries(responses)) {
        if (Number(status) < 400 || status === '503') continue;
        expect(content?.['application/json']).toEqual({ schema: { $ref: '#/components/schemas/Error' } });
      }
    }
  });

  it('carries the doc comments of the schemas', () => {
    expect(components.schemas['OutcomeRequest']?.description).toMatch(/^What became of one item/);
    expect(components.schemas['ComposedReply']?.properties?.['insertable']?.description).toMatch(
      /^True only when nothing is missing/,
    );
    expect(components.schemas['Triage']?.properties?.['replyBy']?.description).toMatch(
      /^By when a person should answer/,
    );
  });

  it('holds replies as they are sent', async () => {
    const headers = { Authorization: `Bearer ${envToken}` };
    const reply = z
      .record(z.string(), z.unknown())
      .parse(await (await api.request('GET', '/bantuan/v1/articles/return-lantern', { headers })).json());
    const known = Object.keys(components.schemas['Article']?.properties ?? {});
    expect(Object.keys(reply).filter((key) => !known.includes(key))).toEqual([]);
  });
});

describe('the reference page', () => {
  it('asks for files of its own only, and those are there', async () => {
    const page = await api.request('GET', '/bantuan/v1/docs');
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, address = '']) => new URL(address, 'http://localhost/bantuan/v1/docs'),
    );
    expect(files).toHaveLength(5);
    for (const { origin, pathname } of files) {
      expect([origin, (await api.request('GET', pathname)).status]).toEqual(['http://localhost', 200]);
    }
  });
});

describe('docCommentsOf', () => {
  it('reads comments of schemas and keys, nested ones by path', () => {
    const found = docCommentsOf(`
      /** Not exported as a component. */
      const Part = z.object({ /** hidden */ a: z.string() });
      /** The whole. */
      export const WholeSchema = z
        .object({
          /** First, as in 'a: {'. */
          one: z.string('b: }'),
          list: z.array(z.object({ /** Deep. */ two: z.int() })),
          three: z.string(),
        })
        .openapi('Whole');`);
    expect(Object.fromEntries(found.get('Whole') ?? [])).toEqual({
      '': 'The whole.',
      one: "First, as in 'a: {'.",
      'list.two': 'Deep.',
    });
    expect([...found.keys()]).toEqual(['Whole']);
  });
});
