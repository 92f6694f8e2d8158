import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../../../content/corpus/commands/check.ts';
import type { Command } from '../../../../content/corpus/commands/command.ts';
import { create } from '../../../../content/corpus/commands/new.ts';
import { where } from '../../../../content/corpus/commands/where.ts';
import { changedCorpus, now, replacing, tinyCorpus } from '../changed-corpus.ts';

interface Run {
  dir?: string;
  lang?: 'id' | 'en';
  answers?: string[];
}

async function run(command: Command, args: string[], { dir = tinyCorpus, lang = 'id', answers }: Run = {}) {
  const printed: string[] = [];
  const questions: string[] = [];
  const ask = (question: string) => {
    questions.push(question);
    return Promise.resolve(answers?.shift() ?? '');
  };
  const code = await command({
    contentDir: dir,
    writerLocale: lang,
    now,
    args,
    print: (text) => printed.push(text),
    ask: answers && ask,
  });
  return { code, text: printed.join('\n'), questions };
}

describe('check', () => {
  test('a sound content passes', async () => {
    expect(await run(check, [])).toMatchObject({ code: 0, text: '0 kesalahan, 0 catatan.' });
  });

  test('errors are printed last and fail; notices alone do not', async () => {
    const article = 'articles/id/orders/change-address.mdx';
    const noticed = changedCorpus({ [article]: replacing('2032-05-03', '2030-01-01') });
    expect(await run(check, [], { dir: noticed, lang: 'en' })).toMatchObject({ code: 0 });
    const broken = changedCorpus({
      [article]: replacing('2032-05-03', '2030-01-01'),
      'topics.yaml': replacing('team: care', 'team: caree'),
    });
    const { code, text } = await run(check, [], { dir: broken, lang: 'en' });
    expect(code).toBe(1);
    expect(text.indexOf('(review-due)')).toBeLessThan(text.indexOf('(unknown-team)'));
    expect(text).toMatch(/1 errors, 1 notices\.$/);
  });
});

describe('check ahead of a date', () => {
  const response = 'canned-responses/id/returns/cara-retur.md';
  const changing = (validFrom: string) => ({
    'facts.yaml': replacing(
      'value: 9, unit: day',
      `value: 9, unit: day, changes: [{ validFrom: ${validFrom}, value: 12 }]`,
    ),
    [response]: replacing('{{ fact.return_window }}', '9 hari'),
  });

  test('what a new value will contradict is an error already, with its date', async () => {
    const dir = changedCorpus(changing('2030-07-01 09:00'));
    const { code, text } = await run(check, [], { dir, lang: 'en' });
    expect([code, text]).toEqual([
      1,
      expect.stringMatching(/cara-retur\.md[\s\S]*From 2030-07-01 09:00 on: /),
    ]);
    expect((await run(check, [], { dir })).text).toContain('Mulai 2030-07-01 09:00: ');
  });

  test('what a past value says is held against the present one alone', async () => {
    const dir = changedCorpus(changing('2030-05-01'));
    const { text } = await run(check, [], { dir, lang: 'en' });
    expect(text).toContain('(source-disagrees)');
    expect(text).not.toMatch(/From .* on:/);
  });
});

