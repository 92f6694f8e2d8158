import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageCost, textBytes } from '../setup/page-cost.ts';
import type { PageCost } from '../setup/page-cost.ts';
import { writeSyntheticCorpus } from '../setup/synthetic-corpus.ts';
import { builtSite } from './built-site.ts';
import type { BuiltSite } from './built-site.ts';

const shopContent = join(import.meta.dirname, '../../content');
const buildTimeoutMs = 300_000;

let shop: BuiltSite;

beforeAll(async () => {
  shop = await builtSite({ contentDir: shopContent, env: { PUBLIC_URL: 'https://help.example' } });
}, buildTimeoutMs);

const costs = new Map<string, PageCost>();

function costOf(file: string): PageCost {
  const cost = costs.get(file) ?? pageCost(shop.dir, file);
  costs.set(file, cost);
  return cost;
}

function pagesOf(pattern: RegExp) {
  const files = shop.files.filter((file) => pattern.test(file));
  expect(files).not.toEqual([]);
  return files.map((file) => ({ file, cost: costOf(file) }));
}
const articles = () => pagesOf(/^(en\/)?(artikel|articles)\/[^/]+\/index\.html$/);
const everyPage = () => pagesOf(/^(?!agent\/).*\.html$/);

describe('a cold visit', () => {
  // Compressing every page as it is served takes a busy machine long.
  beforeAll(() => {
    everyPage();
  }, buildTimeoutMs);

  it('to any article loads at most 14,000 bytes of HTML, CSS and JavaScript, 4,000 of them script', () => {
    for (const { file, cost } of articles()) {
      expect(textBytes(cost), file).toBeLessThanOrEqual(14_000);
      expect(cost.js, file).toBeLessThanOrEqual(4_000);
    }
  });

  it('to the home page loads at most 20,000 bytes of HTML, CSS and JavaScript', () => {
    for (const { file, cost } of pagesOf(/^(en\/)?index\.html$/))
      expect(textBytes(cost), file).toBeLessThanOrEqual(20_000);
  });

  it('to an article asks for at most four files: page, script, icon and font', () => {
    for (const { file, cost } of articles()) {
      expect(cost.requests.length, `${file}: ${cost.requests.join(' ')}`).toBeLessThanOrEqual(4);
      expect(
        cost.requests.filter((path) => path.endsWith('.woff2')),
        file,
      ).toHaveLength(1);
      expect(
        cost.requests.filter((path) => path.endsWith('.svg')),
        file,
      ).toHaveLength(1);
    }
  });

  it('loads at most 40,000 bytes of font', () => {
    for (const { file, cost } of everyPage()) {
      expect(cost.font, file).toBeGreaterThan(0);
      expect(cost.font, file).toBeLessThanOrEqual(40_000);
    }
  });

  it('paints without waiting for a script or a style sheet', () => {
    for (const { file, cost } of everyPage()) expect(cost.blocking, file).toEqual([]);
  });
});

describe('page size', () => {
  const home = mkdtempSync(join(tmpdir(), 'tanggap-budgets-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it(
    'does not grow with the number of articles',
    async () => {
      const sizes = [];
      for (const count of [0, 600]) {
        const contentDir = join(home, `content-${count}`);
        writeSyntheticCorpus(shopContent, contentDir, count, { locale: 'id' });
        const site = await builtSite({ contentDir });
        const of = (pattern: RegExp) => {
          const costs = site.files
            .filter((file) => pattern.test(file))
            .map((file) => pageCost(site.dir, file));
          return Math.max(...costs.map(textBytes));
        };
        sizes.push({
          articles: site.files.filter((file) => /^artikel\/[^/]+\/index\.html$/.test(file)).length,
          article: of(/^artikel\/(mengajukan-retur|lama-refund|panduan-ukuran)\/index\.html$/),
          home: of(/^index\.html$/),
          search: of(/^cari\/index\.html$/),
        });
      }
      const [few, many] = sizes;
      expect(many?.articles).toBeGreaterThan(8 * (few?.articles ?? 0));
      // Neighbours in the topic differ, and with them their titles.
      expect(many?.article).toBeLessThan((few?.article ?? 0) + 500);
      expect(many?.home).toBeLessThan((few?.home ?? 0) + 500);
      expect(many?.search).toBeLessThan((few?.search ?? 0) + 500);
    },
    buildTimeoutMs,
  );
});

describe('what a page costs', () => {
  const dir = mkdtempSync(join(tmpdir(), 'tanggap-page-cost-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('counts every file that a browser loads by itself, once', () => {
    mkdirSync(join(dir, '_astro'));
    const files: Readonly<Record<string, string>> = {
      '_astro/a.js': 'import{x}from"./b.js";import("./late.js");x()',
      '_astro/b.js': 'export const x=()=>1',
      '_astro/s.css': '@font-face{src:url(/base/_astro/f.woff2)}',
      '_astro/f.woff2': 'font',
      'page.html': `<link rel="stylesheet" href="/base/_astro/s.css"><link rel="icon" href="/base/i.svg">
        <link rel="alternate" href="/base/other/"><link rel="canonical" href="https://x.example/">
        <link rel="preload" as="font" href="/base/_astro/f.woff2"><script src="/base/_astro/a.js"></script>
        <script>inline()</script><img src="/base/p.png">`,
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
    const cost = pageCost(dir, 'page.html', '/base');
    expect(cost.requests).toEqual([
      'page.html',
      '_astro/s.css',
      'i.svg',
      '_astro/f.woff2',
      '_astro/a.js',
      '_astro/b.js',
    ]);
    expect(cost.font).toBe(4);
    expect(cost.blocking).toEqual(['_astro/s.css', '/base/_astro/a.js']);
    expect(cost.js).toBeGreaterThan(readFileSync(join(dir, '_astro/b.js')).length);
  });
});
