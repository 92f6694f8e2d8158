import { afterAll } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCorpus } from '../../content/corpus/index.ts';
import { createApp } from '../../assist-api/app.ts';
import { addActor, issueSecret } from '../../assist-api/auth/people.ts';
import type { Role } from '../../assist-api/auth/roles.ts';
import { parseConfig } from '../../assist-api/config.ts';
import { createKnowledge } from '../../assist-api/create-knowledge.ts';
import type { Knowledge } from '../../assist-api/knowledge.ts';
import { createLogger } from '../../assist-api/log.ts';
import type { AppParts } from '../../assist-api/parts.ts';
import { createStore } from '../../assist-api/store/create-store.ts';
import type { Store } from '../../assist-api/store/store.ts';

/** A small fictional corpus. */
export const fixtureCorpusDir = join(import.meta.dirname, '..', 'fixtures', 'corpus');

/** A Wednesday morning within opening hours of the fixture. */
export const startOfTest = new Date('2030-03-06T03:00:00.000Z');

/** Secret of the machine token `env`. */
export const envToken = 'test-token-with-enough-characters';

/** The API in memory, over real parts and a temporary database. */
export interface TestApi {
  /** Sends a request; a body that is no text, Blob or stream is sent as JSON. */
  request(method: string, path: string, options?: RequestOptions): Promise<Response>;
  /** As `request`, with the machine token. */
  asMachine(method: string, path: string, body?: unknown): Promise<Response>;
  readonly store: Store;
  readonly knowledge: Knowledge;
  /** Moves the clock. */
  advance(ms: number): void;
  now(): Date;
  /** Lines of the log so far. */
  readonly logged: readonly string[];
  /** Adds a person and gives a sign-in secret. */
  invite(name: string, role: Role): Promise<string>;
  /** Adds a person, signs them in, and gives what sends requests with their cookie. */
  person(name: string, role: Role): Promise<Ask>;
  /** Adds a machine and gives its token. */
  machine(name: string): Promise<string>;
}

/** Sends a request of somebody; a body is sent as JSON. */
export type Ask = (method: string, path: string, body?: unknown) => Promise<Response>;

interface RequestOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

// One for the file: within a test nothing more can be asked for after all of them.
const endings: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const end of endings) await end();
});

/** Makes an API for the tests of one file. `env` is the environment, `over` replaces parts. */
export async function createTestApi(
  env: Record<string, string> = {},
  over: Partial<AppParts> = {},
): Promise<TestApi> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tanggap-api-'));
  const store = await createStore({ dataDir });
  endings.push(async () => {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const config = parseConfig({ AGENT_TOKEN: envToken, ...env }, dataDir);
  let nowMs = startOfTest.getTime();
  const now = () => new Date(nowMs);
  const corpus = await loadCorpus(fixtureCorpusDir, { now: now(), cacheDir: null });
  const logged: string[] = [];
  const log = createLogger('debug', (line) => logged.push(line), now);
  const knowledge = createKnowledge(corpus, { config, now, log });
  const app = createApp({ config, store, now, log, knowledge: () => knowledge, ...over });
  const request = async (method: string, path: string, { body, headers = {} }: RequestOptions = {}) => {
    const isRaw = typeof body === 'string' || body instanceof Blob || body instanceof ReadableStream;
    return await app.request(`http://localhost${path}`, {
      method,
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: isRaw ? body : JSON.stringify(body), duplex: 'half' }),
    });
  };
  const invite = async (name: string, role: Role) => {
    const { actorId } = await addActor(store, { name, role }, now());
    return (await issueSecret(store, actorId, 'signInLink', now())).secret;
  };
  return {
    request,
    asMachine: (method, path, body) =>
      request(method, path, {
        headers: { Authorization: `Bearer ${envToken}` },
        ...(body !== undefined && { body }),
      }),
    store,
    knowledge,
    advance: (ms) => (nowMs += ms),
    now,
    logged,
    invite,
    person: async (name, role) => {
      const own = { Origin: 'http://localhost' };
      const token = await invite(name, role);
      const answer = await request('POST', '/v1/session', { body: { token }, headers: own });
      const headers = { ...own, Cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' };
      return (method, path, body) => request(method, path, { headers, ...(body !== undefined && { body }) });
    },
    machine: async (name) => {
      const { actorId } = await addActor(store, { name, role: 'integration' }, now());
      return (await issueSecret(store, actorId, 'token', now())).secret;
    },
  };
}
