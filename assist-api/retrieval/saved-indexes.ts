import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { IndexSources } from './index-sources.ts';
import type { RetrieverState } from './locale-retriever.ts';

/** Keeps indexes between runs, since building one takes many times as long as reading it. */
export interface SavedIndexes {
  /** What was made from the same sources by the same code; undefined when nothing was, or it is damaged. */
  read(sources: IndexSources): RetrieverState | undefined;
  /** Keeps it in one step, in place of the last one of its scope and locale; does nothing where it cannot be written. */
  write(sources: IndexSources, state: RetrieverState): void;
}

const code = [new URL('./', import.meta.url), new URL('../../content/corpus/language/', import.meta.url)];
const packageFile = new URL('../../package.json', import.meta.url);

/** Opens the indexes kept in a directory. One is found by what it was made from, never by file time. */
export function openSavedIndexes(directory: string): SavedIndexes {
  const version = codeVersion();
  const keyOf = (sources: IndexSources) => hash('sha256', JSON.stringify([version, sources]));
  const pathOf = ({ scope, locale }: IndexSources) => join(directory, `index-${scope}-${locale}.bin`);
  return {
    read(sources) {
      try {
        const bytes = readFileSync(pathOf(sources));
        const digest = bytes.subarray(0, digestLength).toString('latin1');
        const body = bytes.subarray(digestLength);
        return digest === sealOf(keyOf(sources), body) ? (deserialize(body) as RetrieverState) : undefined;
      } catch {
        return undefined;
      }
    },
    write(sources, state) {
      const path = pathOf(sources);
      const unfinished = `${path}.${process.pid}`;
      const body = serialize(state);
      const seal = Buffer.from(sealOf(keyOf(sources), body), 'latin1');
      if (!canMake(directory)) return;
      try {
        writeFileSync(unfinished, Buffer.concat([seal, body]));
        renameSync(unfinished, path);
      } catch {
        rmSync(unfinished, { force: true });
      }
    },
  };
}

const digestLength = 64;

function canMake(directory: string): boolean {
  try {
    mkdirSync(directory, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

function sealOf(key: string, body: Uint8Array): string {
  return hash('sha256', Buffer.concat([Buffer.from(key), body]));
}

/** Digest of the code that reads and ranks, and of the versions that it runs with. */
function codeVersion(): string {
  const sources = code.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => readFileSync(new URL(name, folder), 'utf8')),
  );
  return hash('sha256', [process.version, readFileSync(packageFile, 'utf8'), ...sources].join('\0'));
}
