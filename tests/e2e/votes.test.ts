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

/** Each test votes on an article of its own, as a browser of its own. */
const open = (path: string, options: BrowserContextOptions = {}) =>
  openPage(browser, `${origin}${path}`, { userAgent: `Test ${path} ${Math.random()}`, ...options });

async function feedback(articleId: string, locale: string) {
  const answer = await fetch(`${origin}/v1/articles/${articleId}/feedback?locale=${locale}`, {
    headers: { cookie: `${cookie.name}=${cookie.value}` },
  });
  return (await answer.json()) as {
    votes: { helpful: number; notHelpful: number };
    items: { reason?: string; maskedComment?: string }[];
  };
}

const question = (page: Page) => page.locator('[data-vote]');
const status = (page: Page) => question(page).getByRole('status');

describe('“Was this helpful?”', () => {
  test('takes yes by keyboard, says thanks, and offers a comment', async () => {
    const { page, problems, close } = await open('/artikel/melacak-pesanan/');
    await page
      .getByRole('group', { name: 'Apakah artikel ini membantu?' })
      .getByRole('button', { name: 'Ya' })
      .focus();
    await page.keyboard.press('Enter');
    await status(page).getByText('jawaban Anda tersimpan').waitFor();
    expect(await question(page).getByRole('radio').count()).toBe(0);
    await page.getByLabel('Ada yang masih bisa diperbaiki?').fill('Peta kurir akan membantu');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await status(page).getByText('masukan Anda tersimpan').waitFor();
    expect(await question(page).locator('form').count()).toBe(0);
    const yes = question(page).getByRole('button', { name: 'Ya', pressed: true });
    expect(await yes.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await feedback('track-order', 'id')).toMatchObject({
      votes: { helpful: 1, notHelpful: 0 },
      items: [{ maskedComment: 'Peta kurir akan membantu' }],
    });
    expect(problems).toEqual([]);
    await close();
  });

  test('asks why after no, shows it on a second visit, and lets it be changed', async () => {
    const { page, problems, close } = await open('/en/articles/request-a-return/');
    await question(page).getByRole('button', { name: 'No' }).click();
    await page.getByRole('radio', { name: 'It is hard to understand' }).check();
    await page.getByLabel('Tell us more').fill('Step 3? Call 081234567890');
    await page.getByRole('button', { name: 'Send feedback' }).click();
    await status(page).getByText('your feedback is saved').waitFor();
    const said = await feedback('request-return', 'en');
    expect(said.votes).toEqual({ helpful: 0, notHelpful: 1 });
    expect(said.items).toMatchObject([{ reason: 'unclear' }]);
    expect(said.items[0]?.maskedComment).toMatch(/^Step 3\? Call \[/);

    await page.reload();
    await status(page).getByText('You have answered already').waitFor();
    const no = question(page).getByRole('button', { name: 'No', pressed: true });
    await no.click();
    expect(await page.getByRole('radio', { name: 'It is hard to understand' }).isChecked()).toBe(true);
    expect(await page.getByLabel('Tell us more').inputValue()).toContain('Step 3?');
    await question(page).getByRole('button', { name: 'Yes' }).click();
    await page.getByLabel('Is there anything to improve?').waitFor();
    await page.getByLabel('Is there anything to improve?').fill('');
    await page.getByRole('button', { name: 'Send feedback' }).click();
    await status(page).getByText('your feedback is saved').waitFor();
    expect(await feedback('request-return', 'en')).toMatchObject({
      votes: { helpful: 1, notHelpful: 0 },
      items: [],
    });
    expect(problems).toEqual([]);
    await close();
  });

  test('says that nothing is saved while the API is away, keeps what was typed, and saves it later', async () => {
    const { page, close } = await open('/artikel/mengajukan-retur/');
    await question(page).getByRole('button', { name: 'Tidak' }).click();
    await page.getByRole('radio').first().waitFor();
    await page.route('**/votes', (route) => route.abort());
    await page.getByLabel('Ceritakan lebih lanjut').fill('Alamatnya mana?');
    await page.getByRole('button', { name: 'Kirim masukan' }).click();
    await status(page).getByText('Belum tersimpan').waitFor();
    expect(await page.getByLabel('Ceritakan lebih lanjut').inputValue()).toBe('Alamatnya mana?');
    expect((await feedback('request-return', 'id')).items).toEqual([]);
    await page.unroute('**/votes');
    await page.getByRole('button', { name: 'Kirim masukan' }).click();
    await status(page).getByText('masukan Anda tersimpan').waitFor();
    expect((await feedback('request-return', 'id')).items).toMatchObject([
      { maskedComment: 'Alamatnya mana?' },
    ]);
    await close();
  });

  test('sends no comment before it is sent', async () => {
    const { page, close } = await open('/artikel/kapan-dana-refund-masuk/');
    const bodies: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/votes')) bodies.push(request.postData() ?? '');
    });
    await question(page).getByRole('button', { name: 'Tidak' }).click();
    await page.getByLabel('Ceritakan lebih lanjut').fill('belum selesai menulis');
    await question(page).getByRole('button', { name: 'Ya' }).click();
    await page.getByLabel('Ada yang masih bisa diperbaiki?').waitFor();
    expect(await page.locator('#vote-comment').inputValue()).toBe('belum selesai menulis');
    expect(bodies).toHaveLength(2);
    expect(bodies.join()).not.toContain('belum selesai');
    await close();
  });

  test('says so where not even its script can be loaded', async () => {
    const { page, close } = await open('/en/articles/track-your-order/');
    await page.route(/vote-panel/, (route) => route.abort());
    await question(page).getByRole('button', { name: 'Yes' }).click();
    await status(page).getByText('Not saved yet').waitFor();
    await close();
  });

  test('works where storage is refused', async () => {
    const { page, problems, close } = await open('/en/');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto(`${origin}/en/articles/track-your-order/`);
    await question(page).getByRole('button', { name: 'Yes' }).click();
    await status(page).getByText('your answer is saved').waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test('loads nothing before it is answered, and shows nothing without scripts', async () => {
    const asked: string[] = [];
    const { page, close } = await open('/artikel/mengajukan-retur/');
    page.on('request', (request) => asked.push(request.url()));
    await page.reload({ waitUntil: 'networkidle' });
    expect(asked.filter((url) => url.includes('vote'))).toEqual([]);
    await close();
    const still = await open('/artikel/mengajukan-retur/', { javaScriptEnabled: false });
    expect(await question(still.page).isVisible()).toBe(false);
    await still.close();
  });

  test.each([
    { colorScheme: 'light', viewport: viewports.desktop },
    { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
  ] as const)('has no violation and no sideways scrolling, $colorScheme', async (look) => {
    const { page, close } = await open('/en/articles/request-a-return/', {
      ...look,
      reducedMotion: 'reduce',
    });
    await question(page).getByRole('button', { name: 'No' }).click();
    await page.getByRole('radio').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    const sideways = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    for (const target of await question(page).locator('button, label.choice').all())
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await close();
  });
});

test('a manager sees feedback beside the article in the console, and closes it with what was changed', async () => {
  const reader = await open('/artikel/melacak-pesanan/');
  await question(reader.page).getByRole('button', { name: 'Tidak' }).click();
  await reader.page.getByRole('radio', { name: 'Yang saya cari tidak ada' }).check();
  await reader.page.getByLabel('Ceritakan lebih lanjut').fill('nomor resinya di mana');
  await reader.page.getByRole('button', { name: 'Kirim masukan' }).click();
  await status(reader.page).getByText('masukan Anda tersimpan').waitFor();
  await reader.close();

  const { hostname } = new URL(origin);
  const signedIn = { ...cookie, domain: hostname, path: '/', expires: -1, httpOnly: true, secure: false };
  const { page, problems, close } = await openPage(browser, `${origin}/agent/`, {
    storageState: { cookies: [{ ...signedIn, sameSite: 'Strict' }], origins: [] },
  });
  await page.locator('textarea').first().fill('kak pesanan sy sampai mana ya, mau lacak');
  await page.locator('.suggestions-pane').getByRole('button', { name: 'Melacak pesanan' }).click();
  const item = page.locator('.feedback li').filter({ hasText: 'nomor resinya di mana' });
  await item.waitFor();
  const done = item.getByRole('button', { name: 'Selesai diubah' });
  expect(await done.isDisabled()).toBe(true);
  await item.getByRole('textbox').fill('Letak nomor resi ditambahkan');
  const { violations } = await new AxeBuilder({ page }).include('.feedback').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await done.click();
  await item.getByText('selesai', { exact: true }).waitFor();
  expect((await feedback('track-order', 'id')).items).toContainEqual(
    expect.objectContaining({ status: 'done', changed: 'Letak nomor resi ditambahkan' }),
  );
  expect(problems).toEqual([]);
  await close();
});
