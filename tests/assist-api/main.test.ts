import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { currentMoment, loadCorpus } from '../../content/corpus/index.ts';
import { siteKey } from '../../assist-api/publish/site-key.ts';
import { createStore } from '../../assist-api/store/create-store.ts';
import { waitFor } from '../setup/server.ts';
import { fixtureCorpusDir } from './test-api.ts';

const projectDir = join(import.meta.dirname, '..', '..');
const agentToken = 'a-token-that-is-long-enough';
const homes: string[] = [];
const running = new Set<ChildProcessWithoutNullStreams>();

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

/** Folders of one shop, with a site that counts as built already. */
async function shop() {
  const home = mkdtempSync(join(tmpdir(), 'tanggap-main-'));
  homes.push(home);
  const contentDir = join(home, 'content');
  cpSync(fixtureCorpusDir, contentDir, { recursive: true });
  const siteDir = join(home, 'site');
  const at = currentMoment(await loadCorpus(contentDir), new Date());
  const key = await siteKey({ projectDir, contentDir, publicUrl: undefined, basePath: '', at });
  mkdirSync(join(siteDir, key), { recursive: true });
  writeFileSync(join(siteDir, key, 'index.html'), '<p>Warung Lentera');
  return { contentDir, dataDir: join(home, 'data'), siteDir };
}
type Shop = Awaited<ReturnType<typeof shop>>;

