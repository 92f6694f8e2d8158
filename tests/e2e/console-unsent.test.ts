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

// Of a text of its own: other tests count the reports of theirs.
const message = 'cs nya buka jam berapa ya kak hari minggu';
const wrong = 'Retur bisa diajukan dalam 45 hari sejak barang diterima ya, Kak.';

async function openConsole(hash = '') {
  const opened = await openPage(browser, `${origin}/`);
  const { page } = opened;
  page.on('dialog', (dialog) => void dialog.accept());
  await page.context().addCookies([{ ...cookie, url: origin }]);
  await page.goto(`${origin}/agent/${hash}`);
  await page.getByRole('main').waitFor();
  return opened;
}

/** A conversation with a reply in hand and the focus in no field. */
async function openReply() {
  const opened = await openConsole();
  const { page } = opened;
  await page.getByRole('textbox', { name: 'Pesan pelanggan' }).fill(message);
  await page.getByText(/Siap disalin|Bisa disalin/).waitFor();
  await leaveFields(page);
  return opened;
}

const leaveFields = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

describe('what was typed and not sent outlasts a reload', () => {
  test('a text of one’s own, until it is kept', async () => {
    const { page, problems, close } = await openReply();
    await page.keyboard.press('y');
    const keeping = page.getByRole('dialog', { name: 'Simpan sebagai teks saya' });
    await keeping.getByLabel('Nama').fill('Retur kekecilan');
    await keeping.getByLabel('Teks').fill('Halo Kak, ukurannya bisa kami tukar.');
    await page.reload();
    await keeping.waitFor();
    expect(await keeping.getByLabel('Nama').inputValue()).toBe('Retur kekecilan');
    expect(await keeping.getByLabel('Teks').inputValue()).toBe('Halo Kak, ukurannya bisa kami tukar.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText('“Retur kekecilan” tersimpan di teks saya.').waitFor();
    await page.reload();
    await page.getByText(/Siap disalin|Bisa disalin/).waitFor();
    expect(await keeping.count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  test('a word to a report, until it is sent', async () => {
    const { page, problems, close } = await openReply();
    await page.keyboard.press('q');
    await page.keyboard.press('1');
    await page.getByText('Dilaporkan: salah.').waitFor();
    await page.keyboard.press('q');
    const word = page.locator('#report-comment');
    await word.fill('ongkirnya sudah berubah');
    await page.reload();
    await word.waitFor();
    expect(await word.inputValue()).toBe('ongkirnya sudah berubah');
    await word.press('Enter');
    await word.waitFor({ state: 'detached' });
    await page.goto(`${origin}/agent/#/reports`);
    await page
      .getByRole('region', { name: 'Laporan saya' })
      .getByText('ongkirnya sudah berubah')
      .first()
      .waitFor();
    await page.goto(`${origin}/agent/`);
    await page.getByText(/Siap disalin|Bisa disalin/).waitFor();
    expect(await word.count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  test('but no word to a report of another text', async () => {
    const { page, close } = await openReply();
    await page.keyboard.press('q');
    await page.keyboard.press('1');
    await page.getByText('Dilaporkan: salah.').waitFor();
    await page.locator('#report-comment').fill('ongkirnya sudah berubah');
    await page.locator('.suggestions-pane [data-item="article"] button').first().click();
    await page
      .locator('.suggestions-pane')
      .getByRole('button', { name: /^Laporkan: / })
      .first()
      .click();
    await page.getByRole('dialog', { name: 'Laporkan ke pemiliknya' }).waitFor();
    await page.keyboard.press('2');
    await page.getByText('Dilaporkan: membingungkan.').waitFor();
    expect(await page.locator('#report-comment').inputValue()).toBe('');
    await close();
  });

  test('the reason for a figure, and data of the case, in their own conversation', async () => {
    const { page, close } = await openReply();
    await page.getByRole('textbox', { name: 'Teks balasan' }).fill(wrong);
    await page.getByRole('button', { name: 'Nyatakan alasan' }).click();
    await page.keyboard.type('Kesepakatan dengan pelanggan');
    await page.getByText('Data kasus ini').click();
    const value = page.getByRole('textbox', { name: 'Isi', exact: true });
    await value.fill('3');
    await value.press('Backspace');
    expect(await value.isVisible()).toBe(true);
    const kind = page.getByLabel('Jenis data');
    await kind.selectOption({ label: 'Nomor resi' });
    await value.fill('Rp 250.000');
    await page.reload();
    const reason = page.getByRole('textbox', { name: 'Mengapa angka ini benar di sini' });
    await reason.waitFor();
    expect(await reason.inputValue()).toBe('Kesepakatan dengan pelanggan');
    expect(await value.inputValue()).toBe('Rp 250.000');
    expect(await kind.locator('option:checked').textContent()).toBe('Nomor resi');
    await reason.press('Enter');
    await page.getByText('Alasan Anda: Kesepakatan dengan pelanggan').waitFor();

    await leaveFields(page);
    await page.keyboard.press('n');
    await page.getByText('Data kasus ini').click();
    expect(await value.inputValue()).toBe('');
    await close();
  });

  test('the note to a promise', async () => {
    const { page, close } = await openConsole();
    const promise = {
      promiseId: '5b0e6f0c-2a0f-4a40-9a53-3d7f7f0f9b11',
      text: 'Saya kabari lusa pagi',
      dueAt: new Date(Date.now() + 40 * 3_600_000).toISOString(),
    };
    await page.request.post(`${origin}/v1/promises`, { data: promise, headers: { origin } });
    await page.goto(`${origin}/agent/#/promises`);
    const row = page.locator('.promise', { hasText: promise.text });
    const cancel = row.getByRole('button', { name: 'Batalkan', exact: true });
    const note = row.getByRole('textbox', { name: 'Mengapa dibatalkan' });
    await cancel.click();
    await note.fill('Paketnya sudah sampai');
    await page.reload();
    await cancel.click();
    expect(await note.inputValue()).toBe('Paketnya sudah sampai');
    await row.getByRole('button', { name: 'Pindah waktu' }).click();
    expect(await row.getByRole('textbox', { name: 'Catatan (opsional)' }).inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await cancel.click();
    const submit = row.getByRole('button', { name: 'Batalkan janji' });
    await page.context().setOffline(true);
    await submit.click();
    await page.getByRole('main').getByRole('alert').first().waitFor();
    await page.context().setOffline(false);
    await cancel.click();
    expect(await note.inputValue()).toBe('Paketnya sudah sampai');
    await submit.click();
    await page.getByText(/^Janji untuk .* dibatalkan\.$/).waitFor();
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await cancel.click();
    expect(await note.inputValue()).toBe('');
    await close();
  });

  test('a message and rules to try, also over a look at another view, until they are put back', async () => {
    const { page, close } = await openConsole('#/signals');
    const file = page.getByRole('textbox', { name: /signals\.yaml/ });
    await expect.poll(() => file.inputValue()).not.toBe('');
    const inForce = await file.inputValue();
    const tried = page.getByRole('textbox', { name: 'Pesan yang dicoba' });
    await tried.fill('kok lama banget sih');
    await file.press('ControlOrMeta+Home');
    await page.keyboard.type('# dicoba\n');
    await page.reload();
    await tried.waitFor();
    expect(await tried.inputValue()).toBe('kok lama banget sih');
    expect(await file.inputValue()).toBe(`# dicoba\n${inForce}`);
    await page.goto(`${origin}/agent/#/promises`);
    await page.getByRole('heading', { level: 1, name: 'Janji saya' }).waitFor();
    await page.goto(`${origin}/agent/#/signals`);
    expect(await file.inputValue()).toBe(`# dicoba\n${inForce}`);
    await page.getByRole('button', { name: /Kembalikan/ }).click();
    await page.reload();
    await expect.poll(() => file.inputValue()).toBe(inForce);
    await close();
  });
});
