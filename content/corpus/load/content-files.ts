import { hash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pastMessagesFolder } from './past-messages.ts';

/** One file of the content as it was read. */
export interface ContentFile {
  /** Relative to the content directory, with forward slashes. */
  readonly path: string;
  /** Line ends are `\n`; no byte order mark. Empty for pictures. */
  readonly text: string;
  /** SHA-256 of the text, or of a picture's bytes; hex. */
  readonly digest: string;
}

/** Folders that hold documents, with the ending that their files have. */
export const documentFolders = {
  articles: '.mdx',
  playbook: '.mdx',
  'canned-responses': '.md',
} as const;

export type DocumentFolder = keyof typeof documentFolders;

/** Every file of the documents' folders, of `vocabulary/` and of `past-messages/`, and the YAML files beside them; ordered by path. */
export function readContentFiles(dir: string): ContentFile[] {
  const paths = readdirSync(dir).filter((name) => name.endsWith('.yaml') || name.endsWith('.yml'));
  for (const folder of [...Object.keys(documentFolders), 'vocabulary']) paths.push(...walk(dir, folder));
  paths.push(...walk(dir, pastMessagesFolder).filter((path) => path.endsWith('.jsonl')));
  return paths.sort().map((path) => readContentFile(dir, path));
}

const textEndings = /\.(mdx?|ya?ml|txt|jsonl)$/;

function readContentFile(dir: string, path: string): ContentFile {
  if (!textEndings.test(path))
    return { path, text: '', digest: hash('sha256', readFileSync(`${dir}/${path}`)) };
  const text = readFileSync(`${dir}/${path}`, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  return { path, text, digest: hash('sha256', text) };
}

/** Files below a folder, dot-files and editors' backups left out; a folder that is not there has none. */
function walk(dir: string, folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(join(dir, folder), { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name.endsWith('~')) return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(dir, path) : [path];
  });
}
