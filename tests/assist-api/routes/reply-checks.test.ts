import { describe, expect, it } from 'vitest';
import { ReplyCheckSchema } from '../../../assist-api/routes/reply-checks/schema.ts';
import { createTestApi } from '../test-api.ts';
import type { TestApi } from '../test-api.ts';

const wrong = 'Lentera bisa dikembalikan dalam 14 hari sejak diterima, Kak.';
const checked = async (api: TestApi, body: unknown) => {
  const response = await api.asMachine('POST', '/v1/reply-checks', body);
  expect(response.status).toBe(200);
  return ReplyCheckSchema.parse(await response.json());
};
const feedback = async (api: TestApi) => (await api.store.listFeedback({ limit: 100 })).items;

describe('POST /v1/reply-checks', () => {
  it('tells what differs, where, and what would be right', async () => {
    const api = await createTestApi();
    const { findings, insertable, locale, corpusVersion } = await checked(api, { text: wrong });
    expect({ insertable, locale, corpusVersion }).toEqual({
      insertable: false,
      locale: 'id',
      corpusVersion: api.knowledge.corpus.version,
    });
    expect(findings).toMatchObject([
      {
        kind: 'wrong_fact',
        severity: 'block',
        text: '14 hari',
        right: { text: '9 hari', source: { factName: 'return_window', articleId: 'return-lantern' } },
      },
    ]);
    expect(await checked(api, { text: wrong.replace('14', '9') })).toMatchObject({
      findings: [],
      insertable: true,
    });
  });

  it('explains findings in the language of the agent', async () => {
    const api = await createTestApi();
    const { locale, findings } = await checked(api, { text: wrong, agentLocale: 'en' });
    expect(locale).toBe('id');
    expect(findings).toMatchObject([{ replacement: '9 hari' }]);
    expect(findings[0]?.message).toContain('differs');
    const again = await checked(api, { text: wrong });
    expect(again.findings[0]?.message).toContain('berbeda');
  });

  it('keeps a reason for the owner of the fact, masked and once a day, and counts no vote', async () => {
    const api = await createTestApi();
    const [finding] = (await checked(api, { text: wrong })).findings;
    const stated = [{ findingKey: finding?.key, reason: 'Disetujui kepala bengkel, telepon 0812-3456-7890' }];
    expect(await checked(api, { text: wrong, stated })).toMatchObject({
      insertable: true,
      findings: [{ severity: 'warn', stated: stated[0]?.reason }],
    });
    await checked(api, { text: wrong, stated });
    const items = await feedback(api);
    expect(items).toMatchObject([{ id: 'return-lantern', locale: 'id', reason: 'wrong', status: 'open' }]);
    expect(items[0]?.maskedComment).toMatch(/“14 hari”.*“9 hari”.*Disetujui kepala bengkel/);
    expect(items[0]?.maskedComment).not.toContain('3456');
    expect(await api.store.countVotes()).toEqual([]);
    api.advance(24 * 60 * 60_000);
    await checked(api, { text: wrong, stated });
    expect(await feedback(api)).toHaveLength(2);
  });

  it('brings back to the agent what the owner of the fact decided about a reason', async () => {
    const api = await createTestApi();
    const rina = await api.person('Rina', 'agent');
    const wati = await api.person('Wati', 'writer');
    const [finding] = (await checked(api, { text: wrong })).findings;
    const stated = [{ findingKey: finding?.key, reason: 'Disetujui kepala bengkel' }];
    expect((await rina('POST', '/v1/reply-checks', { text: wrong, stated })).status).toBe(200);
    const [item] = await feedback(api);
    expect(item).toMatchObject({ kind: 'article', id: 'return-lantern', reportedBy: 'Rina' });
    await wati('PATCH', `/v1/feedback/${item?.feedbackId}`, { status: 'declined', decision: 'tetap 9 hari' });
    expect(await (await rina('GET', '/v1/reports')).json()).toMatchObject({
      unseen: 1,
      reports: [{ id: 'return-lantern', status: 'declined', decision: 'tetap 9 hari', isNew: true }],
    });
  });

  it('keeps nothing without a reason, or for a reason that no finding has', async () => {
    const api = await createTestApi();
    await checked(api, { text: wrong, stated: [{ findingKey: 'wrong_fact:none', reason: 'biar' }] });
    expect(await feedback(api)).toEqual([]);
  });

  it('refuses strangers, writers, and what it cannot read', async () => {
    const api = await createTestApi();
    expect((await api.request('POST', '/v1/reply-checks', { body: { text: wrong } })).status).toBe(401);
    const status = async (body: unknown) => (await api.asMachine('POST', '/v1/reply-checks', body)).status;
    expect(await status({})).toBe(400);
    expect(await status({ text: ' \n' })).toBe(400);
    expect(await status({ text: wrong, locale: 'fr' })).toBe(400);
    expect(await status({ text: wrong, unknown: 1 })).toBe(400);
    expect(await status({ text: wrong, caseData: [{ kind: 'secret', value: 'x' }] })).toBe(400);
    expect(await status({ text: wrong, ticked: [{ articleId: 'late-return', step: -1 }] })).toBe(400);
    expect(await status({ text: wrong, stated: [{ findingKey: 'x', reason: '' }] })).toBe(400);
    expect(await status({ text: 'a'.repeat(20_001) })).toBe(400);
    expect(await status({ text: 'a', messages: [{ role: 'customer', text: 'a'.repeat(300_000) }] })).toBe(
      413,
    );
  });

  it('reads the longest text that may come', async () => {
    const api = await createTestApi();
    const { findings } = await checked(api, { text: `${wrong}\n`.repeat(300) });
    expect(findings.length).toBeGreaterThan(200);
  });
});
