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

const complete = 'kak mau retur gmn caranya ya, bajunya kekecilan';
const late = 'kak pesanan sy blm sampe udh 5 hari gmn ya';

/** The console of the signed-in manager, in a browser that knows nothing else. */
async function openConsole(options: BrowserContextOptions = {}) {
  const opened = await openPage(browser, `${origin}/`, {
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const { page } = opened;
  await page.context().addCookies([{ ...cookie, url: origin }]);
  await page.goto(`${origin}/agent/`);
  await page.getByRole('textbox', { name: 'Pesan pelanggan' }).waitFor();
  return opened;
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('ControlOrMeta+v');
}

const replyField = (page: Page) => page.getByRole('textbox', { name: 'Teks balasan' });
const ready = (page: Page) => page.getByText(/Siap disalin|Bisa disalin/).waitFor();
const state = (page: Page) => page.locator('#reply-state');
const tabs = (page: Page) => page.getByRole('navigation', { name: 'Percakapan yang terbuka' });
/** Leaves any field, so that letters are keys. */
const leaveFields = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
const copiedText = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** The reply says something else. */
const changedFrom = (page: Page, before: string) =>
  page.waitForFunction(
    (text) => document.querySelector<HTMLTextAreaElement>('#reply-text')?.value !== text,
    before,
  );
/** The reply says these words. */
const says = (page: Page, words: string) =>
  page.waitForFunction(
    (text) => document.querySelector<HTMLTextAreaElement>('#reply-text')?.value.includes(text),
    words,
  );

describe('from the pasted message to the copied reply', () => {
  test('the best reply takes two key presses where nothing is missing', async () => {
    const { page, problems, close } = await openConsole();
    await paste(page, complete);
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText('Balasan tersalin').waitFor();
    expect(await copiedText(page)).toMatch(/retur/i);
    expect(problems).toEqual([]);
    await close();
  });

  test('another greeting, no closing and the copy take four, so no more than six', async () => {
    const { page, close } = await openConsole();
    let presses = 1;
    const press = async (key: string) => {
      const before = await replyField(page).inputValue();
      presses += 1;
      await page.keyboard.press(key);
      if (key !== 'ControlOrMeta+Enter') await changedFrom(page, before);
    };
    await paste(page, complete);
    await ready(page);
    await press('g');
    await press('Shift+T');
    await press('ControlOrMeta+Enter');
    await page.getByText('Balasan tersalin').waitFor();
    expect(presses).toBeLessThanOrEqual(6);
    await close();
  });

  test('a pasted chat stands turn by turn, and its customer is greeted by name', async () => {
    const { page, close } = await openConsole();
    await paste(
      page,
      '[14.02, 21/11/2026] Rina: kak mau retur gmn caranya\n[14.03, 21/11/2026] CS Toko: Halo Kak\n[14.05, 21/11/2026] Rina: bajunya kekecilan [foto]',
    );
    const turns = page.locator('.turns > li');
    await turns.first().waitFor();
    expect(await turns.count()).toBe(3);
    expect(await turns.last().textContent()).toContain('foto');
    expect(await page.getByLabel('Nama pelanggan').inputValue()).toBe('Rina');
    await says(page, 'Rina');
    await close();
  });

  test('by mail the clipboard holds formatted text too', async () => {
    const { page, close } = await openConsole();
    await paste(page, complete);
    await ready(page);
    await page.getByText('Email', { exact: true }).click();
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText('Balasan tersalin').waitFor();
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => item.types),
    );
    expect(types).toEqual(expect.arrayContaining(['text/plain', 'text/html']));
    await close();
  });
});

