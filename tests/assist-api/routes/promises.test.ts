import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  KeptPromiseSchema,
  PromiseListSchema,
  PromiseSchema,
} from '../../../assist-api/routes/promises/schema.ts';
import { ReplyCheckSchema } from '../../../assist-api/routes/reply-checks/schema.ts';
import { createTestApi } from '../test-api.ts';
import type { Ask } from '../test-api.ts';

/** The test begins on a Wednesday at 10.00; the shop is open from 9.00 to 17.00. */
const at = (time: string, day = '06') => `2030-03-${day}T${time}:00+07:00`;
const utc = (text: string) => new Date(text).toISOString();

const promise = (over: Record<string, unknown> = {}) => ({
  promiseId: randomUUID(),
  text: 'Saya kabari sebelum pukul 15.00',
  dueAt: at('15:00'),
  ...over,
});
const keep = async (ask: Ask, over: Record<string, unknown> = {}) =>
  KeptPromiseSchema.parse(await (await ask('POST', '/v1/promises', promise(over))).json());
const list = async (ask: Ask, query = '') =>
  PromiseListSchema.parse(await (await ask('GET', `/v1/promises${query}`)).json());
const change = async (ask: Ask, promiseId: string, body: unknown) =>
  PromiseSchema.parse(await (await ask('PATCH', `/v1/promises/${promiseId}`, body)).json());
const codeOf = async (answer: Promise<Response>) => {
  const response = await answer;
  return [response.status, ((await response.json()) as { error: { code: string } }).error.code];
};

describe('POST /v1/promises', () => {
  it('keeps a promise of the person who is signed in, with its texts masked', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    const promiseId = randomUUID();
    const kept = await keep(rina, {
      promiseId,
      text: 'Saya telepon 0812-3456-7890 sebelum pukul 15.00',
      contactName: '+62 812 3456 7890',
      note: 'tanya sari@example.com',
      conversation: { id: '4711' },
      channel: 'whatsapp',
      responseId: 'lentera-telat',
    });
    expect(kept).toEqual({
      promiseId,
      text: 'Saya telepon [telepon] sebelum pukul 15.00',
      contactName: '[telepon]',
      note: 'tanya [email]',
      conversation: { id: '4711' },
      channel: 'whatsapp',
      responseId: 'lentera-telat',
      owner: 'Rina',
      isOwn: true,
      isOwnerGone: false,
      state: 'open',
      dueAt: utc(at('15:00')),
      dueInMinutes: 300,
      soonAt: utc(at('14:00')),
      createdAt: api.now().toISOString(),
      history: [],
      repeated: false,
    });
    expect(api.logged.join('\n')).not.toMatch(/telepon|4711/);
  });

  it('keeps what the check of a reply read from it', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    const text = 'Halo, Kak.\nSaya tanyakan ke bengkel dulu. Besok sebelum pukul 12.00 saya kabari.';
    const checked = await rina('POST', '/v1/reply-checks', { text, locale: 'id', channel: 'whatsapp' });
    const { promises } = ReplyCheckSchema.parse(await checked.json());
    expect(promises).toEqual([
      {
        start: text.indexOf('Besok'),
        end: text.indexOf(' saya kabari'),
        text: 'Besok sebelum pukul 12.00',
        sentence: 'Besok sebelum pukul 12.00 saya kabari',
        dueAt: utc(at('12:00', '07')),
      },
    ]);
    const [{ sentence, dueAt } = { sentence: '', dueAt: '' }] = promises;
    expect(await keep(rina, { text: sentence, dueAt })).toMatchObject({
      text: sentence,
      dueAt,
      state: 'open',
    });
  });

  it('keeps one that is sent again once, also when its time has come meanwhile', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    const promiseId = randomUUID();
    const first = await keep(rina, { promiseId });
    api.advance(6 * 60 * 60_000);
    const again = await keep(rina, { promiseId: promiseId.toUpperCase(), text: 'lain' });
    expect(again).toMatchObject({ promiseId, text: first.text, repeated: true, state: 'overdue' });
    expect((await list(rina)).total).toBe(1);
    const budi = await api.person('Budi', 'agent');
    expect(await codeOf(budi('POST', '/v1/promises', promise({ promiseId })))).toEqual([409, 'ID_TAKEN']);
  });

  it.each([
    [{ dueAt: at('10:00') }, 'DUE_TIME_PAST'],
    [{ dueAt: '0000-01-01T00:00:00Z' }, 'DUE_TIME_PAST'],
    [{ dueAt: '2030-06-04T03:00:01Z' }, 'DUE_TIME_TOO_FAR'],
    [{ dueAt: '9999-12-31T23:59:59Z' }, 'DUE_TIME_TOO_FAR'],
    [{ dueAt: 'besok' }, 'INVALID_REQUEST'],
    [{ text: ' \u200b' }, 'INVALID_REQUEST'],
    [{ text: 'x'.repeat(1_001) }, 'INVALID_REQUEST'],
    [{ promiseId: 'x' }, 'INVALID_REQUEST'],
    [{ promiseId: undefined }, 'INVALID_REQUEST'],
    [{ channel: 'fax' }, 'INVALID_REQUEST'],
    [{ owner: 'Budi' }, 'INVALID_REQUEST'],
  ])('refuses %j', async (over, code) => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    expect(await codeOf(rina('POST', '/v1/promises', promise(over)))).toEqual([400, code]);
    expect((await list(rina)).total).toBe(0);
  });

  it('takes one of exactly 90 days', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    expect((await keep(rina, { dueAt: '2030-06-04T03:00:00Z' })).state).toBe('open');
  });

  it('is for people who answer customers', async () => {
    const api = await createTestApi();
    const writer = await api.person('Wati', 'writer');
    for (const [method, path] of [
      ['POST', '/v1/promises'],
      ['GET', '/v1/promises'],
      ['PATCH', `/v1/promises/${randomUUID()}`],
    ] as const) {
      const body = method === 'GET' ? undefined : promise();
      expect((await api.asMachine(method, path, body)).status).toBe(403);
      expect((await writer(method, path, body)).status).toBe(403);
      expect((await api.request(method, path, { body })).status).toBe(401);
    }
  });
});

