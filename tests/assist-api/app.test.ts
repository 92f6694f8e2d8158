import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestApi, envToken } from './test-api.ts';

const ErrorSchema = z.strictObject({
  error: z.strictObject({
    code: z.string().regex(/^[A-Z_]+$/),
    message: z.string().min(10),
    requestId: z.string().min(8),
    issues: z
      .array(z.strictObject({ path: z.string(), message: z.string(), expected: z.string().optional() }))
      .optional(),
  }),
});

const api = await createTestApi();
const machine = { Authorization: `Bearer ${envToken}` };
const message = { messages: [{ role: 'customer', text: 'lentera saya blm sampe' }] };

/** The refusal in the one shape; fails for any other shape. */
async function refusal(response: Response, status: number) {
  const text = await response.text();
  expect([response.status, text]).toEqual([status, expect.any(String)]);
  const { error } = ErrorSchema.parse(JSON.parse(text));
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(response.headers.get('x-request-id')).toBe(error.requestId);
  expect(text).not.toMatch(/node_modules|\.ts:|at \w+ \(/);
  return error;
}

describe('refusals', () => {
  it.each(['{', '', '"', '{"messages":}', '\u0000', 'undefined'])(
    'malformed JSON %j gets 400',
    async (body) => {
      const response = await api.request('POST', '/v1/suggestions', { body, headers: machine });
      await refusal(response, 400);
    },
  );

  it('wrong types get 400 with every place and what is expected', async () => {
    const body = { messages: [{ role: 'boss', text: 4 }], channel: 'fax', limit: 99, extra: 1 };
    const { code, issues } = await refusal(await api.asMachine('POST', '/v1/suggestions', body), 400);
    expect(code).toBe('INVALID_REQUEST');
    expect(issues?.map(({ path }) => path).sort()).toEqual([
      '',
      'channel',
      'limit',
      'messages.0.role',
      'messages.0.text',
    ]);
    expect(issues?.find(({ path }) => path === 'messages.0.role')?.expected).toBe('customer, agent');
    expect(issues?.find(({ path }) => path === 'limit')?.expected).toBe('at most 20');
  });

  it.each(['', '   \n', ' ', '\u200b\u2060\u200e', '\u0000\u0007'])(
    'an empty message %j gets 400',
    async (text) => {
      const body = { messages: [{ role: 'customer', text }] };
      const { issues } = await refusal(await api.asMachine('POST', '/v1/suggestions', body), 400);
      expect(issues?.[0]?.path).toBe('messages.0.text');
    },
  );

  it('a message of 20,000 characters is taken, one more gets 400', async () => {
    const of = (length: number) => ({
      messages: [{ role: 'customer', text: 'lentera '.repeat(3_000).slice(0, length) }],
    });
    expect((await api.asMachine('POST', '/v1/suggestions', of(20_000))).status).toBe(200);
    await refusal(await api.asMachine('POST', '/v1/suggestions', of(20_001)), 400);
  });

  it('an unknown locale gets 400 and the known ones', async () => {
    const inBody = await refusal(
      await api.asMachine('POST', '/v1/suggestions', { ...message, locale: 'fr' }),
      400,
    );
    expect(inBody).toMatchObject({
      code: 'UNKNOWN_LOCALE',
      issues: [{ path: 'locale', expected: 'id or en' }],
    });
    for (const path of [
      '/v1/search?q=a&locale=fr',
      '/v1/canned-responses?locale=fr',
      '/v1/articles/x?locale=fr',
    ]) {
      expect((await refusal(await api.asMachine('GET', path), 400)).code).toBe('UNKNOWN_LOCALE');
    }
    expect((await refusal(await api.request('GET', '/v1/search?q=a&locale=%00'), 400)).code).toBe(
      'INVALID_REQUEST',
    );
  });

  it('an unknown topic gets 400 and the known ones', async () => {
    const { code, message: told } = await refusal(await api.request('GET', '/v1/search?q=a&topic=none'), 400);
    expect([code, told]).toEqual(['UNKNOWN_TOPIC', expect.stringContaining('orders, returns')]);
  });

  it('a body over 256 KiB gets 413, with a length or streamed without', async () => {
    const body = JSON.stringify({ messages: [{ role: 'customer', text: 'a'.repeat(260 * 1024) }] });
    expect(
      (await refusal(await api.request('POST', '/v1/suggestions', { body, headers: machine }), 413)).code,
    ).toBe('BODY_TOO_LARGE');
    const told = await api.request('POST', '/v1/suggestions', {
      body,
      headers: { ...machine, 'Content-Length': String(body.length) },
    });
    expect((await refusal(told, 413)).code).toBe('BODY_TOO_LARGE');
    const stream = new Blob([body]).stream();
    const streamed = await api.request('POST', '/v1/suggestions', { body: stream, headers: machine });
    expect((await refusal(streamed, 413)).code).toBe('BODY_TOO_LARGE');
  });

  it.each([
    '/v1/nothing',
    '/nothing',
    '/v1/articles',
    '/v1/suggestions/x',
    '/%E0%A4%A',
    '//v1//search',
    '/v1/docs/package.json',
    '/__proto__',
  ])('the unknown address %s gets 404', async (path) => {
    await refusal(await api.asMachine('GET', path), 404);
  });

  it.each([
    ['DELETE', '/v1/search', 'GET, HEAD'],
    ['GET', '/v1/suggestions', 'POST'],
    ['POST', '/v1/suggestions/x/outcome', 'PATCH'],
    ['PUT', '/v1/session', 'POST, GET, HEAD, DELETE'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['OPTIONS', '/v1/suggestions', 'POST'],
  ])('%s %s gets 405 and the methods that are taken', async (method, path, allow) => {
    const response = await api.request(method, path);
    expect((await refusal(response, 405)).code).toBe('METHOD_NOT_ALLOWED');
    expect(response.headers.get('allow')).toBe(allow);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'nonsense'])(
    'the content type %s gets 415',
    async (type) => {
      const headers = { ...machine, 'Content-Type': type };
      const response = await api.request('POST', '/v1/suggestions', {
        body: JSON.stringify(message),
        headers,
      });
      expect((await refusal(response, 415)).code).toBe('UNSUPPORTED_MEDIA_TYPE');
    },
  );

  it('nobody signed in gets 401 and is told how', async () => {
    for (const headers of [
      {},
      { Authorization: 'Bearer wrong' },
      { Authorization: 'Basic eDp5' },
      { Authorization: `Bearer ${'x'.repeat(5_000)}` },
      { Cookie: 'tanggap_session=wrong' },
    ]) {
      const response = await api.request('POST', '/v1/suggestions', { body: message, headers });
      expect((await refusal(response, 401)).code).toBe('NOT_SIGNED_IN');
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
  });
});

describe('hostile input never fails the server', () => {
  const deep = `${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}`;
  it.each([
    ['lone surrogates', JSON.stringify({ messages: [{ role: 'customer', text: 'a \ud83d b \udc00' }] }), 200],
    ['escaped lone surrogates', '{"messages":[{"role":"customer","text":"\\ud83d x"}]}', 200],
    ['NUL', '{"messages":[{"role":"customer","text":"a\\u0000b"}]}', 200],
    ['a prototype key', '{"__proto__":{"admin":true},"messages":[{"role":"customer","text":"retur"}]}', 400],
    [
      'a prototype key among values',
      '{"messages":[{"role":"customer","text":"retur"}],"conversation":{"custom_attribute":{"__proto__":"x","constructor":"y"}}}',
      200,
    ],
    ['deep nesting', deep, 400],
    ['deep nesting in a value', `{"messages":${deep.slice(0, 100_000)}`, 400],
    ['a huge number', '{"messages":[{"role":"customer","text":"retur"}],"limit":1e999}', 400],
    ['a list', '[]', 400],
    ['null', 'null', 400],
  ])('%s', async (_name, body, status) => {
    const response = await api.request('POST', '/v1/suggestions', { body, headers: machine });
    expect(response.status).toBe(status);
    if (status !== 200) await refusal(response, status);
  });

  it('invalid UTF-8 is read as replacement characters', async () => {
    const { buffer } = new Uint8Array([
      ...new TextEncoder().encode('{"messages":[{"role":"customer","text":"retur '),
      0xff,
      0xc3,
      ...new TextEncoder().encode('"}]}'),
    ]);
    const response = await api.request('POST', '/v1/suggestions', {
      body: new Blob([buffer]),
      headers: machine,
    });
    expect(response.status).toBe(200);
  });

  it.each([
    '%00',
    '%ud83d',
    '%E0%A4%A',
    '%F0%9F',
    '__proto__',
    'constructor',
    '%3Cscript%3E',
    ' '.repeat(400),
  ])('the query %j', async (q) => {
    const response = await api.request('GET', `/v1/search?q=${q}&toString=1&__proto__[x]=1`);
    expect(response.status).toBe(200);
  });

  it('a repeated query key gets 400', async () => {
    await refusal(await api.request('GET', '/v1/search?q=a&q=b'), 400);
  });

  it.each(['__proto__', 'constructor', '%00', '..%2f..%2fetc%2fpasswd', 'a'.repeat(3_000)])(
    'the article id %s',
    async (id) => {
      const response = await api.asMachine('GET', `/v1/articles/${id}`);
      expect([400, 404]).toContain(response.status);
      await refusal(response, response.status);
    },
  );
});

describe('failures on our side', () => {
  it('hide internals and log them with the request id', async () => {
    const broken = await createTestApi(
      {},
      {
        knowledge: () => {
          throw new Error('secret detail in content/playbook/x.mdx');
        },
      },
    );
    const error = await refusal(await broken.request('GET', '/v1/search?q=a'), 500);
    expect(error.code).toBe('INTERNAL');
    expect(error.message).not.toContain('secret');
    expect(broken.logged.find((line) => line.includes('secret detail'))).toContain(error.requestId);
  });

  it('leave the suggestion usable when it cannot be stored', async () => {
    const parts = await createTestApi();
    const failing = { ...parts.store, saveSuggestion: () => Promise.reject(new Error('disk full')) };
    const broken = await createTestApi({}, { store: failing });
    const response = await broken.asMachine('POST', '/v1/suggestions', message);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ errors: [{ part: 'record' }] });
  });
});

describe('headers', () => {
  it('keep answers of the API out of caches, frames and type guessing', async () => {
    const { headers } = await api.request('GET', '/v1/search?q=retur');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('are the same on a suggestion, which is written in another way', async () => {
    const open = await createTestApi({
      ALLOWED_ORIGINS: 'https://help.example',
      PUBLIC_URL: 'https://shop.example',
    });
    const headers = { 'X-Request-Id': 'abc-123', Origin: 'https://help.example' };
    const headersOf = (response: Response) =>
      [...response.headers].filter(([name]) => name !== 'content-length');
    const suggested = await open.request('POST', '/v1/suggestions', {
      headers: { ...machine, ...headers },
      body: message,
    });
    const searched = await open.request('GET', '/v1/search?q=retur', { headers });
    expect([suggested.status, searched.status]).toEqual([200, 200]);
    expect(headersOf(suggested)).toEqual(headersOf(searched));
    expect(Object.fromEntries(suggested.headers)).toMatchObject({
      'access-control-allow-origin': 'https://help.example',
      'strict-transport-security': 'max-age=15552000; includeSubDomains',
      'x-request-id': 'abc-123',
    });
  });

  it("take over a caller's request id that is harmless, and replace any other", async () => {
    const given = await api.request('GET', '/healthz', { headers: { 'X-Request-Id': 'abc-123' } });
    expect(given.headers.get('x-request-id')).toBe('abc-123');
    const hostile = await api.request('GET', '/healthz', { headers: { 'X-Request-Id': 'a b<script>' } });
    expect(hostile.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });

  it('let named origins in, with credentials', async () => {
    const open = await createTestApi({ ALLOWED_ORIGINS: 'https://help.example' });
    const origin = (value: string) => ({ headers: { Origin: value } });
    const own = await open.request('GET', '/v1/search?q=a', origin('https://help.example'));
    expect(own.headers.get('access-control-allow-origin')).toBe('https://help.example');
    expect(own.headers.get('access-control-allow-credentials')).toBe('true');
    const other = await open.request('GET', '/v1/search?q=a', origin('https://evil.example'));
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await open.request('OPTIONS', '/v1/search-misses', origin('https://help.example'));
    expect(preflight.status).toBe(204);
  });
});

describe('a base path', () => {
  it('holds every address, and nothing answers outside of it', async () => {
    const below = await createTestApi({ BASE_PATH: '/bantuan', PUBLIC_URL: 'https://shop.example' });
    const found = await below.request('GET', '/bantuan/v1/search?q=retur%20lentera&locale=id&limit=1');
    expect(await found.json()).toMatchObject({
      results: [{ url: 'https://shop.example/bantuan/artikel/mengembalikan-lentera/' }],
    });
    expect((await below.request('GET', '/bantuan/healthz')).status).toBe(200);
    for (const path of ['/v1/search?q=a', '/healthz', '/bantuanx/healthz', '/bantuan/bantuan/healthz']) {
      expect((await below.request('GET', path)).status).toBe(404);
    }
    expect((await below.request('PUT', '/bantuan/v1/search')).status).toBe(405);
  });
});
