import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learned } from '../../../assist-api/commands/learned.ts';
import { loadCorpus } from '../../../content/corpus/index.ts';
import { now, tinyCorpus } from '../../content/corpus/changed-corpus.ts';
import { dataDir, forgetSaid, runProgram, said, say, store } from './command-home.ts';

const corpus = await loadCorpus(tinyCorpus, { now });
const english = { ...corpus, business: { ...corpus.business, locales: ['en', 'id'] } };
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const runIn = (words: typeof corpus, ...args: string[]) =>
  learned(args, { store, corpus: words, retentionDays: 90, now: () => now, say });
const run = (...args: string[]) => runIn(corpus, ...args);

/** A message that was answered with an item. */
async function answered(maskedText: string, itemId: string, { days = 1, locale = 'id' } = {}) {
  const suggestionId = randomUUID();
  const createdAt = daysAgo(days);
  const common = { suggestionId, actorId: 'a' };
  await store.saveSuggestion({
    ...common,
    createdAt,
    corpusVersion: 'v',
    locale,
    channel: null,
    maskedText,
    topicId: null,
    abstained: false,
    items: [],
  });
  const outcome = { event: 'sent', editedShare: null, reason: null, itemKind: 'response' } as const;
  await store.saveOutcome({ ...common, ...outcome, itemId, at: createdAt });
}

/** A file with these lines; objects become JSON. */
function file(...lines: readonly unknown[]): string {
  const path = join(dataDir, 'lama.jsonl');
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return path;
}

const listed = async (...args: string[]) => {
  forgetSaid();
  await run('list', '--json', ...args);
  return JSON.parse(said.join('')) as {
    learnedVersion: string | null;
    messages: number;
    items: { id: string; locale: string; title: string; messages: number; wordings: string[] }[];
  };
};

describe('learned list', () => {
  it('names each item with its messages, the last day and up to three wordings, the most first', async () => {
    await answered('lampu penyok pas dibuka', 'cara-retur', { days: 4 });
    await answered('kaca penyok di dalam dus', 'cara-retur', { days: 3 });
    await answered('dus penyok semua', 'cara-retur', { days: 2 });
    await answered('tutupnya retak parah', 'cara-retur', { days: 5 });
    await answered('kurir belum datang juga', 'lentera-telat', { days: 1 });
    await run('list');
    expect(said).toEqual([
      'Dipelajari dari 5 pesan yang sudah dijawab, untuk 2 balasan dan artikel.',
      [
        '',
        '4× [id] Cara mengembalikan lentera (cara-retur)',
        '    Terakhir 2030-05-30',
        '    dus penyok semua',
        '    kaca penyok di dalam dus',
        '    lampu penyok pas dibuka',
      ].join('\n'),
      '\n1× [id] Lentera terlambat, kami telusuri (lentera-telat)\n    Terakhir 2030-05-31\n    kurir belum datang juga',
    ]);
  });

  it('gives everything as one object with --json, of one language or one item', async () => {
    await answered('lampu penyok pas dibuka', 'cara-retur');
    await answered('my glass arrived cracked', 'cara-retur', { locale: 'en' });
    await answered('kurir belum datang juga', 'lentera-telat');
    const all = await listed();
    expect(all).toMatchObject({ learnedVersion: expect.stringMatching(/^\w{12}$/) as string, messages: 3 });
    expect((await listed('--locale', 'en')).items).toMatchObject([
      { id: 'cara-retur', locale: 'en', messages: 1 },
    ]);
    expect((await listed('--item', 'lentera-telat')).items.map(({ id }) => id)).toEqual(['lentera-telat']);
  });

  it('says so when there is nothing', async () => {
    await run('list');
    await run('list', '--item', 'cara-retur');
    await runIn(english, 'list');
    expect(said).toEqual([
      'Belum ada yang dipelajari dari pesan sebelumnya.',
      'Tidak ada pesan yang dipelajari untuk "cara-retur".',
      'Nothing was learned from past messages yet.',
    ]);
  });

  it('leaves out what is older than texts are kept', async () => {
    await answered('lampu penyok pas dibuka', 'cara-retur', { days: 91 });
    expect((await listed()).messages).toBe(0);
  });

  it('keeps an item that the content no longer holds, and texts from steering the terminal', async () => {
    await answered('lampu \u001b[31mpenyok\u0007 \u202eterbalik\nbaris', 'hilang');
    await run('list');
    expect(said[1]).toContain('1× [id] tidak ada lagi di konten (hilang)');
    expect(said[1]).toContain('    lampu [31mpenyok terbalik baris');
  });
});

