import { describe, expect, test } from 'vitest';
import type { Changes } from '../changed-corpus.ts';
import { problemsOf, replacing } from '../changed-corpus.ts';

const retur = 'canned-responses/id/returns/cara-retur.md';
const refund = 'canned-responses/id/returns/lama-refund.md';
const article = 'articles/id/returns/refund-lantern.mdx';
const example = '  - refund saya kok lama sekali';

const found = async (changes: Changes, writerLocale: 'id' | 'en' = 'id') =>
  (await problemsOf(changes, { thorough: true, writerLocale })).filter(
    ({ check }) => check === 'same-question',
  );

describe('two texts that answer the same', () => {
  test('an example of another response in other spelling is told, with both files and both examples', async () => {
    const changes = {
      [refund]: replacing(example, `${example}\n  - kak mau retur lenteranya gmn caranya ya`),
    };
    expect(await found(changes)).toEqual([
      expect.objectContaining({
        severity: 'notice',
        file: refund,
        line: 6,
        key: 'examples.1',
        received: 'kak mau retur lenteranya gmn caranya ya',
        message: `Dua balasan menjawab pertanyaan yang sama: ${retur} memuat "mau retur lentera gimana caranya kak". Hapus contoh ini dari yang tidak menjawabnya, atau gabungkan keduanya.`,
      }),
    ]);
    const [english] = await found(changes, 'en');
    expect(english?.message).toMatch(/^Two responses answer the same question: /);
  });

  test('a copy under another name is told once, as a whole', async () => {
    const copy = (text: string) => text.replace('title: Lama dana kembali', 'title: Lama dana kembali lagi');
    const files = ['id', 'en'].map((locale) => `canned-responses/${locale}/returns/lama-refund-baru.md`);
    const text =
      '---\ntitle: Lama dana kembali\nowner: workshop\nexamples:\n  - refund saya kok lama sekali\nsources: [refund-lantern]\nreviewBy: 2032-05-09\n---\n\nSebentar lagi.\n';
    const problems = await found({ [files[0] ?? '']: copy(text) });
    expect(problems).toEqual([
      expect.objectContaining({ file: refund, key: 'title', line: 2, received: 'Lama dana kembali' }),
    ]);
    expect(problems[0]?.message).toContain(files[0]);
  });

  test.each<[string, Changes]>([
    [
      'a look-alike that differs in the telling word',
      { [refund]: replacing(example, `${example}\n  - mau refund lentera gimana caranya kak`) },
    ],
    ['a denial', { [refund]: replacing(example, `${example}\n  - ga mau retur lentera gimana caranya kak`) }],
    ['an example twice in one file', { [refund]: replacing(example, `${example}\n${example}`) }],
    [
      'a response and an article',
      {
        [article]: (text) =>
          text.replace(/^examples:.*$/m, 'examples: [mau retur lentera gimana caranya kak]'),
      },
    ],
    [
      'a draft',
      {
        [refund]: (text) =>
          text
            .replace(example, '  - mau retur lentera gimana caranya kak')
            .replace('owner:', 'status: draft\nowner:'),
      },
    ],
    ['the content as it is', {}],
  ])('%s is quiet', async (_, changes) => {
    expect(await found(changes)).toEqual([]);
  });

  test('loading without asking for it does not look', async () => {
    const changes = { [refund]: replacing(example, '  - mau retur lentera gimana caranya kak') };
    expect(await found(changes)).toHaveLength(1);
    expect((await problemsOf(changes)).filter(({ check }) => check === 'same-question')).toEqual([]);
  });
});
