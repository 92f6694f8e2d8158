import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../../assist-api/publish/build-site.ts';
import { fixtureCorpusDir } from '../test-api.ts';

const home = mkdtempSync(join(tmpdir(), 'tanggap-build-'));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

describe('building sites', () => {
  it('works for several processes at once, each with its own settings', { timeout: 120_000 }, async () => {
    const build = (name: string, basePath: string) =>
      buildSite(
        {
          projectDir: join(import.meta.dirname, '..', '..', '..'),
          contentDir: fixtureCorpusDir,
          siteDir: join(home, name),
          publicUrl: undefined,
          basePath,
          at: new Date('2030-03-05T17:00:00Z'),
        },
        '00000000-00000000-0000000000000000',
      );
    const folders = await Promise.all([build('one', ''), build('two', '/bantuan'), build('three', '/help')]);
    for (const folder of folders) expect(existsSync(join(folder, 'pagefind', 'pagefind.js'))).toBe(true);
  });
});
