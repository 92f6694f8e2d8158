import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { startServer, type RunningServer } from '../setup/server.ts';
import { type HelpDesk, show, startHelpDesk } from './help-desk.ts';

let server: RunningServer;
let browser: Browser;
let desk: HelpDesk;
let stranger: HelpDesk;

beforeAll(async () => {
  const consoleUrl = () => `${server.origin}/agent/`;
  [desk, stranger] = await Promise.all([startHelpDesk(consoleUrl), startHelpDesk(consoleUrl)]);
  server = await startServer({ env: { LOG_LEVEL: 'warn', FRAME_ORIGINS: desk.origin } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await Promise.all([desk.close(), stranger.close(), server.stop()]);
});

const rina = { id: 7, contact: 'Rina Wulandari', messages: ['kak pesanan sy blm sampe udh 5 hari gmn ya'] };

/** An agent who is signed in in a window and in the frame of the help desk. */
async function signedIn(): Promise<{ desk: Page; close: () => Promise<void> }> {
  const context = await browser.newContext({ locale: 'id-ID', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(desk.origin);
  return { desk: page, close: () => context.close() };
}

describe('the console in a help desk', () => {
  test('is signed in by a code that the console shows in a window of its own', async () => {
    const { desk: page, close } = await signedIn();
    const frame = await show(page, rina);
    await frame.getByRole('heading', { name: 'Masuk ke konsol agen' }).waitFor();
    const [own] = await Promise.all([
      page.context().waitForEvent('page'),
      frame.getByRole('link', { name: 'Buka konsol di jendela tersendiri' }).click(),
    ]);
    await own.getByRole('textbox', { name: 'Tautan masuk' }).fill(server.signInLink);
    await own.keyboard.press('Enter');
    const code = await own.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/).textContent();
    await frame.getByRole('textbox', { name: 'Kode masuk' }).fill(code?.toLowerCase() ?? '');
    await page.keyboard.press('Enter');
    await frame.getByRole('textbox', { name: 'Pesan pelanggan' }).waitFor();
    const cookies = await page.context().cookies();
    expect(cookies.find(({ name }) => name === 'tanggap_frame_session')).toMatchObject({
      partitionKey: 'http://localhost',
      httpOnly: true,
      secure: true,
    });
    await close();
  });

  test('cannot be framed by anybody else', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const refused = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
    await page.goto(stranger.origin);
    const frame = await show(page, rina);
    await refused;
    expect(await frame.getByRole('heading').count()).toBe(0);
    await context.close();
  });
});
