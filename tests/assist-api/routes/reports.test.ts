import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FeedbackItemSchema, FeedbackListSchema } from '../../../assist-api/routes/feedback/schema.ts';
import { KeptReportSchema, ReportListSchema } from '../../../assist-api/routes/reports/schema.ts';
import { createTestApi } from '../test-api.ts';
import type { Ask, TestApi } from '../test-api.ts';

const report = (over: Record<string, unknown> = {}) => ({
  kind: 'response',
  id: 'cara-retur',
  locale: 'id',
  reason: 'confusing',
  ...over,
});
const send = async (ask: Ask, over: Record<string, unknown> = {}) =>
  KeptReportSchema.parse(await (await ask('POST', '/v1/reports', report(over))).json());
const mine = async (ask: Ask, query = '') =>
  ReportListSchema.parse(await (await ask('GET', `/v1/reports${query}`)).json());
const feedback = async (ask: Ask, query = '') =>
  FeedbackListSchema.parse(await (await ask('GET', `/v1/feedback${query}`)).json());
const codeOf = async (answer: Promise<Response>) => {
  const response = await answer;
  return [response.status, ((await response.json()) as { error: { code: string } }).error.code];
};
const vote = (api: TestApi) =>
  api.store.saveVote({
    articleId: 'return-lantern',
    locale: 'id',
    voteId: randomUUID(),
    helpful: false,
    isCounted: true,
    reason: 'unclear',
    maskedComment: null,
    at: api.now(),
  });

describe('POST /v1/reports', () => {
  it('reports a step of a procedure to the owner of its article', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    const kept = await send(rina, {
      kind: 'procedure',
      id: 'late-return',
      reason: 'hinders',
      step: 1,
      comment: 'Pelanggan di 0812-3456-7890 tidak punya kamera',
      suggestionId: randomUUID(),
    });
    const article = api.knowledge.library.playbookArticle('late-return', 'id');
    expect(kept).toEqual({
      reportId: kept.reportId,
      kind: 'procedure',
      id: 'late-return',
      locale: 'id',
      title: article?.title,
      reason: 'hinders',
      step: 1,
      stepText: article?.procedure?.steps[1]?.text,
      comment: 'Pelanggan di [telepon] tidak punya kamera',
      at: api.now().toISOString(),
      owner: 'workshop',
      ownerName: 'Bengkel',
      status: 'open',
      isNew: false,
      repeated: false,
    });
    expect(api.logged.join('\n')).not.toMatch(/kamera/);
  });

  it.each([
    [{ kind: 'article', id: 'return-lantern' }, 'workshop'],
    [{ kind: 'article', id: 'late-return' }, 'workshop'],
    [{ kind: 'article', id: 'track-lantern', locale: 'en' }, 'care'],
    [{ kind: 'response', id: 'cara-retur' }, 'workshop'],
    [{ kind: 'response', id: 'lentera-telat' }, 'care'],
  ])('finds the owner of %j', async (over, owner) => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    expect(await send(rina, over)).toMatchObject({ ...over, owner });
  });

  it('keeps the same report of one person on one day once', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    const budi = await api.person('Budi', 'agent');
    const first = await send(rina);
    expect(await send(rina, { comment: 'kalimat kedua' })).toEqual({
      ...first,
      comment: 'kalimat kedua',
      repeated: true,
    });
    const others = [
      await send(rina, { reason: 'wrong' }),
      await send(rina, { locale: 'en' }),
      await send(budi),
    ];
    api.advance(24 * 60 * 60_000);
    others.push(await send(rina));
    expect(new Set([first, ...others].map(({ reportId }) => reportId)).size).toBe(5);
    expect((await mine(rina)).total).toBe(4);
  });

  it.each([
    [{ id: 'tidak-ada' }, 404, 'ITEM_NOT_FOUND'],
    [{ id: 'return-lantern' }, 404, 'ITEM_NOT_FOUND'],
    [{ id: 'constructor' }, 404, 'ITEM_NOT_FOUND'],
    [{ kind: 'article' }, 404, 'ITEM_NOT_FOUND'],
    [{ kind: 'procedure', id: 'return-lantern' }, 404, 'ITEM_NOT_FOUND'],
    [{ kind: 'procedure', id: 'late-return', step: 3 }, 404, 'ITEM_NOT_FOUND'],
    [{ kind: 'procedure', id: 'late-return', step: -1 }, 400, 'INVALID_REQUEST'],
    [{ step: 0 }, 400, 'INVALID_REQUEST'],
    [{ reason: 'unclear' }, 400, 'INVALID_REQUEST'],
    [{ locale: 'fr' }, 400, 'UNKNOWN_LOCALE'],
    [{ locale: undefined }, 400, 'INVALID_REQUEST'],
    [{ comment: 'x'.repeat(1_001) }, 400, 'INVALID_REQUEST'],
    [{ suggestionId: 'x' }, 400, 'INVALID_REQUEST'],
    [{ reportedBy: 'Budi' }, 400, 'INVALID_REQUEST'],
  ])('refuses %j', async (over, status, code) => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    expect(await codeOf(rina('POST', '/v1/reports', report(over)))).toEqual([status, code]);
    expect((await mine(rina)).total).toBe(0);
  });

  it('is for people only', async () => {
    const api = await createTestApi();
    for (const [method, path, body] of [
      ['POST', '/v1/reports', report()],
      ['GET', '/v1/reports'],
      ['POST', '/v1/reports/seen', {}],
    ] as const) {
      expect((await api.asMachine(method, path, body)).status).toBe(403);
      expect((await api.request(method, path, { body })).status).toBe(401);
    }
    const writer = await api.person('Wati', 'writer');
    expect((await send(writer)).status).toBe('open');
  });
});

