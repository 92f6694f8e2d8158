import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translated } from '../../content/corpus/commands/translated.ts';
import { builtSite } from './built-site.ts';
import type { BuiltSite } from './built-site.ts';
import { loadBuiltEngines } from './search/built-engines.ts';

const root = join(import.meta.dirname, '../..');
const publicUrl = 'https://help.example';
const home = mkdtempSync(join(tmpdir(), 'tanggap-languages-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Javanese, which neither analyser nor site knows: a folder of articles, a strings file and a vocabulary file. */
const javanese = {
  article: `---
title: Mbalekake lentera
description: Carane mbalekake lentera.
examples: [piye carane mbalekake lentera]
---

Lentera kena dibalekake ing {{ fact.return_window }}.

## Syarat

Kaca ora retak.

## Biaya

Ndelok [dhuwit bali](article:refund-lantern).
`,
  strings: `export const jv = {
  languageName: 'Basa Jawa',
  intlLocale: 'jv-ID',
  help: 'Pitulungan',
  topics: 'Topik',
  contactUs: 'Hubungi awake dhewe',
  translation: {
    missing: 'Artikel iki durung ana ing basa Jawa. Teks ing ngisor iki basa {language}.',
    outdated: 'Artikel iki wis owah ing basa {language} sawise diterjemahake.',
  },
};
`,
  vocabulary: 'synonyms:\n  - [lampu, lentera]\nabbreviations: { lmp: lampu }\n',
};

let site: BuiltSite;
let options: { contentDir: string; projectDir: string; env: Record<string, string> };

beforeAll(async () => {
  const projectDir = join(home, 'product');
  const contentDir = join(home, 'content');
  const files = [
    'site',
    'content/corpus',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ];
  for (const path of files) cpSync(join(root, path), join(projectDir, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(projectDir, 'node_modules'));
  write(join(projectDir, 'site/i18n/jv.ts'), javanese.strings);

  cpSync(join(root, 'tests/fixtures/corpus'), contentDir, { recursive: true });
  const change = (file: string, by: (text: string) => string) =>
    write(join(contentDir, file), by(readFileSync(join(contentDir, file), 'utf8')));
  const reword = (text: string) => text.replace(/, en: ([^{}]*?) \}/g, ', en: $1, jv: $1 }');
  for (const file of ['business.yaml', 'topics.yaml', 'signals.yaml']) change(file, reword);
  change('business.yaml', (text) => text.replace('locales: [id, en]', 'locales: [id, en, jv]'));
  write(join(contentDir, 'vocabulary/jv.yaml'), javanese.vocabulary);
  write(join(contentDir, 'articles/jv/returns/return-lantern.mdx'), javanese.article);
  const noted = ['articles/en/returns/return-lantern.mdx', 'articles/jv/returns/return-lantern.mdx'];
  const context = {
    contentDir,
    writerLocale: 'en',
    now: new Date(),
    print: () => undefined,
    ask: undefined,
  } as const;
  expect(await translated({ ...context, args: noted })).toBe(0);
  change('articles/id/returns/return-lantern.mdx', (text) =>
    text.replace('Kaca tidak retak', 'Kaca masih utuh').concat('\n## Hari libur\n\nTutup.\n'),
  );
  rmSync(join(contentDir, 'articles/en/returns/refund-lantern.mdx'));
  const hidden = (lines: string) => `---\ntitle: Berlapis\n${lines}\n---\n\nIsi.\n`;
  write(join(contentDir, 'articles/id/orders/lapsed.mdx'), hidden('expireOn: 2026-01-01'));
  write(join(contentDir, 'articles/id/orders/half-done.mdx'), hidden('slug: setengah-jadi'));
  write(join(contentDir, 'articles/en/orders/half-done.mdx'), hidden('slug: half\nstatus: draft'));
  change('articles/id/returns/refund-lantern.mdx', (text) =>
    text.concat('\n[Dulu](article:lapsed), [kini](article:half-done).\n'),
  );

  options = { contentDir, projectDir, env: { PUBLIC_URL: publicUrl } };
  site = await builtSite(options);
}, 180_000);

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const hrefs = (page: HTMLElement, selector: string) =>
  page.querySelectorAll(selector).map((link) => link.getAttribute('href'));
/** The notice above a text, without its style. */
const noticeOf = (page: HTMLElement) =>
  page.querySelectorAll('.translation p, .translation a').map(spaced).join(' ');
const spaced = (element: HTMLElement | null) => element?.text.replaceAll(/\s+/g, ' ').trim();

describe('a third language', () => {
  it('has every kind of page, in its own words and in English ones where it has none', () => {
    expect(site.files).toEqual(
      expect.arrayContaining([
        'jv/index.html',
        'jv/search/index.html',
        'jv/contact/index.html',
        'jv/topics/returns/index.html',
        'jv/articles/return-lantern/index.html',
      ]),
    );
    const page = site.page('jv/articles/return-lantern/');
    expect(page.querySelector('html')?.getAttribute('lang')).toBe('jv');
    expect(page.querySelector('title')?.text).toContain('Mbalekake lentera');
    expect(page.querySelector('h1')?.getAttribute('lang')).toBeUndefined();
    expect(spaced(page.querySelector('nav .breadcrumb'))).toContain('Pitulungan');
    expect(spaced(page.querySelector('.skip'))).toBe('Skip to content');
    expect(spaced(page.querySelector('[data-article-body]'))).toMatch(/dibalekake ing 9 \S+\./);
  });

  it('is named beside the others for search engines and readers', () => {
    const page = site.page('en/articles/return-lantern/');
    const alternates = page
      .querySelectorAll('link[rel=alternate][hreflang]')
      .map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]);
    expect(alternates).toEqual([
      ['id', `${publicUrl}/artikel/mengembalikan-lentera/`],
      ['en', `${publicUrl}/en/articles/return-lantern/`],
      ['jv', `${publicUrl}/jv/articles/return-lantern/`],
      ['x-default', `${publicUrl}/artikel/mengembalikan-lentera/`],
    ]);
    const link = page.querySelector('header a[hreflang=jv]');
    expect(link?.getAttribute('aria-label')).toContain('Basa Jawa');
    expect(site.page('404.html').querySelector('[lang=jv]')).not.toBeNull();
  });

  it('is searched without stemming, with the synonyms of its vocabulary', async () => {
    const search = await loadBuiltEngines(options, ['jv']);
    const found = await search.engines.get('jv')?.search('mbalekake lmp', {});
    search.close();
    expect(found?.articles.map(({ url }) => url).join()).toContain('/jv/articles/return-lantern/');
  });
});

