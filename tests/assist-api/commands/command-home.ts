import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';
import { createStore } from '../../../assist-api/store/create-store.ts';
import type { Store } from '../../../assist-api/store/store.ts';
import { tinyCorpus } from '../../content/corpus/changed-corpus.ts';

// What the commands of the store work on, made anew before each test of the file that imports this.

const home = mkdtempSync(join(tmpdir(), 'tanggap-command-'));
const stores: Store[] = [];

/** Where the store's data is. */
export let dataDir: string;
/** Empty before each test. */
export let store: Store;
/** What the command said, text by text. */
export let said: string[];

export const say = (text: string): void => void said.push(text);

/** For a command that is run again. */
export function forgetSaid(): void {
  said = [];
}

/** Runs the real program on the tiny corpus and the test's data; gives what it printed. */
export function runProgram(...args: string[]): string {
  const main = join(import.meta.dirname, '..', '..', '..', 'assist-api', 'main.ts');
  return execFileSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: tinyCorpus,
      DATA_DIR: dataDir,
      SITE_DIR: join(dataDir, 'site'),
      DATABASE_URL: '',
    },
  });
}

beforeEach(async () => {
  dataDir = mkdtempSync(join(home, 'data-'));
  store = await createStore({ dataDir });
  stores.push(store);
  said = [];
});

afterAll(async () => {
  for (const each of stores) await each.close();
  rmSync(home, { recursive: true, force: true });
});
