import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** What a built site is made from. */
export interface SiteInputs {
  /** Folder of the product: `site/`, `content/corpus/`, astro.config.mjs, package-lock.json. */
  readonly projectDir: string;
  readonly contentDir: string;
  readonly publicUrl: string | undefined;
  /** Empty, or a path such as `/bantuan`. */
  readonly basePath: string;
  /** The moment that the pages show, a whole minute: texts appear, end and change by date. */
  readonly at: Date;
}

/** Parts of the content that no public page is made from, and the code that may lie beside it. */
const notPublic: ReadonlySet<string> = new Set([
  'corpus',
  'playbook',
  'canned-responses',
  'signals.yaml',
  'reply-parts.yaml',
  'README.md',
]);

/** Tells sites of other settings apart: versions with the same settings replace each other. */
export function settingsKey({
  contentDir,
  publicUrl,
  basePath,
}: Pick<SiteInputs, 'contentDir' | 'publicUrl' | 'basePath'>): string {
  return createHash('sha256')
    .update(JSON.stringify([contentDir, publicUrl ?? '', basePath]))
    .digest('hex')
    .slice(0, 8);
}

/** What the name of a version tells. */
export interface SiteName {
  /** As `settingsKey` gives it. */
  readonly settings: string;
  /** The moment that its pages show. */
  readonly at: Date;
}

const minuteMs = 60_000;

/** Reads the name of a version; undefined for any other name. */
export function readSiteKey(name: string): SiteName | undefined {
  const [, settings, minutes] = /^([0-9a-f]{8})-([0-9a-f]{8})-[0-9a-f]{16}$/.exec(name) ?? [];
  if (settings === undefined || minutes === undefined) return undefined;
  return { settings, at: new Date(Number.parseInt(minutes, 16) * minuteMs) };
}

/** Name of the version that these inputs give: settings, the moment, then a hash of everything the pages are made from. */
export async function siteKey(inputs: SiteInputs): Promise<string> {
  const { projectDir, contentDir, at } = inputs;
  const hash = createHash('sha256').update(`${process.version}\n`);
  const contents = (await filesBelow(contentDir)).filter((path) => !notPublic.has(path.split(sep)[0] ?? ''));
  await addFiles(hash, contentDir, contents);
  for (const folder of ['site', join('content', 'corpus')]) {
    const root = join(projectDir, folder);
    await addFiles(hash, root, await filesBelow(root));
  }
  await addFiles(hash, projectDir, ['astro.config.mjs', 'package-lock.json']);
  const minutes = Math.floor(at.getTime() / minuteMs)
    .toString(16)
    .padStart(8, '0');
  return `${settingsKey(inputs)}-${minutes}-${hash.digest('hex').slice(0, 16)}`;
}

/** Paths of all files below a folder, sorted; dot files left out. */
async function filesBelow(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !path.split(sep).some((part) => part.startsWith('.')))
    .sort();
}

async function addFiles(
  hash: ReturnType<typeof createHash>,
  root: string,
  paths: readonly string[],
): Promise<void> {
  for (const path of paths)
    hash
      .update(`${path}\0`)
      .update(await readFile(join(root, path)))
      .update('\0');
}
