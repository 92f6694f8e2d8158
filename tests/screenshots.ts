/**
 * Makes the pictures of the README, and with `--all DIR` one of every page type at three widths, light and dark, in
 * both languages, to be looked at. Run: node tests/screenshots.ts [--all DIR]
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './setup/browser.ts';
import { startServer } from './setup/server.ts';

/** A weekday morning in the shop's time zone, so that pictures do not depend on the hour they are made. */
const moment = new Date('2026-11-18T10:24:00+07:00');
const message = 'kak pesanan sy blm sampe udh 5 hari gmn ya';
const values: Readonly<Record<string, string>> = {
  'Nomor pesanan': 'TK-20418',
  'Status terakhir': 'di gudang sortir Surabaya sejak kemarin',
  'Waktu kabar berikutnya': 'besok sebelum pukul 12.00 WIB',
  'Nama panggilan agen': 'Sari',
};

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly prepare?: (page: Page) => Promise<void>;
}

async function askConsole(page: Page): Promise<void> {
  await page.locator('textarea').first().fill(message);
  await page.getByLabel('Nama pelanggan').fill('Rina Wulandari');
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label).fill(value);
  await page.getByRole('status').filter({ hasText: 'Semua isian lengkap' }).waitFor();
  await page.getByText('Memperbarui saran').waitFor({ state: 'hidden' });
  await page.waitForTimeout(300);
}

async function openDialog(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('combobox').fill(query);
  await page.getByRole('dialog').locator('mark').first().waitFor();
}

const pictures: readonly Picture[] = [
  { name: 'home', path: '/' },
  { name: 'home-en', path: '/en/' },
  { name: 'topic', path: '/topik/retur/' },
  { name: 'article', path: '/artikel/mengajukan-retur/' },
  { name: 'article-en', path: '/en/articles/refund-times/' },
  {
    name: 'search',
    path: '/cari/?q=cara+retur+barang',
    prepare: (page) => page.locator('mark').first().waitFor(),
  },
  { name: 'search-dialog', path: '/', prepare: (page) => openDialog(page, 'refund brp lama') },
  { name: 'search-dialog-en', path: '/en/', prepare: (page) => openDialog(page, 'refund status') },
  { name: 'contact', path: '/hubungi/' },
  { name: 'contact-en', path: '/en/contact/' },
  { name: 'not-found', path: '/tidak-ada/' },
  { name: 'console', path: '/agent/', prepare: askConsole },
];

async function take(
  browser: Browser,
  origin: string,
  cookie: { name: string; value: string },
  picture: Picture,
  look: { width: number; height: number; colorScheme: 'light' | 'dark' },
  file: string,
): Promise<void> {
  const { width, height, colorScheme } = look;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: 'id-ID' });
  await context.addCookies([{ ...cookie, url: origin }]);
  const page = await context.newPage();
  await page.clock.setFixedTime(moment);
  await page.goto(`${origin}${picture.path}`);
  await picture.prepare?.(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file });
  await context.close();
}

const server = await startServer({ env: { LOG_LEVEL: 'warn' } });
const browser = await launchBrowser();
try {
  const token = new URLSearchParams(new URL(server.signInLink).hash.slice(1)).get('token');
  const answer = await fetch(`${server.origin}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.origin },
    body: JSON.stringify({ token }),
  });
  const [name = '', value = ''] = (answer.headers.getSetCookie()[0]?.split(';')[0] ?? '').split('=');
  const all = process.argv.indexOf('--all');
  if (all > 0) {
    const dir = process.argv[all + 1] ?? 'screenshots';
    mkdirSync(dir, { recursive: true });
    for (const picture of pictures) {
      for (const [width, height] of [
        [360, 740],
        [768, 1024],
        [1440, 900],
      ] as const) {
        for (const colorScheme of ['light', 'dark'] as const) {
          const file = join(dir, `${picture.name}-${width}-${colorScheme}.png`);
          await take(browser, server.origin, { name, value }, picture, { width, height, colorScheme }, file);
        }
      }
    }
  } else {
    const dir = join(import.meta.dirname, 'screenshots');
    mkdirSync(dir, { recursive: true });
    for (const picture of pictures.filter(({ name: own }) => ['home', 'article', 'console'].includes(own))) {
      const look = { width: 1280, height: 860, colorScheme: 'light' } as const;
      await take(browser, server.origin, { name, value }, picture, look, join(dir, `${picture.name}.png`));
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
