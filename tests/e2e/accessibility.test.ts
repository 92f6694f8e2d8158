import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { openPage, viewports } from './pages.ts';

const origin = inject('origin');
const cookie = inject('sessionCookie');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface PageType {
  readonly name: string;
  readonly paths: readonly [id: string, en: string];
  /** Brings the page into the state that is looked at. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const pageTypes: readonly PageType[] = [
  { name: 'home', paths: ['/', '/en/'] },
  { name: 'topic', paths: ['/topik/retur/', '/en/topics/returns/'] },
  { name: 'article', paths: ['/artikel/mengajukan-retur/', '/en/articles/request-a-return/'] },
  {
    name: 'search',
    paths: ['/cari/?q=refund', '/en/search/?q=refund'],
    prepare: async (page) => page.getByRole('main').locator('mark').first().waitFor(),
  },
  { name: 'nothing found', paths: ['/cari/?q=zzxqv', '/en/search/?q=zzxqv'] },
  {
    name: 'search dialog',
    paths: ['/', '/en/'],
    prepare: async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('dialog').getByRole('combobox').fill('refund');
      await page.getByRole('dialog').getByRole('option').first().waitFor();
    },
  },
  { name: 'contact', paths: ['/hubungi/', '/en/contact/'] },
  { name: 'not found', paths: ['/tidak-ada/', '/en/not-there/'] },
  { name: 'sign-in', paths: ['/agent/', '/agent/'] },
];

/** Every violation as one readable line. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

test.each(pageTypes)('$name fits a window of 320 pixels in either language', async ({ paths, prepare }) => {
  for (const path of new Set(paths)) {
    const { page, close } = await openPage(browser, `${origin}${path}`, {
      viewport: { width: 320, height: 640 },
      reducedMotion: 'reduce',
    });
    await prepare?.(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    // What is wider than its own place would be cut off, or stand over what is beside it.
    const squeezed = await page.evaluate(() =>
      [...document.querySelectorAll('header, header nav, main :is(a, li, p, h1, h2, form)')]
        .filter((part) => part.clientWidth > 1 && part.scrollWidth > part.clientWidth)
        .map((part) => part.outerHTML.slice(0, 120)),
    );
    expect(squeezed, path).toEqual([]);
    await close();
  }
});

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  (['phone', 'desktop'] as const).map((width) => ({ colorScheme, width })),
);

describe.each(looks)('$colorScheme, $width', ({ colorScheme, width }) => {
  const options = { colorScheme, viewport: viewports[width], reducedMotion: 'reduce' } as const;

  test.each(pageTypes)('$name has no violation in either language', async ({ paths, prepare }) => {
    for (const path of new Set(paths)) {
      const { page, close } = await openPage(browser, `${origin}${path}`, options);
      await prepare?.(page);
      expect(await violations(page), path).toEqual([]);
      await close();
    }
  });

  test.each(['id', 'en'] as const)('the console with suggestions has no violation in %s', async (locale) => {
    const { page, close } = await openPage(browser, `${origin}/agent/`, options);
    await page.context().addCookies([{ ...cookie, url: origin }]);
    // Set in the new document itself: what the old one wrote a moment before may not have arrived there yet.
    await page.addInitScript(
      (displayLocale) =>
        localStorage.setItem('tanggap.console.preferences', JSON.stringify({ displayLocale })),
      locale,
    );
    await page.reload();
    await page.locator('textarea').first().fill('kak pesanan sy blm sampe udh 5 hari gmn ya');
    await page.getByRole('button', { name: locale === 'id' ? 'Salin balasan' : 'Copy reply' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await close();
  });
});
