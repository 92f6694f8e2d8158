import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort, waitFor } from './server.ts';

/** A PostgreSQL server of its own, empty at the start. */
export interface RunningPostgres {
  /** `postgres://…`, a database with the right to do everything in it. */
  readonly databaseUrl: string;
  /** A further empty database on the same server. */
  createDatabase(name: string): string;
  stop(): Promise<void>;
}

/** `nobody` on Debian: the server refuses to run as root. */
const unprivilegedId = 65_534;

/**
 * Starts a throwaway server on the loopback in a temporary folder. Where the programs are missing and this is root on
 * Debian they are installed; else this throws, so that nothing is skipped unseen.
 */
export async function startPostgres(): Promise<RunningPostgres> {
  const bin = findPrograms() ?? install();
  const home = mkdtempSync(join(tmpdir(), 'tanggap-postgres-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    chownSync(home, unprivilegedId, unprivilegedId);
    chmodSync(home, 0o700);
  }
  const owner = isRoot ? { uid: unprivilegedId, gid: unprivilegedId } : {};
  const data = join(home, 'data');
  const port = await freePort();
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'tanggap', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...owner,
    cwd: home,
    stdio: 'pipe',
  });
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${home}`,
    'fsync=off',
  ];
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...owner,
      cwd: home,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let output = '';
  server.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await waitFor(
    () => {
      if (server.exitCode !== null) throw new Error(`PostgreSQL ended before it was ready:\n${output}`);
      return output.includes('database system is ready to accept connections') ? true : undefined;
    },
    30_000,
    () => `PostgreSQL was not ready in time:\n${output}`,
  );
  const address = (database: string) => `postgres://tanggap@127.0.0.1:${port}/${database}`;
  return {
    databaseUrl: address('postgres'),
    createDatabase: (name) => {
      execFileSync(join(bin, 'createdb'), ['-h', '127.0.0.1', '-p', String(port), '-U', 'tanggap', name], {
        stdio: 'pipe',
      });
      return address(name);
    },
    stop: async () => {
      server.kill('SIGINT');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The newest Debian installation, else what is on the PATH. */
function findPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.find((folder) =>
    ['initdb', 'postgres', 'createdb'].every((program) => existsSync(join(folder, program))),
  );
}

function install(): string {
  const advice =
    'PostgreSQL is needed for the tests of the store: install it (Debian: apt-get install postgresql).';
  if (process.getuid?.() !== 0) throw new Error(advice);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'pipe' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], {
      env,
      stdio: 'pipe',
    });
  } catch (cause) {
    throw new Error(advice, { cause });
  }
  const bin = findPrograms();
  if (bin === undefined) throw new Error(advice);
  return bin;
}
