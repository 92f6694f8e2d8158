import { describe, expect, it } from 'vitest';
import { gaps } from '../../../assist-api/commands/gaps.ts';
import { loadCorpus } from '../../../content/corpus/index.ts';
import { now, tinyCorpus } from '../../content/corpus/changed-corpus.ts';
import { forgetSaid, runProgram, said, say, store } from './command-home.ts';

const corpus = await loadCorpus(tinyCorpus, { now });
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const run = (...args: string[]) => gaps(args, { store, corpus, now: () => now, say });
const miss = (maskedText: string, at = daysAgo(1), locale = 'id') =>
  store.saveSearchMiss({ maskedText, locale, at, source: 'search' });

describe('gaps', () => {
  it('prints each question once, the most asked first, with other wordings and the nearest text', async () => {
    await miss('sewa lentera buat pesta', daysAgo(9));
    await miss('sewa lentera buat pesta', daysAgo(3));
    await miss('kak sewa lentera utk pesta bs ga', daysAgo(2));
    await miss('ukir nama pelanggan', daysAgo(4));
    await run();
    expect(said).toHaveLength(3);
    expect(said[0]).toBe('30 hari terakhir: 2 pertanyaan tanpa jawaban, diajukan 4 kali.');
    expect(said[1]?.split('\n')).toEqual([
      '',
      '3× [id] sewa lentera buat pesta',
      '    Terakhir ditanyakan 2030-05-30',
      '    Juga ditulis: kak sewa lentera utk pesta bs ga',
      expect.stringMatching(
        /^ {4}(Teks terdekat: .+ \([a-z-]+\), \d+% mirip: .+|Belum ada teks yang mirip)$/,
      ),
    ]);
    expect(said[2]).toBe(
      '\n1× [id] ukir nama pelanggan\n    Terakhir ditanyakan 2030-05-28\n    Belum ada teks yang mirip',
    );
  });

  it('names the response or article that is most like a question, and no playbook article', async () => {
    await miss('mau retur lentera caranya gimana ya');
    for (const { title } of corpus.playbook) await miss(title);
    await run('--json');
    const { gaps: list } = JSON.parse(said.join('')) as {
      gaps: { nearest: { kind: string; id: string } | null }[];
    };
    expect(list.map(({ nearest }) => nearest?.id)).toContain('cara-retur');
    const playbookIds = new Set(corpus.playbook.map(({ articleId }) => articleId));
    expect(list.filter(({ nearest }) => nearest && playbookIds.has(nearest.id))).toEqual([]);
  });

  it('gives everything as one object with --json', async () => {
    await miss('ukir nama', daysAgo(1));
    await run('--json');
    expect(JSON.parse(said.join(''))).toEqual({
      days: 30,
      asked: 1,
      questions: 1,
      gaps: [
        {
          locale: 'id',
          question: 'ukir nama',
          times: 1,
          lastAskedAt: daysAgo(1).toISOString(),
          otherWordings: [],
          nearest: null,
        },
      ],
    });
  });

  it('looks back so many days, in one language where asked', async () => {
    await miss('ukir nama', daysAgo(8));
    await miss('engrave my name', daysAgo(2), 'en');
    await run('--days', '7');
    expect(said.join('\n')).not.toContain('ukir');
    forgetSaid();
    await run('--locale', 'id');
    expect(said.join('\n')).toContain('ukir nama');
    expect(said.join('\n')).not.toContain('engrave');
  });

  it('lists the most frequent up to the limit and says how many there are', async () => {
    for (const text of ['ukir nama', 'jam buka', 'jam buka', 'lampu minyak']) await miss(text);
    await run('--limit', '1');
    expect(said[0]).toBe('30 hari terakhir: 3 pertanyaan tanpa jawaban, diajukan 4 kali; 1 yang tersering.');
    expect(said).toHaveLength(2);
    expect(said[1]).toContain('2× [id] jam buka');
  });

  it('takes no notice of what stands for personal data', async () => {
    await miss('[nomor] lampu minyak');
    await miss('lampu minyak [telepon]');
    await miss('[nomor] [email]');
    await run();
    expect(said[0]).toContain('1 pertanyaan tanpa jawaban, diajukan 2 kali');
    expect(said[1]).toContain('[nomor] lampu minyak');
  });

  it('counts no greetings, and says when nothing is missing', async () => {
    await miss('halo kak');
    await run('--days', '5');
    expect(said).toEqual(['Tidak ada pertanyaan tanpa jawaban dalam 5 hari terakhir.']);
  });

  it('shows at most three other wordings, each once', async () => {
    for (const text of [
      'ukir nama',
      'Ukir nama!',
      'ukir nama kak',
      'ukir nama dong',
      'ukir nama ya',
      'ukir nama',
    ])
      await miss(text);
    await run();
    expect(said[1]?.match(/Juga ditulis: .*/g)).toHaveLength(3);
  });

  it('keeps texts from steering the terminal, and shortens long ones', async () => {
    await miss(`ukir \u001b[31mnama\u0007 \u202eterbalik\nbaris ${'panjang '.repeat(60)}`);
    await run();
    const line = said[1]?.split('\n')[1] ?? '';
    expect(line).toMatch(/^1× \[id\] ukir \[31mnama terbalik baris panjang .*…$/);
    expect(Array.from(line).length).toBeLessThanOrEqual(170);
  });

  it.each([
    [['--days', '0'], /--days takes a whole number from 1 to 3650/],
    [['--days', 'week'], /--days/],
    [['--limit', '-1'], /./],
    [['--limit', '1001'], /--limit takes/],
    [['--locale', 'fr'], /--locale takes id, en/],
    [['everything'], /./],
    [['--all'], /./],
  ])('explains itself when called as %j', async (args, sentence) => {
    await expect(run(...args)).rejects.toMatchObject({ code: 'USAGE' });
    await expect(run(...args)).rejects.toThrow(sentence);
  });

  it('runs as a command on the data of a shop', async () => {
    await miss('ukir nama di lentera', new Date());
    const printed = runProgram('gaps', '--days', '1');
    expect(printed).toContain('1× [id] ukir nama di lentera');
  });
});