describe('where', () => {
  test('every use of a fact has its file and line', async () => {
    const { code, text } = await run(where, ['fact', 'whatsapp_number']);
    expect(code).toBe(0);
    const places = text
      .split('\n')
      .map((line) => line.replace(/^.*fixtures\/corpus\//, '').replace(/ {2}.*$/, ''));
    expect(places).toEqual([
      'articles/en/orders/change-address.mdx:18',
      'articles/id/orders/change-address.mdx:19',
      'business.yaml:24',
      'facts.yaml:8',
      '4 tempat.',
    ]);
  });

  test('an article is found in links, related articles and sources', async () => {
    const { text } = await run(where, ['article', 'refund-lantern']);
    expect(text).toMatch(/articles\/id\/returns\/return-lantern\.mdx:34 .*article:refund-lantern/);
    expect(text).toMatch(/articles\/id\/returns\/return-lantern\.mdx:11 .*related/);
    expect(text).toMatch(/canned-responses\/id\/returns\/lama-refund\.md:6 .*sources/);
  });

  test('a text is listed at its title', async () => {
    const { text } = await run(where, ['response', 'lama-refund']);
    expect(text).toMatch(/canned-responses\/id\/returns\/lama-refund\.md:2 {2}title: /);
    expect((await run(where, ['article', 'refund-lantern'])).text).toMatch(
      /refund-lantern\.mdx:\d+ {2}title: /,
    );
  });

  test('an unknown name gets the nearest ones', async () => {
    expect(await run(where, ['fact', 'retrun_window'])).toMatchObject({
      code: 1,
      text: 'Tidak ada fact "retrun_window". Yang mirip: return_window.',
    });
    expect(await run(where, ['response', 'lentera-tlat'], { lang: 'en' })).toMatchObject({
      code: 1,
      text: 'There is no response "lentera-tlat". Similar: lentera-telat.',
    });
  });

  test.each([[[]], [['fact']], [['facts', 'x']], [['constructor', 'x']]])(
    '%j gets the usage',
    async (args) => {
      expect(await run(where, args)).toMatchObject({
        code: 1,
        text: expect.stringContaining('npm run where') as string,
      });
    },
  );
});

describe('new', () => {
  test.each(['article', 'response', 'playbook'])('a %s made from flags passes the check', async (kind) => {
    const dir = changedCorpus();
    const args = ['--kind', kind, '--topic', 'returns', '--title', 'Klaim: "garansi" & kaca #2'];
    expect(
      await run(create, [...args, '--locale', 'id', '--locale', 'en', '--text', 'Halo.'], { dir }),
    ).toMatchObject({ code: 0 });
    const made = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.includes('klaim-garansi-kaca-2'),
    );
    expect(made).toHaveLength(2);
    const text = readFileSync(join(dir, made[0] ?? ''), 'utf8');
    expect(text).toContain('owner: workshop');
    expect(text).toContain('reviewBy: 2030-11-30');
    expect(await run(check, [], { dir })).toMatchObject({ code: 0 });
  });

  test('without a text it is a draft that says so, in the language of each file', async () => {
    const dir = changedCorpus();
    const args = ['--kind', 'response', '--topic', 'orders', '--title', 'Pelita padam'];
    const { code, text } = await run(create, [...args, '--locale', 'id', '--locale', 'en'], {
      dir,
      lang: 'en',
    });
    expect(code).toBe(0);
    expect(text).toContain('delete the line "status: draft"');
    const made = (locale: string) =>
      readFileSync(join(dir, `canned-responses/${locale}/orders/pelita-padam.md`), 'utf8');
    expect(made('id')).toMatch(/status: draft\n[^]*\n\nTulis isinya di sini\.\n$/);
    expect(made('en')).toMatch(/status: draft\n[^]*\n\nWrite the text here\.\n$/);
    expect(await run(check, [], { dir })).toMatchObject({ code: 0 });
  });

  test('with a text it is published', async () => {
    const dir = changedCorpus();
    const args = [
      '--kind',
      'article',
      '--topic',
      'orders',
      '--title',
      'Pelita padam',
      '--text',
      'Ganti minyak.',
    ];
    expect((await run(create, args, { dir })).text).not.toContain('draf');
    expect(readFileSync(join(dir, 'articles/id/orders/pelita-padam.mdx'), 'utf8')).not.toContain('status');
  });

  test('three questions are asked for what no flag says', async () => {
    const dir = changedCorpus();
    const { code, questions } = await run(create, [], {
      dir,
      answers: ['article', 'orders', 'Pelita padam'],
    });
    expect(code).toBe(0);
    expect(questions).toHaveLength(3);
    expect(readFileSync(join(dir, 'articles/id/orders/pelita-padam.mdx'), 'utf8')).toContain(
      'title: Pelita padam',
    );
  });

  test('a wrong answer is explained and asked again', async () => {
    const { code, text, questions } = await run(create, [], {
      dir: changedCorpus(),
      answers: ['artikel', 'article', 'order', 'orders', 'Pelita padam'],
    });
    expect(code).toBe(0);
    expect(questions).toHaveLength(5);
    expect(text).toContain('--kind "artikel" tidak dikenal');
    expect(text).toContain('→ --topic orders');
  });

  test.each([
    [
      ['--kind', 'artikel'],
      '--kind "artikel" tidak dikenal. Pilih: article, response, playbook. → --kind article',
    ],
    [['--kind', 'article'], '--topic belum diisi, misalnya --topic orders.'],
    [['--kind', 'article', '--topic', 'orders'], '--title belum diisi'],
    [['--kind', 'article', '--topic', 'orders', '--title', 'x'.repeat(81)], 'paling banyak 80'],
    [['--kind', 'article', '--topic', 'orders', '--title', 'X', '--id', 'Ä'], 'bukan id'],
    [
      ['--kind', 'article', '--topic', 'orders', '--title', 'X', '--locale', 'fr'],
      '--locale "fr" tidak dikenal',
    ],
    [
      ['--kind', 'article', '--topic', 'orders', '--title', 'X', '--id', 'return-lantern'],
      'sudah dipakai oleh articles/',
    ],
    [
      ['--kind', 'response', '--topic', 'orders', '--title', 'X', '--id', 'return-lantern'],
      'sudah dipakai oleh articles/',
    ],
    [['--kind', 'article', '--topic', 'orders', '--title', 'X', '--text', '<b'], 'invalid-markdown'],
    [['--judul', 'X'], '--kind --topic --title'],
    [['article', 'orders', 'X'], 'npm run new -- --kind article'],
  ])('%j is refused and leaves nothing behind', async (args, sentence) => {
    const dir = changedCorpus();
    const before = readdirSync(dir, { recursive: true });
    const { code, text } = await run(create, args, { dir });
    expect(code).toBe(1);
    expect(text).toContain(sentence);
    expect(readdirSync(dir, { recursive: true })).toEqual(before);
  });
});
