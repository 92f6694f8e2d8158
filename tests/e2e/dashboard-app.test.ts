import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureChromium, launchBrowser } from '../setup/browser.ts';
import { startServer, type RunningServer } from '../setup/server.ts';
import { contextOf, type HelpDesk, show, startHelpDesk, update } from './help-desk.ts';

let server: RunningServer;
let browser: Browser;
let desk: HelpDesk;
let stranger: HelpDesk;
/** A profile in which frames of other sites have storage, as they do unless it is switched off; signed in by the first test. */
let profile: BrowserContext;
const profileDir = mkdtempSync(join(tmpdir(), 'tanggap-profile-'));

beforeAll(async () => {
  const consoleUrl = () => `${server.origin}/agent/`;
  [desk, stranger] = await Promise.all([startHelpDesk(consoleUrl), startHelpDesk(consoleUrl)]);
  server = await startServer({ env: { LOG_LEVEL: 'warn', FRAME_ORIGINS: desk.origin } });
  browser = await launchBrowser();
  // Some builds of Chromium switch it off.
  mkdirSync(join(profileDir, 'Default'));
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  writeFileSync(join(profileDir, 'Default', 'Preferences'), JSON.stringify(preferences));
  profile = await chromium.launchPersistentContext(profileDir, {
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
    locale: 'id-ID',
    viewport: { width: 1280, height: 900 },
  });
});
afterAll(async () => {
  await profile.close();
  await browser.close();
  await Promise.all([desk.close(), stranger.close(), server.stop()]);
  rmSync(profileDir, { recursive: true, force: true });
});

const rina = { id: 7, contact: 'Rina Wulandari', messages: ['kak pesanan sy blm sampe udh 5 hari gmn ya'] };
const budi = {
  id: 8,
  contact: 'Budi Santoso',
  messages: ['kak mau retur gmn caranya ya, bajunya kekecilan'],
};

/** Signs the frame in by a code of the console's own window; `window` is signed in already. */
async function signInFrame(frame: FrameLocator, window: Page): Promise<void> {
  await frame.getByRole('heading', { name: 'Masuk ke konsol agen' }).waitFor();
  await window.goto(`${server.origin}/agent/#/sign-in-code`);
  await window.reload();
  const code = await window.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/).textContent();
  await frame.getByRole('textbox', { name: 'Kode masuk' }).fill(code?.toLowerCase() ?? '');
  await frame.getByRole('button', { name: 'Masuk' }).click();
  await messageField(frame).waitFor();
}

const messageField = (frame: FrameLocator) => frame.getByRole('textbox', { name: 'Pesan pelanggan' });
const replyField = (frame: FrameLocator) => frame.getByRole('textbox', { name: 'Teks balasan' });
const suggestions = (frame: FrameLocator) => frame.getByRole('region', { name: 'Saran balasan' });

/** The conversation's own words are shown, and its first suggestion is there. */
async function shows(frame: FrameLocator, { messages }: typeof rina, suggestion: string): Promise<void> {
  await frame
    .getByText(messages[0] ?? '')
    .first()
    .waitFor();
  await suggestions(frame).getByText(suggestion).first().waitFor();
}

/** Types a reply and waits until the browser has it, a moment later. */
async function typeReply(frame: FrameLocator, text: string): Promise<void> {
  await replyField(frame).fill(text);
  await expect
    .poll(() => frame.locator('body').evaluate(() => Object.values(localStorage).join('\n')))
    .toContain(text);
}

