import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'node-html-parser';
import type { HTMLElement } from 'node-html-parser';

const root = join(import.meta.dirname, '..', '..');

/** Text inside `pre` is markup like any other. */
const parsing = { blockTextElements: { script: true, style: true } };

/** A site as `astro build` left it on disk. */
export interface BuiltSite {
  readonly dir: string;
  /** Paths of all files, relative, with forward slashes; sorted. */
  readonly files: readonly string[];
  read(file: string): Buffer;
  /** A page by its path without the base path, `/artikel/x/`. Throws where there is none. */
  page(path: string): HTMLElement;
}

/** What a site is built from. */
export interface SiteOptions {
  readonly contentDir: string;
  /** Default: none of BASE_PATH and PUBLIC_URL. */
  readonly env?: Readonly<Record<string, string>>;
  /** Folder of the product. Default: this one. */
  readonly projectDir?: string;
}

/** Builds a site, or takes the one that was built from exactly the same code, content and settings. */
export async function builtSite({
  contentDir,
  env = {},
  projectDir = root,
}: SiteOptions): Promise<BuiltSite> {
  const dir = join(tmpdir(), `tanggap-site-${keyOf(projectDir, contentDir, env)}`);
  if (!existsSync(dir)) {
    const unfinished = `${dir}-${process.pid}`;
    rmSync(unfinished, { recursive: true, force: true });
    await promisify(execFile)(
      process.execPath,
      [join(projectDir, 'node_modules/astro/bin/astro.mjs'), 'build'],
      {
        cwd: projectDir,
        env: { ...ownEnvironment(), CONTENT_DIR: contentDir, OUT_DIR: unfinished, ...env },
      },
    );
    if (existsSync(dir)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, dir);
  }
  return {
    dir,
    files: filesOf(dir),
    read: (file) => readFileSync(join(dir, file)),
    page: (path) =>
      parse(readFileSync(join(dir, path.endsWith('/') ? `${path}index.html` : path), 'utf8'), parsing),
  };
}

/** Vitest's own variables (BASE_URL, DEV, NODE_ENV) would reach the build. */
function ownEnvironment(): Record<string, string | undefined> {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1' };
}

function filesOf(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function keyOf(root: string, contentDir: string, env: Readonly<Record<string, string>>): string {
  const code = ['site', 'content/corpus'].flatMap((folder) =>
    filesOf(join(root, folder)).map((file) => join(root, folder, file)),
  );
  const settings = ['astro.config.mjs', 'package-lock.json'].map((file) => join(root, file));
  const content = filesOf(contentDir).map((file) => join(contentDir, file));
  const digests = [...code, ...settings, ...content].map(
    (file) => `${file}\0${hash('sha256', readFileSync(file))}`,
  );
  return hash(
    'sha256',
    [contentDir, JSON.stringify(env), new Date().toDateString(), ...digests].join('\n'),
  ).slice(0, 16);
}
