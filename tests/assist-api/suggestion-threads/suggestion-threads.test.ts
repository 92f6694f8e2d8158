import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { answerFrom, prepareContent } from '../../../assist-api/create-knowledge.ts';
import type { Knowledge } from '../../../assist-api/knowledge.ts';
import { historyOf } from '../../../assist-api/learning/history.ts';
import { keepTypedWordsInMemory } from '../../../assist-api/learning/index-keeping.ts';
import { createLogger } from '../../../assist-api/log.ts';
import { openSavedIndexes } from '../../../assist-api/retrieval/index.ts';
import { makeSuggestion } from '../../../assist-api/routes/suggestions/make.ts';
import type { MadeSuggestion, SuggestionOrder } from '../../../assist-api/routes/suggestions/make.ts';
import { SuggestionRequestSchema, SuggestionSchema } from '../../../assist-api/routes/suggestions/schema.ts';
import type { SuggestionRequest } from '../../../assist-api/routes/suggestions/schema.ts';
import { createSuggestionThreads } from '../../../assist-api/suggestion-threads/index.ts';
import type { SuggestionThreads } from '../../../assist-api/suggestion-threads/index.ts';
import { startThread } from '../../../assist-api/suggestion-threads/start-thread.ts';
import { mostAtThread } from '../../../assist-api/suggestion-threads/thread-pool.ts';
import { openSavedTriage } from '../../../assist-api/triage/index.ts';
import { shopWithLimits } from '../procedures/shop-with-limits.ts';
import { createTestApi, startOfTest } from '../test-api.ts';

const { knowledge } = await createTestApi();
const late = 'kak lentera sy LN-104 blm sampe udh seminggu 😭 gmn sih?';

const orderOf = (
  request: Record<string, unknown>,
  role: SuggestionOrder['role'] = 'agent',
): SuggestionOrder => ({
  request: SuggestionRequestSchema.parse(request),
  role,
  actorId: 'somebody',
  at: startOfTest,
});
const asks = (text: string, more: Record<string, unknown> = {}) =>
  orderOf({ messages: [{ role: 'customer', text }], ...more });

/** Without the id, which is another each time. */
const comparable = ({ body, stored: { suggestionId, ...stored } }: MadeSuggestion) => [
  Buffer.from(body).toString().replace(suggestionId, ''),
  stored,
];
const textOf = (made: MadeSuggestion | undefined) => Buffer.from(made?.body ?? []).toString();

/** Workers that were started since the test began. */
const started = vi.spyOn(Worker.prototype, 'unref');
const workers = () => started.mock.contexts as Worker[];
afterEach(() => started.mockClear());

/** Threads that end with the test. */
function threadsOf({ count = 1, pausesMs = [] as readonly number[] } = {}) {
  const logged: string[] = [];
  const log = createLogger('error', (line) => logged.push(line));
  const threads = createSuggestionThreads({ count, log, pausesMs });
  onTestFinished(() => threads.close());
  return { threads, logged };
}

async function readyThreads(of: Knowledge, count = 1) {
  const made = threadsOf({ count });
  made.threads.follow(of);
  await made.threads.ready();
  return made;
}

/** So many orders that threads have taken. */
const waitingAt = (threads: SuggestionThreads, count: number) =>
  Array.from({ length: count }, () => {
    const made = threads.make(knowledge, asks(late));
    if (!made) throw new Error('No thread takes it.');
    return made;
  });

/** How long a caller is busy with an order that it makes; a thread needs a few milliseconds. */
const callerMs = 50;

/** The turn of the event loop in which each order was handed back to the caller. */
async function turnsOfHandedBack(orders: readonly Promise<MadeSuggestion | undefined>[]): Promise<number[]> {
  let turn = 0;
  const count = () => {
    turn += 1;
    counting = setImmediate(count);
  };
  let counting = setImmediate(count);
  const answers = await Promise.all(orders.map(async (made) => [await made, turn] as const));
  clearImmediate(counting);
  return answers.flatMap(([made, at]) => (made ? [] : [at]));
}

const version = (name: string): Knowledge => {
  const corpus = { ...knowledge.corpus, version: name };
  return { ...knowledge, corpus, suggestionSources: () => ({ ...knowledge.suggestionSources(), corpus }) };
};

