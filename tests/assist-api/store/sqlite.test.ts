import { afterAll, describe, expect, it, vi } from 'vitest';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createStore } from '../../../assist-api/store/create-store.ts';
import { storeContract } from '../../contracts/store.ts';

const home = mkdtempSync(join(tmpdir(), 'tanggap-store-'));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

storeContract('SQLite', () => createStore({ dataDir: join(home, 'contract') }));

describe('the embedded database', () => {
  it('is made by several openers at once', async () => {
    const openers = await Promise.all(
      Array.from({ length: 5 }, () => createStore({ dataDir: join(home, 'race') })),
    );
    await Promise.all(openers.map((store) => store.ping()));
    for (const store of openers) await store.close();
  });

  it('is refused with a hint where the folder cannot be made', async () => {
    const file = join(home, 'a-file');
    writeFileSync(file, '');
    await expect(createStore({ dataDir: join(file, 'data') })).rejects.toThrow(/cannot be opened/);
  });

  it('loses nothing that was confirmed when the process is killed', async () => {
    const dataDir = join(home, 'killed');
    const script = join(import.meta.dirname, 'keep-writing.ts');
    const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split('\n').length > 200) child.kill('SIGKILL');
    });
    await once(child, 'close');
    expect(child.signalCode).toBe('SIGKILL');

    const store = await createStore({ dataDir });
    const confirmed = said.trimEnd().split('\n');
    expect(confirmed.length).toBeGreaterThanOrEqual(200);
    const lost: string[] = [];
    for (const line of confirmed) {
      const [kind, id = ''] = line.split(' ');
      const isThere =
        kind === 'suggestion'
          ? (await store.findSuggestion(id)) !== undefined
          : (await store.listOutcomes(id)).length === 1;
      if (!isThere) lost.push(line);
    }
    expect(lost).toEqual([]);
    await store.close();
  });

  it('carries what was shown into the database file while it is open, beside the requests', async () => {
    const dataDir = join(home, 'carried');
    const store = await createStore({ dataDir });
    const at = new Date();
    await store.saveSearchMiss({ maskedText: 'sepatu lari', locale: 'id', at, source: 'search' });
    const copied = join(home, 'copied.db');
    await vi.waitFor(
      () => {
        // Without the log beside it.
        copyFileSync(join(dataDir, 'tanggap.db'), copied);
        const database = new DatabaseSync(copied);
        const rows = database.prepare('select masked_text from search_misses').all();
        database.close();
        expect(rows).toEqual([{ masked_text: 'sepatu lari' }]);
      },
      { timeout: 10_000, interval: 100 },
    );
    await store.close();
    expect(readdirSync(dataDir)).toEqual(['tanggap.db']);
  });

  it('takes what was shown while another connection of the process has a transaction open', async () => {
    const dataDir = join(home, 'beside');
    const store = await createStore({ dataDir });
    const blocker = new DatabaseSync(join(dataDir, 'tanggap.db'));
    blocker.exec('begin immediate');
    const saved = store.saveSearchMiss({
      maskedText: 'sepatu lari',
      locale: 'id',
      at: new Date(),
      source: 'search',
    });
    await new Promise((resolve) => setImmediate(resolve));
    blocker.exec('commit');
    await saved;
    expect(await store.countSearchMisses()).toBe(1);
    blocker.close();
    await store.close();
  });

  it('is refused when the file is something else', async () => {
    const dataDir = mkdtempSync(join(home, 'broken-'));
    writeFileSync(join(dataDir, 'tanggap.db'), 'this is not a database, it only looks like one from afar');
    await expect(createStore({ dataDir })).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
  });
});
