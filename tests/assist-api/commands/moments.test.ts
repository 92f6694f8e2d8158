import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, expect, test } from 'vitest';
import { start } from '../../../assist-api/commands/serve.ts';
import { parseConfig } from '../../../assist-api/config.ts';
import { createLogger } from '../../../assist-api/log.ts';
import { freePort, waitFor } from '../../setup/server.ts';
import { envToken, fixtureCorpusDir } from '../test-api.ts';

const opening = '2030-03-06T02:00:00.000Z';

/** The whole product in this process, on content of which something changes at nine o'clock, with a clock of our own. */
async function startAt(iso: string) {
  const home = mkdtempSync(join(tmpdir(), 'tanggap-moments-'));
  const contentDir = join(home, 'content');
  cpSync(fixtureCorpusDir, contentDir, { recursive: true });
  const write = (file: string, change: (text: string) => string) =>
    writeFileSync(join(contentDir, file), change(readFileSync(join(contentDir, file), 'utf8')));
  write('articles/id/orders/change-address.mdx', (text) =>
    text.replace('title:', 'publishOn: 2030-03-06 09:00\ntitle:'),
  );
  write('articles/id/orders/track-lantern.mdx', (text) =>
    text.replace('title:', 'expireOn: 2030-03-06 09:00\ntitle:'),
  );
  write('facts.yaml', (text) =>
    text.replace(
      /(return_window: \{.*?value: 9,)/,
      '$1 changes: [{ validFrom: "2030-03-06 09:00", value: 12 }],',
    ),
  );
  let now = new Date(iso);
  const port = await freePort();
  const lines: string[] = [];
  const ending = new AbortController();
  const env = {
    PORT: String(port),
    CONTENT_DIR: contentDir,
    DATA_DIR: join(home, 'data'),
    SITE_DIR: join(home, 'site'),
    AGENT_TOKEN: envToken,
  };
  const running = start({
    config: parseConfig(env, home),
    writerLocale: 'en',
    log: createLogger('info', (line) => lines.push(line)),
    now: () => now,
    say: (text) => lines.push(text),
    ending: ending.signal,
  });
  onTestFinished(async () => {
    ending.abort();
    await running;
    rmSync(home, { recursive: true, force: true });
  });
  const origin = `http://127.0.0.1:${port}`;
  const get = (path: string) =>
    fetch(`${origin}${path}`, { headers: { authorization: `Bearer ${envToken}` } });
  const logged = (message: string) =>
    waitFor(
      () => (lines.some((line) => line.includes(message)) ? true : undefined),
      120_000,
      () => lines.join('\n'),
    );
  await logged('API reference');
  return { home, write, get, logged, lines, setNow: (next: string) => (now = new Date(next)) };
}

/** What customers and agents can notice of the moment. */
async function shown(get: (path: string) => Promise<Response>) {
  const page = await (await get('/artikel/mengembalikan-lentera/')).text();
  const reply = await (await get('/v1/canned-responses?locale=id&q=/cara-retur')).text();
  return {
    newPage: (await get('/artikel/ubah-alamat/')).status,
    oldPage: (await get('/artikel/melacak-lentera/')).status,
    newArticle: (await get('/v1/articles/change-address?locale=id')).status,
    oldArticle: (await get('/v1/articles/track-lantern?locale=id')).status,
    daysOnPage: /\b(9|12) hari/.exec(page)?.[1],
    daysInReply: /\b(9|12) hari/.exec(reply)?.[1],
  };
}

test('site and API change together at the minute, prepared before it', { timeout: 180_000 }, async () => {
  const { get, logged, lines, setNow } = await startAt('2030-03-06T01:59:00Z');
  const before = {
    newPage: 404,
    oldPage: 200,
    newArticle: 404,
    oldArticle: 200,
    daysOnPage: '9',
    daysInReply: '9',
  };
  expect(await shown(get)).toEqual(before);
  await logged('site prepared');
  setNow('2030-03-06T01:59:59.999Z');
  expect(await shown(get)).toEqual(before);
  // No waiting: both look at the clock when they are asked.
  setNow(opening);
  expect(await shown(get)).toEqual({
    newPage: 200,
    oldPage: 404,
    newArticle: 200,
    oldArticle: 404,
    daysOnPage: '12',
    daysInReply: '12',
  });
  await logged('content changed by date');
  expect(lines.filter((line) => line.includes('"level":"error"'))).toEqual([]);
});

test('a site that could not be built is built again by itself', { timeout: 180_000 }, async () => {
  const { home, write, get, logged } = await startAt('2030-03-06T03:00:00Z');
  const siteDir = join(home, 'site');
  // The folder of built sites is away for a while, as on a disk that is not mounted.
  renameSync(siteDir, join(home, 'away'));
  writeFileSync(siteDir, '');
  write('articles/id/orders/track-lantern.mdx', (text) =>
    text.replace(/expireOn: .*\n/, '').replace(/title: .*/, 'title: Lacak lentera dari rumah'),
  );
  await logged('site not built');
  rmSync(siteDir);
  renameSync(join(home, 'away'), siteDir);
  await logged('site published');
  expect(await (await get('/artikel/melacak-lentera/')).text()).toContain('Lacak lentera dari rumah');
});
