import { describe, expect, test } from 'vitest';
import { createAssistApi } from '../../../../site/console/api/client.ts';
import { ApiProblem } from '../../../../site/console/api/problem.ts';

/** An API whose every request gets the same answer; what was asked is kept. */
function apiThatAnswers(answer: () => Response | Error) {
  const asked: { address: string; init: RequestInit | undefined }[] = [];
  const api = createAssistApi('/bantuan/v1', (address, init) => {
    asked.push({ address: address instanceof Request ? address.url : address.toString(), init });
    const given = answer();
    return given instanceof Error ? Promise.reject(given) : Promise.resolve(given);
  });
  return { api, asked };
}

const refusal = (status: number, headers: Record<string, string> = {}) =>
  apiThatAnswers(() =>
    Response.json({ error: { code: 'X', message: 'words', requestId: 'r-1' } }, { status, headers }),
  ).api;

async function problemWith(call: Promise<unknown>): Promise<ApiProblem> {
  const cause: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (cause instanceof ApiProblem) return cause;
  throw new Error('no ApiProblem', { cause });
}

describe('the client', () => {
  test('asks below its address and escapes what goes into it', async () => {
    const { api, asked } = apiThatAnswers(() => Response.json({}));
    const { signal } = new AbortController();
    await api.article('a/b?', 'id', signal);
    await api.searchResponses('telat & "rusak"', 'id', signal);
    expect(asked.map(({ address }) => address)).toEqual([
      '/bantuan/v1/articles/a%2Fb%3F?locale=id',
      '/bantuan/v1/canned-responses?q=telat+%26+%22rusak%22&locale=id&limit=8',
    ]);
  });

  test('sends JSON', async () => {
    const { api, asked } = apiThatAnswers(() => Response.json({}));
    await api.signIn('secret', false);
    expect(asked[0]?.init).toMatchObject({ method: 'POST', body: '{"token":"secret"}' });
  });

  test.each([
    [401, 'signedOut'],
    [403, 'forbidden'],
    [404, 'missing'],
    [400, 'refused'],
    [413, 'refused'],
    [500, 'failed'],
    [503, 'failed'],
  ] as const)('turns %i into %s, with the words and the request id of the API', async (status, kind) => {
    expect(await problemWith(refusal(status).session())).toMatchObject({
      kind,
      message: 'words',
      requestId: 'r-1',
    });
  });

  test('takes the waiting time of a busy server from Retry-After, else a default', async () => {
    expect(await problemWith(refusal(429, { 'Retry-After': '12' }).session())).toMatchObject({
      kind: 'busy',
      retryAfterSeconds: 12,
    });
    expect((await problemWith(refusal(429).session())).retryAfterSeconds).toBeGreaterThan(0);
  });

  test('copes with a refusal that is no JSON', async () => {
    const { api } = apiThatAnswers(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(await problemWith(api.session())).toMatchObject({ kind: 'failed', message: '' });
  });

  test('calls a failed connection offline', async () => {
    const { api } = apiThatAnswers(() => new TypeError('Failed to fetch'));
    expect((await problemWith(api.session())).kind).toBe('offline');
  });
});
