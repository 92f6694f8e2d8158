import { describe, expect, it } from 'vitest';
import { createTestApi } from '../test-api.ts';

describe('health and readiness', () => {
  it('answer to anybody', async () => {
    const api = await createTestApi({}, { contentProblems: () => 2 });
    expect(await (await api.request('GET', '/healthz')).json()).toEqual({ status: 'ok' });
    const ready = await api.request('GET', '/readyz');
    expect([ready.status, await ready.json()]).toEqual([
      200,
      {
        status: 'ready',
        store: 'reachable',
        corpusVersion: api.knowledge.corpus.version,
        contentProblems: 2,
      },
    ]);
  });

  it('tell when the store is away', async () => {
    const { store } = await createTestApi();
    const api = await createTestApi(
      {},
      { store: { ...store, ping: () => Promise.reject(new Error('gone')) } },
    );
    const ready = await api.request('GET', '/readyz');
    expect([ready.status, await ready.json()]).toMatchObject([
      503,
      { status: 'notReady', store: 'unreachable' },
    ]);
    expect((await api.request('GET', '/healthz')).status).toBe(200);
  });
});
