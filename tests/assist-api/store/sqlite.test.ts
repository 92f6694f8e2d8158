import { afterAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

  it('is refused when the file is something else', async () => {
    const dataDir = mkdtempSync(join(home, 'broken-'));
    writeFileSync(join(dataDir, 'tanggap.db'), 'this is not a database, it only looks like one from afar');
    await expect(createStore({ dataDir })).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
  });
});
