import { describe, expect, it } from 'vitest';
import { createTestApi } from '../test-api.ts';
import type { TestApi } from '../test-api.ts';

const host = 'https://chat.example';
const own = { Origin: 'http://localhost' };
const signIn = (api: TestApi, token: string, isFramed = true) =>
  api.request('POST', '/v1/session', { body: { token, isFramed }, headers: own });
const cookieOf = (response: Response) => /^[^;]+/.exec(response.headers.get('set-cookie') ?? '')?.[0] ?? '';
const statusWith = async (api: TestApi, headers: Record<string, string>) =>
  (await api.request('GET', '/v1/session', { headers })).status;

describe('signing in inside a frame', () => {
  it('keeps a cookie for the site around it alone, for 7 days', async () => {
    const api = await createTestApi({ FRAME_ORIGINS: host, BASE_PATH: '/bantuan' });
    const response = await api.request('POST', '/bantuan/v1/session', {
      body: { token: await api.invite('Rina', 'agent'), isFramed: true },
      headers: own,
    });
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^tanggap_frame_session=[\w-]{43}; Max-Age=604800; Path=\/bantuan\/; HttpOnly; Secure; SameSite=None; Partitioned$/,
      ),
    ]);
    expect(await response.json()).toMatchObject({ name: 'Rina', frameOrigins: [host] });
  });

  it('ends after 7 days', async () => {
    const api = await createTestApi({ FRAME_ORIGINS: host });
    const Cookie = cookieOf(await signIn(api, await api.invite('Rina', 'agent')));
    api.advance(7 * 86_400_000 - 1);
    expect(await statusWith(api, { Cookie, ...own })).toBe(200);
    api.advance(1);
    expect(await statusWith(api, { Cookie, ...own })).toBe(401);
  });

  it('is refused where no site may frame the console, and leaves the link as it was', async () => {
    const api = await createTestApi();
    const token = await api.invite('Rina', 'agent');
    const refused = await signIn(api, token);
    expect([refused.status, await refused.json()]).toMatchObject([
      403,
      { error: { code: 'FRAME_NOT_ALLOWED' } },
    ]);
    expect(refused.headers.get('set-cookie')).toBeNull();
    expect((await signIn(api, token, false)).status).toBe(200);
  });

  it('cannot be done by the site around it', async () => {
    const api = await createTestApi({ FRAME_ORIGINS: host });
    const body = { token: await api.invite('Rina', 'agent'), isFramed: true };
    for (const headers of [{ Origin: host }, { Origin: host, 'Sec-Fetch-Site': 'cross-site' }]) {
      expect((await api.request('POST', '/v1/session', { body, headers })).status).toBe(403);
    }
  });

  it('leaves the cookie of a window as it is without a frame', async () => {
    const api = await createTestApi({ FRAME_ORIGINS: host });
    const response = await signIn(api, await api.invite('Rina', 'agent'), false);
    expect(response.headers.get('set-cookie')).toMatch(/^tanggap_session=.*SameSite=Lax$/);
  });
});

