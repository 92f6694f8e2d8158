import { describe, expect, it } from 'vitest';
import { createTestApi } from '../test-api.ts';
import type { TestApi } from '../test-api.ts';

const own = { Origin: 'http://localhost' };
const signIn = (api: TestApi, token: string, headers: Record<string, string> = own) =>
  api.request('POST', '/v1/session', { body: { token }, headers });
const cookieOf = (response: Response) => /^[^;]+/.exec(response.headers.get('set-cookie') ?? '')?.[0] ?? '';

describe('the session of a browser', () => {
  it('begins with a sign-in link, tells who it is, and ends', async () => {
    const api = await createTestApi();
    const response = await signIn(api, await api.invite('Rina', 'agent'));
    const who = {
      name: 'Rina',
      signature: 'Rina',
      role: 'agent',
      business: {
        name: 'Warung Lentera',
        timeZone: 'Asia/Jakarta',
        locales: ['id', 'en'],
        channels: ['whatsapp', 'email'],
      },
      frameOrigins: [],
    };
    expect([response.status, await response.json()]).toEqual([200, who]);
    expect(response.headers.get('set-cookie')).toMatch(
      /^tanggap_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const Cookie = cookieOf(response);
    expect(await (await api.request('GET', '/v1/session', { headers: { Cookie } })).json()).toEqual(who);
    const out = await api.request('DELETE', '/v1/session', { headers: { Cookie, ...own } });
    expect([out.status, out.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    expect((await api.request('GET', '/v1/session', { headers: { Cookie } })).status).toBe(401);
  });

  it('takes a link once, and for 15 minutes', async () => {
    const api = await createTestApi();
    const token = await api.invite('Budi', 'writer');
    expect((await signIn(api, token)).status).toBe(200);
    expect(await (await signIn(api, token)).json()).toMatchObject({ error: { code: 'SIGN_IN_LINK_ENDED' } });
    const late = await api.invite('Sari', 'writer');
    api.advance(15 * 60_000);
    expect((await signIn(api, late)).status).toBe(401);
  });

  it('lasts 30 days', async () => {
    const api = await createTestApi();
    const Cookie = cookieOf(await signIn(api, await api.invite('Rina', 'agent')));
    api.advance(30 * 86_400_000 - 1);
    expect((await api.request('GET', '/v1/session', { headers: { Cookie } })).status).toBe(200);
    api.advance(1);
    expect((await api.request('GET', '/v1/session', { headers: { Cookie } })).status).toBe(401);
  });

  it('ends when the person is revoked', async () => {
    const api = await createTestApi();
    const Cookie = cookieOf(await signIn(api, await api.invite('Rina', 'agent')));
    await api.store.revokeActor('Rina', api.now());
    expect((await api.request('GET', '/v1/session', { headers: { Cookie } })).status).toBe(401);
  });

  it('keeps the cookie to the base path, and to https where the public URL is', async () => {
    const api = await createTestApi({ BASE_PATH: '/bantuan', PUBLIC_URL: 'https://shop.example' });
    const token = await api.invite('Rina', 'agent');
    const response = await api.request('POST', '/bantuan/v1/session', {
      body: { token },
      headers: { Origin: 'https://shop.example' },
    });
    expect(response.headers.get('set-cookie')).toMatch(/Path=\/bantuan\/; HttpOnly; Secure; SameSite=Lax$/);
  });
});

describe('a request with the cookie', () => {
  const message = { messages: [{ role: 'customer', text: 'retur' }] };

  it('changes something from own pages only', async () => {
    const api = await createTestApi({ ALLOWED_ORIGINS: 'https://help.example' });
    const Cookie = cookieOf(await signIn(api, await api.invite('Rina', 'agent')));
    const send = async (headers: Record<string, string>) =>
      (await api.request('POST', '/v1/suggestions', { body: message, headers: { Cookie, ...headers } }))
        .status;
    expect(await send({ Origin: 'http://localhost' })).toBe(200);
    expect(await send({ Origin: 'https://localhost' })).toBe(200);
    expect(await send({ Origin: 'https://help.example' })).toBe(200);
    expect(await send({ 'Sec-Fetch-Site': 'same-origin' })).toBe(200);
    for (const Origin of [
      'https://evil.example',
      'null',
      'http://localhost.evil.example',
      'http://localhost:81',
    ]) {
      expect([Origin, await send({ Origin })]).toEqual([Origin, 403]);
    }
    expect(await send({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
    expect(await send({})).toBe(403);
  });

  it('reads from anywhere', async () => {
    const api = await createTestApi();
    const Cookie = cookieOf(await signIn(api, await api.invite('Rina', 'agent')));
    const headers = { Cookie, Origin: 'https://evil.example' };
    const response = await api.request('GET', '/v1/canned-responses', { headers });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, null]);
  });

  it('cannot sign a browser in from another page', async () => {
    const api = await createTestApi();
    const token = await api.invite('Rina', 'agent');
    expect((await signIn(api, token, { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await signIn(api, token)).status).toBe(200);
  });
});

describe('roles and tokens', () => {
  it('let a machine with its own token in until it is revoked', async () => {
    const api = await createTestApi();
    const headers = { Authorization: `Bearer ${await api.machine('chatwoot')}` };
    expect(await (await api.request('GET', '/v1/session', { headers })).json()).toMatchObject({
      name: 'chatwoot',
      role: 'integration',
    });
    await api.store.revokeActor('chatwoot', api.now());
    expect((await api.request('GET', '/v1/session', { headers })).status).toBe(401);
  });

  it('do not take one kind of secret for another', async () => {
    const api = await createTestApi();
    const link = await api.invite('Rina', 'agent');
    expect(
      (await api.request('GET', '/v1/session', { headers: { Authorization: `Bearer ${link}` } })).status,
    ).toBe(401);
    expect(
      (await api.request('GET', '/v1/session', { headers: { Cookie: `tanggap_session=${link}` } })).status,
    ).toBe(401);
    expect((await signIn(api, await api.machine('bot'))).status).toBe(401);
  });

  it('keep writers from recording outcomes', async () => {
    const api = await createTestApi();
    const Cookie = cookieOf(await signIn(api, await api.invite('Budi', 'writer')));
    const body = { item: { kind: 'response', id: 'x' }, event: 'sent', at: api.now().toISOString() };
    const response = await api.request('PATCH', '/v1/suggestions/x/outcome', {
      body,
      headers: { Cookie, ...own },
    });
    expect([response.status, await response.json()]).toMatchObject([
      403,
      { error: { code: 'ROLE_NOT_ALLOWED' } },
    ]);
  });

  it('let nobody in by an unset environment token', async () => {
    const api = await createTestApi({ AGENT_TOKEN: '' });
    expect(
      (await api.request('GET', '/v1/session', { headers: { Authorization: 'Bearer undefined' } })).status,
    ).toBe(401);
    expect((await api.asMachine('GET', '/v1/session')).status).toBe(401);
  });
});
