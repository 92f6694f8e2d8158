import fc from 'fast-check';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../content/corpus/index.ts';
import type { Corpus } from '../../../content/corpus/corpus.ts';
import { publicFiles } from '../../../site/feeds/public-files.ts';
import { createPublicSite } from '../../../site/feeds/public-site.ts';
import { sitemapEntries } from '../../../site/feeds/sitemap.ts';
import { updateFeed } from '../../../site/feeds/update-feed.ts';
import { escapeXml } from '../../../site/feeds/xml.ts';
import { xmlFault } from './well-formed.ts';

const now = new Date('2030-06-01T00:00:00Z');
const corpus = await loadCorpus(join(import.meta.dirname, '../../fixtures/corpus'), { now });
const origin = 'https://help.example';
const base = '/bantuan';
const known = { base, publicUrl: origin };
const siteOf = (changed: Corpus = corpus, address: Parameters<typeof createPublicSite>[1] = known) =>
  createPublicSite(changed, address, now);
const site = siteOf();
const files = publicFiles(site);
const file = (path: string) => files.get(path) ?? '';

/** The corpus with one article changed. */
function changed(articleId: string, locale: string, keys: Partial<Corpus['articles'][number]>): Corpus {
  return {
    ...corpus,
    articles: corpus.articles.map((article) =>
      article.articleId === articleId && article.locale === locale ? { ...article, ...keys } : article,
    ),
  };
}