/** Learning fails in a thread that is given this, and nowhere else. */
const failing = (failures: number): Knowledge => ({
  ...knowledge,
  suggestionSources: () => {
    failures -= 1;
    const sources = knowledge.suggestionSources();
    return failures < 0
      ? sources
      : { ...sources, triage: { ...sources.triage, codes: null as unknown as Int32Array } };
  },
});

describe('a thread', () => {
  it('makes the same suggestions as the main one, and the same rows to keep', async () => {
    const { threads, logged } = await readyThreads(knowledge);
    const contact = { name: 'Bu Rina "Dewi" 🙏', time_zone: 'Asia/Makassar' };
    const history = { events: [{ kind: 'contact' as const, at: '2030-02-20T08:00:00Z' }] };
    const orders = [
      asks(late),
      asks(late, { agentLocale: 'en', contact, limit: 20, channel: 'email' }),
      asks('mau retur lentera gimana caranya? terus refund saya kok lama sekali?', { history }),
      asks('my lantern is broken, I want my money back', { contact }),
      asks('qwxz vbnm'),
      asks('nomor saya 0812-3456-7890, lentera rusak', { channel: 'sms' }),
      orderOf({ messages: [{ role: 'agent', text: 'berapa lama garansi?' }] }),
    ];
    for (const order of orders) {
      const made = await threads.make(knowledge, order);
      if (!made) throw new Error('The thread made nothing.');
      expect(comparable(made)).toEqual(comparable(makeSuggestion(knowledge, order)));
      expect(SuggestionSchema.parse(JSON.parse(textOf(made)))).toMatchObject({
        suggestionId: made.stored.suggestionId,
      });
    }
    expect(logged).toEqual([]);
  });

  it('tells the limits of the role that asks', async () => {
    const shop = await shopWithLimits();
    const { threads } = await readyThreads(shop);
    const request = {
      messages: [{ role: 'customer', text: 'lentera LN-104 telat, saya laporkan ke polisi' }],
    };
    for (const role of ['agent', 'manager'] as const) {
      const order = orderOf(request, role);
      const made = await threads.make(shop, order);
      expect(textOf(made)).toContain(
        `"upTo":"kompensasi sampai ${role === 'manager' ? 'Rp200.000' : 'Rp20.000'}"`,
      );
      expect(made && comparable(made)).toEqual(comparable(makeSuggestion(shop, order)));
    }
  });

  it('takes no more orders than are soon answered; the caller makes the others, one in each turn', async () => {
    const { threads } = await readyThreads(knowledge, 2);
    const atThreads = waitingAt(threads, 2 * mostAtThread);
    const turns = await turnsOfHandedBack(waitingAt(threads, 4));
    expect(turns.length).toBeGreaterThan(1);
    expect(new Set(turns).size).toBe(turns.length);
    expect((await Promise.all(atThreads)).every((made) => made !== undefined)).toBe(true);
    expect(await threads.make(knowledge, asks(late))).toBeDefined();
  });

  it('goes on with what waits while the caller makes one of the others', async () => {
    const { threads } = await readyThreads(knowledge);
    let made = 0;
    const orders = waitingAt(threads, 12).map(async (order) => {
      if (await order) made += 1;
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, callerMs);
    });
    await Promise.all(orders);
    expect(made).toBeGreaterThan(mostAtThread);
  });

  it('says that it could not make a suggestion, and goes on', async () => {
    const { threads } = await readyThreads(knowledge);
    const impossible = { ...asks(late), request: {} as SuggestionRequest };
    expect(await threads.make(knowledge, impossible)).toBeUndefined();
    expect(await threads.make(knowledge, asks(late))).toBeDefined();
  });

  it('tells the log of a part that failed', async () => {
    const { corpus } = knowledge;
    const signals = corpus.signals.map((signal) => ({
      ...signal,
      description: null as unknown as Record<string, string>,
    }));
    const broken: Knowledge = {
      ...knowledge,
      suggestionSources: () => ({ ...knowledge.suggestionSources(), corpus: { ...corpus, signals } }),
    };
    const { threads, logged } = await readyThreads(broken);
    expect(textOf(await threads.make(broken, asks('lama sekali, lentera sy blm sampe kak')))).toContain(
      '"errors":[{"part":"triage"',
    );
    expect(logged.join()).toMatch(/"message":"a part of a suggestion failed","part":"triage","error":".+/);
    expect(logged.join()).not.toContain('lentera');
  });
});

