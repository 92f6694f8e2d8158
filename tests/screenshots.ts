/**
 * Makes the pictures of the README, and with `--all DIR` one of every page type in both languages, at three widths,
 * light and dark, whole, to be looked at. Names narrow it, with parts of a picture's name: `--all DIR topic en-360`.
 * Run: node tests/screenshots.ts [--all DIR [NAME...]]
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './setup/browser.ts';
import { writePictureContent } from './setup/picture-content.ts';
import { startServer } from './setup/server.ts';

const content = join(import.meta.dirname, '..', 'content');

/** A weekday morning in the shop's time zone, so that pictures do not depend on the hour they are made. */
const moment = new Date('2026-11-18T10:24:00+07:00');
const message = 'kak pesanan sy blm sampe udh 5 hari gmn ya';
const values: Readonly<Record<string, string>> = {
  'Nomor pesanan': 'TK-20418',
  'Status terakhir': 'di gudang sortir Surabaya sejak kemarin',
  'Waktu kabar berikutnya': 'besok sebelum pukul 12.00 WIB',
};

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly prepare?: (page: Page) => Promise<void>;
  readonly withoutScripts?: boolean;
  /** Only what is in sight; default the whole page. */
  readonly onlyInSight?: boolean;
}

async function askConsole(page: Page): Promise<void> {
  await page.locator('textarea').first().fill(message);
  await page.getByLabel('Nama pelanggan').fill('Rina Wulandari');
  const fields = page.getByRole('group', { name: 'Lengkapi dulu' });
  for (const [label, value] of Object.entries(values)) await fields.getByLabel(label).fill(value);
  await page.getByText(/Siap disalin|Bisa disalin/).waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.waitForTimeout(300);
}

const marked = (page: Page) => page.locator('main mark').first().waitFor();
const told = (text: string) => (page: Page) => page.getByText(text).first().waitFor();

const dialog = (query: string) => async (page: Page) => {
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('combobox').fill(query);
  await page.getByRole('dialog').locator('mark').first().waitFor();
};

async function answerNo(page: Page): Promise<void> {
  await page.locator('[data-vote] [value="no"]').click();
  await page.locator('[data-vote] form').waitFor();
}

const inIndonesian: readonly Picture[] = [
  { name: 'home', path: '/' },
  { name: 'topic', path: '/topik/retur/' },
  { name: 'topic-long', path: '/topik/produk/' },
  { name: 'topic-missing', path: '/topik/akun/' },
  { name: 'article', path: '/artikel/mengajukan-retur/' },
  { name: 'article-tabs', path: '/artikel/tidak-bisa-masuk/' },
  { name: 'article-pictures', path: '/artikel/kapan-dana-refund-masuk/' },
  { name: 'article-tables', path: '/artikel/semua-biaya/' },
  { name: 'article-long-title', path: '/artikel/status-diterima-paket-belum-ada/' },
  { name: 'article-missing', path: '/artikel/delete-account/' },
  { name: 'article-outdated', path: '/artikel/menukar-ukuran-atau-warna/' },
  { name: 'article-vote', path: '/artikel/mengirim-kado/', prepare: answerNo },
  { name: 'search', path: '/cari/?q=cara+retur+barang', prepare: marked },
  { name: 'search-start', path: '/cari/' },
  { name: 'search-corrected', path: '/cari/?q=garanssi', prepare: marked },
  { name: 'search-nothing', path: '/cari/?q=xqzvw', prepare: told('xqzvw') },
  { name: 'search-dialog', path: '/', prepare: dialog('refund brp lama'), onlyInSight: true },
  { name: 'results', path: '/cari/hasil/?q=cara+retur+garanssi', withoutScripts: true },
  { name: 'results-nothing', path: '/cari/hasil/?q=xqzvw', withoutScripts: true },
  { name: 'contact', path: '/hubungi/' },
  { name: 'not-found', path: '/tidak-ada/' },
  { name: 'console', path: '/agent/', prepare: askConsole },
];

