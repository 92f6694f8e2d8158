import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
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

const message = 'kak mau retur gmn caranya ya, bajunya kekecilan';

async function openConsole(options: BrowserContextOptions = {}, hash = '') {
  const opened = await openPage(browser, origin, {
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const { page } = opened;
  await page.context().addCookies([{ ...cookie, url: origin }]);
  await page.goto(`${origin}/agent/${hash}`);
  await page.getByRole('main').waitFor();
  return opened;
}

/** A conversation with a reply in hand and the focus in no field. */
async function openReply(options: BrowserContextOptions = {}) {
  const opened = await openConsole(options);
  const { page } = opened;
  await page.getByRole('textbox', { name: 'Pesan pelanggan' }).fill(message);
  await page.getByText(/Siap disalin|Bisa disalin/).waitFor();
  await leaveFields(page);
  return opened;
}

const leaveFields = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Cari di semua teks' });
const field = (page: Page) => dialog(page).getByRole('combobox');
const options = (page: Page) => dialog(page).getByRole('option');
const replyField = (page: Page) => page.getByRole('textbox', { name: 'Teks balasan' });
const groups = (page: Page) => dialog(page).locator('.search-group').allTextContents();
/** The list answers these words. */
const finds = (page: Page, words: string) => options(page).filter({ hasText: words }).first().waitFor();
const starOf = (page: Page) => page.locator('.reply-pane .item-actions [aria-pressed]');

describe('search over everything', () => {
  test('finds all kinds at every key, with the words marked, and takes a reply by Enter', async () => {
    const { page, problems, close } = await openReply();
    await page.keyboard.press('/');
    await page.keyboard.type('paket terlamb');
    // The marks of the keys before stand until the last one is answered.
    await dialog(page).locator('mark', { hasText: 'terlamb' }).first().waitFor();
    expect(await groups(page)).toEqual(expect.arrayContaining(['Balasan', 'Artikel']));

    await field(page).fill('/paket');
    await page.waitForFunction(() => {
      const places = Array.from(document.querySelectorAll('.search-row .second'), (one) => one.textContent);
      return places.length > 0 && places.every((place) => place.includes('· /paket'));
    });
    const title = await options(page).first().locator('strong').textContent();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 2, name: title ?? '', exact: true }).waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test('Shift and Enter adds a reply to the one in hand', async () => {
    const { page, close } = await openReply();
    const first = await page.locator('#reply-title').textContent();
    await page.keyboard.press('ControlOrMeta+k');
    await field(page).fill('/refund');
    await finds(page, '/refund');
    await page.keyboard.press('Shift+Enter');
    await page.waitForFunction(
      (title) => document.querySelector('#reply-title')?.textContent.startsWith(`${title} + `),
      first,
    );
    await close();
  });

  test('an article and a procedure are read in place; Esc leads back step by step', async () => {
    const { page, close } = await openReply();
    await page.keyboard.press('/');
    await field(page).fill('makian ancaman');
    await finds(page, 'Makian dan ancaman');
    const count = await options(page).count();
    await options(page).filter({ hasText: 'Makian dan ancaman' }).first().click();
    await dialog(page).locator('.article-text').waitFor();
    await dialog(page).getByText('Internal').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await options(page).count()).toBe(count);
    await page.keyboard.press('Escape');
    expect(await field(page).inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await close();
  });

  test('Enter before the answer takes the best for what was typed, not for what was there', async () => {
    const { page, close } = await openReply();
    await page.keyboard.press('/');
    await field(page).fill('/paket');
    await finds(page, '/paket');
    await page.route('**/v1/agent-search?q=%2Frefund*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await field(page).fill('/refund');
    await page.keyboard.press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 2, name: /refund/i }).waitFor();
    await close();
  });

  test('leads to an open conversation by the customer’s name', async () => {
    const { page, close } = await openReply();
    await page.getByLabel('Nama pelanggan').fill('Rina Wulandari');
    await leaveFields(page);
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Pesan pelanggan' }).fill('yang lain');
    await page.keyboard.press('ControlOrMeta+k');
    await field(page).fill('wulan');
    await finds(page, 'Rina Wulandari');
    expect((await groups(page))[0]).toBe('Percakapan yang terbuka');
    await page.keyboard.press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    await page.waitForFunction(
      (text) => document.querySelector<HTMLTextAreaElement>('#customer-message')?.value === text,
      message,
    );
    await close();
  });

  test('a finger shows a row before it takes it', async () => {
    const { page, close } = await openReply({ viewport: viewports.phone, hasTouch: true });
    const before = await page.locator('#reply-title').textContent();
    await page.getByRole('button', { name: /Cari balasan/ }).tap();
    await field(page).fill('/paket');
    await finds(page, '/paket');
    const second = options(page).nth(1);
    const title = await second.locator('strong').textContent();
    await second.tap();
    await page.waitForFunction(
      () => document.querySelectorAll('[role=option]')[1]?.getAttribute('aria-selected') === 'true',
    );
    expect(await page.locator('#reply-title').textContent()).toBe(before);
    await second.tap();
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 2, name: title ?? '', exact: true }).waitFor();
    await close();
  });

  test('what was used from it stands among what was used last, until signing out', async () => {
    const { page, close } = await openReply();
    await page.keyboard.press('/');
    await field(page).fill('/kartu');
    const first = options(page).first();
    await first.waitFor();
    await page.waitForFunction(() =>
      document.querySelector('.search-row .second')?.textContent.includes('/kartu'),
    );
    const title = await first.locator('strong').textContent();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    await leaveFields(page);
    await page.reload();
    await replyField(page).waitFor();
    await leaveFields(page);
    await page.keyboard.press('/');
    const used = dialog(page).getByRole('group', { name: 'Terakhir dipakai' }).getByRole('option');
    await used.filter({ hasText: title ?? '' }).waitFor();
    await page.keyboard.press('Escape');
    await page.route('**/v1/session', (route) =>
      route.request().method() === 'DELETE' ? route.fulfill({ status: 204 }) : route.continue(),
    );
    await page.getByRole('button', { name: 'Keluar' }).click();
    await page.getByRole('heading', { name: 'Masuk ke konsol agen' }).waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain('recents');
    await close();
  });

  test('copies the address of an article', async () => {
    const { page, close } = await openReply();
    await page.keyboard.press('/');
    await field(page).fill('mengajukan retur');
    await finds(page, 'etur');
    const article = dialog(page).getByRole('group', { name: 'Artikel' }).getByRole('option').first();
    await article.hover();
    await page.keyboard.press('Shift+Enter');
    await page.getByText('Alamat artikel tersalin.').waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toMatch(/^http\S+\/artikel\//);
    await close();
  });

  test('late answers never replace those of later keys', async () => {
    const { page, close } = await openReply();
    await page.route(/agent-search\?q=ongkir&/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue();
    });
    await page.keyboard.press('/');
    const late = page.waitForResponse(/agent-search\?q=ongkir&/);
    await field(page).fill('ongkir');
    await field(page).fill('makian');
    await finds(page, 'Makian');
    const shown = await options(page).allTextContents();
    await late;
    await page.waitForTimeout(100);
    expect(await options(page).allTextContents()).toEqual(shown);
    await close();
  });

  test('says that the connection is lost, and finds again by one button', async () => {
    const { page, close } = await openReply();
    await page.keyboard.press('/');
    await page.context().setOffline(true);
    await field(page).fill('retur');
    await dialog(page).getByRole('alert').waitFor();
    await page.context().setOffline(false);
    await dialog(page).getByRole('button', { name: 'Coba lagi' }).click();
    await finds(page, 'etur');
    expect(await dialog(page).getByRole('alert').count()).toBe(0);
    await close();
  });
});

