import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { createApp } from '../../../assist-api/app.ts';
import { learned } from '../../../assist-api/commands/learned.ts';
import { parseConfig } from '../../../assist-api/config.ts';
import { createLearner } from '../../../assist-api/learning/learner.ts';
import { createLogger } from '../../../assist-api/log.ts';
import { createLiveContent } from '../../../assist-api/publish/live-content.ts';
import { openSavedIndexes } from '../../../assist-api/retrieval/index.ts';
import type { SavedIndexes } from '../../../assist-api/retrieval/index.ts';
import { SuggestionSchema } from '../../../assist-api/routes/suggestions/schema.ts';
import type { Suggestion } from '../../../assist-api/routes/suggestions/schema.ts';
import { createStore } from '../../../assist-api/store/create-store.ts';
import type { Store } from '../../../assist-api/store/store.ts';
import { loadCorpus } from '../../../content/corpus/index.ts';
import { startPostgres } from '../../setup/postgres.ts';
import { envToken, fixtureCorpusDir, startOfTest } from '../test-api.ts';

const home = mkdtempSync(join(tmpdir(), 'tanggap-learner-'));
const server = await startPostgres();
const stores: Store[] = [];
afterAll(async () => {
  for (const store of stores) await store.close();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

const corpus = await loadCorpus(fixtureCorpusDir, { now: startOfTest, cacheDir: null });
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
let databases = 0;

/** A running server of a shop, with its clock and its store in the hands of the test. */
async function serve(store: Store, over: Partial<Store> = {}, savedIndexes?: SavedIndexes) {
  stores.push(store);
  let nowMs = startOfTest.getTime();
  const now = () => new Date(nowMs);
  const lines: string[] = [];
  const log = createLogger('info', (line) => lines.push(line));
  const config = parseConfig({ AGENT_TOKEN: envToken }, home);
  const seen: Store = { ...store, ...over };
  const parts = { store: seen, retentionDays: 90, config, now, log, ...(savedIndexes && { savedIndexes }) };
  const learner = createLearner(parts);
  const load = () => learner.prepare(corpus);
  const content = createLiveContent({
    load,
    learn: (current) => learner.learn(current),
    first: await load(),
    onChange: () => undefined,
    tellWriter: () => undefined,
    now,
    log,
  });
  const app = createApp({ config, store, now, log, knowledge: () => content.knowledge() });
  const send = async (method: string, path: string, body?: unknown) =>
    await app.request(`http://localhost${path}`, {
      method,
      headers: { Authorization: `Bearer ${envToken}`, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const ask = async (text: string): Promise<Suggestion> =>
    SuggestionSchema.parse(
      await (
        await send('POST', '/v1/suggestions', {
          messages: [{ role: 'customer', text }],
          locale: 'id',
          limit: 20,
        })
      ).json(),
    );
  /** Asks, and tells that a reply was sent, whatever its rank. */
  const answer = async (text: string, shortCode: string) => {
    const { suggestionId } = await ask(text);
    // The store takes it as an integration would report it, also where the reply was not in the list.
    await store.saveOutcome({
      suggestionId,
      itemKind: 'response',
      itemId: shortCode,
      event: 'sent',
      at: now(),
      editedShare: null,
      reason: null,
      actorId: 'a',
    });
  };
  const command = (...args: string[]) =>
    learned(args, { store, corpus, retentionDays: 90, now, say: () => undefined });
  return { store, content, send, ask, answer, command, lines, advance: (ms: number) => (nowMs += ms) };
}

/** Messages that share no telling word with what they are answered with. */
const newWords = [
  'barangnya penyok pas dibuka',
  'kaca penyok waktu saya buka dus',
  'isinya penyok semua pas dibuka',
  'penyok parah begitu dus dibuka',
];
const alike = 'waduh penyok nih pas dus saya buka';

describe.each([
  ['SQLite', () => createStore({ dataDir: mkdtempSync(join(home, 'data-')) })],
  [
    'PostgreSQL',
    () => {
      databases += 1;
      return createStore({ dataDir: '', databaseUrl: server.createDatabase(`learner${databases}`) });
    },
  ],
])('learning from what was sent, on %s', (_, open) => {
  let shop: Awaited<ReturnType<typeof serve>>;
  beforeEach(async () => {
    shop = await serve(await open());
  });

  it('ranks first what answered messages in new words, says why, and unlearns it when told to', async () => {
    const first = await shop.ask(alike);
    expect(first.learnedVersion).toBeUndefined();
    expect(first.responses.find(({ shortCode }) => shortCode === 'cara-retur')?.confidence ?? 0).toBeLessThan(
      0.3,
    );
    for (const text of newWords) await shop.answer(text, 'cara-retur');
    shop.advance(11 * minuteMs);
    await shop.content.learn();

    const learnt = await shop.ask(alike);
    expect(learnt.responses[0]?.shortCode).toBe('cara-retur');
    expect(learnt.responses[0]?.why).toContainEqual({
      kind: 'past',
      text: expect.stringMatching(/^Mirip [1-4] pesan sebelumnya yang dijawab dengan ini$/) as string,
      evidence: [],
    });
    expect(learnt.learnedVersion).toMatch(/^[0-9a-f]{12}$/);

    await shop.command('remove', 'cara-retur');
    await shop.content.learn();
    const unlearnt = await shop.ask(alike);
    expect(unlearnt.responses.map(({ shortCode, confidence }) => [shortCode, confidence])).toEqual(
      first.responses.map(({ shortCode, confidence }) => [shortCode, confidence]),
    );
    expect(unlearnt.learnedVersion).toBeUndefined();
    shop.advance(11 * minuteMs);
    await shop.content.learn();
    await shop.content.reload();
    expect((await shop.ask(alike)).learnedVersion).toBeUndefined();
  });

  it('learns the same in a server that starts afterwards', async () => {
    for (const text of newWords) await shop.answer(text, 'cara-retur');
    const second = await serve(shop.store);
    expect((await second.ask(alike)).responses[0]?.shortCode).toBe('cara-retur');
  });
});

describe('when it is learned', () => {
  const open = () => createStore({ dataDir: mkdtempSync(join(home, 'data-')) });
  const versionOf = (shop: Awaited<ReturnType<typeof serve>>) => shop.content.knowledge().learnedVersion;

  it('is at most every ten minutes for outcomes, and not while there is none', async () => {
    let readings = 0;
    const store = await open();
    const shop = await serve(store, {
      listAnsweredSuggestions: (since) => {
        readings += 1;
        return store.listAnsweredSuggestions(since);
      },
    });
    shop.advance(60 * minuteMs);
    await shop.content.learn();
    expect(readings).toBe(1);
    await shop.answer('barangnya penyok pas dibuka', 'cara-retur');
    await shop.content.learn();
    expect(versionOf(shop)).toMatch(/^[0-9a-f]{12}$/);
    const learnt = versionOf(shop);
    await shop.answer('tutupnya retak kena benturan', 'cara-retur');
    shop.advance(9 * minuteMs);
    await shop.content.learn();
    expect([versionOf(shop), readings]).toEqual([learnt, 2]);
    shop.advance(minuteMs);
    await shop.content.learn();
    expect(readings).toBe(3);
    expect(versionOf(shop)).not.toBe(learnt);
  });

  it('is when the content is read anew, also where the content is the same', async () => {
    const shop = await serve(await open());
    await shop.answer('barangnya penyok pas dibuka', 'cara-retur');
    await shop.content.reload();
    expect(versionOf(shop)).toMatch(/^[0-9a-f]{12}$/);
  });

  it('ends with the days that texts are kept, also before they are deleted', async () => {
    const shop = await serve(await open());
    await shop.answer('barangnya penyok pas dibuka', 'cara-retur');
    await shop.content.reload();
    shop.advance(91 * dayMs);
    await shop.content.reload();
    expect(versionOf(shop)).toBeNull();
  });

  it('changes nothing for the public, which is answered by the same index as before', async () => {
    const shop = await serve(await open());
    const before = shop.content.knowledge().publicRetriever;
    await shop.answer('barangnya penyok pas dibuka', 'cara-retur');
    shop.advance(11 * minuteMs);
    await shop.content.learn();
    expect(versionOf(shop)).not.toBeNull();
    expect(shop.content.knowledge().publicRetriever).toBe(before);
  });

  it('fails without harm: what was learned stays, the log says why without any text, the next time works', async () => {
    const store = await open();
    let isBroken = false;
    const shop = await serve(store, {
      listAnsweredSuggestions: (since) =>
        isBroken ? Promise.reject(new Error('the disk is away')) : store.listAnsweredSuggestions(since),
    });
    await shop.answer('barangnya penyok pas dibuka', 'cara-retur');
    await shop.content.reload();
    const learnt = versionOf(shop);
    await shop.answer('tutupnya retak kena benturan', 'cara-retur');
    isBroken = true;
    shop.advance(11 * minuteMs);
    await shop.content.learn();
    await shop.content.reload();
    expect(versionOf(shop)).toBe(learnt);
    const said = z
      .array(z.object({ level: z.string(), message: z.string() }))
      .parse(shop.lines.map((line): unknown => JSON.parse(line)));
    expect(said.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([
      'learning failed; what was learned before stays',
      'learning failed; what was learned before stays',
    ]);
    expect(shop.lines.join()).toContain('the disk is away');
    expect(shop.lines.join()).not.toContain('retak');
    isBroken = false;
    await shop.content.learn();
    expect(versionOf(shop)).not.toBe(learnt);
  });

  it('suggests the same where indexes are kept and made in a thread of their own', async () => {
    const store = await open();
    const shop = await serve(store);
    for (const text of newWords) await shop.answer(text, 'cara-retur');
    await shop.content.reload();
    const withThread = await serve(store, {}, openSavedIndexes(mkdtempSync(join(home, 'indexes-'))));
    const { suggestionId: first, ...expected } = await shop.ask(alike);
    const { suggestionId: second, ...found } = await withThread.ask(alike);
    expect(second).not.toBe(first);
    expect(found).toEqual(expected);
    await shop.command('remove', '--all');
    await withThread.content.learn();
    expect(versionOf(withThread)).toBeNull();
  }, 60_000);

  it('is tried again where the indexes could not be made', async () => {
    let isBroken = false;
    const shop = await serve(
      await open(),
      {},
      {
        read: () => {
          if (isBroken) throw new Error('no memory left');
          return undefined;
        },
        write: () => undefined,
      },
    );
    await shop.answer('barangnya penyok pas dibuka', 'cara-retur');
    isBroken = true;
    shop.advance(11 * minuteMs);
    await shop.content.learn();
    expect(versionOf(shop)).toBeNull();
    expect(shop.lines.join()).toContain('no memory left');
    isBroken = false;
    shop.advance(11 * minuteMs);
    await shop.content.learn();
    expect(versionOf(shop)).not.toBeNull();
  }, 60_000);

  it('begins without what was learned where the store fails at the start', async () => {
    const shop = await serve(await open(), {
      learningState: () => Promise.reject(new Error('the disk is away')),
    });
    expect(versionOf(shop)).toBeNull();
    expect((await shop.ask('mau retur lentera gimana caranya kak')).responses[0]?.shortCode).toBe(
      'cara-retur',
    );
  });
});
