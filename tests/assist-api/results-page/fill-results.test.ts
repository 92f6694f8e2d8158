import { parse } from 'node-html-parser';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { fillResults, queryIn } from '../../../assist-api/results-page/fill-results.ts';
import { serveSite } from '../../../assist-api/publish/serve-site.ts';
import { openSite } from '../../../assist-api/publish/site-version.ts';
import type { SiteVersion } from '../../../assist-api/publish/site-version.ts';
import { createLogger } from '../../../assist-api/log.ts';
import { builtSite } from '../../site/built-site.ts';
import { createTestApi, fixtureCorpusDir } from '../test-api.ts';
import type { TestApi } from '../test-api.ts';

let version: SiteVersion;
let shell: string;
beforeAll(async () => {
  const site = await builtSite({ contentDir: fixtureCorpusDir });
  version = await openSite(site.dir);
  shell = site.read('cari/hasil/index.html').toString();
}, 120_000);
afterEach(() => vi.restoreAllMocks());

/** The site with its API, as it is served. */
async function served(env: Record<string, string> = {}): Promise<TestApi> {
  const inner = await createTestApi(env);
  const { store, knowledge: content } = inner;
  const now = () => inner.now();
  const parts = { store, now, knowledge: () => content, log: createLogger('silent', () => undefined) };
  const config = {
    basePath: '',
    publicUrl: undefined,
    trustProxyHops: 0,
    agentToken: undefined,
    allowedOrigins: [],
    frameOrigins: [],
  };
  const rateLimits = { publicPerSecond: 0, repeatPerMinute: 0, personPerMinute: 0, tokenPerMinute: 0 };
  const fill = fillResults({ ...parts, config: { ...config, rateLimits } });
  const pages = serveSite({ versions: () => [version], basePath: '', fill });
  const api = await createTestApi(env, { ...parts, pages });
  return { ...api, store };
}

async function results(api: TestApi, query: string, path = '/cari/hasil/') {
  const response = await api.request('GET', `${path}?${query}`);
  const html = await response.text();
  return { response, html, page: parse(html), slot: parse(html).querySelector('results-slot') };
}

it.each([
  [undefined, undefined],
  ['', undefined],
  ['  ', undefined],
  [' retur ', 'retur'],
  [`${' '.repeat(400)}retur`, 'retur'],
  [`${'\u200b'.repeat(400)}retur`, undefined],
  [`${'a'.repeat(299)} b`, 'a'.repeat(299)],
  [`${'a'.repeat(299)}\u{1f4e6}`, `${'a'.repeat(299)}\ufffd`],
])('the address %j asks for %j', (parameter, query) => {
  expect(queryIn(parameter)).toBe(query);
});