describe('what the agent keeps', () => {
  test('a favourite by one key, there before anything is typed, and away again', async () => {
    const { page, close } = await openReply();
    const title = (await page.locator('#reply-title').textContent()) ?? '';
    await page.keyboard.press('*');
    await page.getByText(`“${title}” jadi favorit.`).waitFor();
    expect(await starOf(page).getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('/');
    await dialog(page).getByRole('group', { name: 'Favorit' }).getByText(title).waitFor();
    await page.keyboard.press('Alt+s');
    await dialog(page).getByText(`“${title}” bukan favorit lagi.`).waitFor();
    await page.keyboard.press('Escape');
    expect(await starOf(page).getAttribute('aria-pressed')).toBe('false');
    await close();
  });

  test('a text of one’s own: made, inserted filled in, changed, deleted and brought back', async () => {
    const { page, close } = await openReply();
    await page.getByLabel('Nama pelanggan').fill('Rina Wulandari');
    await replyField(page).fill('Halo Kak Rina, boleh kirim fotonya dulu?');
    await leaveFields(page);
    await page.keyboard.press('y');
    const keeping = page.getByRole('dialog', { name: 'Simpan sebagai teks saya' });
    expect(await keeping.getByLabel('Teks').inputValue()).toBe(
      'Halo Kak {{ contact.first_name }}, boleh kirim fotonya dulu?',
    );
    await keeping.getByLabel('Nama').fill('Minta foto uji');
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText('“Minta foto uji” tersimpan di teks saya.').waitFor();

    await leaveFields(page);
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Pesan pelanggan' }).fill('barangnya rusak kak');
    await page.getByLabel('Nama pelanggan').fill('Budi');
    await page
      .getByText(/Siap disalin|Bisa disalin|Lengkapi dulu/)
      .first()
      .waitFor();
    await page.keyboard.press('ControlOrMeta+k');
    await field(page).fill('minta foto uji');
    await finds(page, 'Minta foto uji');
    await dialog(page).getByRole('option').filter({ hasText: 'Minta foto uji' }).click();
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLTextAreaElement>('#reply-text')?.value ===
        'Halo Kak Budi, boleh kirim fotonya dulu?',
    );

    await page.keyboard.press('ControlOrMeta+k');
    const own = dialog(page).getByRole('option').filter({ hasText: 'Minta foto uji' });
    await own.hover();
    await page.keyboard.press('Alt+e');
    const changing = page.getByRole('dialog', { name: 'Ubah teks saya' });
    await changing.getByLabel('Nama').fill('Minta foto dua');
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText('“Minta foto dua” tersimpan di teks saya.').waitFor();

    await page.keyboard.press('ControlOrMeta+k');
    const changed = dialog(page).getByRole('option').filter({ hasText: 'Minta foto dua' });
    await changed.hover();
    await page.keyboard.press('Alt+Backspace');
    await changed.waitFor({ state: 'detached' });
    await dialog(page).getByRole('button', { name: 'Kembalikan' }).click();
    await changed.waitFor();
    await close();
  });
});

