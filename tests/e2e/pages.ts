import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Widths at which people meet the pages, in CSS pixels. */
export const viewports = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
} as const;

/**
 * Opens a page in a context of its own. Errors of scripts, error lines of the console and answers that should not
 * happen are collected in `problems`: a test ends with expecting it empty.
 */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; problems: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({ locale: 'id-ID', viewport: viewports.desktop, ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`console: ${message.text()}`);
  });
  await page.goto(address);
  return { page, problems, close: () => context.close() };
}