describe('the console in a help desk', () => {
  test('is signed in by a code, with a cookie for that site alone', async () => {
    const own = await profile.newPage();
    await own.goto(server.signInLink);
    const page = await profile.newPage();
    await page.goto(desk.origin);
    const frame = await show(page, rina);
    await frame.getByRole('heading', { name: 'Masuk ke konsol agen' }).waitFor();
    const [opened] = await Promise.all([
      profile.waitForEvent('page'),
      frame.getByRole('link', { name: 'Buka konsol di jendela tersendiri' }).click(),
    ]);
    await opened.getByRole('dialog', { name: 'Kode masuk' }).waitFor();
    await opened.close();
    await signInFrame(frame, own);
    await shows(frame, rina, 'Paket lewat perkiraan');
    const cookie = (await profile.cookies()).find(({ name }) => name === 'tanggap_frame_session');
    expect(cookie).toMatchObject({ partitionKey: 'http://localhost', httpOnly: true, secure: true });
    // The agent is who signed in, whatever the help desk says.
    expect(await frame.locator('body').textContent()).not.toContain('Nama dari luar');
    await page.close();
    await own.close();
  });

  test('keeps a draft for each conversation, and follows new messages', async () => {
    const page = await profile.newPage();
    await page.goto(desk.origin);
    let frame = await show(page, rina);
    await shows(frame, rina, 'Paket lewat perkiraan');
    await typeReply(frame, 'Halo Kak Rina, ini tulisan saya sendiri.');

    frame = await show(page, budi);
    await shows(frame, budi, 'Cara mengajukan retur');
    expect(await replyField(frame).inputValue()).not.toContain('Rina');
    await typeReply(frame, 'Halo Kak Budi, yang ini juga.');

    frame = await show(page, rina);
    await shows(frame, rina, 'Paket lewat perkiraan');
    expect(await replyField(frame).inputValue()).toBe('Halo Kak Rina, ini tulisan saya sendiri.');

    await update(page, { ...rina, messages: [...rina.messages, 'halo? masih ada orang?'] });
    await frame.getByText('halo? masih ada orang?').first().waitFor();
    expect(await replyField(frame).inputValue()).toBe('Halo Kak Rina, ini tulisan saya sendiri.');

    frame = await show(page, budi);
    await shows(frame, budi, 'Cara mengajukan retur');
    expect(await replyField(frame).inputValue()).toBe('Halo Kak Budi, yang ini juga.');
    await page.close();
  });

  test('copies a reply, though the frame was not given the clipboard', async () => {
    const page = await profile.newPage();
    await page.goto(desk.origin);
    const frame = await show(page, budi);
    await shows(frame, budi, 'Cara mengajukan retur');
    await replyField(frame).focus();
    await page.keyboard.press('ControlOrMeta+Enter');
    await frame.getByText('Balasan tersalin').waitFor();
    await page.close();
  });

  test('takes nothing from another origin or another window', async () => {
    const page = await profile.newPage();
    await page.goto(desk.origin);
    const frame = await show(page, rina);
    await shows(frame, rina, 'Paket lewat perkiraan');
    const forged = JSON.stringify({
      event: 'appContext',
      data: contextOf({ id: 9, contact: 'Palsu', messages: ['pesan palsu dari situs lain'] }),
    });
    // A frame of another origin beside it, which reaches the console through the help desk.
    await page.evaluate((origin) => {
      const other = document.createElement('iframe');
      other.id = 'other';
      other.src = origin;
      document.body.append(other);
    }, stranger.origin);
    const other = page.frames().find((each) => each.url().startsWith(stranger.origin));
    const sender = other ?? (await page.waitForEvent('framenavigated'));
    await sender.waitForLoadState();
    await sender.evaluate((text) => window.parent.frames[0]?.postMessage(text, '*'), forged);
    // The named origin, but not the window around.
    await frame.locator('body').evaluate((_body, text) => window.postMessage(text, '*'), forged);
    // What the help desk itself says afterwards arrives: the others had their chance before.
    await update(page, { ...rina, messages: [...rina.messages, 'ini pesan terakhir'] });
    await frame.getByText('ini pesan terakhir').first().waitFor();
    expect(await frame.locator('body').textContent()).not.toMatch(/palsu/i);
    await page.close();
  });

  test('cannot be framed by anybody else', async () => {
    const page = await profile.newPage();
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.goto(stranger.origin);
    const frame = await show(page, rina);
    await refused;
    expect(await frame.getByRole('heading').count()).toBe(0);
    await page.close();
  });

  test('works where the browser keeps nothing in frames, and says so', async () => {
    const context = await browser.newContext({ locale: 'id-ID', viewport: { width: 1280, height: 900 } });
    const own = await context.newPage();
    await own.goto(`${server.origin}/agent/`);
    const [window] = (await profile.cookies()).filter(({ name }) => name === 'tanggap_session');
    await context.addCookies([{ name: 'tanggap_session', value: window?.value ?? '', url: server.origin }]);
    const page = await context.newPage();
    await page.goto(desk.origin);
    const frame = await show(page, rina);
    await signInFrame(frame, own);
    await frame.getByText(/Peramban ini tidak menyimpan apa pun/).waitFor();
    await shows(frame, rina, 'Paket lewat perkiraan');
    await context.close();
  });
});

test('outside of a frame the console asks nobody and listens to nobody', async () => {
  const page = await profile.newPage();
  await page.goto(`${server.origin}/agent/`);
  await page.getByRole('textbox', { name: 'Pesan pelanggan' }).waitFor();
  const forged = {
    event: 'appContext',
    data: contextOf({ id: 9, contact: 'Palsu', messages: ['pesan palsu'] }),
  };
  await page.evaluate((text) => window.postMessage(text, '*'), JSON.stringify(forged));
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(await page.locator('body').textContent()).not.toMatch(/palsu/i);
  await page.close();
});