describe('reports', () => {
  test('two keys report, a word can follow, and the owner’s decision comes back', async () => {
    const { page, problems, close } = await openReply();
    const title = (await page.locator('#reply-title').textContent()) ?? '';
    const text = await replyField(page).inputValue();
    await page.keyboard.press('q');
    await page.keyboard.press('2');
    await page.getByText('Dilaporkan: membingungkan.').waitFor();
    expect(await replyField(page).inputValue()).toBe(text);
    await page.keyboard.press('q');
    await page.keyboard.type('kalimat kedua terlalu panjang');
    await page.keyboard.press('Enter');
    await page.locator('.report-panel').waitFor({ state: 'detached' });

    await page.goto(`${origin}/agent/#/reports`);
    const waiting = page
      .getByRole('region', { name: 'Menunggu keputusan Anda' })
      .getByRole('listitem')
      .filter({ hasText: title });
    await waiting.getByText('kalimat kedua terlalu panjang').waitFor();
    await waiting.getByRole('textbox').fill('Kalimatnya kami potong.');
    await waiting.getByRole('button', { name: 'Selesai diubah' }).click();
    await waiting.getByText('Kalimatnya kami potong.').waitFor();

    await page.goto(`${origin}/agent/#/`);
    await page.getByRole('link', { name: '1 laporan diputuskan' }).click();
    const own = page
      .getByRole('region', { name: 'Laporan saya' })
      .getByRole('listitem')
      .filter({ hasText: title });
    await own.getByText('Kalimatnya kami potong.').waitFor();
    await own.getByText('baru', { exact: true }).waitFor();
    await page.reload();
    await own.getByText('Kalimatnya kami potong.').waitFor();
    expect(await own.getByText('baru', { exact: true }).count()).toBe(0);
    expect(await page.getByRole('link', { name: /laporan diputuskan/ }).count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  test('Esc leaves without a report, and the focus is where it was', async () => {
    const { page, close } = await openReply();
    const card = page.locator('.suggestions-pane .card-button').nth(1);
    await card.focus();
    const title = (await card.textContent()) ?? '';
    await page.keyboard.press('q');
    const panel = page.getByRole('dialog', { name: 'Laporkan ke pemiliknya' });
    expect(await panel.textContent()).toContain(title);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await card.evaluate((button) => button === document.activeElement)).toBe(true);
    await close();
  });
});

test('the reply shows what it rests on, with shared words marked, and opens it in place', async () => {
  const { page, close } = await openReply();
  const sources = page.getByRole('region', { name: 'Sumber balasan ini' });
  await sources.locator('mark').first().waitFor();
  expect((await sources.locator('mark').allTextContents()).join(' ').toLowerCase()).toContain('retur');
  await page.keyboard.press('o');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('sources-title');
  // The panes scroll, never the page around them.
  expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
  await sources.getByRole('button').first().click();
  await dialog(page).locator('.article-text').waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await close();
});

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(['id', 'en'] as const)('has no violation in %s', async (locale) => {
    for (const viewport of [viewports.phone, viewports.desktop]) {
      const { page, close } = await openPage(browser, origin, {
        colorScheme,
        viewport,
        reducedMotion: 'reduce',
      });
      await page.context().addCookies([{ ...cookie, url: origin }]);
      await page.addInitScript(
        (displayLocale) =>
          localStorage.setItem('tanggap.console.preferences', JSON.stringify({ displayLocale })),
        locale,
      );
      await page.goto(`${origin}/agent/`);
      await page.locator('#customer-message').fill(message);
      await page.locator('.source-list mark').first().waitFor();
      await leaveFields(page);
      const violations = async () => (await new AxeBuilder({ page }).analyze()).violations;
      expect(await violations()).toEqual([]);
      await page.keyboard.press('q');
      await page.locator('dialog.report-panel').waitFor();
      expect(await violations()).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('y');
      await page.locator('dialog.snippet-dialog').waitFor();
      expect(await violations()).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.locator('.search-dialog input').fill('retur');
      await page.locator('.search-row mark').first().waitFor();
      expect(await violations()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      await page.goto(`${origin}/agent/#/reports`);
      await page.locator('main.reports').waitFor();
      expect(await violations()).toEqual([]);
      await close();
    }
  });
});