describe('threads that fail', () => {
  it('answer what waits with nothing, are told once, and come back', async () => {
    const { threads, logged } = threadsOf({ pausesMs: [1] });
    threads.follow(knowledge);
    await threads.ready();
    const waiting = waitingAt(threads, 2);
    await workers()[0]?.terminate();
    expect(await Promise.all(waiting)).toEqual([undefined, undefined]);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatch(/"message":"a thread for suggestions failed; others answer"/);
    await vi.waitUntil(() => threads.make(knowledge, asks(late)), { timeout: 10_000 });
    expect(workers()).toHaveLength(2);
  });

  it('give nothing back but what they had taken', async () => {
    const { threads } = await readyThreads(knowledge, 2);
    const orders = waitingAt(threads, 60);
    void workers()[0]?.terminate();
    const turns = await turnsOfHandedBack(orders);
    const most = Math.max(...turns.map((turn) => turns.filter((other) => other === turn).length));
    expect(most).toBeLessThanOrEqual(mostAtThread + 1);
  });

  it('make nothing any more', async () => {
    const { error } = createLogger('silent', () => undefined);
    const thread = startThread(knowledge.suggestionSources(), { error });
    await thread.ready;
    thread.end();
    expect(await thread.ended).toBeUndefined();
    expect(await thread.make(asks(late))).toBeUndefined();
  });

  it('are started again a few times only', async () => {
    const { threads, logged } = threadsOf({ pausesMs: [1, 1] });
    const broken = failing(3);
    threads.follow(broken);
    await threads.ready();
    await vi.waitUntil(() => logged.length === 3, { timeout: 10_000 });
    expect(threads.make(broken, asks(late))).toBeUndefined();
    expect(logged[0]).toContain('"nextTrySeconds":0.001');
    expect(logged[2]).not.toContain('nextTrySeconds');
  });

  it('do not keep others from starting', async () => {
    const { threads, logged } = threadsOf({ count: 2 });
    const half = failing(1);
    threads.follow(half);
    await threads.ready();
    expect(logged).toHaveLength(1);
    expect(await threads.make(half, asks(late))).toBeDefined();
  });

  it('are none for knowledge that is no plain data', async () => {
    const { threads, logged } = threadsOf();
    const unclonable: Knowledge = {
      ...knowledge,
      suggestionSources: () => {
        throw new Error('no sources');
      },
    };
    threads.follow(unclonable);
    await threads.ready();
    expect(threads.make(unclonable, asks(late))).toBeUndefined();
    expect(logged.join()).toContain('no sources');
  });
});

describe('another state of the knowledge', () => {
  it('is answered from by threads of its own; what waits is still answered from the one before', async () => {
    const next = version('next');
    const { threads } = await readyThreads(knowledge);
    const waiting = waitingAt(threads, 2);
    threads.follow(next);
    expect(threads.make(knowledge, asks(late))).toBeUndefined();
    expect(threads.make(next, asks(late))).toBeUndefined();
    for (const made of await Promise.all(waiting)) {
      expect(made?.stored.corpusVersion).toBe(knowledge.corpus.version);
    }
    await threads.ready();
    const made = await threads.make(next, asks(late));
    expect([made?.stored.corpusVersion, textOf(made).includes('"corpusVersion":"next"')]).toEqual([
      'next',
      true,
    ]);
    const [first, second] = workers();
    await vi.waitUntil(() => first?.threadId === -1);
    expect(second?.threadId).toBeGreaterThan(0);
  });

  it('that does not last starts nothing', async () => {
    const { threads } = threadsOf();
    threads.follow(version('one'));
    threads.follow(version('two'));
    const last = version('three');
    threads.follow(last);
    threads.follow(last);
    await threads.ready();
    expect((await threads.make(last, asks(late)))?.stored.corpusVersion).toBe('three');
    expect(workers()).toHaveLength(1);
  });
});

describe('closing', () => {
  it('ends every thread, also those that start, and starts no more', async () => {
    const { threads, logged } = await readyThreads(knowledge, 2);
    const waiting = threads.make(knowledge, asks(late));
    threads.follow(version('next'));
    await vi.waitUntil(() => workers().length === 3);
    await threads.close();
    expect(await waiting).toSatisfy((made) => made === undefined || typeof made === 'object');
    expect(workers().map(({ threadId }) => threadId)).toEqual([-1, -1, -1]);
    threads.follow(knowledge);
    await threads.ready();
    expect(threads.make(knowledge, asks(late))).toBeUndefined();
    expect([workers().length, logged]).toEqual([3, []]);
  });

  it('is nothing where no thread is wanted', async () => {
    const { threads } = await readyThreads(knowledge, 0);
    expect(threads.make(knowledge, asks(late))).toBeUndefined();
    await threads.close();
    expect(workers()).toEqual([]);
  });
});

