import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../content/corpus/index.ts';
import { hexColour, readColours } from '../../site/styles/oklch.ts';
import { builtSite } from './built-site.ts';
import type { BuiltSite } from './built-site.ts';

const base = '/bantuan';
const publicUrl = 'https://help.example';
const canaries = ['kuningsatu', 'kuningdua', 'kuningtiga'];

let site: BuiltSite;

beforeAll(async () => {
  const contentDir = join(tmpdir(), 'tanggap-pages-content');
  cpSync(join(import.meta.dirname, '../fixtures/corpus'), contentDir, { recursive: true });
  addArticle(
    contentDir,
    'only-indonesian',
    'title: Lentera kertas',
    "Hanya ada dalam satu bahasa.\n\n| Jenis | Lama `a'b` | Cahaya | Ukuran |\n|---|---|---|---|\n| Kecil | 1 | 2 | 3 |\n\n| Jenis | Lama | Cahaya |\n|---|---|---|\n| Kecil | 1 | 2 |",
  );
  addArticle(
    contentDir,
    'not-ready',
    'title: Rahasia dapur\nstatus: draft\nredirectFrom: [dapur-lama]',
    'Belum selesai.',
  );
  addArticle(contentDir, 'gone-by', 'title: Sudah lewat\nexpireOn: 2020-01-01', 'Tidak berlaku lagi.');
  appendOnce(join(contentDir, 'playbook/id/returns/late-return.mdx'), `\n${canaries[0]}\n`);
  appendOnce(join(contentDir, 'canned-responses/id/returns/cara-retur.md'), `\n${canaries[1]}\n`);
  appendOnce(
    join(contentDir, 'signals.yaml'),
    `\ncanary:\n  description: { id: a, en: a }\n  phrases: { id: [${canaries[2]}], en: [${canaries[2]}] }\n`,
  );
  site = await builtSite({ contentDir, env: { BASE_PATH: base, PUBLIC_URL: publicUrl } });
}, 120_000);

