import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Role } from '../../../assist-api/auth/roles.ts';
import {
  ArticleFeedbackSchema,
  FeedbackItemSchema,
  FeedbackListSchema,
} from '../../../assist-api/routes/feedback/schema.ts';
import { createTestApi } from '../test-api.ts';
import type { TestApi } from '../test-api.ts';

const own = { Origin: 'http://localhost' };

/** Votes from as many browsers. */
async function vote(api: TestApi, over: Record<string, unknown> = {}, articleId = 'return-lantern') {
  const body = { locale: 'id', voteId: randomUUID(), helpful: false, ...over };
  const headers = { ...own, 'User-Agent': randomUUID() };
  const answer = await api.request('POST', `/v1/articles/${articleId}/votes`, { body, headers });
  expect(answer.status).toBe(204);
}

/** Requests of a signed-in person. */
const person = (api: TestApi, role: Role, name = `Rina ${role}`) => api.person(name, role);

const read = async <Schema extends z.ZodType>(schema: Schema, answer: Promise<Response>) =>
  schema.parse(await (await answer).json());

describe('GET /v1/articles/{articleId}/feedback', () => {
  it('gives votes and items of one language to everybody who is signed in', async () => {
    const api = await createTestApi();
    await vote(api, { helpful: true });
    await vote(api, { reason: 'wrong' });
    await vote(api, { reason: 'wrong' });
    await vote(api, { reason: 'missing', comment: 'ukurannya mana' });
    await vote(api, { locale: 'en', comment: 'sizes?' });
    for (const role of ['agent', 'writer', 'manager'] as const) {
      const ask = await person(api, role);
      const path = '/v1/articles/return-lantern/feedback?locale=id';
      const found = await read(ArticleFeedbackSchema, ask('GET', path));
      expect(found).toMatchObject({
        articleId: 'return-lantern',
        locale: 'id',
        votes: { helpful: 1, notHelpful: 3 },
        total: 2,
        items: [
          { reason: 'wrong', times: 2, status: 'open', owner: 'workshop', title: 'Mengembalikan lentera' },
          { reason: 'missing', times: 1, maskedComment: 'ukurannya mana' },
        ],
      });
      expect(found.items[0]).not.toHaveProperty('maskedComment');
    }
  });

  it('gives no votes and no items where there are none', async () => {
    const api = await createTestApi();
    const found = await read(
      ArticleFeedbackSchema,
      api.asMachine('GET', '/v1/articles/track-lantern/feedback'),
    );
    expect(found).toEqual({
      articleId: 'track-lantern',
      locale: 'id',
      votes: { helpful: 0, notHelpful: 0 },
      total: 0,
      items: [],
    });
  });

  it.each([
    ['/v1/articles/nothing/feedback', 404],
    ['/v1/articles/late-return/feedback', 404],
    ['/v1/articles/return-lantern/feedback?locale=fr', 400],
    ['/v1/articles/return-lantern/feedback?limit=0', 400],
    ['/v1/feedback?status=late', 400],
    ['/v1/feedback?owner=nobody', 400],
    ['/v1/feedback?locale=fr', 400],
  ])('%s answers %i', async (path, status) => {
    const api = await createTestApi();
    expect((await api.asMachine('GET', path)).status).toBe(status);
    expect((await api.request('GET', path)).status).toBe(401);
  });
});

describe('GET /v1/feedback', () => {
  it('lists items by owner, status and language, with the votes of their articles', async () => {
    const api = await createTestApi();
    await vote(api, { comment: 'retur' });
    await vote(api, { comment: 'lacak' }, 'track-lantern');
    await vote(api, { comment: 'track', locale: 'en', helpful: true }, 'track-lantern');
    const list = async (query: string) => {
      const found = await read(FeedbackListSchema, api.asMachine('GET', `/v1/feedback?${query}`));
      return found.items.map(({ maskedComment }) => maskedComment).sort();
    };
    expect(await list('')).toEqual(['lacak', 'retur', 'track']);
    expect(await list('owner=workshop')).toEqual(['retur']);
    expect(await list('owner=care&locale=en')).toEqual(['track']);
    expect(await list('status=done')).toEqual([]);
    const one = await read(FeedbackListSchema, api.asMachine('GET', '/v1/feedback?limit=1&locale=en'));
    expect(one).toMatchObject({
      total: 1,
      votes: [{ articleId: 'track-lantern', locale: 'en', votes: { helpful: 1, notHelpful: 0 } }],
    });
    expect(one.votes).toHaveLength(1);
  });
});

