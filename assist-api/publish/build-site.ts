import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TanggapError } from '../../content/corpus/errors.ts';
import { readSiteKey, settingsKey } from './site-key.ts';
import type { SiteInputs, SiteName } from './site-key.ts';

/** Versions of one site that stay on disk: one prepared, the live one, and those whose pages may still be open somewhere. */
const keptVersions = 4;
/** A version of other settings is taken for abandoned after this; a running server makes a new one each day. */
const abandonedMs = 7 * 24 * 3_600_000;
/** Lines of the builder's output that an error quotes. */
const quotedLines = 30;

/** Where built versions are, and what they are built from. */
export interface BuildOptions extends SiteInputs {
  /** Folder of built versions; made when missing. */
  readonly siteDir: string;
  /** Ends the build; what was built so far is removed. */
  readonly signal?: AbortSignal;
}

/** A complete version on disk. */
export interface BuiltVersion extends SiteName {
  readonly folder: string;
  readonly builtMs: number;
}

/** Folder of a version when it is built already. */
export function findBuilt(siteDir: string, key: string): string | undefined {
  const folder = join(siteDir, key);
  return existsSync(folder) ? folder : undefined;
}

/** Folders of the versions with these settings, newest first, those prepared for a later moment included. */
export async function listBuilt(
  inputs: Omit<SiteInputs, 'at'> & { readonly siteDir: string },
): Promise<BuiltVersion[]> {
  const own = settingsKey(inputs);
  return (await versionsIn(inputs.siteDir)).filter(({ settings }) => settings === own);
}

/**
 * Builds the site beside the versions that are there, gives it the name `key` once it is complete, and drops old
 * versions. Throws `SITE_BUILD_FAILED` with the end of the builder's output.
 */
export async function buildSite(options: BuildOptions, key: string): Promise<string> {
  await mkdir(options.siteDir, { recursive: true });
  const unfinished = await mkdtemp(join(options.siteDir, '.building-'));
  try {
    await runBuilder(options, unfinished);
    const folder = join(options.siteDir, key);
    // Another process may have built the same version meanwhile; then both are equal and that one stays.
    await rename(unfinished, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
    await dropOld(options);
    return folder;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

function runBuilder(
  { projectDir, contentDir, publicUrl, basePath, at, signal }: BuildOptions,
  outDir: string,
): Promise<void> {
  const { args, env } = builderStart(projectDir);
  const child = spawn(process.execPath, args, {
    cwd: projectDir,
    env: {
      ...env,
      ...process.env,
      ...siteEnvironment({ contentDir, publicUrl, basePath, at }),
      OUT_DIR: outDir,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      lines.push(...chunk.toString().split('\n'));
      lines.splice(0, lines.length - quotedLines);
    });
  }
  return new Promise((resolve, reject) => {
    const fail = (cause?: Error) => {
      const output = lines.join('\n').trim();
      reject(new TanggapError('SITE_BUILD_FAILED', `The site could not be built.\n${output}`, { cause }));
    };
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else fail();
    });
  });
}

/**
 * How the builder is started: a short program, kept from work that it does not live to profit from. Settings of this process
 * come before those in `env`.
 */
export const builderStart = (projectDir: string) => ({
  // No code is optimised to the last, and memory is tidied without helpers.
  args: ['--no-turbofan', '--single-threaded-gc', astroProgram(projectDir), 'build'],
  // Bundler and indexer start a thread for each core by themselves, which then mostly wait for each other: for the little that
  // a help center has to bundle they take up to a tenth of the build's CPU time.
  env: {
    ROLLDOWN_WORKER_THREADS: '1',
    ROLLDOWN_MAX_BLOCKING_THREADS: '1',
    RAYON_NUM_THREADS: '1',
    TOKIO_WORKER_THREADS: '1',
  },
});

/** Astro's command line, run by this Node. */
export const astroProgram = (projectDir: string): string =>
  join(projectDir, 'node_modules', 'astro', 'bin', 'astro.mjs');

/** Settings that the site reads; values of this process that are not set are taken out. Without `at` it follows the clock. */
export function siteEnvironment({
  contentDir,
  publicUrl,
  basePath,
  at,
}: Pick<SiteInputs, 'contentDir' | 'publicUrl' | 'basePath'> & { readonly at?: Date }): NodeJS.ProcessEnv {
  return {
    CONTENT_DIR: contentDir,
    BASE_PATH: basePath === '' ? '/' : basePath,
    PUBLIC_URL: publicUrl,
    AT: at?.toISOString(),
    NODE_ENV: undefined,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

async function dropOld(options: BuildOptions): Promise<void> {
  const own = new Set((await listBuilt(options)).map(({ folder }) => folder));
  const kept = new Set([...own].slice(0, keptVersions));
  for (const { folder, builtMs } of await versionsIn(options.siteDir)) {
    const isAbandoned = Date.now() - builtMs > abandonedMs;
    if (!kept.has(folder) && (own.has(folder) || isAbandoned))
      await rm(folder, { recursive: true, force: true });
  }
}

/** Complete versions, newest first; of two built at once, the one of the later moment. */
async function versionsIn(siteDir: string): Promise<BuiltVersion[]> {
  if (!existsSync(siteDir)) return [];
  const found = (await readdir(siteDir)).flatMap((name) => {
    const read = readSiteKey(name);
    return read ? [{ ...read, folder: join(siteDir, name) }] : [];
  });
  const versions = await Promise.all(
    found.map(async (version) => ({ ...version, builtMs: (await stat(version.folder)).mtimeMs })),
  );
  return versions.sort((a, b) => b.builtMs - a.builtMs || b.at.getTime() - a.at.getTime());
}
