import { OpenAPIHono } from '@hono/zod-openapi';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { AppEnv } from '../../../assist-api/parts.ts';
import { serveSite } from '../../../assist-api/publish/serve-site.ts';
import { openSite } from '../../../assist-api/publish/site-version.ts';
import type { SiteVersion } from '../../../assist-api/publish/site-version.ts';
import { createTestApi } from '../test-api.ts';

const home = mkdtempSync(join(tmpdir(), 'tanggap-site-'));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});
writeFileSync(join(home, 'secret.txt'), 'outside of the site');

/** A built site with these files. */
async function site(files: Record<string, string>, basePath?: string): Promise<SiteVersion> {
  const folder = mkdtempSync(join(home, 'version-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return openSite(folder, basePath);
}

const script = 'document.documentElement.dataset.theme = "dark";';
const first = await site({
  'index.html': `<script>${script}</script><script type="application/ld+json">{"a":1}</script><script src="/x.js"></script><p>Beranda`,
  'artikel/retur/index.html': `<p>Retur ${'panjang '.repeat(500)}`,
  'en/index.html': '<p>Home',
  '404.html': '<p>Tidak ada',
  'en/404/index.html': '<p>Not here',
  '_astro/a.11111111.css': 'body{margin:0}',
  'pagefind/fragment/id_1.pf_fragment': 'old',
  'robots.txt': 'User-agent: *',
});
const second = await site({
  'index.html': '<p>Baru',
  '404.html': '<p>Tidak ada',
  '_astro/a.22222222.css': 'body{}',
});

/** Requests to a site that is served alone. */
function served(versions: () => readonly SiteVersion[], basePath = '') {
  const app = new OpenAPIHono<AppEnv>({
    getPath: (request) => new URL(request.url).pathname.slice(basePath.length) || '/',
  });
  app.use(serveSite({ versions, basePath }));
  return (path: string, init: RequestInit = {}) => app.request(`http://localhost${path}`, init);
}
const get = served(() => [first]);

describe('former addresses', () => {
  const files = {
    'index.html': '<p>Beranda',
    'artikel/lama/index.html': '<meta http-equiv="refresh" content="0;url=/bantuan/artikel/baru/">',
    'artikel/baru/index.html': '<p>Baru',
    _redirects: '/bantuan/artikel/lama/ /bantuan/artikel/baru/ 308\n',
  };

  it('lead on for good, in one step, with the query', async () => {
    const version = await site(files, '/bantuan');
    const ask = served(() => [version], '/bantuan');
    for (const path of ['/bantuan/artikel/lama/', '/bantuan/artikel/lama']) {
      const response = await ask(`${path}?utm=1`);
      expect([response.status, response.headers.get('location')]).toEqual([
        308,
        '/bantuan/artikel/baru/?utm=1',
      ]);
    }
    expect((await ask('/bantuan/artikel/baru/')).status).toBe(200);
  });

  it('are not told by the list itself', async () => {
    const version = await site({ ...files, '404.html': '<p>Tidak ada' });
    const ask = served(() => [version]);
    expect((await ask('/_redirects')).status).toBe(404);
  });
});

describe('Markdown pages', () => {
  it('are text in Unicode', async () => {
    const version = await site({ 'artikel/retur.md': '# Retur' });
    const response = await served(() => [version])('/artikel/retur.md');
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  });
});

describe('a served site', () => {
  it('gives pages that are asked for anew each time', async () => {
    const response = await get('/artikel/retur/?a=1');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    const etag = response.headers.get('etag') ?? '';
    const again = await get('/artikel/retur/', { headers: { 'If-None-Match': `"x", ${etag}` } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    const strong = etag.replace('W/', '');
    expect((await get('/artikel/retur/', { headers: { 'If-None-Match': strong } })).status).toBe(304);
  });

  it('keeps hashed files for ever', async () => {
    const { headers } = await get('/_astro/a.11111111.css');
    expect([headers.get('cache-control'), headers.get('content-type')]).toEqual([
      'public, max-age=31536000, immutable',
      'text/css; charset=utf-8',
    ]);
  });

  it('compresses text as the browser takes it', async () => {
    const as = (encoding: string) => get('/artikel/retur/', { headers: { 'Accept-Encoding': encoding } });
    const plain = await (await as('identity')).text();
    const brotli = await as('gzip, deflate, br;q=0.9');
    expect([brotli.headers.get('content-encoding'), brotli.headers.get('vary')]).toEqual([
      'br',
      'Accept-Encoding',
    ]);
    expect(brotliDecompressSync(await brotli.arrayBuffer()).toString()).toBe(plain);
    const gzip = await as('gzip, br;q=0');
    expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(plain);
    const fragment = await get('/pagefind/fragment/id_1.pf_fragment', {
      headers: { 'Accept-Encoding': 'br' },
    });
    expect(fragment.headers.get('content-encoding')).toBeNull();
  });

  it('lets pages run their own inline scripts only', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}';`);
    expect((await get('/en/')).headers.get('content-security-policy')).toContain(
      "script-src 'self' 'wasm-unsafe-eval';",
    );
  });

  it('leads to the address with a slash and keeps the query', async () => {
    const response = await get('/artikel/retur?utm=a%20b');
    expect([response.status, response.headers.get('location')]).toEqual([308, '/artikel/retur/?utm=a%20b']);
  });

  it('has a page for what is missing, in the language of the address', async () => {
    const missing = async (path: string) => {
      const response = await get(path);
      return [response.status, await response.text()];
    };
    expect(await missing('/nothing/')).toEqual([404, '<p>Tidak ada']);
    expect(await missing('/en/nothing')).toEqual([404, '<p>Not here']);
    expect(await missing('//evil.example/')).toEqual([404, '<p>Tidak ada']);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/artikel/..%5c..%5csecret.txt',
    '/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/secret.txt%00.html',
    '/__proto__',
  ])('gives nothing outside of its folder: %s', async (path) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([404, '<p>Tidak ada']);
  });

  it('answers HEAD without a body, and other methods with what is taken', async () => {
    const head = await get('/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const post = await get('/', { method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('shows the newest version and still has the files of earlier pages', async () => {
    const both = served(() => [second, first]);
    expect(await (await both('/')).text()).toBe('<p>Baru');
    expect((await both('/_astro/a.11111111.css')).status).toBe(200);
    expect((await both('/artikel/retur/')).status).toBe(404);
  });

  it('lies below a base path', async () => {
    const below = served(() => [first], '/bantuan');
    expect((await below('/bantuan/artikel/retur?x=1')).headers.get('location')).toBe(
      '/bantuan/artikel/retur/?x=1',
    );
    expect((await below('/bantuan?x=1')).headers.get('location')).toBe('/bantuan/?x=1');
    expect((await below('/bantuan/')).status).toBe(200);
  });
});

describe('site and API in one', () => {
  it('leave each other their addresses', async () => {
    const api = await createTestApi(
      { BASE_PATH: '/bantuan' },
      { pages: serveSite({ versions: () => [first], basePath: '/bantuan' }) },
    );
    const status = async (method: string, path: string) => {
      const response = await api.request(method, path);
      return [response.status, response.headers.get('content-type')?.split(';')[0]];
    };
    expect(await status('GET', '/bantuan/')).toEqual([200, 'text/html']);
    expect(await status('GET', '/bantuan/healthz')).toEqual([200, 'application/json']);
    expect(await status('GET', '/bantuan/v1/nothing')).toEqual([404, 'application/json']);
    expect(await status('GET', '/bantuan/v1')).toEqual([404, 'application/json']);
    expect(await status('GET', '/bantuan/nothing')).toEqual([404, 'text/html']);
    expect(await status('PUT', '/bantuan/v1/search')).toEqual([405, 'application/json']);
    expect(await status('POST', '/bantuan/nothing')).toEqual([404, 'application/json']);
    expect(await status('GET', '/elsewhere')).toEqual([404, 'text/html']);
    expect((await api.request('GET', '/')).headers.get('location')).toBe('/bantuan/');
  });
});

describe('who may frame a page', () => {
  const files = { 'index.html': '<p>Beranda', 'agent/index.html': '<p>Konsol', '404.html': '<p>Tidak ada' };
  const headersOf = async (env: Record<string, string>) => {
    const version = await site(files, '/bantuan');
    const frameOrigins = (env['FRAME_ORIGINS'] ?? '').split(' ').filter((origin) => origin !== '');
    const pages = serveSite({ versions: () => [version], basePath: '/bantuan', frameOrigins });
    const api = await createTestApi({ BASE_PATH: '/bantuan', ...env }, { pages });
    return async (path: string) => {
      const { headers } = await api.request('GET', `/bantuan${path}`);
      const ancestors = /frame-ancestors ([^;]+)/.exec(headers.get('content-security-policy') ?? '')?.[1];
      return [ancestors, headers.get('x-frame-options')];
    };
  };

  it('is nobody for the console where nothing is set', async () => {
    const framing = await headersOf({});
    expect(await framing('/agent/')).toEqual(["'none'", 'SAMEORIGIN']);
    expect(await framing('/')).toEqual(["'self'", 'SAMEORIGIN']);
  });

  it('is the named help desks for the console, and for nothing else', async () => {
    const framing = await headersOf({ FRAME_ORIGINS: 'https://chat.example https://desk.example:8443' });
    expect(await framing('/agent/')).toEqual(['https://chat.example https://desk.example:8443', null]);
    expect(await framing('/')).toEqual(["'self'", 'SAMEORIGIN']);
    expect(await framing('/nowhere/')).toEqual(["'self'", 'SAMEORIGIN']);
    expect(await framing('/v1/docs')).toEqual(["'none'", 'SAMEORIGIN']);
    expect(await framing('/v1/session')).toEqual([undefined, 'SAMEORIGIN']);
  });
});
