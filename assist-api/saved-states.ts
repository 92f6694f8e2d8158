import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Keeps what was made from content between runs, since making it takes many times as long as reading it. */
export interface SavedStates<Sources, State> {
  /** What was made from the same sources by the same code; undefined when nothing was, or it is damaged. */
  read(sources: Sources): State | undefined;
  /** Keeps it in one step, in place of the last one of its name; does nothing where it cannot be written. */
  write(sources: Sources, state: State): void;
}

const packageFile = new URL('../package.json', import.meta.url);
const digestLength = 64;

/**
 * Opens the states kept in a directory, one file for each name. One is found by what it was made from, sources as JSON
 * and the code of some folders, never by file time.
 */
export function openSavedStates<Sources, State>(
  directory: string,
  nameOf: (sources: Sources) => string,
  codeFolders: readonly URL[],
): SavedStates<Sources, State> {
  const version = codeVersion(codeFolders);
  const keyOf = (sources: Sources) => hash('sha256', JSON.stringify([version, sources]));
  const pathOf = (sources: Sources) => join(directory, `${nameOf(sources)}.bin`);
  return {
    read(sources) {
      try {
        const bytes = readFileSync(pathOf(sources));
        const digest = bytes.subarray(0, digestLength).toString('latin1');
        const body = bytes.subarray(digestLength);
        return digest === sealOf(keyOf(sources), body) ? (deserialize(body) as State) : undefined;
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

/** Digest of code, and of the versions that it runs with. */
function codeVersion(folders: readonly URL[]): string {
  const sources = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => readFileSync(new URL(name, folder), 'utf8')),
  );
  return hash('sha256', [process.version, readFileSync(packageFile, 'utf8'), ...sources].join('\0'));
}
