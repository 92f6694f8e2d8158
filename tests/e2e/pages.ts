import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Widths at which people meet the pages, in CSS pixels. */
export const viewports = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
} as const;

/** Moments at which the shop's pages say different things of its hours: people answer, or not before the day after next. */
export const moments = {
  open: new Date('2026-11-18T10:24:00+07:00'),
  closed: new Date('2026-12-24T22:40:00+07:00'),
} as const;

/**
 * Opens a page in a context of its own. Errors of scripts, error lines of the console and answers that should not
 * happen are collected in `problems`: a test ends with expecting it empty. With `at` the page's clock stands still there.
 */
export async function openPage(
  browser: Browser,
  address: string,
  { at, ...options }: BrowserContextOptions & { readonly at?: Date } = {},
): Promise<{ page: Page; problems: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({ locale: 'id-ID', viewport: viewports.desktop, ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`console: ${message.text()}`);
  });
  if (at) await page.clock.setFixedTime(at);
  await page.goto(address);
  return { page, problems, close: () => context.close() };
}
