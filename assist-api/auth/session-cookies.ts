import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { AppConfig } from '../parts.ts';

const dayMs = 24 * 60 * 60_000;

/**
 * The cookies that keep a browser signed in.
 *
 * - `window`: the console in a window of its own. Pages of other sites do not make browsers send it along (SameSite=Lax).
 * - `frame`: the console in a frame of another site. Browsers keep it for that site alone (CHIPS) and send it with
 *   whatever that site's pages ask for, so it counts for requests of the console itself only, reading ones included.
 */
export const sessionPlaces = {
  window: { cookie: 'tanggap_session', lifetimeMs: 30 * dayMs },
  frame: { cookie: 'tanggap_frame_session', lifetimeMs: 7 * dayMs },
} as const;
export type SessionPlace = keyof typeof sessionPlaces;

/** Longest secret that is looked at; ours have 43 characters. */
const maxSecretCharacters = 500;

/** The session secrets that a request carries, that of a window first; none, one, or both where the sites are the same. */
export function sessionSecrets(c: Context): readonly { place: SessionPlace; secret: string }[] {
  const places: readonly SessionPlace[] = ['window', 'frame'];
  return places.flatMap((place) => {
    const secret = getCookie(c, sessionPlaces[place].cookie);
    return secret === undefined || secret.length > maxSecretCharacters ? [] : [{ place, secret }];
  });
}

/** Keeps a session secret in the browser, unreadable for scripts. */
export function keepSession(c: Context, config: CookieConfig, place: SessionPlace, secret: string): void {
  const { cookie, lifetimeMs } = sessionPlaces[place];
  setCookie(c, cookie, secret, { ...optionsOf(config, place), maxAge: lifetimeMs / 1_000 });
}

/** Takes it out of the browser. */
export function dropSession(c: Context, config: CookieConfig, place: SessionPlace): void {
  deleteCookie(c, sessionPlaces[place].cookie, optionsOf(config, place));
}

type CookieConfig = Pick<AppConfig, 'basePath' | 'publicUrl'>;

function optionsOf({ basePath, publicUrl }: CookieConfig, place: SessionPlace): CookieOptions {
  const scope = { path: `${basePath}/`, httpOnly: true };
  return place === 'frame'
    ? { ...scope, secure: true, sameSite: 'None', partitioned: true }
    : { ...scope, secure: publicUrl?.startsWith('https:') ?? false, sameSite: 'Lax' };
}
