import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { openPage } from './pages.ts';

const origin = inject('origin');
const cookie = inject('sessionCookie');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const late = 'resi TK-20418 ga gerak udah seminggu, paketnya hilang ya kak? tolong diurus ke kurir';

/** The console with a message for which the playbook has a procedure, and the focus in no field. */
async function openCase() {
  const opened = await openPage(browser, `${origin}/`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const { page } = opened;
  await page.context().addCookies([{ ...cookie, url: origin }]);
  await page.goto(`${origin}/agent/`);
  await page.getByRole('textbox', { name: 'Pesan pelanggan' }).fill(late);
  await page.locator('.procedure-card').first().waitFor();
  await leaveFields(page);
  return opened;
}

const leaveFields = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
const copiedText = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const steps = (page: Page) => page.locator('.procedure-card').first().getByRole('checkbox');
const replyField = (page: Page) => page.getByRole('textbox', { name: 'Teks balasan' });

/** Types a reply of the agent's own words, and leaves the field. */
async function reply(page: Page, text: string): Promise<void> {
  await page.keyboard.press('r');
  await replyField(page).fill(text);
  await leaveFields(page);
}

describe('the checklist of a case', () => {
  test('is ticked by key, keeps its ticks over a reload, and takes the last one back', async () => {
    const { page, problems, close } = await openCase();
    await page.keyboard.press('v');
    await page.keyboard.press('v');
    expect(await steps(page).nth(1).isChecked()).toBe(true);
    await page.reload();
    await steps(page).nth(1).waitFor();
    expect(await steps(page).nth(1).isChecked()).toBe(true);
    await leaveFields(page);
    await page.keyboard.press('Shift+V');
    expect([await steps(page).nth(0).isChecked(), await steps(page).nth(1).isChecked()]).toEqual([
      true,
      false,
    ]);
    expect(problems).toEqual([]);
    await close();
  });

  test('changes what the checks say of a claim', async () => {
    const { page, close } = await openCase();
    const claim = page.locator('.finding').filter({ hasText: 'refund sudah kami proses' });
    await reply(page, 'Halo Kak, refund sudah kami proses ya.');
    await claim.waitFor();
    for (const step of await steps(page).all()) await step.check();
    await claim.waitFor({ state: 'detached' });
    await close();
  });

  test('leads by key to what is missing, and takes what is typed', async () => {
    const { page, close } = await openCase();
    await page.keyboard.press('p');
    const field = page.locator('.data-needed input:focus');
    await field.fill('JX8841');
    await page.reload();
    await page.locator('.data-needed input').first().waitFor();
    expect(await page.locator('.data-needed input').first().inputValue()).toBe('JX8841');
    await close();
  });
});

test('the summary for another team is corrected and copied by one key', async () => {
  const { page, problems, close } = await openCase();
  await page.keyboard.press('v');
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: 'Ringkasan untuk tim lain' });
  const text = dialog.getByRole('textbox', { name: 'Teks ringkasan' });
  await page.waitForFunction(() =>
    document.querySelector<HTMLTextAreaElement>('.escalation-text')?.value.includes('TK-20418'),
  );
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await dialog.getByLabel('Yang sudah dicoba').fill('sudah ditelepon dua kali');
  await page.waitForFunction(() =>
    document.querySelector<HTMLTextAreaElement>('.escalation-text')?.value.includes('dua kali'),
  );
  await text.fill(`${await text.inputValue()}\n\nTolong dibalas hari ini.`);
  await page.keyboard.press('ControlOrMeta+Enter');
  await dialog.getByText('Ringkasan tersalin').waitFor();
  expect(await copiedText(page)).toMatch(/TK-20418[\s\S]*dua kali[\s\S]*Tolong dibalas hari ini\.$/);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(problems).toEqual([]);
  await close();
});

describe('a promise', () => {
  const promise = 'Halo Kak, sedang kami cek ke kurir. Saya kabari besok sebelum pukul 12.00 ya.';

  test('in a copied reply is kept, listed, moved, and leads back to its conversation', async () => {
    const { page, problems, close } = await openCase();
    await reply(page, promise);
    await page.getByText(/^Dijanjikan: besok/).waitFor();
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText(/^Tersimpan sebagai janji/).waitFor();
    await page.keyboard.press('w');
    const row = page.getByRole('listitem').filter({ hasText: 'besok sebelum pukul 12.00' }).first();
    await row.waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);

    const field = row.getByLabel('Waktu baru');
    await row.getByRole('button', { name: 'Pindah waktu' }).click();
    const before = await field.inputValue();
    await field.fill(before.replace('T12:00', 'T15:30'));
    await page.keyboard.press('Enter');
    await page.getByText(/dipindah ke besok 15.30/).waitFor();
    await page.getByText('dipindah dari besok 12.00').first().waitFor();
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await page.getByText(/dipindah ke besok/).waitFor({ state: 'detached' });

    await row.getByRole('button', { name: 'Buka percakapan' }).click();
    expect(await replyField(page).inputValue()).toBe(promise);
    expect(problems).toEqual([]);
    await close();
  });

  test('that the agent leaves out by key is not kept', async () => {
    const { page, close } = await openCase();
    await reply(page, 'Halo Kak, saya kabari besok sebelum pukul 11.15 ya.');
    await page.getByText(/^Dijanjikan: besok/).waitFor();
    await page.keyboard.press('i');
    await page.getByText(/^Tidak disimpan sebagai janji/).waitFor();
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText('Balasan tersalin').waitFor();
    await page.keyboard.press('w');
    await page.getByRole('heading', { name: 'Janji saya', level: 1 }).waitFor();
    expect(await page.getByText('sebelum pukul 11.15').count()).toBe(0);
    await close();
  });

  test('is kept while the connection is lost and sent when it is back', async () => {
    const { page, close } = await openCase();
    await reply(page, 'Halo Kak, saya kabari besok sebelum pukul 10.45 ya.');
    await page.getByText(/^Dijanjikan: besok/).waitFor();
    await page.context().setOffline(true);
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText(/^Tersimpan sebagai janji/).waitFor();
    await page.keyboard.press('w');
    await page.getByText(/1 janji menunggu sambungan/).waitFor();
    await page.context().setOffline(false);
    await page.getByText('sebelum pukul 10.45').first().waitFor();
    await page.getByText(/janji menunggu sambungan/).waitFor({ state: 'detached' });
    await close();
  });
});
