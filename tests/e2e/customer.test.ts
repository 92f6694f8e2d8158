import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { openPage, viewports } from './pages.ts';

const origin = inject('origin');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a customer searches', () => {
  test.each([
    { home: '/', query: 'cara retur barang', article: '/artikel/mengajukan-retur/', other: '/en/articles/' },
    { home: '/en/', query: 'refund status', article: '/en/articles/', other: '/artikel/' },
  ])(
    '“$query” from $home by keyboard, reads, and switches language',
    async ({ home, query, article, other }) => {
      const { page, problems, close } = await openPage(browser, `${origin}${home}`);
      await page.keyboard.press('/');
      const field = page.getByRole('dialog').getByRole('combobox');
      await field.waitFor();
      await page.keyboard.type(query);
      const first = page.getByRole('dialog').getByRole('option').first();
      await first.waitFor();
      await page.getByRole('dialog').locator('mark').first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname.startsWith(article));
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);

      const read = new URL(page.url()).pathname;
      const otherLanguage = page.locator('header a[hreflang]:visible').first();
      await otherLanguage.click();
      await page.waitForURL((url) => url.pathname.startsWith(other));
      await otherLanguage.click();
      await page.waitForURL((url) => url.pathname === read);
      expect(problems).toEqual([]);
      await close();
    },
  );

  test('the English search for “refund status” leads with an article on refunds', async () => {
    const { page, problems, close } = await openPage(browser, `${origin}/en/search/?q=refund+status`);
    const first = page.getByRole('main').getByRole('option').first();
    await first.waitFor();
    expect(await first.textContent()).toMatch(/refund/i);
    expect(problems).toEqual([]);
    await close();
  });

  test.each([
    { home: '/', query: 'retur', loaded: 'indonesian', other: 'english' },
    { home: '/en/', query: 'refund', loaded: 'english', other: 'indonesian' },
  ])(
    'search from $home loads on intent, in the language of the page alone',
    async ({ home, query, ...pack }) => {
      const { page, problems, close } = await openPage(browser, 'about:blank');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(`${origin}${home}`, { waitUntil: 'networkidle' });
      const searchFiles = /search-panel|\/pagefind\/|\/search-data\/|indonesian|english/;
      expect(asked.filter((path) => searchFiles.test(path))).toEqual([]);
      await page.keyboard.press('/');
      await page.keyboard.type(query);
      await page.getByRole('dialog').getByRole('option').first().waitFor();
      expect(asked.filter((path) => path.includes(pack.loaded))).toHaveLength(1);
      expect(asked.filter((path) => path.includes(pack.other))).toEqual([]);
      expect(problems).toEqual([]);
      await close();
    },
  );

  test('Ctrl+K opens the dialog, Escape closes it and gives the focus back', async () => {
    const { page, close } = await openPage(browser, `${origin}/artikel/mengajukan-retur/`);
    const topic = page.getByRole('link', { name: 'Syarat barang yang bisa diretur' }).first();
    await topic.focus();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await topic.evaluate((link) => link === document.activeElement)).toBe(true);
    await close();
  });

  test('the way back from a result leads to the open dialog, a further one closes it', async () => {
    const { page, close } = await openPage(browser, `${origin}/artikel/melacak-pesanan/`);
    const dialog = page.getByRole('dialog');
    await page.keyboard.press('/');
    await page.keyboard.type('garansi');
    await dialog.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('/melacak-pesanan/'));
    await page.goBack();
    await dialog.getByRole('option').first().waitFor();
    expect(await dialog.getByRole('combobox').inputValue()).toBe('garansi');
    await page.goBack();
    await dialog.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).pathname).toBe('/artikel/melacak-pesanan/');
    await close();
  });

  test('a question beside the point claims no answer and offers topics and people', async () => {
    const { page, close } = await openPage(browser, `${origin}/cari/?q=cara+ganti+oli+motor`);
    const main = page.getByRole('main');
    await main.getByText('Belum ada jawaban').waitFor();
    expect(await main.getByRole('option').count()).toBeLessThanOrEqual(3);
    expect(await main.getByRole('link', { name: 'Pengiriman', exact: true }).isVisible()).toBe(true);
    expect(await main.getByRole('link', { name: 'Tanya orang kami' }).isVisible()).toBe(true);
    await close();
  });

  test('a question that nothing answers leads to topics and to people', async () => {
    const { page, close } = await openPage(browser, `${origin}/cari/?q=zzxqv+wkrrt`);
    await page.getByText('Belum ada jawaban').waitFor();
    expect(
      await page
        .getByRole('main')
        .getByRole('link', { name: /hubungi|tanya/i })
        .count(),
    ).toBeGreaterThan(0);
    await close();
  });

  test('a query in the address is typed text, never markup', async () => {
    const query = encodeURIComponent('<img src=x onerror=document.title="owned">');
    const { page, close } = await openPage(browser, `${origin}/cari/?q=${query}`);
    await page
      .getByRole('main')
      .getByRole('combobox')
      .or(page.getByRole('main').getByRole('searchbox'))
      .waitFor();
    expect(await page.getByRole('main').locator('img[src=x]').count()).toBe(0);
    expect(await page.title()).not.toBe('owned');
    await close();
  });
});

describe('a customer reads', () => {
  test('an article is whole with JavaScript off', async () => {
    const { page, close } = await openPage(browser, `${origin}/artikel/mengajukan-retur/`, {
      javaScriptEnabled: false,
    });
    const body = page.locator('[data-article-body]');
    expect(await body.textContent()).toContain('14 hari');
    expect(await body.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(2);
    expect(await page.getByRole('link', { name: 'Hubungi kami' }).count()).toBeGreaterThan(0);
    await close();
  });

  test.each(['/', '/artikel/mengajukan-retur/', '/en/topics/returns/', '/cari/', '/hubungi/'])(
    '%s fits a phone of 320 px without scrolling sideways',
    async (path) => {
      const { page, close } = await openPage(browser, `${origin}${path}`, {
        viewport: { width: 320, height: 640 },
      });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await close();
    },
  );

  test('an unknown address answers 404 with a search field in each language', async () => {
    const { page, close } = await openPage(browser, `${origin}/en/articles/no-such-article/`);
    expect((await fetch(`${origin}/en/articles/no-such-article/`)).status).toBe(404);
    for (const locale of ['id', 'en']) {
      await page
        .locator(`main section[lang=${locale}]`)
        .getByRole('searchbox')
        .or(page.locator(`main section[lang=${locale}] input`))
        .first()
        .waitFor();
    }
    await close();
  });

  test('the chosen appearance is kept', async () => {
    const { page, close } = await openPage(browser, `${origin}/`, {
      colorScheme: 'light',
      viewport: viewports.desktop,
    });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.getByRole('button', { name: /tampilan gelap/i }).click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await paper()).toBe(dark);
    await close();
  });
});