describe('the cookie of a frame', () => {
  it('counts for requests of the console itself only, reading ones included', async () => {
    const api = await createTestApi({ FRAME_ORIGINS: host });
    const Cookie = cookieOf(await signIn(api, await api.invite('Rina', 'agent')));
    expect(await statusWith(api, { Cookie, 'Sec-Fetch-Site': 'same-origin' })).toBe(200);
    expect(await statusWith(api, { Cookie, ...own })).toBe(200);
    // A script, picture or form of the site around it; that site's own script; something without either header.
    expect(await statusWith(api, { Cookie, 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
    expect(await statusWith(api, { Cookie, Origin: host, 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
    expect(await statusWith(api, { Cookie, Origin: 'null' })).toBe(403);
    expect(await statusWith(api, { Cookie })).toBe(403);
    const body = { messages: [{ role: 'customer', text: 'retur' }] };
    const asHost = { Cookie, Origin: host };
    expect((await api.request('POST', '/v1/suggestions', { body, headers: asHost })).status).toBe(403);
    expect((await api.request('DELETE', '/v1/session', { headers: asHost })).status).toBe(403);
    expect(await statusWith(api, { Cookie, ...own })).toBe(200);
  });

  it('gives the site around it nothing to read', async () => {
    const api = await createTestApi({ FRAME_ORIGINS: host });
    const Cookie = cookieOf(await signIn(api, await api.invite('Rina', 'agent')));
    const response = await api.request('GET', '/v1/session', { headers: { Cookie, Origin: host } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('ends by itself, by signing out, and when the person is revoked', async () => {
    const api = await createTestApi({ FRAME_ORIGINS: host });
    const inFrame = cookieOf(await signIn(api, await api.invite('Rina', 'agent')));
    const inWindow = cookieOf(await signIn(api, await api.invite('Sari', 'agent'), false));
    const out = await api.request('DELETE', '/v1/session', { headers: { Cookie: inFrame, ...own } });
    expect(out.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^tanggap_frame_session=; Max-Age=0; .*Secure; SameSite=None; Partitioned$/),
    ]);
    expect(await statusWith(api, { Cookie: inFrame, ...own })).toBe(401);
    expect(await statusWith(api, { Cookie: inWindow })).toBe(200);

    const again = cookieOf(await signIn(api, await api.invite('Budi', 'agent')));
    await api.store.revokeActor('Budi', api.now());
    expect(await statusWith(api, { Cookie: again, ...own })).toBe(401);
  });

  it('stands behind that of a window, and both end together', async () => {
    const api = await createTestApi({ FRAME_ORIGINS: host });
    const inFrame = cookieOf(await signIn(api, await api.invite('Rina', 'agent')));
    const inWindow = cookieOf(await signIn(api, await api.invite('Sari', 'agent'), false));
    const both = { Cookie: `${inFrame}; ${inWindow}` };
    const who = await api.request('GET', '/v1/session', { headers: both });
    expect(await who.json()).toMatchObject({ name: 'Sari' });
    await api.request('DELETE', '/v1/session', { headers: { ...both, ...own } });
    expect(await statusWith(api, { Cookie: inFrame, ...own })).toBe(401);
    expect(await statusWith(api, { Cookie: inWindow })).toBe(401);
  });

  it('is not taken for that of a window', async () => {
    const api = await createTestApi({ FRAME_ORIGINS: host });
    const link = await api.invite('Rina', 'agent');
    expect(await statusWith(api, { Cookie: `tanggap_frame_session=${link}`, ...own })).toBe(401);
    expect(await statusWith(api, { Cookie: `tanggap_frame_session=${'x'.repeat(600)}`, ...own })).toBe(401);
  });
});

describe('a code to sign in elsewhere', () => {
  const codeFor = async (api: TestApi, Cookie: string) =>
    (await (await api.request('POST', '/v1/session/codes', { headers: { Cookie, ...own } })).json()) as {
      code: string;
      expiresAt: string;
    };

  it('signs the same person in once, within 5 minutes, however it is typed', async () => {
    const api = await createTestApi({ FRAME_ORIGINS: host });
    const Cookie = cookieOf(await signIn(api, await api.invite('Rina', 'agent'), false));
    const { code, expiresAt } = await codeFor(api, Cookie);
    expect(code).toMatch(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/);
    expect(new Date(expiresAt).getTime() - api.now().getTime()).toBe(5 * 60_000);
    expect(await (await signIn(api, code)).json()).toMatchObject({ name: 'Rina', role: 'agent' });
    expect((await signIn(api, code)).status).toBe(401);

    const typed = [
      (text: string) => text.toLowerCase(),
      (text: string) => text.replace('-', ''),
      (text: string) => ` ${text.replace('-', ' ')} `,
    ];
    for (const type of typed) {
      expect((await signIn(api, type((await codeFor(api, Cookie)).code))).status).toBe(200);
    }
    const late = await codeFor(api, Cookie);
    api.advance(5 * 60_000);
    expect((await signIn(api, late.code)).status).toBe(401);
  });

  it('is given to people who are signed in, from own pages', async () => {
    const api = await createTestApi({ FRAME_ORIGINS: host });
    const Cookie = cookieOf(await signIn(api, await api.invite('Rina', 'agent'), false));
    const ask = async (headers: Record<string, string>) =>
      (await api.request('POST', '/v1/session/codes', { headers })).status;
    expect(await ask({ Cookie, ...own })).toBe(201);
    expect(await ask({ Cookie, Origin: host })).toBe(403);
    expect(await ask(own)).toBe(401);
    expect((await api.asMachine('POST', '/v1/session/codes')).status).toBe(403);
  });

  it('ends with the person, and is kept as a hash only', async () => {
    const api = await createTestApi({ FRAME_ORIGINS: host });
    const Cookie = cookieOf(await signIn(api, await api.invite('Rina', 'agent'), false));
    const { code } = await codeFor(api, Cookie);
    expect(await api.store.takeSignInLink(code.replace('-', ''), api.now())).toBeUndefined();
    await api.store.revokeActor('Rina', api.now());
    expect((await signIn(api, code)).status).toBe(401);
  });
});
