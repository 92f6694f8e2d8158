import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../setup/browser.ts';
import { startServer } from '../setup/server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the shop's site, API and console are served for all browser tests; nobody changes its content. */
    readonly origin: string;
    /** A session cookie of a signed-in manager, for pages of the console. */
    readonly sessionCookie: { readonly name: string; readonly value: string };
  }
}

/** One served product for all files. Returns what stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  ensureChromium();
  const server = await startServer({ env: { LOG_LEVEL: 'warn' } });
  const token = new URLSearchParams(new URL(server.signInLink).hash.slice(1)).get('token');
  const answer = await fetch(`${server.origin}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.origin },
    body: JSON.stringify({ token }),
  });
  const [pair = ''] = answer.headers.getSetCookie()[0]?.split(';') ?? [];
  const separator = pair.indexOf('=');
  if (!answer.ok || separator < 1) throw new Error(`The printed link signed nobody in: ${answer.status}`);
  project.provide('origin', server.origin);
  project.provide('sessionCookie', { name: pair.slice(0, separator), value: pair.slice(separator + 1) });
  return () => server.stop();
}
