import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, waitFor } from './server.ts';

const root = join(import.meta.dirname, '..', '..');
const startMs = 60_000;

/** `npm run dev` as a process of its own. */
export interface DevServer {
  /** `http://127.0.0.1:41234/bantuan`, base path included, without a slash at the end. */
  readonly address: string;
  /** A private copy of the content, free to change. */
  readonly contentDir: string;
  /** Everything printed so far. */
  output(): string;
  /** Ends the process and removes its folders. */
  stop(): Promise<void>;
}

/** What it runs on. */
export interface DevOptions {
  /** Copied before the start. */
  readonly contentDir: string;
  /** Default: none. */
  readonly basePath?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts it on a free port and resolves when pages and API answer; throws with its output when it ends first. */
export async function startDev({ contentDir, basePath = '', env = {} }: DevOptions): Promise<DevServer> {
  const home = mkdtempSync(join(tmpdir(), 'tanggap-dev-'));
  const ownContent = join(home, 'content');
  cpSync(contentDir, ownContent, {
    recursive: true,
    filter: (path) => !path.includes(join('content', 'corpus')),
  });
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'assist-api', 'main.ts'), 'dev'], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      PORT: String(port),
      BASE_PATH: basePath,
      CONTENT_DIR: ownContent,
      DATA_DIR: join(home, 'data'),
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}${basePath}`;
  const isAnswered = (path: string) =>
    fetch(`${address}${path}`).then(
      ({ ok }) => ok,
      () => false,
    );
  try {
    await waitFor(
      async () => {
        if (child.exitCode !== null) throw new Error(`It ended:\n${output}`);
        return (await isAnswered('/')) && (await isAnswered('/readyz')) ? true : undefined;
      },
      startMs,
      () => `Not ready:\n${output}`,
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, contentDir: ownContent, output: () => output, stop };
}