describe('several conversations', () => {
  test('keep their words apart, are reached by keys, and survive a reload', async () => {
    const { page, close } = await openConsole();
    await paste(page, complete);
    await ready(page);
    await leaveFields(page);
    await page.keyboard.press('n');
    await paste(page, late);
    await page.getByText('Lengkapi dulu').waitFor();
    await replyField(page).fill('Kata saya sendiri untuk pesanan ini.');
    await leaveFields(page);
    await page.keyboard.press('[');
    await says(page, 'retur');
    await page.keyboard.press('Alt+2');
    expect(await replyField(page).inputValue()).toBe('Kata saya sendiri untuk pesanan ini.');

    await page.reload();
    await replyField(page).waitFor();
    expect(await tabs(page).getByRole('listitem').count()).toBe(2);
    expect(await replyField(page).inputValue()).toBe('Kata saya sendiri untuk pesanan ini.');
    await close();
  });

  test('closing can be undone', async () => {
    const { page, close } = await openConsole();
    await paste(page, complete);
    await ready(page);
    await leaveFields(page);
    await page.keyboard.press('x');
    await tabs(page).getByRole('button', { name: 'Kembalikan' }).click();
    expect(await page.getByRole('textbox', { name: 'Pesan pelanggan' }).inputValue()).toBe(complete);
    await leaveFields(page);
    await page.keyboard.press('x');
    await tabs(page).getByRole('button', { name: 'Kembalikan' }).waitFor();
    await page.keyboard.press('Shift+X');
    await says(page, 'retur');
    await close();
  });

  test('are forty in one row, with the one in view in sight, however it was reached', async () => {
    const { page, close } = await openConsole();
    await page.getByRole('textbox', { name: 'Pesan pelanggan' }).fill('percakapan 1');
    for (let count = 2; count <= 40; count += 1) {
      await leaveFields(page);
      await page.keyboard.press('n');
      await page.getByRole('textbox', { name: 'Pesan pelanggan' }).fill(`percakapan ${count}`);
    }
    const isInSight = () =>
      page.waitForFunction(() => {
        const row = document.querySelector('.conversation-tabs ol')?.getBoundingClientRect();
        const tab = document
          .querySelector('.conversation-tabs [data-active="true"]')
          ?.getBoundingClientRect();
        return row && tab && tab.left >= row.left - 1 && tab.right <= row.right + 1;
      });
    await isInSight();
    await leaveFields(page);
    await page.keyboard.press('Alt+1');
    await isInSight();
    await page.keyboard.press('[');
    await isInSight();
    expect(await page.getByRole('textbox', { name: 'Pesan pelanggan' }).inputValue()).toBe('percakapan 40');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewports.desktop.width);
    await close();
  });

  test('two tabs of the browser see each other’s conversations and overwrite none', async () => {
    const { page, close } = await openConsole();
    const other = await page.context().newPage();
    await other.goto(`${origin}/agent/`);
    await other.getByRole('textbox', { name: 'Pesan pelanggan' }).fill('dari tab kedua');
    await page.getByRole('textbox', { name: 'Pesan pelanggan' }).fill('dari tab pertama');
    await tabs(page)
      .getByRole('button', { name: /dari tab kedua/ })
      .first()
      .waitFor();
    await tabs(other)
      .getByRole('button', { name: /dari tab pertama/ })
      .first()
      .waitFor();
    expect(await page.getByRole('textbox', { name: 'Pesan pelanggan' }).inputValue()).toBe(
      'dari tab pertama',
    );
    expect(await other.getByRole('textbox', { name: 'Pesan pelanggan' }).inputValue()).toBe('dari tab kedua');
    await close();
  });
});