function addArticle(contentDir: string, articleId: string, frontmatter: string, body: string): void {
  const folder = join(contentDir, 'articles/id/orders');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${articleId}.mdx`), `---\n${frontmatter}\n---\n\n${body}\n`);
}

function appendOnce(file: string, text: string): void {
  if (!readFileSync(file, 'utf8').endsWith(text)) appendFileSync(file, text);
}

/** Up to a query, or to what ends an address in markup, Markdown, JSON and running text. */
const ownAddresses = new RegExp(`${publicUrl}[^\\s"'<>()[\\]{}?\\\\\`]*(?<![.,:;])`, 'g');

const hasId = (path: string, hash: string) => site.page(path).getElementById(hash.slice(1)) !== null;

const htmlFiles = () => site.files.filter((file) => file.endsWith('.html') && !file.startsWith('agent/'));

describe('the built site', () => {
  it('has a page for every live article, topic and kind in both languages', () => {
    expect(htmlFiles()).toEqual(
      expect.arrayContaining([
        'index.html',
        'en/index.html',
        'cari/index.html',
        'en/search/index.html',
        'hubungi/index.html',
        'en/contact/index.html',
        'topik/pesanan/index.html',
        'en/topics/orders/index.html',
        'artikel/melacak-lentera/index.html',
        'en/articles/track-lantern/index.html',
        '404.html',
      ]),
    );
  });

  it('names the columns of a table too wide for a phone, where each value stands below the other', () => {
    const tables = site.page('artikel/only-indonesian/').querySelectorAll('.table');
    const style = String.raw`--c2:'Lama a\'b';--c3:'Cahaya';--c4:'Ukuran'`;
    expect(tables.map((table) => table.classList.contains('stacked'))).toEqual([true, false]);
    expect(tables.map((table) => table.getAttribute('style'))).toEqual([style, undefined]);
  });

  it('has no page for drafts and expired articles', () => {
    const all = site.files.join('\n');
    expect(all).not.toContain('not-ready');
    expect(all).not.toContain('gone-by');
  });

  it('leads every link, form and picture to a file under the base path', () => {
    const files = new Set(site.files);
    const broken: string[] = [];
    for (const file of htmlFiles()) {
      const page = site.page(file);
      for (const element of page.querySelectorAll('[href], [src], form[action]')) {
        const address =
          element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? '';
        if (/^(https?:|mailto:|tel:|#)/.test(address)) continue;
        const [path = '', anchor] = address.split('#');
        const target = path
          .replace(`${base}/`, '')
          .replace(/\?.*$/, '')
          .replace(/(^|\/)$/, '$1index.html');
        const isFound = path.startsWith(`${base}/`) && files.has(target);
        const isAnchored =
          !anchor ||
          !target.endsWith('.html') ||
          (isFound && site.page(target).querySelector(`[id="${anchor}"]`));
        if (!isFound || !isAnchored) broken.push(`${file}: ${address}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('leads every whole address of its own, in whatever file, to a file and an element of its pages', () => {
    const texts = site.files.filter((file) => /\.(?:html|xml|json|md|txt|js|css)$|^_redirects$/.test(file));
    const led = new Set<string>();
    const lost: string[] = [];
    for (const file of texts) {
      // The id of a feed's entry is a name, which nobody follows.
      const text = site
        .read(file)
        .toString()
        .replaceAll(/<id>[^<]*<\/id>/g, '');
      for (const [address] of text.matchAll(ownAddresses)) {
        const { pathname, hash } = new URL(address);
        const path = decodeURIComponent(pathname).replace(/^\/bantuan(?=\/)/, '');
        const target = path.replace(/\/$/, '/index.html').slice(1);
        const isThere = pathname.startsWith(`${base}/`) && site.files.includes(target);
        const isLed =
          isThere && (hash === '' || !target.endsWith('.html') || hasId(path, decodeURIComponent(hash)));
        if (isLed) led.add(target);
        else lost.push(`${file}: ${address}`);
      }
    }
    expect(lost).toEqual([]);
    for (const kind of [/^index\.html$/, /^en\/articles\/.*\.html$/, /\.md$/, /\.png$/, /\.xml$/, /\.txt$/])
      expect(
        [...led].some((file) => kind.test(file)),
        String(kind),
      ).toBe(true);
  });

  it('leads every link within a page to an element', () => {
    for (const file of htmlFiles()) {
      const page = site.page(file);
      for (const link of page.querySelectorAll('a[href^="#"]')) {
        const id = decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '');
        expect(page.querySelector(`[id="${id}"]`), `${file} #${id}`).not.toBeNull();
      }
    }
  });

  it('names language, canonical address and translations', () => {
    const page = site.page('en/articles/track-lantern/');
    expect(page.querySelector('html')?.getAttribute('lang')).toBe('en');
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      `${publicUrl}${base}/en/articles/track-lantern/`,
    );
    const alternates = page
      .querySelectorAll('link[rel=alternate][hreflang]')
      .map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]);
    expect(alternates).toEqual([
      ['id', `${publicUrl}${base}/artikel/melacak-lentera/`],
      ['en', `${publicUrl}${base}/en/articles/track-lantern/`],
      ['x-default', `${publicUrl}${base}/artikel/melacak-lentera/`],
    ]);
  });

  it('leads from an article without translation to its text on a page of the other language, which says so', () => {
    const page = site.page('artikel/only-indonesian/');
    expect(page.querySelectorAll('link[rel=alternate][hreflang]')).toHaveLength(0);
    expect(page.querySelector('[role=note].translation')).toBeNull();
    const switchLink = page.querySelector('header a[hreflang=en]');
    expect(switchLink?.getAttribute('href')).toBe(`${base}/en/articles/only-indonesian/`);
    expect(site.page('en/articles/only-indonesian/').querySelector('.translation')?.text).toMatch(
      /not available in English/,
    );
  });

  it('draws its icon in the colours of tokens.css alone', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../../site/styles/tokens.css'), 'utf8');
    const brand = [...readColours(tokens).values()].map(({ light }) => hexColour(light));
    const used = [
      ...site
        .read('favicon.svg')
        .toString()
        .matchAll(/#[\da-f]{3,6}/gi),
    ].map(([colour]) => colour);
    expect(used).toHaveLength(3);
    expect(brand).toEqual(expect.arrayContaining(used));
  });

  it('puts nothing internal into any shipped byte', () => {
    for (const file of site.files) {
      const bytes = site.read(file);
      const text = (file.includes('.pf_') || file.endsWith('.pagefind') ? gunzipSync(bytes) : bytes).toString(
        'latin1',
      );
      for (const canary of canaries) expect(text.includes(canary), `${canary} in ${file}`).toBe(false);
    }
  });

  it('tells nobody of drafts and expired articles', () => {
    for (const file of site.files.filter((path) => /\.(html|md|txt|xml|json)$|^_redirects$/.test(path))) {
      expect(site.read(file).toString(), file).not.toMatch(/Rahasia dapur|Sudah lewat|dapur-lama/);
    }
  });

  it('says of every page what a shared link shows, with a picture that is there', () => {
    for (const file of htmlFiles().filter(
      (path) => !/^404|cari|search|ganti-alamat|new-address/.test(path),
    )) {
      const page = site.page(file);
      const content = (property: string) =>
        page.querySelector(`meta[property="og:${property}"]`)?.getAttribute('content') ?? '';
      for (const property of ['title', 'description', 'type', 'site_name', 'url']) {
        expect(content(property), `${file} ${property}`).not.toBe('');
      }
      expect(content('locale'), file).toBe(file.startsWith('en/') ? 'en_GB' : 'id_ID');
      const picture = content('image');
      expect(
        picture.startsWith(`${publicUrl}${base}/share/${file.startsWith('en/') ? 'en' : 'id'}`),
        file,
      ).toBe(true);
      const png = site.read(picture.slice(`${publicUrl}${base}/`.length));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], picture).toEqual([1200, 630]);
      expect(png.length, picture).toBeLessThan(300_000);
    }
  });

  it('has structured data that can be read, with what its types need', () => {
    const needed: Readonly<Record<string, readonly string[]>> = {
      Organization: ['name', 'url', 'contactPoint'],
      BreadcrumbList: ['itemListElement'],
      Article: ['headline', 'inLanguage', 'publisher', 'author', 'image', 'mainEntityOfPage'],
      FAQPage: ['mainEntity'],
    };
    const seen = new Set<string>();
    for (const file of htmlFiles()) {
      for (const block of site.page(file).querySelectorAll('script[type="application/ld+json"]')) {
        const data = JSON.parse(block.text) as Record<string, unknown>;
        expect(data['@context'], file).toBe('https://schema.org');
        for (const thing of (data['@graph'] ?? [data]) as Record<string, unknown>[]) {
          const type = String(thing['@type']);
          seen.add(type);
          expect(Object.keys(thing), `${type} in ${file}`).toEqual(
            expect.arrayContaining([...(needed[type] ?? ['?'])]),
          );
        }
      }
    }
    expect([...seen].sort()).toEqual(Object.keys(needed).sort());
  });

  it('offers feed and search in the address bar on the home pages alone', () => {
    const linked = (path: string) =>
      site
        .page(path)
        .querySelectorAll('link[type="application/atom+xml"], link[rel=search]')
        .map((link) => link.getAttribute('href'));
    expect(linked('/')).toEqual([`${base}/feed.xml`, `${base}/opensearch.xml`]);
    expect(linked('en/')).toEqual([`${base}/en/feed.xml`, `${base}/en/opensearch.xml`]);
    expect(linked('artikel/melacak-lentera/')).toEqual([]);
  });

  it('leads from an article to its Markdown', () => {
    const link = site.page('artikel/melacak-lentera/').querySelector('link[type="text/markdown"]');
    expect(link?.getAttribute('href')).toBe(`${base}/artikel/melacak-lentera.md`);
    expect(site.read('artikel/melacak-lentera.md').toString()).toMatch(/^# Melacak lentera yang dikirim\n/);
  });

  it('holds nothing of the writer’s panel, which is for development', () => {
    const parts = ['writer-panel', '__writer', 'tanggap.writer'];
    for (const file of site.files) {
      const text = site.read(file).toString('latin1');
      for (const part of parts) expect(text.includes(part), `${part} in ${file}`).toBe(false);
    }
  });

  it('keeps pages that are not for searching out of the sitemap', () => {
    const sitemap = site.read('sitemap-0.xml').toString();
    expect(sitemap).toContain(`${publicUrl}${base}/artikel/melacak-lentera/`);
    expect(sitemap).not.toMatch(/\/(agent|404)\//);
  });
});

describe('an article page', () => {
  it('asks whether it helped, in the language of the page, about the text that stands there', () => {
    const own = site.page('en/articles/track-lantern/').querySelector('[data-vote]');
    expect([own?.getAttribute('data-vote'), own?.getAttribute('data-locale')]).toEqual([
      'track-lantern',
      undefined,
    ]);
    expect(own?.querySelectorAll('button').map((button) => button.text.trim())).toEqual(['Yes', 'No']);
    const original = site.page('en/articles/only-indonesian/').querySelector('[data-vote]');
    expect(original?.getAttribute('data-locale')).toBe('id');
    expect(original?.text).toContain('Was this article helpful?');
  });

  it('has title, answer, steps, date, contents, related articles and the way to a person', () => {
    const page = site.page('en/articles/track-lantern/');
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    expect(page.querySelector('h1')?.text).toBe('Track a lantern on its way');
    expect(page.querySelector('[data-article-body] .summary')?.text).toContain(
      'The tracking number comes by email.',
    );
    expect(page.querySelectorAll('.steps ol > li')).toHaveLength(2);
    expect(page.querySelector('time')?.getAttribute('datetime')).toBe('2029-11-02');
    expect(page.querySelector('.beside nav')?.text).toContain('The parcel does not move');
    expect(page.querySelector('.after')?.text).toContain('Change the delivery address');
    expect(page.querySelector(`.beside a[href="${base}/en/contact/"]`)).not.toBeNull();
  });

  it('shows facts in the reader’s language and resolves links between articles', () => {
    const page = site.page('en/articles/track-lantern/');
    expect(page.toString()).not.toContain('{{');
    expect(page.querySelector('[data-article-body] a[href*="change-address"]')?.getAttribute('href')).toBe(
      `${base}/en/articles/change-address/#time-limit`,
    );
  });

  it('says the week’s hours without JavaScript', () => {
    expect(site.page('artikel/melacak-lentera/').querySelector('[data-open]')?.text).toMatch(
      /Senin–Kamis 09.00–17.00/,
    );
  });

  it('waits for no script and no style sheet', () => {
    const page = site.page('artikel/melacak-lentera/');
    expect(page.querySelectorAll('link[rel=stylesheet]')).toHaveLength(0);
    const blocking = page
      .querySelectorAll('script[src]')
      .filter((script) => script.getAttribute('type') !== 'module');
    expect(blocking).toHaveLength(0);
  });
});

/** Scripts that a script loads at once; those that it loads on intent are left out. */
function importsOf(shop: BuiltSite, script: string): readonly string[] {
  return siblingsOf(shop, script, /(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g);
}

/** Scripts that a script loads on intent. */
function importsOnIntentOf(shop: BuiltSite, script: string): readonly string[] {
  return siblingsOf(shop, script, /import\(\s*["'`]\.\/([^"'`]+)["'`]/g);
}

function siblingsOf(shop: BuiltSite, script: string, pattern: RegExp): readonly string[] {
  const code = shop.read(script.slice(1)).toString();
  return Array.from(code.matchAll(pattern), ([, name = '']) => script.replace(/[^/]+$/, name));
}

describe("search in a site of the shop's size", () => {
  const codeOf = async (locale: string) => {
    const shop = await builtSite({ contentDir: join(import.meta.dirname, '../../content') });
    const scripts = shop
      .page(locale === 'id' ? '/cari/' : '/en/search/')
      .querySelectorAll('script[src]')
      .map((script) => script.getAttribute('src') ?? '');
    const atOnce = new Set(scripts.flatMap((script) => [script, ...importsOf(shop, script)]));
    const onIntent = scripts.flatMap((script) => importsOnIntentOf(shop, script));
    return { shop, atOnce, onIntent };
  };

  // What a language costs is its word lists: chat spelling, synonyms, words whose affixes only look like one.
  it.each([
    { locale: 'id', language: 'indonesian', most: 52_000 },
    { locale: 'en', language: 'english', most: 46_000 },
  ])(
    'loads at most $most bytes in “$locale” before the first results, on intent, and no other language',
    async ({ locale, language, most }) => {
      const { shop, atOnce, onIntent } = await codeOf(locale);
      const panels = onIntent.filter((path) => path.includes('search-panel'));
      const packs = onIntent.filter((path) => /indonesian|english/.test(path));
      expect([panels.length, packs.length]).toEqual([1, 2]);
      expect(onIntent.filter((path) => atOnce.has(path))).toEqual([]);
      const pack = packs.filter((path) => path.includes(language));
      const code = [...panels, ...pack].flatMap((path) => [path, ...importsOf(shop, path)]);
      const loaded = new Set(code.filter((path) => !atOnce.has(path)));
      const files = [...loaded].map((path) => path.slice(1)).concat(`search-data/${locale}.json`);
      const bytes = files.map((path) => brotliCompressSync(shop.read(path)).length);
      const total = bytes.reduce((sum, size) => sum + size, 0);
      expect(total, bytes.join(' + ')).toBeLessThanOrEqual(most);
    },
    120_000,
  );

  it('loads the full text and what shows its passages after the first results only', async () => {
    const { shop, onIntent } = await codeOf('id');
    const panel = onIntent.find((path) => path.includes('search-panel')) ?? '';
    expect(importsOf(shop, panel).join()).not.toContain('full-text');
    expect(importsOnIntentOf(shop, panel).some((path) => path.includes('full-text'))).toBe(true);
  });
});

describe('the home page', () => {
  it('offers search, featured articles, topics, hours and channels', () => {
    const page = site.page('/');
    expect(page.querySelector('form[role=search]')?.getAttribute('action')).toBe(`${base}/cari/hasil/`);
    expect(page.querySelector('.featured')?.text).toContain('Melacak');
    expect(page.querySelectorAll('#topics li')).toHaveLength(2);
    expect(page.querySelector('.channels a')?.getAttribute('href')).toMatch(/^https:\/\/wa\.me\/\d+$/);
  });

  it('lists what helps when something is wrong, in every language, where articles are marked for it', () => {
    for (const [path, title, article] of [
      ['/', 'Kalau ada yang tidak beres', '/artikel/dana-kembali/'],
      ['/en/', 'When something is wrong', '/en/articles/refund-lantern/'],
    ] as const) {
      const section = site.page(path).querySelector('section[aria-labelledby="first-help"]');
      expect(section?.querySelector('h2')?.text, path).toBe(title);
      const links = section?.querySelectorAll('a').map((link) => link.getAttribute('href'));
      expect(links, path).toHaveLength(1);
      expect(links?.[0], path).toContain(article);
    }
  });
});

describe('where an order stands', () => {
  const addresses = ['index.html', 'en/index.html', 'cari/index.html', 'hubungi/index.html'];
  const pages = (shop: BuiltSite, paths: readonly string[]) =>
    paths.map((path) =>
      shop
        .page(path)
        .querySelectorAll('.order-links a')
        .map((link) => link.text),
    );

  it('is not told where business.yaml names no such page', () => {
    expect(pages(site, [...addresses, 'topik/pesanan/index.html']).flat()).toEqual([]);
    for (const file of htmlFiles())
      expect(site.read(file).toString(), file).not.toContain('class="order-links');
  });

  it('is linked on home, search and contact pages and on the topics that ask for it, in both languages', async () => {
    const shop = await builtSite({ contentDir: join(import.meta.dirname, '../../content') });
    const corpus = await loadCorpus(join(import.meta.dirname, '../../content'));
    const couriers = corpus.business.links.couriers.map(({ name }) => name);
    expect(couriers.length).toBeGreaterThan(1);
    const topics = ['topik/pesanan/index.html', 'en/topics/orders/index.html'];
    for (const [index, names] of pages(shop, [...addresses, ...topics]).entries()) {
      expect(names, [...addresses, ...topics][index]).toEqual([
        expect.stringMatching(/^(Status pesanan|Order status)$/),
        ...couriers,
      ]);
    }
    expect(pages(shop, ['topik/akun/index.html', 'en/topics/account/index.html'])).toEqual([[], []]);
  }, 120_000);
});

describe('the page for unknown addresses', () => {
  it('offers search in every language', () => {
    const actions = site
      .page('404.html')
      .querySelectorAll('main form[role=search]')
      .map((form) => form.getAttribute('action'));
    expect(actions).toEqual([`${base}/cari/hasil/`, `${base}/en/search/results/`]);
  });
});

describe('a site whose public address is not known', () => {
  it('claims no canonical address, no translations by address and no sitemap', async () => {
    const shop = await builtSite({ contentDir: join(import.meta.dirname, '../../content') });
    const page = shop.page('index.html');
    expect(
      page.querySelectorAll('link[rel=canonical], link[rel=alternate], meta[property="og:url"]'),
    ).toEqual([]);
    expect(shop.files.filter((path) => path.includes('sitemap'))).toEqual([]);
  });
});
