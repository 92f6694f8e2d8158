import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { startServer, waitFor, type RunningServer } from '../setup/server.ts';
import { openPage } from './pages.ts';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: 'warn' } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const message = 'kak pesanan sy blm sampe udh 5 hari gmn ya';

describe('an agent', () => {
  test('signs in by the printed link, takes the right reply, fills it, copies it, and the outcome is kept', async () => {
    const { page, problems, close } = await openPage(browser, server.signInLink, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('textbox', { name: 'Pesan pelanggan' }).waitFor();
    expect(page.url()).not.toContain('token');

    await page.evaluate((text) => navigator.clipboard.writeText(text), message);
    await page.keyboard.press('Control+v');
    const first = page.getByRole('region', { name: 'Saran balasan' }).getByRole('listitem').first();
    await first.getByText('Paket lewat perkiraan').waitFor();
    const fields = page.getByRole('group', { name: 'Lengkapi dulu' }).getByRole('textbox');
    expect(await page.getByRole('group', { name: 'Lengkapi dulu' }).textContent()).toContain('Nomor pesanan');
    expect(await page.getByRole('button', { name: 'Salin balasan' }).getAttribute('aria-disabled')).toBe(
      'true',
    );

    for (const field of await fields.all()) await field.fill('TK-20418');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Balasan tersalin').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('TK-20418');
    expect(copied).not.toMatch(/\{\{|\}\}|undefined|\[Nomor/);

    const database = new DatabaseSync(join(server.dataDir, 'tanggap.db'), { readOnly: true });
    const events = await waitFor(
      () => {
        const rows = database.prepare('select event from outcomes where item_id = ?').all('paket-telat');
        return rows.some(({ event }) => event === 'inserted') ? rows : undefined;
      },
      5_000,
      () => 'No outcome was kept.',
    );
    expect(events.length).toBeGreaterThan(0);
    database.close();
    expect(problems).toEqual([]);
    await close();
  });

  test('a used link signs nobody in and says what to do', async () => {
    const { page, close } = await openPage(browser, server.signInLink);
    await page.getByRole('heading', { name: 'Masuk ke konsol agen' }).waitFor();
    await page.getByText(/sudah dipakai/).waitFor();
    await close();
  });
});
