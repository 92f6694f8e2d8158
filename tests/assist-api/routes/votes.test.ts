import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { loadCorpus } from '../../../content/corpus/index.ts';
import { createKnowledge } from '../../../assist-api/create-knowledge.ts';
import { createLogger } from '../../../assist-api/log.ts';
import { createTestApi, fixtureCorpusDir, startOfTest } from '../test-api.ts';
import type { TestApi } from '../test-api.ts';

const own = { Origin: 'http://localhost' };
const article = 'return-lantern';
const vote = (over: Record<string, unknown> = {}) => ({
  locale: 'id',
  voteId: randomUUID(),
  helpful: false,
  ...over,
});
const send = (api: TestApi, body: unknown, headers: Record<string, string> = own, articleId = article) =>
  api.request('POST', `/v1/articles/${articleId}/votes`, { body, headers });
const counts = (api: TestApi) => api.store.countVotes({ articleId: article });
const comments = async (api: TestApi) =>
  (await api.store.listFeedback({ id: article, limit: 100 })).items.map(({ maskedComment }) => maskedComment);

describe('POST /v1/articles/{articleId}/votes', () => {
  it('keeps a vote once, however often it comes, and changes it', async () => {
    const api = await createTestApi();
    const mine = vote({ reason: 'unclear' });
    for (let times = 0; times < 3; times += 1) expect((await send(api, mine)).status).toBe(204);
    expect(await counts(api)).toMatchObject([{ helpful: 0, notHelpful: 1 }]);
    await send(api, { ...mine, voteId: mine.voteId.toUpperCase(), helpful: true, reason: undefined });
    expect(await counts(api)).toMatchObject([{ helpful: 1, notHelpful: 0 }]);
    expect((await api.store.listFeedback({ limit: 10 })).total).toBe(0);
  });

  it('is on disk before the answer, and fails where it cannot be', async () => {
    const api = await createTestApi();
    vi.spyOn(api.store, 'saveVote').mockRejectedValueOnce(new Error('disk full: rahasia dapur'));
    const refused = await send(api, vote({ comment: 'rahasia dapur' }));
    expect(refused.status).toBe(500);
    expect(await refused.text()).not.toContain('rahasia');
  });

  it('masks the comment, keeps its lines, and logs nothing of it', async () => {
    const api = await createTestApi();
    const comment = '  Nomor saya 081234567890,\r\n\r\n\r\n\r\nsurat ke budi@example.com   ya\u0000 ';
    await send(api, vote({ reason: 'wrong', comment }));
    const [kept] = await comments(api);
    expect(kept).toMatch(/^Nomor saya \[.+\],\n\nsurat ke \[.+\] ya/);
    expect(api.logged.join('\n')).not.toMatch(/0812|budi|Nomor saya|surat/);
    expect(api.logged.length).toBeGreaterThan(0);
  });

  it('keeps and logs neither address nor browser', async () => {
    const api = await createTestApi({ TRUST_PROXY: '1' });
    await send(api, vote(), { ...own, 'User-Agent': 'Peramban/7', 'X-Forwarded-For': '203.0.113.77' });
    const saved = vi.spyOn(api.store, 'saveVote');
    await send(api, vote(), { ...own, 'User-Agent': 'Peramban/7', 'X-Forwarded-For': '203.0.113.77' });
    expect(Object.keys(saved.mock.lastCall?.[0] ?? {}).sort()).toEqual([
      'articleId',
      'at',
      'helpful',
      'isCounted',
      'locale',
      'maskedComment',
      'reason',
      'voteId',
    ]);
    expect(JSON.stringify(saved.mock.lastCall)).not.toMatch(/Peramban|203\.0/);
    expect(api.logged.join('\n')).not.toMatch(/Peramban|203\.0/);
  });

  it('counts further votes of one browser within a day once, answers the same, and keeps what they say', async () => {
    const api = await createTestApi();
    const phone = { ...own, 'User-Agent': 'Android 10; K' };
    const first = vote({ helpful: true });
    expect((await send(api, first, phone)).status).toBe(204);
    expect((await send(api, vote({ reason: 'wrong' }), phone)).status).toBe(204);
    expect((await send(api, vote({ comment: 'orang lain, ponsel sama' }), phone)).status).toBe(204);
    expect(await counts(api)).toMatchObject([{ helpful: 1, notHelpful: 0 }]);
    expect(await comments(api)).toEqual(['orang lain, ponsel sama']);
    await send(api, { ...first, helpful: false }, phone);
    expect(await counts(api)).toMatchObject([{ helpful: 0, notHelpful: 1 }]);
    await send(api, vote(), { ...own, 'User-Agent': 'another' });
    await send(api, vote({ locale: 'id' }), phone, 'track-lantern');
    api.advance(24 * 3_600_000);
    await send(api, vote(), phone);
    expect(await counts(api)).toMatchObject([{ helpful: 0, notHelpful: 3 }]);
    expect(await api.store.countVotes({ articleId: 'track-lantern' })).toHaveLength(1);
  });

  it('holds back a browser that never ends, on one article only', async () => {
    const api = await createTestApi();
    const statuses: number[] = [];
    for (let times = 0; times < 40; times += 1)
      statuses.push((await send(api, vote({ comment: `iklan ${times}` }))).status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(5);
    expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 204));
    const refused = await send(api, vote());
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await send(api, vote(), own, 'track-lantern')).status).toBe(204);
    expect((await send(api, vote(), { ...own, 'User-Agent': 'another' })).status).toBe(204);
  });

  it('keeps nothing of a sender who fills in what people leave empty, and answers the same', async () => {
    const api = await createTestApi();
    expect((await send(api, vote({ website: 'https://spam.example' }))).status).toBe(204);
    expect(await counts(api)).toEqual([]);
    expect((await send(api, vote({ website: '' }))).status).toBe(204);
    expect(await counts(api)).toHaveLength(1);
  });

  it('takes votes from pages of the help center and of ALLOWED_ORIGINS only', async () => {
    const api = await createTestApi({
      PUBLIC_URL: 'https://help.example',
      ALLOWED_ORIGINS: 'https://shop.example',
    });
    const from = async (headers: Record<string, string>) => (await send(api, vote(), headers)).status;
    for (const Origin of ['http://localhost', 'https://help.example', 'https://shop.example'])
      expect([Origin, await from({ Origin })]).toEqual([Origin, 204]);
    expect(await from({ 'Sec-Fetch-Site': 'same-origin' })).toBe(204);
    for (const headers of [
      {},
      { Origin: 'null' },
      { Origin: 'https://evil.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ])
      expect([headers, await from(headers)]).toEqual([headers, 403]);
  });

  it('is readable for pages of ALLOWED_ORIGINS', async () => {
    const api = await createTestApi({ ALLOWED_ORIGINS: 'https://shop.example' });
    const answer = await api.request('OPTIONS', `/v1/articles/${article}/votes`, {
      headers: {
        Origin: 'https://shop.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    });
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(answer.headers.get('access-control-allow-methods')).toContain('POST');
  });

  it.each([
    [{ voteId: 'mine' }],
    [{ helpful: 'yes' }],
    [{ reason: 'boring' }],
    [{ helpful: true, reason: 'wrong' }],
    [{ comment: 'x'.repeat(1_001) }],
    [{ name: 'Rina' }],
    [{ locale: 'fr' }],
  ])('refuses %j', async (over) => {
    const api = await createTestApi();
    expect((await send(api, vote(over))).status).toBe(400);
    expect(await counts(api)).toEqual([]);
  });

  it('takes a comment of 1,000 characters, and no body much larger', async () => {
    const api = await createTestApi();
    expect((await send(api, vote({ comment: '語'.repeat(1_000) }))).status).toBe(204);
    const large = await send(api, vote({ comment: 'x'.repeat(9_000) }));
    expect([large.status, await large.json()]).toMatchObject([413, { error: { code: 'BODY_TOO_LARGE' } }]);
  });

  it('makes no item of a comment that shows nothing', async () => {
    const api = await createTestApi();
    await send(api, vote({ comment: ' \u200b\n ' }));
    expect(await comments(api)).toEqual([]);
  });

  it('knows live public articles in their languages only', async () => {
    const corpus = await loadCorpus(fixtureCorpusDir, { now: startOfTest, cacheDir: null });
    const articles = corpus.articles.map((each) =>
      each.articleId === article && each.locale === 'en' ? { ...each, status: 'archived' as const } : each,
    );
    const knowledge = createKnowledge(
      { ...corpus, articles },
      {
        config: { basePath: '', publicUrl: undefined },
        now: () => startOfTest,
        log: createLogger('silent', () => undefined),
      },
    );
    const api = await createTestApi({}, { knowledge: () => knowledge });
    expect((await send(api, vote())).status).toBe(204);
    expect((await send(api, vote({ locale: 'en' }))).status).toBe(404);
    for (const articleId of ['nothing', 'late-return', '%2e%2e'])
      expect([articleId, (await send(api, vote(), own, articleId)).status]).toEqual([articleId, 404]);
  });
});