describe('learned show', () => {
  it('lists every message of an item with its id', async () => {
    await answered('lampu penyok pas dibuka', 'cara-retur', { days: 2 });
    await answered('dus penyok semua', 'cara-retur', { days: 1 });
    await run('show', 'cara-retur');
    expect(said).toEqual([
      'Cara mengembalikan lentera (cara-retur): 2 pesan',
      expect.stringMatching(/^[0-9a-f]{16} {2}2030-05-31 {2}\[id\] dus penyok semua$/),
      expect.stringMatching(/^[0-9a-f]{16} {2}2030-05-30 {2}\[id\] lampu penyok pas dibuka$/),
    ]);
  });

  it('refuses an item of which nothing was learned', async () => {
    await expect(run('show', 'cara-retur')).rejects.toMatchObject({ code: 'LEARNED_UNKNOWN' });
  });
});

describe('learned remove', () => {
  const idOf = async (itemId: string) => {
    forgetSaid();
    await run('show', itemId);
    return said[1]?.slice(0, 16) ?? '';
  };

  it('takes one message away and leaves the others', async () => {
    await answered('lampu penyok pas dibuka', 'cara-retur', { days: 2 });
    await answered('Lampu penyok  pas dibuka', 'cara-retur', { days: 1 });
    await answered('tutupnya retak parah', 'cara-retur', { days: 3 });
    await run('remove', '--message', await idOf('cara-retur'));
    expect(said.at(-1)).toMatch(/^1 pesan tidak dipelajari lagi\.\nServer yang sedang berjalan/);
    expect((await listed()).items.map(({ wordings }) => wordings)).toEqual([['tutupnya retak parah']]);
  });

  it('takes an item away with what is beyond the limits, so that nothing moves up', async () => {
    const path = file(
      ...Array.from({ length: 210 }, (_, at) => ({ text: `lampu penyok nomor ${at}`, doc: 'cara-retur' })),
    );
    await run('import', path);
    expect((await listed()).messages).toBe(200);
    await answered('kurir belum datang juga', 'lentera-telat');
    await run('remove', 'cara-retur');
    expect(said.at(-1)).toContain('210 pesan');
    expect((await listed()).items.map(({ id }) => id)).toEqual(['lentera-telat']);
  });

  it('lets no item that lost against the removed one take its place', async () => {
    await answered('lampu penyok pas dibuka', 'cara-retur');
    const [suggestion] = await store.listAnsweredSuggestions(daysAgo(2));
    await store.saveOutcome({
      suggestionId: suggestion?.suggestionId ?? '',
      itemKind: 'response',
      itemId: 'lama-refund',
      event: 'inserted',
      at: daysAgo(1),
      editedShare: null,
      reason: null,
      actorId: 'a',
    });
    await run('remove', 'cara-retur');
    expect((await listed()).messages).toBe(0);
  });

  it('takes everything away, and learns from what comes afterwards', async () => {
    await answered('lampu penyok pas dibuka', 'cara-retur');
    await run('import', file({ text: 'kurir belum datang juga', doc: 'lentera-telat' }));
    await run('remove', '--all');
    expect(await listed()).toEqual({ learnedVersion: null, messages: 0, items: [] });
    await answered('lampu penyok pas dibuka', 'cara-retur');
    expect((await listed()).messages).toBe(1);
    await run('remove', '--all');
    await run('remove', '--all');
    expect(said.at(-1)).toBe('Belum ada yang dipelajari dari pesan sebelumnya.');
  });

  it('refuses what is not there', async () => {
    await expect(run('remove', 'cara-retur')).rejects.toThrow(
      'Tidak ada pesan yang dipelajari untuk "cara-retur".',
    );
    await expect(runIn(english, 'remove', '--message', 'abc')).rejects.toThrow(
      'There is no learned message abc.',
    );
  });
});

