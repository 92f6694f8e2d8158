import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { feedback } from '../../../assist-api/commands/feedback.ts';
import type { Vote } from '../../../assist-api/feedback/feedback.ts';
import { loadCorpus } from '../../../content/corpus/index.ts';
import { now, tinyCorpus } from '../../content/corpus/changed-corpus.ts';
import { forgetSaid, runProgram, said, say, store } from './command-home.ts';

const corpus = await loadCorpus(tinyCorpus, { now });
const run = (...args: string[]) => feedback(args, { store, corpus, now: () => now, say });
const vote = (over: Partial<Vote> = {}) =>
  store.saveVote({
    articleId: 'return-lantern',
    locale: 'id',
    voteId: randomUUID(),
    helpful: false,
    isCounted: true,
    reason: null,
    maskedComment: null,
    at: new Date(now.getTime() - 86_400_000),
    ...over,
  });
const firstId = async () => (await store.listFeedback({ limit: 1 })).items[0]?.feedbackId ?? '';

describe('feedback', () => {
  it('lists undecided items by article, with votes, owner and day, in the language of the shop', async () => {
    await vote({ reason: 'unclear' });
    await vote({ reason: 'unclear' });
    await vote({ helpful: true, maskedComment: 'bagus\ntapi panjang' });
    await run();
    const id = await firstId();
    expect(said[0]).toBe('2 masukan.');
    const lines = said[1]?.split('\n') ?? [];
    expect(lines.slice(0, 4)).toEqual([
      '',
      '[id] return-lantern: membantu: 1 ya, 2 tidak',
      `  ${id.slice(0, 8)}  2× sulit dipahami (baru)`,
      expect.stringMatching(/^ {4}Terakhir disampaikan \d{4}-\d\d-\d\d · Penanggung jawab: Bengkel$/),
    ]);
    expect(said[1]).toContain('1× membantu (baru)\n    “bagus”\n    “tapi panjang”');
  });

  it('closes an item with what was changed, by the beginning of its id', async () => {
    await vote({ reason: 'wrong', maskedComment: 'harga lama' });
    const id = await firstId();
    await run('accept', id.slice(0, 8));
    expect(said.at(-1)).toContain('(diterima)');
    await run(
      'close',
      id.slice(0, 8),
      '--changed',
      'Harga diperbarui, lihat budi@example.com',
      '--by',
      'Sari',
    );
    const [item] = (await store.listFeedback({ limit: 1 })).items;
    expect(item).toMatchObject({ status: 'done', decidedBy: 'Sari', decidedAt: now, decision: null });
    expect(item?.changed).toMatch(/^Harga diperbarui, lihat \[/);
    expect(said.at(-1)).toContain('selesai oleh Sari');
    forgetSaid();
    await run('list');
    expect(said).toEqual(['Tidak ada masukan.']);
    await run('list', '--status', 'all');
    expect(said.at(-1)).toContain('Yang diubah: Harga diperbarui');
    await run('reopen', id);
    expect((await store.listFeedback({ limit: 1 })).items[0]).toMatchObject({
      status: 'open',
      changed: null,
    });
  });

  it('shows what people of the team reported beside it, with who did', async () => {
    const report = {
      locale: 'id',
      maskedComment: null,
      suggestionId: null,
      reporterId: randomUUID(),
      reportedBy: 'Rina\u001b[31m',
      at: now,
    };
    const kept = [
      { kind: 'procedure', id: 'late-return', reason: 'hinders', step: 1 },
      { kind: 'response', id: 'cara-retur', reason: 'confusing', step: null },
    ] as const;
    for (const each of kept)
      await store.saveReport({ ...report, ...each, feedbackId: randomUUID(), at: now });
    await run('list', '--owner', 'workshop');
    const printed = said.join('\n');
    expect(printed).toMatch(
      /\[id\] late-return\n.+ 1× langkah kerja, langkah 2, menghambat pekerjaan \(baru\)/,
    );
    expect(printed).toMatch(/\[id\] cara-retur\n.+ 1× templat balasan, membingungkan \(baru\)/);
    expect(printed).toContain('Dilaporkan oleh Rina');
    expect(printed).toContain('Penanggung jawab: Bengkel');
    expect(printed).not.toContain('\u001b');
    forgetSaid();
    await run('show', 'cara-retur');
    expect(said.join('\n')).toContain('membingungkan');
  });

  it('declines an item with the reason why not', async () => {
    await vote({ reason: 'dislike_policy' });
    await run('close', await firstId(), '--declined', 'Aturan tetap');
    expect((await store.listFeedback({ limit: 1 })).items[0]).toMatchObject({
      status: 'declined',
      decision: 'Aturan tetap',
      changed: null,
    });
  });

  it('shows one article with its votes in every language, also when nobody said more', async () => {
    await vote({ helpful: true });
    await vote({ locale: 'en', maskedComment: 'too long' });
    await run('show', 'return-lantern');
    expect(said.slice(0, 3)).toEqual([
      '[en] return-lantern: membantu: 0 ya, 1 tidak',
      '[id] return-lantern: membantu: 1 ya, 0 tidak',
      '1 masukan.',
    ]);
    forgetSaid();
    await run('show', 'track-lantern');
    expect(said).toEqual(['Tidak ada masukan.']);
  });

  it('narrows by owner and language, and gives everything as one object with --json', async () => {
    await vote({ maskedComment: 'retur' });
    await vote({ articleId: 'track-lantern', locale: 'en', maskedComment: 'track' });
    await run('list', '--owner', 'care', '--json');
    const { total, items, votes } = JSON.parse(said.join('')) as {
      total: number;
      items: { maskedComment: string }[];
      votes: unknown[];
    };
    expect([total, items.map(({ maskedComment }) => maskedComment), votes.length]).toEqual([1, ['track'], 2]);
    forgetSaid();
    await run('list', '--locale', 'id', '--limit', '1');
    expect(said.join('\n')).toContain('“retur”');
    expect(said.join('\n')).not.toContain('track');
  });

  it('keeps texts from steering the terminal', async () => {
    await vote({ maskedComment: 'merah \u001b[31m \u202ekanan' });
    await run();
    expect(said.join('')).not.toMatch(/\u001b|\u202e/u);
  });

  it.each([
    [['close', 'x'], /either --changed/],
    [['close', 'x', '--changed', ' '], /either --changed/],
    [['close', 'x', '--changed', 'a', '--declined', 'b'], /either --changed/],
    [['close', 'x', '--changed', 'a'.repeat(1_001)], /at most 1000/],
    [['list', '--status', 'late'], /--status takes/],
    [['list', '--owner', 'nobody'], /--owner takes care, workshop/],
    [['list', '--locale', 'fr'], /--locale takes/],
    [['list', '--limit', '0'], /--limit takes/],
    [['show'], /without a name/],
    [['burn', 'x'], /no "burn"/],
    [['show', 'a', 'b'], /too much/],
    [['--all'], /./],
  ])('explains itself when called as %j', async (args, sentence) => {
    await expect(run(...args)).rejects.toMatchObject({ code: 'USAGE' });
    await expect(run(...args)).rejects.toThrow(sentence);
  });

  it('names what it does not know', async () => {
    await expect(run('show', 'nothing')).rejects.toMatchObject({ code: 'ARTICLE_NOT_FOUND' });
    for (const id of [randomUUID(), '%', 'abc'])
      await expect(run('accept', id)).rejects.toMatchObject({ code: 'FEEDBACK_NOT_FOUND' });
  });

  it('runs as a command on the data of a shop', async () => {
    await vote({ maskedComment: 'kurang gambar' });
    const printed = runProgram('feedback');
    expect(printed).toContain('“kurang gambar”');
  });
});
