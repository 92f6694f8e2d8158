import { describe, expect, it } from 'vitest';
import { createTestApi, envToken } from '../test-api.ts';

describe('limits', () => {
  it('let 300 customers behind one address search the same at once', async () => {
    const api = await createTestApi();
    const all = await Promise.all(
      Array.from({ length: 300 }, () => api.request('GET', '/v1/search?q=retur')),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(300);
  });

  it('hold back one browser that asks the same again and again, and nobody else', async () => {
    const api = await createTestApi({ RATE_LIMIT_REPEAT_PER_MINUTE: '2' });
    const ask = (q: string, browser: string) =>
      api.request('GET', `/v1/search?q=${q}`, { headers: { 'User-Agent': browser } });
    expect([(await ask('retur', 'a')).status, (await ask('RETUR%20', 'a')).status]).toEqual([200, 200]);
    const refused = await ask('retur', 'a');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    expect(await refused.json()).toMatchObject({
      error: { code: 'TOO_MANY_REQUESTS', message: expect.stringContaining('30 s') as unknown },
    });
    expect([(await ask('retur', 'b')).status, (await ask('refund', 'a')).status]).toEqual([200, 200]);
    api.advance(30_000);
    expect((await ask('retur', 'a')).status).toBe(200);
  });

  it('shed load of the whole process, health checks aside', async () => {
    const api = await createTestApi({ RATE_LIMIT_PUBLIC_PER_SECOND: '2' });
    const statuses = await Promise.all(
      Array.from(
        { length: 6 },
        async (_, index) => (await api.request('GET', `/v1/search?q=${index}`)).status,
      ),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    expect((await api.request('GET', '/healthz')).status).toBe(200);
  });

  it('count signed-in callers by who they are', async () => {
    const api = await createTestApi({ RATE_LIMIT_TOKEN_PER_MINUTE: '1' });
    const other = { Authorization: `Bearer ${await api.machine('bot')}` };
    const env = { Authorization: `Bearer ${envToken}` };
    const ask = async (headers: Record<string, string>) =>
      (await api.request('GET', '/v1/session', { headers })).status;
    expect([await ask(env), await ask(env), await ask(other)]).toEqual([200, 429, 200]);
  });

  it('take the address from the trusted proxy, and what a client made up from nowhere', async () => {
    const ask = async (env: Record<string, string>, addresses: string[]) => {
      const api = await createTestApi({ RATE_LIMIT_REPEAT_PER_MINUTE: '1', ...env });
      const statuses: number[] = [];
      for (const address of addresses) {
        statuses.push(
          (await api.request('GET', '/v1/search?q=a', { headers: { 'X-Forwarded-For': address } })).status,
        );
      }
      return statuses;
    };
    expect(await ask({ TRUST_PROXY: '1' }, ['1.1.1.1', '2.2.2.2', '9.9.9.9, 2.2.2.2'])).toEqual([
      200, 200, 429,
    ]);
    expect(await ask({}, ['1.1.1.1', '2.2.2.2'])).toEqual([200, 429]);
  });
});
