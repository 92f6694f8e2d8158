import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../../../content/corpus/commands/check.ts';
import { changedCorpus, now, replacing } from '../changed-corpus.ts';

const article = 'articles/id/orders/change-address.mdx';
const translation = 'articles/en/orders/change-address.mdx';

/** The tiny corpus in a repository of its own, committed. */
function committed(): string {
  const dir = changedCorpus();
  git(dir, ['init', '--quiet']);
  commit(dir);
  return dir;
}

function commit(dir: string): void {
  git(dir, ['add', '--all']);
  git(dir, ['-c', 'user.name=t', '-c', 'user.email=t@t.example', 'commit', '--quiet', '--message=t']);
}

function git(dir: string, args: readonly string[]): void {
  execFileSync('git', ['-C', dir, ...args]);
}

function change(dir: string, file: string, old: string, text: string): void {
  const path = join(dir, file);
  writeFileSync(path, replacing(old, text)(readFileSync(path, 'utf8')));
}

async function run(dir: string, args: readonly string[] = []) {
  const printed: string[] = [];
  const print = (text: string) => void printed.push(text);
  const code = await check({ contentDir: dir, writerLocale: 'en', now, args, print, ask: undefined });
  return { code, text: printed.join('\n') };
}

test('content as it was committed has lost nothing', async () => {
  expect(await run(committed())).toEqual({ code: 0, text: '0 errors, 0 notices.' });
});

test('a new slug without its former one is an error that says what to write', async () => {
  const dir = committed();
  change(dir, article, 'slug: ubah-alamat', 'slug: ganti-tujuan');
  const { code, text } = await run(dir);
  expect(code).toBe(1);
  expect(text).toContain(`${article}  error (changed-address)`);
  expect(text).toContain('The address /artikel/ubah-alamat/ was published and leads nowhere now.');
  expect(text).toContain('Example: redirectFrom: [ganti-alamat, ubah-alamat]');
  change(dir, article, '[ganti-alamat]', '[ganti-alamat, ubah-alamat]');
  expect((await run(dir)).code).toBe(0);
});

test('a former slug may not be dropped either', async () => {
  const dir = committed();
  change(dir, article, 'redirectFrom: [ganti-alamat]\n', '');
  expect((await run(dir)).text).toContain('/artikel/ganti-alamat/');
});

test('an article that moves to another topic keeps its address', async () => {
  const dir = committed();
  for (const file of [article, translation]) {
    renameSync(join(dir, file), join(dir, file.replace('/orders/', '/returns/')));
  }
  expect(await run(dir)).toMatchObject({ code: 0, text: '0 errors, 0 notices.' });
});

test('an article that is gone is told, until another takes its address over', async () => {
  const dir = committed();
  change(dir, article, 'owner: care', 'owner: care\nstatus: archived');
  for (const file of ['articles/id/orders/track-lantern.mdx', 'articles/id/returns/refund-lantern.mdx']) {
    const path = join(dir, file);
    const text = readFileSync(path, 'utf8').replaceAll(/\[([^\]]*)\]\(article:change-address[^)]*\)/g, '$1');
    writeFileSync(path, text);
  }
  const gone = await run(dir);
  expect(gone.text).toContain(`${article}  notice (gone-address)`);
  expect(gone.text).toContain('The page /artikel/ubah-alamat/ was published and is gone.');
  change(
    dir,
    'articles/id/orders/track-lantern.mdx',
    'slug: melacak-lentera',
    'slug: melacak-lentera\nredirectFrom: [ubah-alamat, ganti-alamat]',
  );
  expect((await run(dir)).text).not.toContain('-address)');
});

test('a topic keeps its former address too', async () => {
  const dir = committed();
  change(dir, 'topics.yaml', 'pesanan', 'order');
  const { code, text } = await run(dir);
  expect(code).toBe(1);
  expect(text).toContain('Example: redirectFrom: { id: [pesanan] }');
});

test('changes are held against the commit that is named', async () => {
  const dir = committed();
  change(dir, article, 'slug: ubah-alamat', 'slug: ganti-tujuan');
  commit(dir);
  expect((await run(dir)).code).toBe(0);
  expect((await run(dir, ['--since', 'HEAD~1'])).text).toContain('(changed-address)');
  expect(await run(dir, ['--since', 'nowhere'])).toMatchObject({
    code: 1,
    text: expect.stringContaining('"nowhere"') as string,
  });
});

test('content without Git is checked by itself', async () => {
  const dir = changedCorpus();
  rmSync(join(dir, '.git'), { recursive: true, force: true });
  expect((await run(dir)).code).toBe(0);
});
