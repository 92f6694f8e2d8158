import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { CorpusError, loadCorpus } from '../../../content/corpus/index.ts';
import type { LoadOptions, Problem } from '../../../content/corpus/index.ts';

/** The tiny fixture corpus. */
export const tinyCorpus = new URL('../../fixtures/corpus', import.meta.url).pathname;

/** A day on which nothing in the tiny corpus is due. */
export const now = new Date('2030-06-01T00:00:00Z');

/** Path to new text; null removes the file; a function changes what stands there. */
export type Changes = Readonly<Record<string, string | null | ((text: string) => string)>>;

/** A copy of the tiny corpus with changes, removed when the test ends. */
export function changedCorpus(changes: Changes = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'corpus-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  cpSync(tinyCorpus, dir, { recursive: true });
  for (const [path, change] of Object.entries(changes)) {
    const file = join(dir, path);
    if (change === null) {
      rmSync(file, { recursive: true });
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof change === 'string' ? change : changed(file, change));
  }
  return dir;
}

/** Problems of a changed corpus, notices included, in the order in which they are reported. */
export async function problemsOf(changes: Changes, options: LoadOptions = {}): Promise<readonly Problem[]> {
  try {
    return (await loadCorpus(changedCorpus(changes), { now, ...options })).notices;
  } catch (error) {
    if (error instanceof CorpusError) return error.problems;
    throw error;
  }
}

/** A change that replaces one text by another, and fails when it is not there. */
export function replacing(old: string, text: string): (before: string) => string {
  return (before) => {
    if (!before.includes(old)) throw new Error(`the fixture no longer holds ${JSON.stringify(old)}`);
    return before.replace(old, () => text);
  };
}

function changed(file: string, change: (text: string) => string): string {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${file}`);
  return after;
}
