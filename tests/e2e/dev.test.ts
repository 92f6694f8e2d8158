import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { freePort, waitFor } from '../setup/server.ts';

const root = join(import.meta.dirname, '..', '..');
const token = 'dev-test-token-of-enough-characters';
const homes: string[] = [];
let running: ChildProcess | undefined;

afterEach(async () => {
  const child = running;
  running = undefined;
  if (!child || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
});
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

/** `npm run dev` on a private copy of the fixture corpus; resolves when pages and API answer. */
async function startDev(basePath: string) {
  const home = mkdtempSync(join(tmpdir(), 'tanggap-dev-'));
  homes.push(home);
  const contentDir = join(home, 'content');
  cpSync(join(root, 'tests', 'fixtures', 'corpus'), contentDir, { recursive: true });
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'assist-api', 'main.ts'), 'dev'], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      PORT: String(port),
      BASE_PATH: basePath,
      CONTENT_DIR: contentDir,
      DATA_DIR: join(home, 'data'),
      AGENT_TOKEN: token,
    },
  });
  running = child;
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const address = `http://127.0.0.1:${port}${basePath}`;
  const get = (path: string) => fetch(`${address}${path}`, { headers: { authorization: `Bearer ${token}` } });
  const page = async () => (await get('/artikel/mengembalikan-lentera/')).text();
  const reply = async () => (await get('/v1/canned-responses?locale=id&q=cara-retur')).text();
  await waitFor(
    async () => {
      if (child.exitCode !== null) throw new Error(`It ended:\n${output}`);
      return (await get('/artikel/mengembalikan-lentera/').catch(() => undefined))?.ok === true
        ? true
        : undefined;
    },
    60_000,
    () => `Not ready:\n${output}`,
  );
  const eventually = (what: string, isSo: () => Promise<boolean> | boolean) =>
    waitFor(
      async () => ((await isSo()) ? true : undefined),
      10_000,
      () => `${what} did not happen:\n${output}`,
    );
  return { contentDir, get, page, reply, eventually, output: () => output };
}

describe.each(['', '/bantuan'])('npm run dev below "%s/"', (basePath) => {
  test('serves pages and API on one port, and shows each change without a restart', async () => {
    const { contentDir, get, page, reply, eventually, output } = await startDev(basePath);
    expect((await get('/readyz')).status).toBe(200);
    expect((await get('/v1/search?q=retur&locale=id')).headers.get('content-type')).toMatch(/json/);
    expect((await get('/v1/docs')).status).toBe(200);
    expect((await get('/pagefind/pagefind.js')).headers.get('content-type')).toBe('text/javascript');
    expect(output()).toContain(`${basePath}/agent/#token=`);

    const article = join(contentDir, 'articles/id/returns/return-lantern.mdx');
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
    await eventually('A word on the broken file', () => /return-lantern\.mdx[\s\S]*titel/.test(output()));
    expect((await page()).includes('11 hari') && (await reply()).includes('11 hari')).toBe(true);

    writeFileSync(article, good.replace(/^title: .*$/m, 'title: Judul sesudah diperbaiki'));
    await eventually('The mended title', async () => (await page()).includes('Judul sesudah diperbaiki'));
  });
});
