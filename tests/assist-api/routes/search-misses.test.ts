import { describe, expect, it, vi } from 'vitest';
import { createTestApi } from '../test-api.ts';

const api = await createTestApi();
const save = vi.spyOn(api.store, 'saveSearchMiss');
const report = (q: unknown, headers: Record<string, string> = {}) =>
  api.request('POST', '/v1/search-misses', { body: { q, locale: 'id' }, headers });

describe('POST /v1/search-misses', () => {
  it('keeps the question masked', async () => {
    expect((await report('sewa lentera, hubungi 081234567890 atau budi@example.com')).status).toBe(204);
    const kept = save.mock.lastCall?.[0].maskedText ?? '';
    expect(kept).toContain('sewa lentera');
    expect(kept).not.toMatch(/0812|budi@/);
  });

  it('keeps the same question of the same browser once in ten minutes', async () => {
    const before = await api.store.countSearchMisses();
    await report('lentera gantung', { 'User-Agent': 'a' });
    await report(' Lentera  Gantung ', { 'User-Agent': 'a' });
    expect(await api.store.countSearchMisses()).toBe(before + 1);
    await report('lentera gantung', { 'User-Agent': 'b' });
    api.advance(10 * 60_000);
    await report('lentera gantung', { 'User-Agent': 'a' });
    expect(await api.store.countSearchMisses()).toBe(before + 3);
  });

  it.each([['\u200b\u0000'], [''], ['  '], ['a'.repeat(501)], [7]])('refuses %j', async (q) => {
    expect((await report(q)).status).toBe(400);
  });

  it('refuses an unknown locale', async () => {
    const response = await api.request('POST', '/v1/search-misses', { body: { q: 'x', locale: 'fr' } });
    expect(await response.json()).toMatchObject({ error: { code: 'UNKNOWN_LOCALE' } });
  });
});
