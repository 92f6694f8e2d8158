import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions } from 'playwright-core';
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

const message = 'saya tidak kecewa kak, tapi lama banget sih';
const rules = `frustration:
  description: { id: Pelanggan kesal., en: The customer is upset. }
  raisesTo: urgent
  phrases:
    id: [kok gitu]
`;

/** The page of a signed-in manager. */
async function open(options: BrowserContextOptions = {}) {
  const opened = await openPage(browser, origin, {
    ...options,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const { page } = opened;
  await page.context().addCookies([{ ...cookie, url: origin }]);
  await page.goto(`${origin}/agent/#/signals`);
  await page.getByRole('heading', { level: 1, name: /Aturan penilaian|Rules of triage/ }).waitFor();
  const file = page.getByRole('textbox', { name: /signals\.yaml/ });
  await page.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('#signals-file')?.value !== '',
  );
  return { ...opened, file, text: page.getByRole('textbox', { name: /Pesan yang dicoba|Message to try/ }) };
}

describe('the rules of triage', () => {
  test('show what fits a message and why, and lead to the rule in the file', async () => {
    const { page, problems, close, text, file } = await open();
    await text.fill(message);
    await page.getByRole('heading', { name: 'Aturan yang berlaku' }).waitFor();
    const marks = await page.locator('mark').allTextContents();
    expect(marks).toEqual(['kecewa', 'lama banget sih']);
    await page
      .getByText(/^Tidak dihitung: disangkal/)
      .first()
      .waitFor();

    await page
      .getByRole('button', { name: /^Tunjukkan aturan .*lama.* di berkas$/ })
      .first()
      .click();
    const chosen = await file.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(chosen).toContain('lama');

    await page.getByText('Riwayat pelanggan (0)').click();
    for (let times = 0; times < 4; times += 1)
      await page.getByRole('button', { name: 'Tambah kejadian' }).click();
    await page.getByText('4 kontak dalam 30 hari').waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test('can be changed on trial: what differs, what is wrong, and the file to copy', async () => {
    const { page, close, text, file } = await open();
    const message = 'saya tidak kecewa kak, tapi kesal, kok lama banget sih';
    await text.fill(message);
    await page.getByRole('heading', { name: 'Aturan yang berlaku' }).waitFor();
    const inForce = await file.inputValue();
    const copy = page.getByRole('button', { name: 'Salin berkas' });
    expect(await copy.isDisabled()).toBe(true);

    await file.fill(rules);
    const difference = page.getByRole('region', { name: 'Akibat perubahan untuk pesan ini' });
    await difference.getByText('Tanda hilang').waitFor();
    expect(await difference.textContent()).toContain('waiting');
    await copy.click();
    await page.getByText(/Berkas tersalin/).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(rules);

    await file.fill(rules.replace('urgent', 'soon'));
    await page.getByText(/perlu dibetulkan/).waitFor();
    expect(await copy.isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Baris 3' }).click();
    const chosen = await file.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(chosen).toBe('  raisesTo: soon');

    // Another view and back: nothing that was typed is lost.
    await page.getByRole('link', { name: 'Balas' }).click();
    await page.getByRole('link', { name: 'Aturan' }).click();
    expect([await text.inputValue(), await file.inputValue()]).toEqual([
      message,
      rules.replace('urgent', 'soon'),
    ]);
    await page.getByRole('button', { name: 'Kembalikan yang berlaku' }).click();
    expect(await file.inputValue()).toBe(inForce);
    await page.getByText('Sama dengan yang berlaku').waitFor();
    await close();
  });

  test.each(['light', 'dark'] as const)(
    'hold to the rules of accessibility, %s, in both languages',
    async (theme) => {
      const { page, close, text, file } = await open({ colorScheme: theme, reducedMotion: 'reduce' });
      for (const language of ['ID', 'EN']) {
        await page.getByText(language, { exact: true }).click();
        for (const changed of [rules, rules.replace('urgent', 'soon')]) {
          await text.fill(message);
          await file.fill(changed);
          await page
            .getByText(changed === rules ? /\bfrustration\b/ : /^(Baris|Line) 3$/)
            .first()
            .waitFor();
          const { violations } = await new AxeBuilder({ page }).analyze();
          const found = violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
          );
          expect(found, `${language} ${theme}`).toEqual([]);
        }
      }
      await close();
    },
  );

  test('fit a phone', async () => {
    const { page, close, text, file } = await open({ viewport: viewports.phone });
    await text.fill(message);
    await page.getByText('Riwayat pelanggan (0)').click();
    await page.getByRole('button', { name: 'Tambah kejadian' }).click();
    await file.fill(rules.replace('urgent', 'soon'));
    await page.getByText(/perlu dibetulkan/).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewports.phone.width);
    await close();
  });
});
