import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { startDev } from '../setup/dev-server.ts';
import type { DevServer } from '../setup/dev-server.ts';
import { waitFor } from '../setup/server.ts';

const token = 'dev-test-token-of-enough-characters';
const fixture = join(import.meta.dirname, '..', 'fixtures', 'corpus');
const articlePath = '/artikel/mengembalikan-lentera/';
const articleFile = 'articles/id/returns/return-lantern.mdx';
let running: DevServer | undefined;

afterEach(async () => {
  await running?.stop();
  running = undefined;
});

/** `npm run dev` on a private copy of the fixture corpus. */
async function start(basePath: string) {
  const server = await startDev({ contentDir: fixture, basePath, env: { AGENT_TOKEN: token } });
  running = server;
  const get = (path: string) =>
    fetch(`${server.address}${path}`, { headers: { authorization: `Bearer ${token}` } });
  const page = async () => (await get(articlePath)).text();
  const reply = async () => (await get('/v1/canned-responses?locale=id&q=cara-retur')).text();
  const eventually = (what: string, isSo: () => Promise<boolean> | boolean) =>
    waitFor(
      async () => ((await isSo()) ? true : undefined),
      20_000,
      () => `${what} did not happen:\n${server.output()}`,
    );
  return { ...server, get, page, reply, eventually };
}

describe.each(['', '/bantuan'])('npm run dev below "%s/"', (basePath) => {
  test('serves pages and API on one port, and shows each change without a restart', async () => {
    const { contentDir, get, page, reply, eventually, ...server } = await start(basePath);
    expect((await get('/readyz')).status).toBe(200);
    expect((await get('/v1/search?q=retur&locale=id')).headers.get('content-type')).toMatch(/json/);
    expect((await get('/v1/docs')).status).toBe(200);
    expect((await get('/pagefind/pagefind.js')).headers.get('content-type')).toBe('text/javascript');
    expect(server.output()).toContain(`${basePath}/agent/#token=`);

    const article = join(contentDir, articleFile);
    const good = readFileSync(article, 'utf8');
    writeFileSync(article, `${good}\nKalimat yang baru saja ditulis.\n`);
    await eventually('A new sentence', async () =>
      (await page()).includes('Kalimat yang baru saja ditulis.'),
    );

    const facts = join(contentDir, 'facts.yaml');
    writeFileSync(facts, readFileSync(facts, 'utf8').replace('value: 9,', 'value: 11,'));
    await eventually('A new fact in the page', async () => (await page()).includes('11 hari'));
    await eventually('A new fact in the reply', async () => (await reply()).includes('11 hari'));

    writeFileSync(article, good.replace(/^title:/m, 'titel:'));
    await eventually('A word on the broken file', () =>
      /return-lantern\.mdx[\s\S]*titel/.test(server.output()),
    );
    expect((await page()).includes('11 hari') && (await reply()).includes('11 hari')).toBe(true);

    writeFileSync(article, good.replace(/^title: .*$/m, 'title: Judul sesudah diperbaiki'));
    await eventually('The mended title', async () => (await page()).includes('Judul sesudah diperbaiki'));
  }, 150_000);
});

describe('the writer’s panel', () => {
  test('shows problems in place while a file is broken, ranking and the way to feedback, by keyboard', async () => {
    const { address, contentDir } = await start('/bantuan');
    const browser = await launchBrowser();
    try {
      const page = await (await browser.newContext()).newPage();
      const failed: string[] = [];
      page.on('pageerror', (error) => failed.push(error.message));
      await page.goto(`${address}${articlePath}`);
      const file = join(contentDir, articleFile);
      const good = readFileSync(file, 'utf8');
      await page.getByRole('button', { name: /Tanpa masalah|catatan/ }).waitFor();
      await page.keyboard.press('Alt+KeyW');
      const panel = page.getByRole('complementary', { name: 'Untuk penulis' });
      await panel.getByText(articleFile).waitFor();
      await panel.getByText(/\d+ dari \d+ menemukan artikel ini/).waitFor();
      await panel.getByText('Masuk untuk melihat masukan pembaca.').waitFor();
      expect(await panel.getByRole('link', { name: 'Masuk' }).getAttribute('href')).toBe('/bantuan/agent/');
      const { violations } = await new AxeBuilder({ page }).include('writer-panel').analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);

      // A text that no page can be made of: the last good one stays, with what to write instead.
      writeFileSync(file, `${good}\n<Sumary>\nhalo\n</Sumary>\n\n[putus](article:tidak-ada)\n`);
      await panel.getByText('Halaman memperlihatkan teks terakhir yang benar.', { exact: false }).waitFor();
      await panel.getByText('Komponen <Sumary> tidak dikenal', { exact: false }).waitFor();
      await panel.getByText('Tautan menuju artikel "tidak-ada"', { exact: false }).waitFor();
      await panel.getByText('<Summary>', { exact: true }).waitFor();
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
      await page.reload();
      await panel.getByText('Komponen <Sumary> tidak dikenal', { exact: false }).waitFor();

      // Advice does not hold the page back.
      const longTitle = 'Mengembalikan lentera yang sudah lama sekali dibeli dan belum pernah dinyalakan';
      writeFileSync(file, good.replace(/^title: .*$/m, `title: ${longTitle}`));
      await page.getByRole('heading', { level: 1, name: longTitle }).waitFor();
      await panel.getByText('Judul ini panjang', { exact: false }).waitFor();
      expect(await panel.getByText('Komponen <Sumary>', { exact: false }).count()).toBe(0);

      const corner = () => page.locator('writer-panel').getAttribute('corner');
      const before = await corner();
      await panel.getByRole('button', { name: 'Pindahkan panel ke sudut lain' }).press('Enter');
      expect(await corner()).not.toBe(before);
      await page.keyboard.press('Escape');
      expect(await panel.count()).toBe(0);
      expect(
        await page.getByRole('button', { name: /catatan/ }).evaluate((button) => button.matches(':focus')),
      ).toBe(true);
      expect(failed).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 150_000);
});
