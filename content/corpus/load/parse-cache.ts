import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFile } from './content-files.ts';
import type { DocumentPath } from './document-path.ts';
import type { FactTexts } from './parse-document.ts';
import type { ParsedDocument } from './parsed-document.ts';

interface Entry {
  /** Digest of the file and of the texts of the facts that stand in it. */
  readonly key: string;
  readonly parsed: ParsedDocument;
}

/** Keeps what was read from document files between runs. */
export interface ParseCache {
  /** What was read from a file with the same text, path and facts; undefined when nothing was. */
  get(file: ContentFile, place: DocumentPath, facts: FactTexts): ParsedDocument | undefined;
  put(file: ContentFile, place: DocumentPath, facts: FactTexts, parsed: ParsedDocument): void;
  /** Writes the entries that were used, in one step; a cache that cannot be written is left as it is. */
  save(): void;
}

const fileName = 'corpus-cache.json';

/**
 * Opens the cache of a directory; null gives one that keeps nothing. An entry is found by content alone, never by
 * file time. `codeVersion` names the code that reads documents: entries of another version are dropped, and so is a
 * damaged cache.
 */
export function openParseCache(cacheDir: string | null, codeVersion: string): ParseCache {
  if (cacheDir === null) return { get: () => undefined, put: () => undefined, save: () => undefined };
  const path = join(cacheDir, fileName);
  const before = readEntries(path, codeVersion);
  const used = new Map<string, Entry>();
  let isChanged = false;
  return {
    get(file, place, facts) {
      const entry = before.get(file.path);
      if (entry?.key !== entryKey(file, place, facts, entry?.parsed)) return undefined;
      used.set(file.path, entry);
      return entry.parsed;
    },
    put(file, place, facts, parsed) {
      used.set(file.path, { key: entryKey(file, place, facts, parsed), parsed });
      isChanged = true;
    },
    save() {
      if (isChanged || used.size !== before.size) writeEntries(cacheDir, path, codeVersion, used);
    },
  };
}

function entryKey(
  file: ContentFile,
  place: DocumentPath,
  facts: FactTexts,
  parsed: ParsedDocument | undefined,
): string {
  const texts = parsed?.factUses.map(({ name }) => [name, facts.get(name)]) ?? [];
  return texts.length === 0
    ? file.digest
    : hash('sha256', JSON.stringify([file.digest, place.locale, texts]));
}

function readEntries(path: string, codeVersion: string): Map<string, Entry> {
  try {
    const [digest, text] = splitOnce(readFileSync(path, 'utf8'));
    if (digest !== seal(text, codeVersion)) return new Map();
    return new Map(JSON.parse(text) as [string, Entry][]);
  } catch {
    return new Map();
  }
}

function writeEntries(
  dir: string,
  path: string,
  codeVersion: string,
  entries: ReadonlyMap<string, Entry>,
): void {
  const text = JSON.stringify([...entries]);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dir, { recursive: true });
  } catch {
    return;
  }
  try {
    writeFileSync(temporary, `${seal(text, codeVersion)}\n${text}`);
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}

/** First line of the cache: entries are taken as they stand only when it fits them. */
function seal(text: string, codeVersion: string): string {
  return hash('sha256', `${codeVersion}\n${text}`);
}

function splitOnce(text: string): [string, string] {
  const end = text.indexOf('\n');
  return [text.slice(0, Math.max(0, end)), text.slice(end + 1)];
}