describe('POST /v1/suggestions', () => {
  const body = { messages: [{ role: 'customer', text: late }] };

  it('sends and keeps what a thread made', async () => {
    const { threads } = threadsOf();
    const api = await createTestApi({}, { suggestionThreads: threads });
    threads.follow(api.knowledge);
    await threads.ready();
    const make = vi.spyOn(threads, 'make');
    const response = await api.asMachine('POST', '/v1/suggestions', body);
    expect(response.headers.get('content-type')).toBe('application/json');
    const { suggestionId } = SuggestionSchema.parse(await response.json());
    expect(((await make.mock.results[0]?.value) as MadeSuggestion).stored.suggestionId).toBe(suggestionId);
    expect(await api.store.findSuggestion(suggestionId)).toMatchObject({
      actorId: 'env',
      createdAt: api.now(),
    });
    const nothing = { messages: [{ role: 'customer', text: 'zxqv wqxz' }] };
    expect(await (await api.asMachine('POST', '/v1/suggestions', nothing)).json()).toMatchObject({
      abstained: true,
    });
    expect(await api.store.countSearchMisses()).toBe(1);
  });

  it('answers what waited at a thread that died', async () => {
    const { threads } = threadsOf();
    const api = await createTestApi({}, { suggestionThreads: threads });
    threads.follow(api.knowledge);
    await threads.ready();
    const make = vi.spyOn(threads, 'make');
    const asked = Array.from({ length: 6 }, () => api.asMachine('POST', '/v1/suggestions', body));
    await vi.waitUntil(() => make.mock.results.length > 0, { interval: 0 });
    void workers()[0]?.terminate();
    for (const response of await Promise.all(asked)) {
      const { suggestionId, responses } = SuggestionSchema.parse(await response.json());
      expect(responses[0]?.responseId).toBe('lentera-telat');
      expect(await api.store.findSuggestion(suggestionId)).toBeDefined();
    }
  });

  it('says that what a thread made could not be kept', async () => {
    const { threads } = threadsOf();
    const parts = await createTestApi();
    const store = { ...parts.store, saveSuggestion: () => Promise.reject(new Error('disk full')) };
    const api = await createTestApi({}, { suggestionThreads: threads, store });
    threads.follow(api.knowledge);
    await threads.ready();
    const response = await api.asMachine('POST', '/v1/suggestions', body);
    const { responses, errors } = SuggestionSchema.parse(await response.json());
    expect([responses[0]?.responseId, errors]).toMatchObject(['lentera-telat', [{ part: 'record' }]]);
  });
});

it('words that customers typed reach threads, and no file', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'tanggap-threads-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const parts = {
    config: { basePath: '', publicUrl: undefined },
    now: () => startOfTest,
    log: createLogger('silent', () => undefined),
    savedIndexes: keepTypedWordsInMemory(openSavedIndexes(directory)),
    savedTriage: openSavedTriage(directory),
  };
  const history = historyOf(
    Array.from({ length: 10 }, (_, at) => ({
      messageId: String(at),
      locale: 'id',
      itemId: 'cara-retur',
      text: `lentera dwenparizok retur nomor ${at}`,
      at: startOfTest,
      sourceIds: [String(at)],
    })),
  );
  const learned = answerFrom(prepareContent(knowledge.corpus, parts), history, parts);
  const { threads } = await readyThreads(learned);
  const order = asks('lentera dwenparizok', { locale: 'id' });
  const made = await threads.make(learned, order);
  expect(textOf(made)).toContain('"kind":"past"');
  expect(textOf(made)).toContain(`"learnedVersion":"${String(history.version)}"`);
  expect(made && comparable(made)).toEqual(comparable(makeSuggestion(learned, order)));
  const files = readdirSync(directory);
  expect(files).toEqual(expect.arrayContaining(['index-public.bin', 'triage.bin']));
  for (const file of files) {
    const bytes = readFileSync(join(directory, file));
    expect(bytes.includes('dwenparizok')).toBe(false);
    expect(bytes.includes(Buffer.from('dwenparizok', 'utf16le'))).toBe(false);
  }
});
