import { afterAll, describe, expect, it } from 'vitest';
import { createStore } from '../../../assist-api/store/create-store.ts';
import { storeContract } from '../../contracts/store.ts';
import { startPostgres } from '../../setup/postgres.ts';

const server = await startPostgres();
afterAll(() => server.stop());

const contractUrl = server.createDatabase('contract');
storeContract('PostgreSQL', () => createStore({ dataDir: '', databaseUrl: contractUrl }));

describe('PostgreSQL', () => {
  it('gets its tables from several openers at once', async () => {
    const databaseUrl = server.createDatabase('race');
    const openers = await Promise.all(
      Array.from({ length: 5 }, () => createStore({ dataDir: '', databaseUrl })),
    );
    await Promise.all(openers.map((store) => store.countSearchMisses()));
    for (const store of openers) await store.close();
  });

  it('is refused with a hint when nothing listens', async () => {
    const databaseUrl = 'postgres://tanggap@127.0.0.1:1/none';
    await expect(createStore({ dataDir: '', databaseUrl })).rejects.toThrow(/cannot be opened/);
  });
});
