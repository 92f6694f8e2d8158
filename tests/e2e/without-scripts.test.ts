import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { openPage } from './pages.ts';

const origin = inject('origin');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const languages = [
  {
    locale: 'id',
    home: '/',
    search: '/cari/',
    results: '/cari/hasil/',
    query: 'cara retur barang',
    article: '/artikel/mengajukan-retur/',
    misspelt: 'garanssi',
    exactly: /^Cari persis/,
    wide: 'alamat',
    person: 'Tanya orang kami',
    contact: '/hubungi/',
    topic: 'Pengiriman',
  },
  {
    locale: 'en',
    home: '/en/',
    search: '/en/search/',
    results: '/en/search/results/',
    query: 'how do I return an item',
    article: '/en/articles/request-a-return/',
    misspelt: 'wrranty',
    exactly: /^Search exactly/,
    wide: 'address',
    person: 'Ask one of us',
    contact: '/en/contact/',
    topic: 'Shipping',
  },
] as const;

describe.each(languages)('without scripts, in $locale', (language) => {
  const { home, search, results, query, article, person, contact, topic } = language;
  const open = (path: string) => openPage(browser, `${origin}${path}`, { javaScriptEnabled: false });

  test.each([home, search, contact])('a search from the field of %s leads to the article', async (path) => {
    // The contact page of the other language has the same field; only these pages are meant.
    const { page, problems, close } = await open(path);
    const field = page.getByRole('main').locator('input[name=q]');
    await field.fill(query);
    await field.press('Enter');
    await page.waitForURL((url) => url.pathname === results);
    const main = page.getByRole('main');
    expect(await main.locator('input[name=q]').inputValue()).toBe(query);
    expect(await main.locator('mark').count()).toBeGreaterThan(0);
    await main.getByRole('heading', { level: 2 }).getByRole('link').first().click();
    await page.waitForURL((url) => url.pathname === article);
    await page.goBack();
    expect(await page.getByRole('main').locator('input[name=q]').inputValue()).toBe(query);
    expect(problems).toEqual([]);
    await close();
  });

  test('a phone shows a button to search with, where scripts would open the dialog', async () => {
    const viewport = { width: 360, height: 740 };
    const { page, close } = await openPage(browser, `${origin}${home}`, {
      javaScriptEnabled: false,
      viewport,
    });
    await page.getByRole('main').locator('input[name=q]').fill(query);
    await page.getByRole('search').getByRole('button').click();
    await page.waitForURL((url) => url.pathname === results);
    await close();
    const withScripts = await openPage(browser, `${origin}${home}`, { viewport });
    expect(await withScripts.page.getByRole('search').getByRole('button').isVisible()).toBe(false);
    await withScripts.close();
  });

  test('a misspelt word is corrected, with the way back', async () => {
    const { page, close } = await open(`${results}?q=${encodeURIComponent(language.misspelt)}`);
    const back = page.getByRole('main').getByRole('link', { name: language.exactly });
    await back.click();
    await page.waitForURL((url) => url.searchParams.get('exact') === '1');
    expect(await page.getByRole('main').locator('input[name=q]').inputValue()).toBe(language.misspelt);
    expect(await back.count()).toBe(0);
    await close();
  });

  test('a topic narrows the list', async () => {
    const { page, close } = await open(`${results}?q=${language.wide}`);
    const filters = page.getByRole('navigation', { name: /topi/i });
    const all = await page.locator('.articles > li').count();
    await filters.getByRole('link').nth(1).click();
    await page.waitForURL((url) => url.searchParams.has('topic'));
    expect(await filters.locator('[aria-current]').count()).toBe(1);
    expect(await page.locator('.articles > li').count()).toBeLessThan(all);
    await close();
  });

  test('a question that nothing answers leads to topics and to a person', async () => {
    const { page, close } = await open(`${results}?q=zzxqv`);
    const main = page.getByRole('main');
    expect(await main.locator('.articles').count()).toBe(0);
    expect(await main.getByRole('link', { name: topic, exact: true }).isVisible()).toBe(true);
    await main.getByRole('link', { name: person }).click();
    await page.waitForURL((url) => url.pathname === contact);
    await close();
  });

  test.each(['refund', 'zzxqv', ''])('the page for “%s” fits 320 px', async (q) => {
    const { page, close } = await openPage(browser, `${origin}${results}?q=${q}`, {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    const width = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(width).toBeLessThanOrEqual(0);
    await close();
  });
});

describe.each(languages)('with scripts, in $locale', ({ results, query }) => {
  test.each([query, 'zzxqv'])('the page for “%s” works and has no violation', async (q) => {
    const { page, problems, close } = await openPage(
      browser,
      `${origin}${results}?q=${encodeURIComponent(q)}`,
    );
    expect(new URL(page.url()).pathname).toBe(results);
    expect(await page.locator('results-slot h2').count()).toBeGreaterThan(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });
});
