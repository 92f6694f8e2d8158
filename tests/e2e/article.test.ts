import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { startServer } from '../setup/server.ts';
import type { RunningServer } from '../setup/server.ts';
import { openPage, viewports } from './pages.ts';

const origin = inject('origin');
let browser: Browser;
let hardCases: RunningServer;
let withParts: string;

beforeAll(async () => {
  browser = await launchBrowser();
  hardCases = await startServer({ contentDir: join(import.meta.dirname, '../fixtures/hard-cases') });
  withParts = `${hardCases.origin}/artikel/balok-sulit/`;
});
afterAll(async () => {
  await browser.close();
  await hardCases.stop();
});

describe('tabs', () => {
  test('are chosen by arrow keys, Home and End, and say what they are', async () => {
    const { page, problems, close } = await openPage(browser, withParts);
    const list = page.getByRole('tablist', { name: 'Pilihan cara' });
    const [first, second] = [list.getByRole('tab').nth(0), list.getByRole('tab').nth(1)];
    const panel = page.getByRole('tabpanel');
    expect(await list.getByRole('tab', { selected: true }).textContent()).toBe('Lewat "aplikasi"');
    expect(await panel.count()).toBe(1);
    await first.focus();
    for (const [key, shown] of [
      ['ArrowRight', 'Tulis'],
      ['ArrowRight', 'Buka'],
      ['ArrowLeft', 'Tulis'],
      ['Home', 'Buka'],
      ['End', 'Tulis'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await panel.innerText(), key).toContain(shown);
    }
    expect(await second.evaluate((tab) => tab === document.activeElement)).toBe(true);
    expect(await first.getAttribute('tabindex')).toBe('-1');
    await page.keyboard.press('Tab');
    expect(await panel.evaluate((shown) => shown === document.activeElement)).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });

  test('open for a link to what they hold, at once and later', async () => {
    const { page, problems, close } = await openPage(browser, `${withParts}#di-dalam-pilihan`);
    expect(await page.getByRole('heading', { name: 'Di dalam pilihan' }).isVisible()).toBe(true);
    await page.getByRole('tab').nth(1).click();
    expect(await page.locator('#di-dalam-pilihan').isVisible()).toBe(false);
    await page.evaluate(() => (location.hash = ''));
    await page.evaluate(() => (location.hash = '#di-dalam-pilihan'));
    await page.locator('#di-dalam-pilihan').waitFor({ state: 'visible' });
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Lewat "aplikasi"');
    expect(problems).toEqual([]);
    await close();
  });

  test('are found by the browser’s own search and read whole on paper', async () => {
    const { page, close } = await openPage(browser, withParts);
    expect(await page.locator('tab-panel').nth(1).getAttribute('hidden')).toBe('until-found');
    await page.locator('tab-panel').nth(1).dispatchEvent('beforematch');
    expect(await page.getByRole('tabpanel').innerText()).toContain('Tulis');
    await page.emulateMedia({ media: 'print' });
    for (const text of ['Lewat "aplikasi"', 'Buka', 'Lewat situs', 'Tulis', 'Teks setelah kutipan'])
      expect(await page.locator('tab-panel, .prose details').getByText(text).first().isVisible(), text).toBe(
        true,
      );
    expect(await page.getByRole('tablist').isVisible()).toBe(false);
    expect(await page.locator('header').isVisible()).toBe(false);
    await close();
  });

  test('are read one below the other without scripts', async () => {
    const { page, close } = await openPage(browser, withParts, { javaScriptEnabled: false });
    for (const text of ['Lewat "aplikasi"', 'Buka Akun', 'Lewat situs', 'Tulis'])
      expect(
        await page.locator('tab-group').getByText(text, { exact: false }).first().isVisible(),
        text,
      ).toBe(true);
    await close();
  });
});

describe('every part of a text', () => {
  test.each(['phone', 'desktop'] as const)('has no violation on a %s, in both looks', async (width) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const look = { viewport: viewports[width], colorScheme, reducedMotion: 'reduce' } as const;
      const { page, close } = await openPage(browser, withParts, look);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      await close();
    }
  });

  test('fits a window of 320 pixels', async () => {
    const { page, close } = await openPage(browser, withParts, { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.querySelector('main')?.scrollWidth)).toBeLessThanOrEqual(320);
    await close();
  });

  test('moves nothing while it loads', async () => {
    const { page, close } = await openPage(browser, 'about:blank');
    await page.addInitScript(() => {
      Object.assign(window, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          Object.assign(window, {
            shifted: (window as unknown as { shifted: number }).shifted + entry.value,
          });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(withParts, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBeLessThan(0.01);
    await close();
  });
});

describe('copy buttons', () => {
  test('copy what the writer marked, and say so', async () => {
    const { page, problems, close } = await openPage(browser, withParts, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('tab').nth(1).click();
    await page.getByRole('button', { name: 'Salin TK-20418' }).click();
    await page.getByRole('status').filter({ hasText: 'Disalin' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('TK-20418');
    expect(problems).toEqual([]);
    await close();
  });

  test('select the text where the clipboard is refused', async () => {
    const { page, problems, close } = await openPage(browser, 'about:blank');
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Object.assign(document, { execCommand: () => false });
    });
    await page.goto(withParts);
    await page.getByRole('tab').nth(1).click();
    await page.getByRole('button', { name: 'Salin TK-20418' }).click();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('TK-20418');
    expect(problems).toEqual([]);
    await close();
  });
});

describe('the contents list', () => {
  const article = '/artikel/mengajukan-retur/';

  test('follows the reading to the last section', async () => {
    const { page, problems, close } = await openPage(browser, `${origin}${article}`, {
      reducedMotion: 'reduce',
    });
    const links = page.locator('reading-position a');
    const marked = page.locator('reading-position a[aria-current]');
    const last = await links.last().textContent();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(() => marked.allTextContents()).toEqual([last]);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(async () => (await marked.allTextContents()).includes(last ?? '')).toBe(false);
    await links.nth(1).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => marked.allTextContents()).toEqual([await links.nth(1).textContent()]);
    expect(problems).toEqual([]);
    await close();
  });

  test('folds above the text where there is no room beside it, as at 200% zoom', async () => {
    const { page, close } = await openPage(browser, `${origin}${article}`, {
      viewport: { width: 640, height: 450 },
    });
    expect(await page.locator('reading-position').isVisible()).toBe(false);
    const summary = page.locator('details.contents > summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    const link = page.locator('details.contents a').last();
    await link.click();
    expect(new URL(page.url()).hash).not.toBe('');
    await close();
  });
});

describe('saving data', () => {
  /** What a browser says of data, each run in the page before its scripts. */
  const browsers = {
    'a browser that saves data': () =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    'a browser that is asked for less data by its media query': () => {
      const matchMedia = window.matchMedia.bind(window);
      window.matchMedia = (query) => {
        const list = matchMedia(query);
        return query.includes('prefers-reduced-data')
          ? Object.defineProperty(list, 'matches', { value: true })
          : list;
      };
    },
    'a browser that tells nothing of its connection': () =>
      Object.defineProperty(navigator, 'connection', { value: undefined }),
  } as const;

  const fontsAskedFor = async (kind: keyof typeof browsers) => {
    const { page, problems, close } = await openPage(browser, 'about:blank');
    const fonts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'font' || request.url().endsWith('.woff2')) fonts.push(request.url());
    });
    await page.addInitScript(browsers[kind]);
    for (const path of ['/', '/artikel/mengajukan-retur/', '/en/contact/', '/tidak-ada/']) {
      await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
    }
    // The page for unknown addresses is answered with 404: that line of the console is no fault.
    expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
    await close();
    return fonts;
  };

  test.each([
    'a browser that saves data',
    'a browser that is asked for less data by its media query',
  ] as const)('%s asks for no font', async (kind) => {
    expect(await fontsAskedFor(kind)).toEqual([]);
  });

  test('is the visitor’s choice: others get the font, also where nothing is told', async () => {
    expect((await fontsAskedFor('a browser that tells nothing of its connection')).length).toBeGreaterThan(0);
  });
});

describe('links opened inside an app', () => {
  const webView = {
    userAgent:
      'Mozilla/5.0 (Linux; Android 11; CPH2185 Build/RP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.6099.144 Mobile Safari/537.36 Instagram 312.0.0.0',
    viewport: { width: 360, height: 720 },
    hasTouch: true,
    isMobile: true,
  } as const;

  /** What such a browser lacks or refuses. */
  const refuse = () => {
    const refused = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, { get: refused });
    Object.defineProperty(document, 'cookie', { get: refused, set: refused });
    for (const name of ['clipboard', 'share', 'serviceWorker', 'connection'])
      Object.defineProperty(navigator, name, { value: undefined });
    window.open = () => null;
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
  };

  test('are read, searched and left for a person without storage, cookies or popovers', async () => {
    const { page, problems, close } = await openPage(browser, 'about:blank', webView);
    await page.addInitScript(refuse);
    await page.goto(`${origin}/artikel/mengajukan-retur/`);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    await page.locator('details.contents > summary').click();
    await page.locator('details.contents a').first().click();

    // Search: wherever the way leads, the customer types and gets answers.
    await page.locator('[data-search-open]').click();
    const field = page.locator('input[type=search]:visible').first();
    await field.fill('refund');
    await page.getByRole('option').first().waitFor();
    await page.getByRole('option').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();

    await page.goto(`${origin}/hubungi/`);
    expect(await page.locator('.channels a').first().getAttribute('href')).toMatch(/^https:\/\/wa\.me\//);
    expect(await page.locator('a[target=_blank], a[download]').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });
});