describe('PATCH /v1/feedback/{feedbackId}', () => {
  const setUp = async () => {
    const api = await createTestApi();
    await vote(api, { reason: 'unclear', comment: 'langkah 3' });
    const { items } = await api.store.listFeedback({ limit: 1 });
    return { api, path: `/v1/feedback/${items[0]?.feedbackId}` };
  };

  it.each(['writer', 'manager'] as const)('records who decided what, for a %s', async (role) => {
    const { api, path } = await setUp();
    const ask = await person(api, role, 'Sari');
    const accepted = await read(FeedbackItemSchema, ask('PATCH', path, { status: 'accepted' }));
    expect(accepted).toMatchObject({ status: 'accepted', decidedBy: 'Sari' });
    api.advance(60_000);
    const body = { status: 'done', changed: 'Langkah 3 ditulis ulang, tanya 081234567890' };
    const closed = await read(
      FeedbackItemSchema,
      ask('PATCH', path.toUpperCase().replace('/V1/FEEDBACK', '/v1/feedback'), body),
    );
    expect(closed).toMatchObject({ status: 'done', decidedAt: api.now().toISOString(), reason: 'unclear' });
    expect(closed.changed).toMatch(/^Langkah 3 ditulis ulang, tanya \[/);
    const again = await read(FeedbackItemSchema, ask('PATCH', path, { status: 'open' }));
    expect(again).not.toHaveProperty('decidedBy');
    expect(again).not.toHaveProperty('changed');
  });

  it.each([
    [{ status: 'done' }],
    [{ status: 'done', changed: '  ' }],
    [{ status: 'done', decision: 'karena' }],
    [{ status: 'declined' }],
    [{ status: 'declined', changed: 'x' }],
    [{ status: 'closed' }],
    [{}],
    [{ status: 'accepted', decision: 'x'.repeat(1_001) }],
    [{ status: 'accepted', by: 'Budi' }],
  ])('is refused for %j', async (body) => {
    const { api, path } = await setUp();
    const ask = await person(api, 'writer');
    const answer = await ask('PATCH', path, body);
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: { code: 'INVALID_REQUEST' } }]);
    expect((await api.store.listFeedback({ limit: 1 })).items[0]?.status).toBe('open');
  });

  it('is refused for agents, machines, strangers and other pages', async () => {
    const { api, path } = await setUp();
    const body = { status: 'declined', decision: 'tidak' };
    const agent = await person(api, 'agent');
    expect((await agent('PATCH', path, body)).status).toBe(403);
    expect((await api.asMachine('PATCH', path, body)).status).toBe(403);
    expect((await api.request('PATCH', path, { body })).status).toBe(401);
    const token = await api.invite('Budi', 'writer');
    const signedIn = await api.request('POST', '/v1/session', { body: { token }, headers: own });
    const Cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const headers = { Cookie, Origin: 'https://evil.example' };
    expect((await api.request('PATCH', path, { body, headers })).status).toBe(403);
  });

  it.each([randomUUID(), 'nothing', '%00'])('does not know %s', async (id) => {
    const { api } = await setUp();
    const ask = await person(api, 'manager');
    const answer = await ask('PATCH', `/v1/feedback/${id}`, { status: 'open' });
    expect([answer.status, await answer.json()]).toMatchObject([
      404,
      { error: { code: 'FEEDBACK_NOT_FOUND' } },
    ]);
  });

  it('logs nothing of what was said or decided', async () => {
    const { api, path } = await setUp();
    const ask = await person(api, 'manager');
    await ask('PATCH', path, { status: 'declined', decision: 'kebijakan tetap' });
    await ask('GET', '/v1/feedback');
    expect(api.logged.join('\n')).not.toMatch(/langkah 3|kebijakan tetap/);
  });
});