/** Runs main.ts under plain Node. */
function run(
  command: readonly string[],
  { contentDir, dataDir, siteDir }: Shop,
  env: Record<string, string> = {},
) {
  const child = spawn(process.execPath, [join(projectDir, 'assist-api', 'main.ts'), ...command], {
    cwd: projectDir,
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      AGENT_TOKEN: agentToken,
      CONTENT_DIR: contentDir,
      DATA_DIR: dataDir,
      SITE_DIR: siteDir,
      SUGGESTION_THREADS: '0',
      ...env,
    },
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { child, ended, output: () => output };
}

async function serve(at: Shop, env: Record<string, string> = {}) {
  const process_ = run(['serve'], at, env);
  const origin = await waitFor(
    () => {
      if (process_.child.exitCode !== null) throw new Error(`It ended:\n${process_.output()}`);
      return /API reference +(http:\S+?)\/v1\/docs/.exec(process_.output())?.[1];
    },
    20_000,
    () => `Not ready:\n${process_.output()}`,
  );
  const send = (method: string, path: string, body?: unknown) =>
    fetch(`${origin}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${agentToken}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return { ...process_, origin, send };
}

const SuggestionSchema = z.object({
  suggestionId: z.string(),
  corpusVersion: z.string(),
  responses: z.array(z.object({ responseId: z.string(), text: z.string() })),
});
const suggestTo = async (
  { send }: Pick<Awaited<ReturnType<typeof serve>>, 'send'>,
  text = 'mau retur lentera gimana caranya kak',
) => {
  const response = await send('POST', '/v1/suggestions', {
    messages: [{ role: 'customer', text }],
    locale: 'id',
  });
  return SuggestionSchema.parse(await response.json());
};

describe('main.ts under plain Node', () => {
  it('serves site and API on one port, lets a first person in, and ends cleanly', async () => {
    const server = await serve(await shop());
    expect(await (await fetch(server.origin)).text()).toBe('<p>Warung Lentera');
    expect((await server.send('GET', '/readyz')).status).toBe(200);
    const token = /#token=(\S+)/.exec(server.output())?.[1] ?? '';
    const signedIn = await server.send('POST', '/v1/session', { token });
    expect(await signedIn.json()).toMatchObject({ name: 'manager', role: 'manager' });
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  it('refuses in the one shape what is no request at all', async () => {
    const { origin } = await serve(await shop());
    const { port } = new URL(origin);
    const raw = (text: string) =>
      new Promise<string>((resolve) => {
        let answer = '';
        const socket = connect(Number(port), '127.0.0.1', () => socket.end(text));
        socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
        socket.on('close', () => resolve(answer));
      });
    const head = 'HTTP/1.1\r\nHost: a\r\n';
    for (const [text, code] of [
      ['nonsense\r\n\r\n', 'INVALID_REQUEST'],
      ['GET / HTTP/1.1\r\nHost: a b\r\n\r\n', 'INVALID_REQUEST'],
      ['GET / HTTP/1.1\r\n\r\n', 'INVALID_REQUEST'],
      [`GET / ${head}Expect: the-impossible\r\n\r\n`, 'INVALID_REQUEST'],
      [`GET / ${head}X: ${'a'.repeat(20_000)}\r\n\r\n`, 'INVALID_REQUEST'],
      [`CONNECT a:1 ${head}\r\n`, 'METHOD_NOT_ALLOWED'],
    ] as const) {
      expect(await raw(text)).toMatch(new RegExp(`^HTTP/1\\.1 4\\d\\d [^]*\\{"error":\\{"code":"${code}"`));
    }
  });

  it('logs no failure when a client hangs up in the middle of a body', async () => {
    const { origin, send, output } = await serve(await shop());
    const head = `POST /v1/search-misses HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{"q"\r\n`;
    await new Promise<void>((resolve) => {
      const socket = connect(Number(new URL(origin).port), '127.0.0.1', () =>
        socket.write(head, () => setTimeout(() => socket.resetAndDestroy(), 100)),
      );
      socket.on('close', () => resolve());
    });
    expect((await send('GET', '/readyz')).status).toBe(200);
    expect(output()).not.toContain('"level":"error"');
  });

  it('refuses a streamed body that is too large, and ends the connection that it was not read from', async () => {
    const { origin } = await serve(await shop());
    const answer = await new Promise<(string | number | undefined)[]>((resolve, reject) => {
      const request = httpRequest(
        `${origin}/v1/search-misses`,
        { method: 'POST', headers: { 'Content-Type': 'application/json' } },
        (response) => {
          resolve([response.statusCode, response.headers.connection]);
          response.resume();
        },
      );
      request.on('error', reject);
      for (let chunk = 0; chunk < 20; chunk += 1) request.write('a'.repeat(16 * 1024));
      request.end();
    });
    expect(answer).toEqual([413, 'close']);
  });

  it('loses no answered outcome to kill -9', async () => {
    const at = await shop();
    const server = await serve(at);
    const { suggestionId, responses } = await suggestTo(server);
    const item = { kind: 'response', id: responses[0]?.responseId };
    const body = { item, event: 'sent', at: new Date().toISOString() };
    const answer = await server.send('PATCH', `/v1/suggestions/${suggestionId}/outcome`, body);
    server.child.kill('SIGKILL');
    expect(answer.status).toBe(200);
    await server.ended;
    const store = await createStore({ dataDir: at.dataDir });
    expect(await store.listOutcomes(suggestionId)).toMatchObject([{ itemId: item.id, event: 'sent' }]);
    await store.close();
  });

  it('shares its data file with a second process', async () => {
    const at = await shop();
    const [one, two] = await Promise.all([serve(at), serve(at)]);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const { suggestionId, responses } = await suggestTo(index % 2 === 0 ? one : two);
        const item = { kind: 'response', id: responses[0]?.responseId };
        const body = { item, event: 'opened', at: new Date().toISOString() };
        return (
          await (index % 2 === 0 ? two : one).send('PATCH', `/v1/suggestions/${suggestionId}/outcome`, body)
        ).status;
      }),
    );
    expect(outcomes.filter((status) => status === 200)).toHaveLength(20);
  });

  it('takes over a changed fact without restart, keeps the last good state of a broken file, and tells the writer why', async () => {
    const at = await shop();
    const server = await serve(at, { LANG: 'en_GB.UTF-8' });
    const facts = join(at.contentDir, 'facts.yaml');
    const replyText = async () => {
      const reply = z.object({ responses: z.array(z.object({ template: z.string() })) });
      const response = await server.send('GET', '/v1/canned-responses?q=/cara-retur');
      return reply.parse(await response.json()).responses[0]?.template ?? '';
    };
    const became = (wanted: string) =>
      waitFor(async () => ((await replyText()).includes(wanted) ? true : undefined), 10_000, server.output);
    expect(await replyText()).toContain('9 hari');
    const original = readFileSync(facts, 'utf8');
    writeFileSync(facts, original.replace('value: 9,', 'value: 11,'));
    await became('11 hari');

    writeFileSync(facts, original.replace('value: 9,', 'value: many,'));
    const problems = z.object({ status: z.string(), contentProblems: z.int() });
    const ready = async () => problems.parse(await (await server.send('GET', '/readyz')).json());
    await waitFor(
      async () => ((await ready()).contentProblems > 0 ? true : undefined),
      10_000,
      server.output,
    );
    expect(await replyText()).toContain('11 hari');
    expect((await ready()).status).toBe('ready');
    expect(server.output()).toMatch(/^facts\.yaml:\d+ +error \(.+\)\n(?: {2}.*\n)* {2}Found: many$/m);

    writeFileSync(facts, original);
    await became('9 hari');
    expect((await ready()).contentProblems).toBe(0);
  });

  it('makes suggestions in threads too, of the newest content, and ends with them', async () => {
    const at = await shop();
    const server = await serve(at, { SUGGESTION_THREADS: '2' });
    const suggestMany = async () => {
      const made = await Promise.all(Array.from({ length: 12 }, () => suggestTo(server)));
      return [...new Set(made.map(({ corpusVersion }) => corpusVersion))];
    };
    const [before = ''] = await suggestMany();
    const facts = join(at.contentDir, 'facts.yaml');
    writeFileSync(facts, readFileSync(facts, 'utf8').replace('value: 9,', 'value: 11,'));
    const changed = async () => {
      const versions = await suggestMany();
      return versions.includes(before) ? undefined : versions;
    };
    expect(await waitFor(changed, 10_000, server.output)).toHaveLength(1);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(server.output()).not.toContain('"level":"error"');
  });

  it('says what to do when nothing is built', async () => {
    const at = await shop();
    rmSync(at.siteDir, { recursive: true });
    const { ended, output } = run(['serve'], at);
    expect([await ended, output()]).toEqual([1, expect.stringMatching(/npm run build[\s\S]*npm start/)]);
  });

  it('says what to do when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { ended, output } = run(['serve'], await shop(), { PORT: String(port) });
    expect([await ended, output()]).toEqual([1, expect.stringContaining(`PORT=${port + 1}`)]);
    other.close();
  });

  it('names every wrong setting and ends', async () => {
    const { ended, output } = run(['serve'], await shop(), { PORT: 'x', BASE_PATH: 'y' });
    expect([await ended, output()]).toEqual([1, expect.stringMatching(/PORT=x[\s\S]*BASE_PATH=y/)]);
    expect(output()).not.toContain('    at ');
  });

  it('names the problems of invalid content and ends', async () => {
    const at = await shop();
    writeFileSync(join(at.contentDir, 'business.yaml'), 'name: [');
    const { ended, output } = run(['serve'], at);
    expect([await ended, output()]).toEqual([1, expect.stringContaining('business.yaml')]);
  });

  it('manages people beside a running server', async () => {
    const at = await shop();
    const server = await serve(at);
    const add = run(['people', 'add', 'bot', '--token'], at);
    expect(await add.ended).toBe(0);
    const token = add.output().trim().split('\n').at(-1) ?? '';
    const who = () => fetch(`${server.origin}/v1/session`, { headers: { Authorization: `Bearer ${token}` } });
    expect(await (await who()).json()).toMatchObject({ name: 'bot', role: 'integration' });
    await run(['people', 'revoke', 'bot'], at).ended;
    expect((await who()).status).toBe(401);
  });

  it('explains itself for an unknown command', async () => {
    const { ended, output } = run(['destroy'], await shop());
    expect([await ended, output()]).toEqual([1, expect.stringContaining('npm run people -- list')]);
  });
});
