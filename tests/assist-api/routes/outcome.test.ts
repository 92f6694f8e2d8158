import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTestApi } from '../test-api.ts';

const api = await createTestApi();
const { suggestionId } = (await (
  await api.asMachine('POST', '/v1/suggestions', {
    messages: [{ role: 'customer', text: 'mau retur lentera' }],
  })
).json()) as { suggestionId: string };

const item = { kind: 'response', id: 'cara-retur' };
const at = api.now().toISOString();
const record = (body: unknown, id = suggestionId) =>
  api.asMachine('PATCH', `/v1/suggestions/${id}/outcome`, body);
const codeOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { error: { code: string } }).error.code,
];

describe('PATCH /v1/suggestions/{suggestionId}/outcome', () => {
  it('is on record when it is answered', async () => {
    const response = await record({ item, event: 'sent', at, editedShare: 0.5 });
    expect(await response.json()).toEqual({ suggestionId, item, event: 'sent', at, repeated: false });
    expect(await api.store.listOutcomes(suggestionId)).toMatchObject([
      { itemId: 'cara-retur', event: 'sent', editedShare: 0.5, actorId: 'env' },
    ]);
  });

  it('answers a repeated event with the one on record', async () => {
    await record({ item, event: 'opened', at });
    const later = new Date(api.now().getTime() + 1_000).toISOString();
    const again = await record({ item, event: 'opened', at: later });
    expect([again.status, await again.json()]).toEqual([
      200,
      { suggestionId, item, event: 'opened', at, repeated: true },
    ]);
  });

  it('takes a time with an offset and gives it in UTC', async () => {
    const response = await record({ item, event: 'inserted', at: '2030-03-06T10:00:00+07:00' });
    expect(await response.json()).toMatchObject({ at: '2030-03-06T03:00:00.000Z' });
  });

  it.each([randomUUID(), 'x', '__proto__', '%00'])('refuses the unknown suggestion %s', async (id) => {
    expect(await codeOf(await record({ item, event: 'sent', at }, id))).toEqual([
      404,
      'SUGGESTION_NOT_FOUND',
    ]);
  });

  it.each([
    { kind: 'response', id: 'lama-lama' },
    { kind: 'article', id: 'cara-retur' },
    { kind: 'response', id: 'constructor' },
  ])('refuses an item that was not in the suggestion: %j', async (other) => {
    expect(await codeOf(await record({ item: other, event: 'sent', at }))).toEqual([404, 'ITEM_NOT_FOUND']);
  });

  it('refuses a time over five minutes ahead, and takes one of five', async () => {
    const ahead = (ms: number) => new Date(api.now().getTime() + ms).toISOString();
    expect(await codeOf(await record({ item, event: 'edited', at: ahead(300_001) }))).toEqual([
      400,
      'TIME_IN_FUTURE',
    ]);
    expect((await record({ item, event: 'edited', at: ahead(300_000) })).status).toBe(200);
  });

  it.each([
    { event: 'won' },
    { at: 'yesterday' },
    { at: '0000-01-01T00:00:00Z' },
    { at: '0000-01-01T00:00:00+23:59' },
    { at: '1999-12-31T23:59:59Z' },
    { editedShare: 2 },
    { reason: 'because' },
    { other: 1 },
  ])('refuses %j', async (wrong) => {
    expect(await codeOf(await record({ item, event: 'sent', at, ...wrong }))).toEqual([
      400,
      'INVALID_REQUEST',
    ]);
  });
});