describe('GET /v1/promises', () => {
  it('gives one’s own open promises, the soonest first, and how they stand', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    const budi = await api.person('Budi', 'manager');
    await keep(budi, { text: 'milik Budi' });
    for (const [text, dueAt] of [
      ['besok pagi', at('09:30', '07')],
      ['nanti', at('15:00')],
      ['segera', at('10:30')],
      ['lewat', at('10:01')],
    ]) {
      await keep(rina, { text, dueAt });
    }
    const kept = await keep(rina, { text: 'sudah', dueAt: at('11:00') });
    await change(rina, kept.promiseId, { state: 'kept' });
    api.advance(60_000);
    const states = async (query = '') =>
      (await list(rina, query)).promises.map(({ text, state, dueInMinutes }) => [text, state, dueInMinutes]);
    expect(await states()).toEqual([
      ['lewat', 'overdue', 0],
      ['segera', 'soon', 29],
      ['nanti', 'open', 299],
      ['besok pagi', 'open', 1_409],
    ]);
    expect((await states('?state=all')).at(-1)).toEqual(['sudah', 'kept', 59]);
    expect((await states('?owner=all')).map(([text]) => text)).toContain('milik Budi');
    const page = await list(rina, '?limit=1');
    expect([page.total, page.promises.length]).toEqual([4, 1]);
    expect(page.colleagues).toEqual(['Budi', 'Rina']);
    api.advance(7 * 60 * 60_000);
    // Of the hour before 9.30 half lies in the hours of today, so it is told before they end at 17.00.
    expect((await states()).at(-1)?.slice(0, 2)).toEqual(['besok pagi', 'soon']);
  });

  it('says where an owner has left, so that somebody takes over', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    const budi = await api.person('Budi', 'agent');
    const { promiseId } = await keep(rina);
    await api.store.revokeActor('Rina', api.now());
    expect((await rina('GET', '/v1/promises')).status).toBe(401);
    const { promises, colleagues } = await list(budi, '?owner=all');
    expect(promises).toMatchObject([{ promiseId, owner: 'Rina', isOwn: false, isOwnerGone: true }]);
    expect(colleagues).toEqual(['Budi']);
    const taken = await change(budi, promiseId, { owner: 'Budi', note: 'Rina pindah' });
    expect(taken).toMatchObject({
      owner: 'Budi',
      isOwn: true,
      isOwnerGone: false,
      history: [{ kind: 'handed_over', by: 'Budi', fromOwner: 'Rina', toOwner: 'Budi', note: 'Rina pindah' }],
    });
  });

  it.each(['state=late', 'owner=Budi', 'limit=0', 'limit=201'])('refuses %s', async (query) => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    expect(await codeOf(rina('GET', `/v1/promises?${query}`))).toEqual([400, 'INVALID_REQUEST']);
  });
});