const inEnglish: readonly Picture[] = [
  { name: 'home', path: '/en/' },
  { name: 'topic', path: '/en/topics/returns/' },
  { name: 'topic-long', path: '/en/topics/products/' },
  { name: 'topic-missing', path: '/en/topics/payment/' },
  { name: 'article', path: '/en/articles/request-a-return/' },
  { name: 'article-tabs', path: '/en/articles/cannot-sign-in/' },
  { name: 'article-pictures', path: '/en/articles/when-your-refund-arrives/' },
  { name: 'article-tables', path: '/en/articles/all-fees/' },
  { name: 'article-long-title', path: '/en/articles/marked-delivered-not-received/' },
  { name: 'article-missing', path: '/en/articles/paid-twice/' },
  { name: 'article-outdated', path: '/en/articles/delivery-of-large-items/' },
  { name: 'article-vote', path: '/en/articles/send-a-gift/', prepare: answerNo },
  { name: 'search', path: '/en/search/?q=how+do+I+return+an+item', prepare: marked },
  { name: 'search-start', path: '/en/search/' },
  { name: 'search-corrected', path: '/en/search/?q=wrranty', prepare: marked },
  { name: 'search-nothing', path: '/en/search/?q=xqzvw', prepare: told('xqzvw') },
  { name: 'search-dialog', path: '/en/', prepare: dialog('refund status'), onlyInSight: true },
  { name: 'results', path: '/en/search/results/?q=how+do+I+claim+wrranty', withoutScripts: true },
  { name: 'results-nothing', path: '/en/search/results/?q=xqzvw', withoutScripts: true },
  { name: 'contact', path: '/en/contact/' },
];

const named = (language: string) => (picture: Picture) => ({
  ...picture,
  name: `${picture.name}-${language}`,
});
const everyPicture = [...inIndonesian.map(named('id')), ...inEnglish.map(named('en'))];

async function take(
  browser: Browser,
  origin: string,
  cookie: { name: string; value: string },
  picture: Picture,
  look: { width: number; height: number; colorScheme: 'light' | 'dark'; fullPage: boolean },
  file: string,
): Promise<void> {
  const { width, height, colorScheme, fullPage } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: 'id-ID',
    javaScriptEnabled: picture.withoutScripts !== true,
  });
  await context.addCookies([{ ...cookie, url: origin }]);
  const page = await context.newPage();
  if (!picture.withoutScripts) await page.clock.setFixedTime(moment);
  const answer = await page.goto(`${origin}${picture.path}`);
  if (answer?.status() !== (picture.name.startsWith('not-found') ? 404 : 200))
    throw new Error(`${picture.path} answers ${answer?.status()}.`);
  await picture.prepare?.(page);
  if (!picture.withoutScripts) await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, fullPage: fullPage && picture.onlyInSight !== true });
  await context.close();
}

const all = process.argv.indexOf('--all');
const [dir = 'screenshots', ...wanted] = process.argv.slice(all + 1);
const isWanted = (name: string) => wanted.length === 0 || wanted.some((part) => name.includes(part));
const home = mkdtempSync(join(tmpdir(), 'tanggap-pictures-'));
if (all > 0) writePictureContent(content, join(home, 'content'));
const server = await startServer({
  contentDir: all > 0 ? join(home, 'content') : content,
  env: { LOG_LEVEL: 'warn' },
});
const browser = await launchBrowser();
try {
  const token = new URLSearchParams(new URL(server.signInLink).hash.slice(1)).get('token');
  const answer = await fetch(`${server.origin}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.origin },
    body: JSON.stringify({ token }),
  });
  const [name = '', value = ''] = (answer.headers.getSetCookie()[0]?.split(';')[0] ?? '').split('=');
  const cookie = { name, value };
  if (all > 0) {
    mkdirSync(dir, { recursive: true });
    for (const picture of everyPicture) {
      for (const [width, height] of [
        [360, 740],
        [768, 1024],
        [1440, 900],
      ] as const) {
        for (const colorScheme of ['light', 'dark'] as const) {
          const full = `${picture.name}-${width}-${colorScheme}`;
          const look = { width, height, colorScheme, fullPage: true };
          if (isWanted(full))
            await take(browser, server.origin, cookie, picture, look, join(dir, `${full}.png`));
        }
      }
    }
  } else {
    const pictures = join(import.meta.dirname, 'screenshots');
    mkdirSync(pictures, { recursive: true });
    for (const picture of inIndonesian.filter((one) => ['home', 'article', 'console'].includes(one.name))) {
      const look = { width: 1280, height: 860, colorScheme: 'light', fullPage: false } as const;
      await take(browser, server.origin, cookie, picture, look, join(pictures, `${picture.name}.png`));
    }
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(home, { recursive: true });
}