describe('the page of search results', () => {
  it.each([
    [
      '/cari/hasil/',
      'cara retur lentera',
      'Mengembalikan lentera',
      '/artikel/mengembalikan-lentera/',
      /^\d hasil untuk “cara retur lentera”$/,
    ],
    [
      '/en/search/results/',
      'return a lantern',
      'Return',
      '/en/articles/',
      /^\d results? for “return a lantern”$/,
    ],
  ])('%s answers “%s” with articles, passages and marked words', async (path, q, title, address, status) => {
    const api = await served();
    const { response, slot, page } = await results(api, new URLSearchParams({ q }).toString(), path);
    expect(response.status).toBe(200);
    expect(slot?.querySelector('.status')?.text).toMatch(status);
    const [first] = slot?.querySelectorAll('.articles > li') ?? [];
    expect(first?.querySelector('h2')?.text).toContain(title);
    expect(first?.querySelector('h2 a')?.getAttribute('href')).toContain(address);
    expect(first?.querySelectorAll('mark').length).toBeGreaterThan(0);
    expect(first?.querySelector('.passage a[href*="#"]')).not.toBeNull();
    expect(page.querySelector('main input[name=q]')?.getAttribute('value')).toBe(q);
    expect(page.querySelector('title')?.text).toContain(q);
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });

  it('gives the same articles in the same order as GET /v1/search', async () => {
    const api = await served();
    const query = 'q=retur+lentera';
    const { slot } = await results(api, query);
    const answer = await api.request('GET', `/v1/search?${query}&locale=id`);
    const { results: found } = (await answer.json()) as { results: { url: string }[] };
    const shown = slot?.querySelectorAll('.articles h2 a').map((link) => link.getAttribute('href')) ?? [];
    expect(shown.length).toBeGreaterThan(0);
    expect(shown).toEqual(found.slice(0, shown.length).map(({ url }) => url));
  });

  it('leaves nothing of the data and the script of the built page', async () => {
    const api = await served();
    const { html } = await results(api, 'q=retur');
    expect(html).not.toContain('results-data');
    expect(html).not.toContain('location.replace');
    expect(html).not.toContain('data-results-query');
    expect(shell).toContain('location.replace');
  });

  it('says which words were read otherwise, with the way back, which is taken', async () => {
    const api = await served();
    const { slot } = await results(api, 'q=retur+lentrea');
    expect(slot?.querySelector('.corrected strong')?.text).toBe('retur lentera');
    expect(slot?.querySelector('.corrected')?.text.trim()).toMatch(/^Maksud Anda: retur lentera\? · /);
    expect(slot?.querySelectorAll('.articles li').length).toBeGreaterThan(0);
    const back = slot?.querySelector('.corrected a');
    expect(back?.text).toBe('Cari persis “retur lentrea”');
    const exact = await results(api, (back?.getAttribute('href') ?? '').slice(1).replaceAll('&amp;', '&'));
    expect(exact.slot?.querySelector('.corrected')).toBeNull();
    expect(exact.page.querySelector('main input[name=q]')?.getAttribute('value')).toBe('retur lentrea');
  });

  it('claims no answer where the corrected words are only near, and shows them with the way back', async () => {
    const api = await served();
    const { slot } = await results(api, 'q=resep+lentrea+bakar+pedas');
    expect(slot?.querySelectorAll('.articles')).toHaveLength(0);
    expect(slot?.querySelector('.nothing')?.text).toMatch(
      /^Belum ada jawaban pasti untuk “resep lentrea bakar pedas”/,
    );
    expect(slot?.querySelectorAll('.near a').length).toBeGreaterThan(0);
    expect(slot?.querySelector('.corrected strong')?.text).toContain('lentera');
    expect(slot?.querySelector('.corrected a')?.getAttribute('href')).toContain('exact=1');
  });

  it('lists for a misspelt word what it lists for the word, and keeps no miss', async () => {
    const api = await served();
    const save = vi.spyOn(api.store, 'saveSearchMiss');
    const articlesOf = async (query: string) =>
      (await results(api, query)).slot?.querySelectorAll('.articles h2').map(({ text }) => text);
    const found = await articlesOf('q=retur+lentrea');
    expect(found?.length).toBeGreaterThan(0);
    expect(found).toEqual(await articlesOf('q=retur+lentera'));
    expect(save).not.toHaveBeenCalled();
  });

  it('narrows by topic with links, whose counts stay', async () => {
    const api = await served();
    const { slot } = await results(api, 'q=lentera');
    const links = slot?.querySelectorAll('.filters a') ?? [];
    expect(links.length).toBeGreaterThan(2);
    expect(links[0]?.getAttribute('aria-current')).toBe('true');
    const texts = links.map((link) => link.text);
    const address = (links[1]?.getAttribute('href') ?? '').replaceAll('&amp;', '&');
    const one = await results(api, address.slice(1));
    expect(one.slot?.querySelectorAll('.filters a').map((link) => link.text)).toEqual(texts);
    expect(one.slot?.querySelector('.filters [aria-current]')?.text).toBe(texts[1]);
    const count = Number(/\d+$/.exec(texts[1] ?? '')?.[0]);
    expect(one.slot?.querySelectorAll('.articles > li')).toHaveLength(count);
    const topics = new Set(one.slot?.querySelectorAll('.topic').map((topic) => topic.text));
    expect(topics.size).toBe(1);
    const other = await results(api, 'q=lentera&topic=nothing');
    expect(other.slot?.querySelector('.filters [aria-current]')?.text).toBe(texts[0]);
  });

  it('claims no answer where none is sure, leads to topics and people, and keeps the question masked', async () => {
    const api = await served();
    const save = vi.spyOn(api.store, 'saveSearchMiss');
    const q = 'resep rendang, tanya 081234567890';
    const { slot } = await results(api, new URLSearchParams({ q }).toString());
    expect(slot?.querySelector('.nothing')?.text).toMatch(/^Belum ada jawaban/);
    expect(slot?.querySelectorAll('.articles')).toHaveLength(0);
    expect(slot?.querySelectorAll('.near a').length).toBeLessThanOrEqual(3);
    expect(slot?.querySelectorAll('.topics a').length).toBeGreaterThan(1);
    expect(slot?.querySelector('a.button')?.getAttribute('href')).toBe('/hubungi/');
    expect(slot?.querySelector('.person')?.text).toMatch(/\d\d\.\d\d–\d\d\.\d\d/);
    expect(save).toHaveBeenCalledTimes(1);
    expect(save.mock.lastCall?.[0]).toMatchObject({ locale: 'id', source: 'search' });
    expect(save.mock.lastCall?.[0].maskedText).toMatch(/^resep rendang, tanya \[/);
    expect(api.logged.join('\n')).not.toContain('rendang');
  });

  it('keeps no question that was answered, asked before, fetched ahead or only looked up', async () => {
    const api = await served();
    const save = vi.spyOn(api.store, 'saveSearchMiss');
    await results(api, 'q=retur+lentera');
    expect(save).not.toHaveBeenCalled();
    await api.request('GET', '/cari/hasil/?q=zzxqv', { headers: { 'Sec-Purpose': 'prefetch;prerender' } });
    await api.request('HEAD', '/cari/hasil/?q=zzxqv');
    expect(save).not.toHaveBeenCalled();
    await results(api, 'q=zzxqv');
    await results(api, 'q=zzxqv');
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('shows what was found when a missed question cannot be kept', async () => {
    const api = await served();
    vi.spyOn(api.store, 'saveSearchMiss').mockRejectedValue(new Error('disk full'));
    const { response, slot } = await results(api, 'q=zzxqv');
    expect([response.status, slot?.querySelector('.nothing')?.text]).toEqual([
      200,
      'Belum ada jawaban untuk “zzxqv”',
    ]);
  });

  it.each(['', 'q=', 'q=%20%E2%80%8B', 'topic=returns'])('is as it was built for “%s”', async (query) => {
    const api = await served();
    const { response, html } = await results(api, query);
    expect(html).toBe(shell);
    expect(response.headers.get('etag')).not.toBeNull();
  });

  it('keeps the policy of the built page, and is kept by nobody in between', async () => {
    const api = await served();
    const plain = await api.request('GET', '/cari/hasil/');
    const { response } = await results(api, 'q=retur');
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toBe(plain.headers.get('content-security-policy'));
    const script = /<results-slot[^>]*>\s*<script>([\s\S]*?)<\/script>/.exec(shell)?.[1] ?? '';
    expect(script).not.toBe('');
    expect(policy).toContain(createHash('sha256').update(script).digest('base64'));
  });

  it('is compressed as the browser takes it', async () => {
    const api = await served();
    const plain = await (await api.request('GET', '/cari/hasil/?q=retur')).text();
    const packed = await api.request('GET', '/cari/hasil/?q=retur', { headers: { 'Accept-Encoding': 'br' } });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(await packed.arrayBuffer()).toString()).toBe(plain);
  });

  it('gives too many requests the page with its topics, and when to try again', async () => {
    const api = await served({ RATE_LIMIT_REPEAT_PER_MINUTE: '2' });
    const statuses = [];
    for (let times = 0; times < 3; times += 1) statuses.push((await results(api, 'q=retur')).response.status);
    expect(statuses).toEqual([200, 200, 429]);
    const { response, slot } = await results(api, 'q=retur');
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(slot?.querySelectorAll('.topics a').length).toBeGreaterThan(1);
    expect((await api.request('GET', '/cari/hasil/')).status).toBe(200);
  });

  it('shows whatever was typed as text', async () => {
    const api = await served();
    const clean = parse(shell);
    const allowed = new Set(
      clean.querySelectorAll('script, img, iframe, style').map((each) => each.outerHTML),
    );
    const nasty = fc.oneof(
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "'-alert(1)-'",
        '</title><script>',
        '</results-slot><script>alert(1)</script>',
        '$& $1 $`',
        '{query} {results}',
        'retur <b>lentera</b>',
        'lentera &lt;script&gt;',
      ),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(nasty, async (q) => {
        const { response, page } = await results(api, new URLSearchParams({ q }).toString());
        expect(response.status).toBe(200);
        const added = page.querySelectorAll('script, img, iframe, style, b');
        expect(added.filter((each) => !allowed.has(each.outerHTML)).map(String)).toEqual([]);
        const names = page.querySelectorAll('*').flatMap((each) => Object.keys(each.attributes));
        expect(names.filter((name) => name.startsWith('on'))).toEqual([]);
        expect(page.querySelectorAll('results-slot')).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('fills in a query that reads like the mark of the field', async () => {
    const api = await served();
    const q = 'retur data-results-query="x" <title>';
    const { page } = await results(api, new URLSearchParams({ q }).toString());
    expect(page.querySelector('main input[name=q]')?.getAttribute('value')).toBe(q);
    expect(page.querySelector('title')?.text).toContain(q);
  });

  it('takes a long query up to what the field takes', async () => {
    const api = await served();
    const { response, page } = await results(api, `q=${'retur%20'.repeat(200)}`);
    expect(response.status).toBe(200);
    expect(page.querySelector('main input[name=q]')?.getAttribute('value')?.length).toBeLessThanOrEqual(300);
  });
});