describe('learned import', () => {
  it('masks texts, keeps each once, and says what became of the file', async () => {
    const path = file(
      '\uFEFF{"text": "lampu penyok, hubungi 0812-3456-7890", "doc": "cara-retur"}',
      '',
      { text: 'lampu penyok, hubungi 0857 1111 2222', doc: 'cara-retur', locale: 'id' },
      { text: 'where is my lantern, it should be here', docs: ['lentera-telat', 'track-lantern'] },
      { text: 'halo kak', doc: 'cara-retur' },
    );
    await run('import', path);
    expect(said).toEqual([
      [
        '4 baris dibaca, 3 pesan ditambahkan.',
        '1 sudah ada sebelumnya.',
        '1 terlalu singkat untuk dipelajari dan tidak disimpan.',
      ].join('\n'),
      'Disimpan sampai 2030-08-30 (TEXT_RETENTION_DAYS).',
      'Server yang sedang berjalan menyesuaikan diri dalam sekitar satu menit.',
    ]);
    const kept = await store.listImportedMessages(daysAgo(1));
    expect(JSON.stringify(kept)).not.toMatch(/0812|0857|halo/);
    expect((await listed()).items.map(({ id, locale }) => `${locale}/${id}`)).toEqual([
      'id/cara-retur',
      'en/lentera-telat',
      'en/track-lantern',
    ]);
    forgetSaid();
    await run('import', path);
    expect(said[0]).toMatch(/^4 baris dibaca, 0 pesan ditambahkan\.\n4 sudah ada sebelumnya\./);
    expect(said).toHaveLength(1);
    expect((await listed()).messages).toBe(3);
  });

  it('leaves removed messages removed, also those that came from use, until --restore', async () => {
    await answered('lampu penyok pas dibuka', 'cara-retur');
    await run('remove', '--all');
    const path = file({ text: 'Lampu penyok pas dibuka', doc: 'cara-retur', locale: 'id' });
    await run('import', path);
    expect(said.at(-1)).toContain('1 pernah dihapus dan tetap dihapus');
    expect((await listed()).messages).toBe(0);
    await run('import', path, '--restore');
    expect((await listed()).messages).toBe(1);
  });

  it('refuses a file with any fault as a whole, and names each with its line', async () => {
    const path = file(
      { text: 'lampu penyok pas dibuka', doc: 'cara-retur' },
      'bukan json',
      { text: '  ', doc: 'cara-retur' },
      { text: 'lampu penyok' },
      { text: 'lampu penyok', doc: 7 },
      { text: 'lampu penyok', docs: [] },
      { text: 'lampu penyok', doc: 'cara-retur', locale: 'fr' },
      { text: 'lampu penyok', doc: 'cara-retur', locale: 5 },
      { text: 'lampu penyok', doc: 'cara-retur', lang: 'id' },
      { text: 'lampu penyok', docs: ['cara-retur', 'tidak-ada'] },
      { text: 'lampu retak', doc: 'tidak-ada' },
      '[]',
    );
    const error = await run('import', path).then(
      () => undefined,
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({
      code: 'LEARNED_IMPORT_INVALID',
      hint: expect.stringContaining('Tidak ada yang diimpor.') as string,
    });
    expect(String(error instanceof Error ? error.message : error).split('\n')).toEqual(
      [
        '2: harus berisi satu objek JSON dengan "text" dan "doc"',
        '3: "text" harus berisi pesan pelanggan, dalam tanda kutip dan tidak kosong',
        '4: "doc" harus berisi kode balasan atau ID artikel; untuk beberapa, "docs" dengan daftarnya',
        '5: "doc" harus berisi kode balasan atau ID artikel; untuk beberapa, "docs" dengan daftarnya',
        '6: "doc" harus berisi kode balasan atau ID artikel; untuk beberapa, "docs" dengan daftarnya',
        '7: "locale" harus salah satu dari id, en',
        '8: "locale" harus salah satu dari id, en',
        '9: tidak mengenal lang; yang dikenal: text, doc, docs, locale',
        '12: harus berisi satu objek JSON dengan "text" dan "doc"',
        '10: tidak ada balasan atau artikel "tidak-ada"',
      ].map((line) => `${path}:${line}`),
    );
    expect(await store.listImportedMessages(new Date(0))).toEqual([]);
  });

  it('lists twenty faults and counts the rest', async () => {
    const path = file(...Array.from({ length: 25 }, () => '{}'));
    await expect(runIn(english, 'import', path)).rejects.toThrow(/(?:.*\n){20}\.\.\. and 5 more$/);
  });

  it('refuses a file that is not there', async () => {
    await expect(run('import', join(dataDir, 'tidak-ada'))).rejects.toMatchObject({
      code: 'LEARNED_IMPORT_INVALID',
    });
    await expect(run('import', dataDir)).rejects.toMatchObject({ code: 'LEARNED_IMPORT_INVALID' });
  });

  it('takes or refuses any line with a reason, and never keeps a phone number', async () => {
    const json = fc.oneof(
      fc.json(),
      fc.string(),
      fc.record({ text: fc.string({ unit: 'binary' }), doc: fc.constant('cara-retur') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(json, { maxLength: 5 }), async (lines) => {
        const path = file({ text: 'lampu penyok 081234567890', doc: 'cara-retur' }, ...lines);
        const refusal = await run('import', path).catch((error: unknown) => error);
        if (refusal !== undefined) expect(refusal).toMatchObject({ code: 'LEARNED_IMPORT_INVALID' });
        expect(JSON.stringify(await store.listImportedMessages(new Date(0)))).not.toContain('081234567890');
      }),
      { numRuns: 40 },
    );
  });
});

describe('learned', () => {
  it.each([
    [[], /Say what to do/],
    [['forget'], /no "learned forget"/],
    [['list', '--locale', 'fr'], /--locale takes id, en/],
    [['list', 'cara-retur'], /list takes --item cara-retur/],
    [['list', '--all'], /list takes no --all/],
    [['show'], /Say which/],
    [['show', 'a', 'b'], /one at a time/],
    [['show', 'a', '--json'], /show takes no --json/],
    [['remove'], /Say one of/],
    [['remove', 'cara-retur', '--all'], /Say one of/],
    [['remove', '--message'], /./],
    [['import'], /Say which file/],
    [['import', 'x', '--all'], /import takes no --all/],
    [['list', '--unknown'], /./],
  ])('explains itself when called as %j', async (args, sentence) => {
    await expect(run(...args)).rejects.toMatchObject({ code: 'USAGE' });
    await expect(run(...args)).rejects.toThrow(sentence);
  });

  it('speaks English where that is the first language', async () => {
    await answered('my glass arrived cracked', 'cara-retur', { locale: 'en' });
    await runIn(english, 'list');
    await runIn(english, 'show', 'cara-retur');
    await runIn(english, 'remove', 'cara-retur');
    await runIn(
      english,
      'import',
      file({ text: 'my glass arrived cracked', doc: 'cara-retur', locale: 'en' }),
    );
    expect(said.map((text) => text.split('\n').find((line) => line !== ''))).toEqual([
      'Learned from past messages: 1, for replies and articles: 1.',
      expect.stringMatching(/^1× \[en\] .+ \(cara-retur\)$/),
      expect.stringMatching(/^.+ \(cara-retur\), past messages: 1$/),
      expect.stringMatching(/^[0-9a-f]{16} {2}2030-05-31 {2}\[en\] my glass arrived cracked$/),
      'No longer learned from: 1.',
      'Lines read: 1, messages added: 0.',
    ]);
  });

  it('runs as a command on the data of a shop', () => {
    const command = (...args: string[]) => runProgram('learned', ...args);
    expect(command('import', file({ text: 'lampu penyok pas dibuka', doc: 'cara-retur' }))).toContain(
      '1 pesan ditambahkan',
    );
    expect(command('list')).toContain('1× [id] Cara mengembalikan lentera (cara-retur)');
  });
});
