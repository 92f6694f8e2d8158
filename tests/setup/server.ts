import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** A port of the loopback that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The loopback gave no port.');
  return address.port;
}

/** The whole product as a process of its own, as `npm start` runs it. */
export interface RunningServer {
  /** `http://127.0.0.1:41234`, without a slash at the end. */
  readonly origin: string;
  /** The one-time link printed at a first start. */
  readonly signInLink: string;
  /** A private copy of the content, free to change. */
  readonly contentDir: string;
  readonly dataDir: string;
  /** Everything printed so far. */
  output(): string;
  /** Ends the process with SIGTERM and removes its folders. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Copied before the start. Default: the shop's content. */
  readonly contentDir?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the product on a free port with empty data and resolves when it answers; throws with its output when it ends first. */
export async function startServer({
  contentDir = join(root, 'content'),
  env = {},
}: ServerOptions = {}): Promise<RunningServer> {
  const home = mkdtempSync(join(tmpdir(), 'tanggap-e2e-'));
  const ownContent = join(home, 'content');
  cpSync(contentDir, ownContent, {
    recursive: true,
    filter: (path) => !path.includes(join('content', 'corpus')),
  });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(root, 'assist-api', 'main.ts'), 'start'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      CONTENT_DIR: ownContent,
      DATA_DIR: join(home, 'data'),
      SUGGESTION_THREADS: '0',
      ASTRO_TELEMETRY_DISABLED: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  const signInLink = await waitFor(
    async () => {
      if (child.exitCode !== null) throw new Error(`The server ended before it was ready:\n${output}`);
      const link = /https?:\/\/\S+\/agent\/#token=\S+/.exec(output)?.[0];
      if (link === undefined) return undefined;
      const ready = await fetch(`${origin}/readyz`).catch(() => undefined);
      return ready?.ok === true ? link : undefined;
    },
    180_000,
    () => `The server was not ready in time:\n${output}`,
  );

  return {
    origin,
    signInLink,
    contentDir: ownContent,
    dataDir: join(home, 'data'),
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Asks every 100 ms until an answer other than undefined comes; throws `complaint()` after `timeoutMs`. */
export async function waitFor<T>(
  ask: () => Promise<T | undefined> | T | undefined,
  timeoutMs: number,
  complaint: () => string,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(complaint());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