describe('what programs read', () => {
  it('is there for every live article, topic and language', () => {
    expect([...files.keys()].sort()).toEqual(
      [
        ...['', 'en/'].flatMap((prefix) =>
          ['llms.txt', 'llms-full.txt', 'feed.xml', 'opensearch.xml'].map((name) => `/${prefix}${name}`),
        ),
        ...['melacak-lentera', 'ubah-alamat', 'mengembalikan-lentera', 'dana-kembali'].map(
          (slug) => `/artikel/${slug}.md`,
        ),
        ...['track-lantern', 'change-address', 'return-lantern', 'refund-lantern'].map(
          (slug) => `/en/articles/${slug}.md`,
        ),
        ...['/topik/pesanan.md', '/topik/retur.md', '/en/topics/orders.md', '/en/topics/returns.md'],
        ...['/hubungi.md', '/en/contact.md', '/robots.txt', '/_redirects'],
        ...['/artikel/ganti-alamat/index.html', '/en/articles/new-address/index.html'],
      ].sort(),
    );
  });

  it('leads to files that exist, by whole addresses', () => {
    for (const [path, text] of files) {
      if (!/\.(md|txt)$/.test(path)) continue;
      for (const [, address = ''] of text.matchAll(/\]\(([^)#\s]*)/g)) {
        if (/^(mailto|tel|https:\/\/wa\.me)/.test(address)) continue;
        expect(address.startsWith(`${origin}${base}/`), `${path}: ${address}`).toBe(true);
        expect(files.has(address.slice(`${origin}${base}`.length)), `${path}: ${address}`).toBe(true);
      }
    }
  });

  it('leads on from the base path where nobody knows the site’s address', () => {
    const local = publicFiles(siteOf(corpus, { base: '/', publicUrl: undefined }));
    expect(local.get('/llms.txt')).toContain('](/artikel/melacak-lentera.md)');
    expect([...local.keys()].filter((path) => path.endsWith('.xml'))).toEqual([]);
    expect(local.get('/robots.txt')).not.toContain('Sitemap');
    expect([...local.values()].join('')).not.toContain('https://help.example');
  });

  it('holds neither drafts nor what is out of its days', () => {
    for (const keys of [
      { status: 'draft' },
      { status: 'archived' },
      { publishOn: '2030-06-02' },
      { expireOn: '2030-06-01' },
    ] as const) {
      const hidden = siteOf(changed('change-address', 'id', keys));
      const texts = [...publicFiles(hidden)].map((entry) => entry.join('\n')).join('\n');
      expect(texts).not.toMatch(/ubah-alamat|ganti-alamat|Mengubah alamat kirim/);
      expect([...sitemapEntries(hidden).keys()].join('\n')).not.toContain('ubah-alamat');
    }
  });
});

describe('an article as Markdown', () => {
  it('has its title, its text with facts, its page and its day', () => {
    const text = file('/en/articles/track-lantern.md');
    expect(text).toMatch(/^# Track a lantern on its way\n\n> The tracking number comes by email\./);
    expect(text).toContain(`](${origin}${base}/en/articles/change-address.md#time-limit)`);
    expect(text).toMatch(
      /\n---\n\nPage: https:\/\/help\.example\/bantuan\/en\/articles\/track-lantern\/\n\nUpdated 2 November 2029\n$/,
    );
  });

  it('leads to the language that has an article where its own does not', () => {
    const alone = publicFiles(siteOf(changed('change-address', 'en', { status: 'archived' })));
    expect(alone.get('/en/articles/track-lantern.md')).toContain(
      `](${origin}${base}/artikel/ubah-alamat.md#time-limit)`,
    );
  });
});

describe('llms.txt', () => {
  it('has the form that llmstxt.org describes', () => {
    const text = file('/en/llms.txt');
    expect(text).toMatch(/^# [^\n]+\n\n> [^\n]+\n/);
    expect(text.match(/^## .+$/gm)).toEqual(['## Orders', '## Returns', '## Optional']);
    expect(text.match(/^- \[Track a lantern.*/gm)).toHaveLength(1);
    expect(text).toContain('- WhatsApp: [+62');
    expect(text).toContain(`- [Bahasa Indonesia](${origin}${base}/llms.txt)`);
  });

  it('has every article whole in its long form', () => {
    const text = file('/llms-full.txt');
    for (const { locale, title } of site.articles) {
      expect(text.split('\n').includes(`# ${title}`), title).toBe(locale === 'id');
    }
    expect(text).toContain(file('/artikel/melacak-lentera.md').trim());
  });
});

describe('the feed', () => {
  it('has what RFC 4287 asks for, newest first', () => {
    const text = file('/en/feed.xml');
    expect(xmlFault(text)).toBeUndefined();
    const feed = parse(text).querySelector('feed');
    for (const name of ['id', 'title', 'updated', 'author', 'link']) {
      expect(
        feed?.children.some(({ rawTagName }) => rawTagName === name),
        name,
      ).toBe(true);
    }
    const entries = feed?.querySelectorAll('entry') ?? [];
    expect(entries).toHaveLength(4);
    const days = entries.map((entry) => entry.querySelector('updated')?.text ?? '');
    expect(days).toEqual(days.toSorted().reverse());
    expect(feed?.querySelector('updated')?.text).toBe(days[0]);
    for (const entry of entries) {
      expect(entry.querySelector('title')?.text).not.toBe('');
      expect(entry.querySelector('id')?.text).toMatch(/^https:\/\/help\.example\/bantuan\/en\/#[a-z-]+$/);
      expect(entry.querySelector('summary')?.text).not.toBe('');
    }
  });

  it('says the day in the shop’s time zone, and names an article that has appeared after its last change', () => {
    const text = updateFeed('id', siteOf(changed('track-lantern', 'id', { publishOn: '2030-05-20' })));
    const [first] = parse(text).querySelectorAll('entry');
    expect(first?.querySelector('id')?.text).toBe(`${origin}${base}/#track-lantern`);
    expect(first?.querySelector('updated')?.text).toBe('2030-05-19T17:00:00.000Z');
  });

  it('keeps an entry when its article is renamed', () => {
    const ids = (of: Corpus) =>
      parse(updateFeed('id', siteOf(of)))
        .querySelectorAll('entry id')
        .map(({ text }) => text);
    expect(ids(changed('track-lantern', 'id', { slug: 'lacak' }))).toEqual(ids(corpus));
  });

  it('stays well-formed whatever a title holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const odd = changed('track-lantern', 'id', { title, description: title });
        expect(xmlFault(updateFeed('id', siteOf(odd)))).toBeUndefined();
      }),
      { numRuns: 50 },
    );
    expect(escapeXml('a\u0000<b>&"\u000b')).toBe('a&#60;b&#62;&#38;&#34;');
  });
});

describe('the search description', () => {
  it('names the shop in at most 16 letters and leads to the results', () => {
    const long = { ...corpus, business: { ...corpus.business, name: 'Toko Lentera & Lampu Nusantara' } };
    const text = publicFiles(siteOf(long)).get('/en/opensearch.xml') ?? '';
    expect(xmlFault(text)).toBeUndefined();
    expect(text).toContain('<ShortName>Toko Lentera &#38; L</ShortName>');
    expect(text).toContain(`template="${origin}${base}/en/search/?q={searchTerms}"`);
  });
});

describe('robots.txt', () => {
  it('keeps console, API and results out and names the sitemap', () => {
    expect(file('/robots.txt').split('\n')).toEqual(
      expect.arrayContaining([
        'User-agent: *',
        'Disallow: /bantuan/agent/',
        'Disallow: /bantuan/v1/',
        'Disallow: /bantuan/cari/?',
        'Disallow: /bantuan/en/search/?',
        'Disallow: /bantuan/cari/hasil/?',
        'Sitemap: https://help.example/bantuan/sitemap-index.xml',
      ]),
    );
  });
});

describe('the sitemap', () => {
  it('says when a page changed and where its translations are', () => {
    expect(sitemapEntries(site).get(`${origin}${base}/artikel/melacak-lentera/`)).toEqual({
      lastmod: '2029-11-02',
      links: [
        { lang: 'id', url: `${origin}${base}/artikel/melacak-lentera/` },
        { lang: 'en', url: `${origin}${base}/en/articles/track-lantern/` },
        { lang: 'x-default', url: `${origin}${base}/artikel/melacak-lentera/` },
      ],
    });
    expect(sitemapEntries(site).get(`${origin}${base}/topik/pesanan/`)?.lastmod).toBe('2029-11-03');
  });

  it('names no translation of a page that has none', () => {
    const alone = siteOf(changed('track-lantern', 'en', { status: 'archived' }));
    expect(sitemapEntries(alone).get(`${origin}${base}/artikel/melacak-lentera/`)).toEqual({
      lastmod: '2029-11-02',
    });
  });
});

describe('former addresses', () => {
  it('lead on by themselves where a host knows only files', () => {
    const page = parse(file('/artikel/ganti-alamat/index.html'));
    const target = '/bantuan/artikel/ubah-alamat/';
    expect(page.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(`0;url=${target}`);
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`${origin}${target}`);
    expect(page.querySelector('a')?.getAttribute('href')).toBe(target);
  });

  it('are listed for servers, Markdown pages too', () => {
    expect(file('/_redirects').split('\n')).toEqual(
      expect.arrayContaining([
        '/bantuan/artikel/ganti-alamat/ /bantuan/artikel/ubah-alamat/ 308',
        '/bantuan/artikel/ganti-alamat.md /bantuan/artikel/ubah-alamat.md 308',
      ]),
    );
  });

  it('are kept for topics as well', () => {
    const topics = corpus.topics.map((topic) => ({
      ...topic,
      redirectFrom: { id: [`lama-${topic.topicId}`] },
    }));
    const moved = publicFiles(siteOf({ ...corpus, topics }));
    expect(moved.get('/_redirects')).toContain('/bantuan/topik/lama-orders/ /bantuan/topik/pesanan/ 308\n');
    expect(moved.has('/topik/lama-returns/index.html')).toBe(true);
  });
});