describe('PATCH /v1/promises/{promiseId}', () => {
  const setUp = async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    const { promiseId } = await keep(rina);
    return { api, rina, promiseId };
  };

  it('moves a promise and keeps its former date', async () => {
    const { rina, promiseId } = await setUp();
    const body = { dueAt: at('16:30'), note: 'Gudang belum selesai, hubungi 0812-3456-7890' };
    const moved = await change(rina, promiseId, body);
    expect(moved).toMatchObject({
      state: 'moved',
      dueAt: utc(at('16:30')),
      history: [
        {
          kind: 'moved',
          by: 'Rina',
          fromDueAt: utc(at('15:00')),
          toDueAt: utc(at('16:30')),
          note: 'Gudang belum selesai, hubungi [telepon]',
        },
      ],
    });
    expect(await change(rina, promiseId, body)).toEqual(moved);
  });

  it('closes a promise, and opens it again', async () => {
    const { api, rina, promiseId } = await setUp();
    const kept = await change(rina, promiseId, { state: 'kept' });
    expect(kept).toMatchObject({ state: 'kept', closedAt: api.now().toISOString() });
    expect((await list(rina)).total).toBe(0);
    for (const body of [{ state: 'cancelled' }, { dueAt: at('16:00') }, { owner: 'Rina' }]) {
      expect(await codeOf(rina('PATCH', `/v1/promises/${promiseId}`, body))).toEqual([409, 'PROMISE_CLOSED']);
    }
    const open = await change(rina, promiseId.toUpperCase(), { state: 'open' });
    expect([open.state, open.closedAt, open.history.length]).toEqual(['open', undefined, 2]);
  });

  it('leaves the promises of others to them and to managers, until they are taken over', async () => {
    const { api, promiseId } = await setUp();
    const budi = await api.person('Budi', 'agent');
    const path = `/v1/promises/${promiseId}`;
    for (const body of [{ state: 'kept' }, { dueAt: at('16:00') }, { owner: 'Rina' }]) {
      expect(await codeOf(budi('PATCH', path, body))).toEqual([403, 'PROMISE_OF_COLLEAGUE']);
    }
    const manager = await api.person('Maya', 'manager');
    expect((await change(manager, promiseId, { dueAt: at('16:00') })).history[0]?.by).toBe('Maya');
    await change(budi, promiseId, { owner: 'Budi' });
    expect((await change(budi, promiseId, { state: 'kept' })).state).toBe('kept');
  });

  it('is handed over only to people who can sign in and answer customers', async () => {
    const { api, rina, promiseId } = await setUp();
    await api.person('Budi', 'agent');
    await api.person('Wati', 'writer');
    await api.machine('Chatwoot');
    await api.store.revokeActor('Budi', api.now());
    for (const owner of ['Budi', 'Wati', 'Chatwoot', 'env', 'Tidak Ada', 'rina']) {
      const answer = await rina('PATCH', `/v1/promises/${promiseId}`, { owner });
      expect([answer.status, await answer.json()]).toMatchObject([
        400,
        { error: { code: 'UNKNOWN_PERSON', issues: [{ path: 'owner', expected: 'Rina' }] } },
      ]);
    }
    expect((await list(rina)).promises).toMatchObject([{ owner: 'Rina', history: [] }]);
  });

  it.each([
    [{}, 'INVALID_REQUEST'],
    [{ note: 'saja' }, 'INVALID_REQUEST'],
    [{ state: 'kept', dueAt: at('16:00') }, 'INVALID_REQUEST'],
    [{ state: 'overdue' }, 'INVALID_REQUEST'],
    [{ dueAt: at('09:00') }, 'DUE_TIME_PAST'],
    [{ dueAt: '2031-01-01T00:00:00Z' }, 'DUE_TIME_TOO_FAR'],
  ])('refuses %j', async (body, code) => {
    const { rina, promiseId } = await setUp();
    expect(await codeOf(rina('PATCH', `/v1/promises/${promiseId}`, body))).toEqual([400, code]);
  });

  it.each([randomUUID(), 'nothing', '%00'])('does not know %s', async (id) => {
    const { rina } = await setUp();
    expect(await codeOf(rina('PATCH', `/v1/promises/${id}`, { state: 'kept' }))).toEqual([
      404,
      'PROMISE_NOT_FOUND',
    ]);
  });
});