describe('typed words', () => {
  test('are there again though the page went away with the last key', async () => {
    const { page, close } = await openConsole();
    await paste(page, complete);
    await ready(page);
    // Only what microtasks do happens between the key and the end of the page: no frame, no timer.
    const isKept = await replyField(page).evaluate(async (area: HTMLTextAreaElement) => {
      area.value = 'Halo Kak, saya cek dulu ya.';
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
      return Object.values(localStorage).join('').includes('saya cek dulu ya.');
    });
    expect(isKept).toBe(true);
    await page.reload();
    await replyField(page).waitFor();
    expect(await replyField(page).inputValue()).toBe('Halo Kak, saya cek dulu ya.');

    await page.getByRole('textbox', { name: 'Nama pelanggan' }).fill('Rina');
    const other = await page.context().newPage();
    await page.close();
    await other.goto(`${origin}/agent/`);
    await replyField(other).waitFor();
    expect(await other.getByRole('textbox', { name: 'Nama pelanggan' }).inputValue()).toBe('Rina');
    await close();
  });

  test('survive a lost connection, which is said, and suggestions come when it is back', async () => {
    const { page, close } = await openConsole();
    await page.context().setOffline(true);
    await page.getByRole('textbox', { name: 'Pesan pelanggan' }).fill(complete);
    await page.getByText('Tidak tersambung ke server').first().waitFor();
    await page.context().setOffline(false);
    await ready(page);
    expect(await page.getByRole('textbox', { name: 'Pesan pelanggan' }).inputValue()).toBe(complete);
    await close();
  });

  test('are copied unchecked only when the agent asks twice', async () => {
    const { page, close } = await openConsole();
    await paste(page, complete);
    await ready(page);
    await page.route('**/v1/reply-checks', (route) => route.abort());
    await replyField(page).fill('Retur bisa diajukan lewat halaman pesanan ya, Kak.');
    await page.getByText(/Belum diperiksa/).waitFor();
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText(/Tekan sekali lagi/).waitFor();
    expect(await copiedText(page)).toBe(complete);
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText('Balasan tersalin').waitFor();
    expect(await copiedText(page)).toContain('lewat halaman pesanan');
    await close();
  });

  test('stay when a part is replaced by its key, and come back after giving them up', async () => {
    const { page, close } = await openConsole();
    await paste(page, complete);
    await ready(page);
    const composed = await replyField(page).inputValue();
    const own = `${composed}\n\nKalimat saya sendiri.`;
    await replyField(page).fill(own);
    await leaveFields(page);
    await page.keyboard.press('g');
    await changedFrom(page, own);
    expect(await replyField(page).inputValue()).toContain('Kalimat saya sendiri.');
    await page.getByRole('button', { name: 'Kembali ke susunan' }).click();
    expect(await replyField(page).inputValue()).not.toContain('Kalimat saya sendiri.');
    await leaveFields(page);
    await page.keyboard.press('u');
    expect(await replyField(page).inputValue()).toContain('Kalimat saya sendiri.');
    await close();
  });

  test('are there again after the session ended and the same person signed in', async () => {
    const { page, close } = await openConsole();
    await page.route('**/v1/suggestions', (route) =>
      route.fulfill({ status: 401, json: { error: { code: 'X', message: 'x', requestId: 'r' } } }),
    );
    await page.getByRole('textbox', { name: 'Pesan pelanggan' }).fill('tulisan yang belum selesai');
    await page.getByText('Sesi Anda berakhir').waitFor();
    await page.unrouteAll();
    await page.reload();
    const message = page.getByRole('textbox', { name: 'Pesan pelanggan' });
    await message.waitFor();
    expect(await message.inputValue()).toBe('tulisan yang belum selesai');
    await close();
  });

  test('are gone for the next person after signing out', async () => {
    const { page, close } = await openConsole();
    await page.getByRole('textbox', { name: 'Pesan pelanggan' }).fill('rahasia pelanggan');
    await page.route('**/v1/session', (route) =>
      route.request().method() === 'DELETE' ? route.fulfill({ status: 204 }) : route.continue(),
    );
    await page.getByRole('button', { name: 'Keluar' }).click();
    await page.getByRole('heading', { name: 'Masuk ke konsol agen' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain('rahasia');
    await close();
  });
});

test('what a long chat means stays in sight below it, at its last words', async () => {
  const { page, close } = await openConsole();
  const lines = Array.from(
    { length: 30 },
    (_, at) => `[14.${String(at + 10)}, 21/11/2026] Rina: pesan ke-${at + 1}, ${complete}`,
  );
  await paste(page, lines.join('\n'));
  await page.getByText('Prioritas').first().waitFor();
  const box = await page.getByText('Prioritas').first().boundingBox();
  expect(box?.y).toBeLessThan(viewports.desktop.height);
  const turns = page.getByRole('list', { name: 'Percakapan, yang terakhir di bawah' });
  const isLastSeen = () =>
    turns.evaluate((list) => list.scrollTop + list.clientHeight >= list.scrollHeight - 1);
  expect(await isLastSeen()).toBe(true);
  await turns.focus();
  await page.keyboard.press('Home');
  await expect.poll(isLastSeen).toBe(false);
  await close();
});

test('a console that opens without a connection goes on by itself when it is back', async () => {
  const { page, close } = await openConsole();
  await page.route('**/v1/session', (route) => route.abort());
  await page.reload();
  await page.getByText('Tidak tersambung ke server').waitFor();
  await page.unrouteAll();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByRole('textbox', { name: 'Pesan pelanggan' }).waitFor();
  await close();
});

test('keys act at once after another view, and there the title has the focus', async () => {
  const { page, close } = await openConsole();
  await paste(page, complete);
  await ready(page);
  await page.keyboard.press('w');
  await page.getByRole('heading', { level: 1, name: 'Janji saya' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('main h1'));
  await page.keyboard.press('w');
  await replyField(page).waitFor();
  const before = await replyField(page).inputValue();
  await page.keyboard.press('g');
  await changedFrom(page, before);
  expect(await page.getByRole('textbox', { name: 'Pesan pelanggan' }).inputValue()).toBe(complete);
  await close();
});

test('a view that is asked for while the console opens is shown', async () => {
  const { page, close } = await openPage(browser, `${origin}/`);
  await page.context().addCookies([{ ...cookie, url: origin }]);
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('a[href="#/promises"]')) return;
      seen.disconnect();
      location.hash = '#/promises';
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${origin}/agent/`);
  await page.getByRole('heading', { level: 1, name: 'Janji saya' }).waitFor({ timeout: 5000 });
  await close();
});

test('reasons and findings are told in the language of the console, whatever that of the reply', async () => {
  const { page, close } = await openConsole();
  await paste(page, complete);
  await ready(page);
  await page.getByText('EN', { exact: true }).click();
  await page.getByText(/^Topic Returns/).waitFor();
  expect(await page.locator('#reply-text').inputValue()).toMatch(/Kak/);
  await page.locator('#reply-text').fill('Retur bisa diajukan dalam 45 hari sejak barang diterima ya, Kak.');
  await page.getByText(/differs from what holds/).waitFor();
  await close();
});

describe('the checks beside the text', () => {
  const wrong = 'Retur bisa diajukan dalam 45 hari sejak barang diterima ya, Kak.';

  test('keep a wrong figure from being copied, show it, and put it right by one key', async () => {
    const { page, close } = await openConsole();
    await paste(page, complete);
    await ready(page);
    await replyField(page).fill(wrong);
    await state(page).filter({ hasText: 'perlu dibereskan' }).waitFor();
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'finding-0');
    expect(await copiedText(page)).toBe(complete);
    await page.keyboard.press('f');
    await ready(page);
    expect(await replyField(page).inputValue()).not.toContain('45 hari');
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText('Balasan tersalin').waitFor();
    await close();
  });

  test('yield to a stated reason', async () => {
    const { page, close } = await openConsole();
    await paste(page, complete);
    await ready(page);
    await replyField(page).fill(wrong);
    await state(page).filter({ hasText: 'perlu dibereskan' }).waitFor();
    await page.getByRole('button', { name: 'Nyatakan alasan' }).click();
    await page.keyboard.type('Kesepakatan khusus dengan pelanggan ini');
    await page.keyboard.press('Enter');
    await ready(page);
    await close();
  });
});

test('several answers make one reply, and a holding reply takes one key', async () => {
  const { page, close } = await openConsole();
  await paste(page, complete);
  await ready(page);
  await leaveFields(page);
  await page.keyboard.press('Shift+Digit2');
  await page.getByRole('heading', { level: 2, name: / \+ / }).waitFor();
  await page.keyboard.press('1');
  await leaveFields(page);
  await page.keyboard.press('h');
  await page.getByRole('heading', { level: 2, name: /Balasan sementara/ }).waitFor();
  await close();
});

test('on a phone the bar leads to every part, and nothing is wider than the screen', async () => {
  const { page, close } = await openConsole({ viewport: viewports.phone, hasTouch: true });
  await page.getByRole('textbox', { name: 'Pesan pelanggan' }).fill(complete);
  await ready(page);
  const bar = page.getByRole('navigation', { name: 'Ke bagian' });
  await bar.getByRole('button', { name: 'Balasan' }).click();
  await page.waitForFunction(
    () => (document.getElementById('reply-pane')?.getBoundingClientRect().top ?? 999) < 200,
  );
  await bar.getByRole('button', { name: 'Percakapan' }).click();
  await page.waitForFunction(
    () => (document.getElementById('conversation-pane')?.getBoundingClientRect().top ?? 999) < 200,
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await close();
});

test('every shortcut is listed, and single letters can be switched off', async () => {
  const { page, close } = await openConsole();
  await paste(page, complete);
  await ready(page);
  await leaveFields(page);
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Pintasan papan ketik' });
  await list.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  const before = await replyField(page).inputValue();
  await page.keyboard.press('g');
  await page.keyboard.press('2');
  await page.waitForTimeout(500);
  expect(await replyField(page).inputValue()).toBe(before);
  await close();
});

describe('more of a list', () => {
  const cards = (page: Page) => page.locator('[data-item="response"].card');
  const articleCards = (page: Page) => page.locator('[data-item="article"].card');
  const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

  test('comes by one key, with the focus, the chosen reply and its words in place, also after a reload', async () => {
    const { page, problems, close } = await openConsole();
    await paste(page, late);
    await replyField(page).waitFor();
    expect(await cards(page).count()).toBe(3);
    await leaveFields(page);
    await page.keyboard.press('2');
    await page.locator('#responses-1[aria-pressed="true"]').waitFor();
    await replyField(page).fill('Kata saya sendiri untuk pesanan ini.');
    await leaveFields(page);
    await page.locator('#responses-1').focus();
    const before = await cards(page).allTextContents();

    await page.keyboard.press('z');
    await cards(page).nth(3).waitFor();
    expect(await focusedId(page)).toBe('responses-1');
    expect(await page.locator('#responses-1').getAttribute('aria-pressed')).toBe('true');
    expect((await cards(page).allTextContents()).slice(0, 3)).toEqual(before);
    expect(await replyField(page).inputValue()).toBe('Kata saya sendiri untuk pesanan ini.');
    expect(await page.getByRole('button', { name: 'Tampilkan lebih banyak balasan' }).count()).toBe(0);
    expect(await articleCards(page).count()).toBe(3);

    await page.reload();
    await cards(page).nth(3).waitFor();
    expect(await replyField(page).inputValue()).toBe('Kata saya sendiri untuk pesanan ini.');

    await page.getByRole('textbox', { name: 'Pesan pelanggan' }).fill(complete);
    await expect.poll(() => cards(page).count()).toBe(3);
    expect(problems).toEqual([]);
    await close();
  });

  test('comes by its button, which leaves the focus on the first that is new', async () => {
    const { page, close } = await openConsole();
    await paste(page, late);
    await replyField(page).waitFor();
    await page.getByRole('button', { name: 'Tampilkan lebih banyak artikel' }).focus();
    await page.keyboard.press('Enter');
    await articleCards(page).nth(3).waitFor();
    expect(await focusedId(page)).toBe('articles-3');
    expect(await cards(page).count()).toBe(3);
    await close();
  });

  test('that could not be had is said, loses nothing, and is asked for again', async () => {
    const { page, close } = await openConsole();
    await paste(page, late);
    await replyField(page).waitFor();
    const words = await replyField(page).inputValue();
    await page.route('**/v1/suggestions', (route) => route.fulfill({ status: 500, json: {} }));
    const button = page.getByRole('button', { name: 'Tampilkan lebih banyak balasan' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Server sedang bermasalah').waitFor();
    expect(await cards(page).count()).toBe(3);
    expect(await replyField(page).inputValue()).toBe(words);
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.unrouteAll();
    await page.keyboard.press('Enter');
    await cards(page).nth(3).waitFor();
    expect(await page.getByText('Server sedang bermasalah').count()).toBe(0);
    await close();
  });
});