describe('a report', () => {
  it('is one list for owners with what readers said, told apart', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    const { reportId } = await send(rina);
    await send(rina, { kind: 'procedure', id: 'late-return', step: 0 });
    await send(rina, { id: 'lentera-telat' });
    await vote(api);
    const list = async (query: string) =>
      (await feedback(rina, query)).items
        .map(({ kind, articleId, responseId, reportedBy }) => [kind, articleId ?? responseId, reportedBy])
        .sort();
    expect(await list('?owner=workshop')).toEqual([
      ['article', 'return-lantern', undefined],
      ['procedure', 'late-return', 'Rina'],
      ['response', 'cara-retur', 'Rina'],
    ]);
    expect(await list('?owner=care')).toEqual([['response', 'lentera-telat', 'Rina']]);
    expect(await list('?source=readers')).toEqual([['article', 'return-lantern', undefined]]);
    expect(await list('?source=reports&owner=care')).toHaveLength(1);
    const { items } = await feedback(rina, '?source=reports');
    expect(items.find(({ feedbackId }) => feedbackId === reportId)).toMatchObject({
      title: api.knowledge.library.response('cara-retur', 'id')?.title,
      owner: 'workshop',
      helpful: false,
      times: 1,
    });
    expect((await rina('GET', '/v1/feedback?source=all')).status).toBe(400);
  });

  it('comes back with the decision, new until it is seen', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    const budi = await api.person('Budi', 'agent');
    const wati = await api.person('Wati', 'writer');
    const { reportId } = await send(rina, { comment: 'kalimat kedua' });
    const body = { status: 'done', changed: 'Kalimat kedua dipecah dua' };
    expect((await rina('PATCH', `/v1/feedback/${reportId}`, body)).status).toBe(403);
    const decided = await wati('PATCH', `/v1/feedback/${reportId}`, body);
    expect(FeedbackItemSchema.parse(await decided.json())).toMatchObject({ responseId: 'cara-retur' });
    expect(await mine(rina)).toMatchObject({
      total: 1,
      unseen: 1,
      reports: [
        {
          reportId,
          status: 'done',
          changed: 'Kalimat kedua dipecah dua',
          decidedBy: 'Wati',
          decidedAt: api.now().toISOString(),
          isNew: true,
        },
      ],
    });
    expect(await mine(budi)).toEqual({ total: 0, unseen: 0, reports: [] });
    expect((await budi('POST', '/v1/reports/seen', { reportIds: [reportId] })).status).toBe(204);
    expect((await mine(rina)).unseen).toBe(1);
    const seen = await rina('POST', '/v1/reports/seen', { reportIds: [reportId.toUpperCase()] });
    expect(seen.status).toBe(204);
    expect((await mine(rina, '?mine=true')).reports).toMatchObject([{ isNew: false, status: 'done' }]);
    await wati('PATCH', `/v1/feedback/${reportId}`, { status: 'declined', decision: 'sudah jelas' });
    expect((await mine(rina)).unseen).toBe(1);
    await rina('POST', '/v1/reports/seen', {});
    expect((await mine(rina)).unseen).toBe(0);
  });

  it.each([
    ['GET', '/v1/reports?mine=false', undefined],
    ['GET', '/v1/reports?limit=0', undefined],
    ['POST', '/v1/reports/seen', { reportIds: ['x'] }],
    ['POST', '/v1/reports/seen', { all: true }],
  ])('%s %s %j is refused', async (method, path, body) => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    expect(await codeOf(rina(method, path, body))).toEqual([400, 'INVALID_REQUEST']);
  });
});
