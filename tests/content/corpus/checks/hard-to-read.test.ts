import { expect, describe, test } from 'vitest';
import type { Changes } from '../changed-corpus.ts';
import { problemsOf, replacing } from '../changed-corpus.ts';

const indonesian = 'articles/id/orders/change-address.mdx';
const english = 'articles/en/orders/change-address.mdx';
const bodies = {
  [indonesian]: 'Alamat masih dapat diubah selama lentera belum dibungkus.',
  [english]: 'The address can be changed as long as the lantern is not wrapped.',
};
const easy = {
  [indonesian]: 'Buka pesanan Anda. Pilih alamat baru. ',
  [english]: 'Open your order. Choose the new address. ',
};
const hard = {
  [indonesian]: 'Pengembalian dana diberitahukan sesudah pemeriksaan kelengkapan. ',
  [english]: 'Reimbursement necessitates comprehensive documentation. ',
};

const withBody = (file: keyof typeof bodies, text: string): Changes => ({
  [file]: replacing(bodies[file], text),
});
const found = async (changes: Changes, writerLocale: 'id' | 'en' = 'en') =>
  (await problemsOf(changes, { thorough: true, writerLocale })).filter(
    ({ check }) => check === 'hard-to-read',
  );

describe('an article', () => {
  test.each([
    [english, 'Flesch reading ease of at least 65'],
    [indonesian, 'LIX of at most 50'],
  ] as const)(
    '%s with long words throughout is told once, at its hardest sentence',
    async (file, expected) => {
      const worst = hard[file].trim().replace('.', ' diversification.');
      const problems = await found(withBody(file, `${hard[file].repeat(24)}\n\n${worst}`));
      expect(problems).toEqual([
        expect.objectContaining({ severity: 'notice', file, received: worst, expected }),
      ]);
    },
  );

  test.each([english, indonesian] as const)(
    '%s in short sentences of common words is quiet',
    async (file) => {
      expect(await found(withBody(file, easy[file].repeat(20)))).toEqual([]);
    },
  );

  test('tables and headings are not counted', async () => {
    const table = `| a | b |\n|---|---|\n${`| ${hard[english]} | ${hard[english]} |\n`.repeat(12)}`;
    expect(
      await found(withBody(english, `${easy[english].repeat(12)}\n\n## ${hard[english]}\n\n${table}`)),
    ).toEqual([]);
  });

  test('a text too short to be measured is quiet', async () => {
    expect(await found(withBody(english, hard[english].repeat(3)))).toEqual([]);
  });

  test('a draft is quiet', async () => {
    const draft = (text: string) =>
      text.replace(bodies[english], hard[english].repeat(24)).replace('owner:', 'status: draft\nowner:');
    expect(await found({ [english]: draft })).toEqual([]);
  });

  test('loading without asking for it does not look', async () => {
    const problems = await problemsOf(withBody(english, hard[english].repeat(24)));
    expect(problems.filter(({ check }) => check === 'hard-to-read')).toEqual([]);
  });
});

describe('a sentence', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'a').join(' ');

  test('of more than 25 words is told with its line, in both languages of writers', async () => {
    const changes = withBody(english, `Short.\n\n- One ${words(24)}.\n- One ${words(25)}.`);
    expect(await found(changes)).toEqual([
      expect.objectContaining({
        line: 17,
        received: `One ${words(25)}.`,
        message: 'This sentence has 26 words. Make two of it.',
      }),
    ]);
    const [told] = await found(changes, 'id');
    expect(told?.message).toBe('Kalimat ini 26 kata. Bagi menjadi dua.');
  });

  test('counts words after facts are put in', async () => {
    const sentence = `One ${words(23)} {{ fact.delivery_time }}.`;
    expect(await found(withBody(english, sentence))).toHaveLength(1);
  });

  test('in a language without a measure of its own is told as well', async () => {
    const french = {
      'business.yaml': replacing('locales: [id, en]', 'locales: [id, en, fr]'),
      'articles/fr/orders/change-address.mdx': `---\ntitle: Adresse\n---\nUn ${words(25)}.\n`,
    };
    expect(await found(french)).toHaveLength(1);
  });
});