describe('an article that a language does not have', () => {
  const path = 'en/articles/refund-lantern/';

  it('is shown in the language that has it, marked as such, with words around it in the reader’s', () => {
    const page = site.page(path);
    expect(page.querySelector('html')?.getAttribute('lang')).toBe('en');
    expect(page.querySelector('h1')?.getAttribute('lang')).toBe('id');
    const body = page.querySelector('[data-article-body]');
    expect(body?.getAttribute('lang')).toBe('id');
    expect(body?.querySelector('[data-not-passage]')?.text).toContain('Tautan ke bagian');
    expect(noticeOf(page)).toBe(
      'This article is not available in English yet. The text below is in Indonesian. Open the page in Indonesian',
    );
    expect(hrefs(page, '.translation a')).toEqual(['/artikel/dana-kembali/']);
    expect(page.querySelector('.beside')?.text).toContain('Contact us');
    const vote = page.querySelector('[data-vote]');
    expect([spaced(vote?.querySelector('strong') ?? null), vote?.getAttribute('data-locale')]).toEqual([
      'Was this article helpful?',
      'id',
    ]);
  });

  it('is none for search engines, which are led to the original', () => {
    const page = site.page(path);
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(hrefs(page, 'link[rel=canonical]')).toEqual([`${publicUrl}/artikel/dana-kembali/`]);
    expect(page.querySelectorAll('link[hreflang]')).toEqual([]);
    expect(page.querySelectorAll('script[type="application/ld+json"]')).toEqual([]);
    const elsewhere = site.files.filter(
      (file) =>
        /\.(xml|txt|md)$|^search-data\/en|^en\/.*\.json$/.test(file) && site.read(file).includes(path),
    );
    expect(elsewhere).toEqual([]);
  });

  it('is listed in its topic with its language, and beside its neighbours', () => {
    const topic = site.page('en/topics/returns/');
    expect(spaced(topic.querySelector(`a[href="/${path}"] .title`))).toMatch(/ \(in Indonesian\)$/);
    expect(topic.querySelector(`a[href="/${path}"] [lang=id]`)).not.toBeNull();
    expect(spaced(topic.querySelector('.main p.second'))).toContain('2 articles');
    expect(
      site.page('en/articles/return-lantern/').querySelector(`.topic-articles a[lang=id][href="/${path}"]`),
    ).not.toBeNull();
  });

  it('is where links lead that mean it', () => {
    expect(hrefs(site.page('en/articles/return-lantern/'), '[data-article-body] a[href*=refund]')).toEqual([
      `/${path}`,
    ]);
    expect(hrefs(site.page('artikel/dana-kembali/'), 'header a[hreflang=en]')).toEqual([`/${path}`]);
  });

  it('leads past translations that are not shown, and to no other page where no language shows one', () => {
    const [lapsed, halfDone] = hrefs(site.page(path), '[data-article-body] a').slice(-2);
    expect(halfDone).toBe('/en/articles/half-done/');
    expect(site.page('en/articles/half-done/').querySelector('h1')?.getAttribute('lang')).toBe('id');
    expect([lapsed, site.files.includes('en/articles/lapsed/index.html')]).toEqual([
      '/en/articles/lapsed/',
      false,
    ]);
  });

  it('keeps its readers in their language where its links lead to translations', () => {
    const page = site.page('jv/articles/change-address/');
    for (const address of hrefs(page, '[data-article-body] a')) expect(address).not.toMatch(/^\/artikel\//);
  });

  it('is not found by the search of the language', async () => {
    const search = await loadBuiltEngines(options, ['en']);
    const found = await search.engines.get('en')?.search('dana kembali', {});
    search.close();
    expect(found?.articles.filter(({ url }) => url.includes('refund-lantern'))).toEqual([]);
  });
});

describe('a translation whose source has changed', () => {
  it.each([
    [
      'en',
      'This article has changed in Indonesian since it was translated. What changed there: Syarat Hari libur',
    ],
    [
      'jv',
      'Artikel iki wis owah ing basa Indonesia sawise diterjemahake. What changed there: Syarat Hari libur',
    ],
  ])('says in “%s” which sections did, each one click away', (locale, text) => {
    const page = site.page(`${locale}/articles/return-lantern/`);
    expect(noticeOf(page)).toBe(text);
    const links = page.querySelectorAll('.translation a');
    expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('lang')])).toEqual([
      ['/artikel/mengembalikan-lentera/#syarat', 'id'],
      ['/artikel/mengembalikan-lentera/#hari-libur', 'id'],
    ]);
    for (const id of ['syarat', 'hari-libur'])
      expect(site.page('artikel/mengembalikan-lentera/').querySelector(`#${id}`)).not.toBeNull();
  });

  it('costs other pages nothing', () => {
    expect(site.read('en/articles/track-lantern/index.html').toString()).not.toContain('translation');
    expect(site.read('artikel/mengembalikan-lentera/index.html').toString()).not.toContain('translation');
  });
});
