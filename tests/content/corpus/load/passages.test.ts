import { describe, expect, test } from 'vitest';
import { findArticle, loadCorpus } from '../../../../content/corpus/index.ts';
import { readMarkdown } from '../../../../content/corpus/load/markdown.ts';
import { bodyParts } from '../../../../content/corpus/load/passages.ts';
import { now } from '../changed-corpus.ts';

function sections(body: string) {
  const tree = readMarkdown(body, 'x.mdx', 0);
  if ('check' in tree) throw new Error(tree.message.en);
  return bodyParts(tree, 'Judul', 0).sections.map(({ headingId, text }) => [headingId, text]);
}

describe('where a body is cut', () => {
  test('text before the first heading is a section of its own, unless there is none', () => {
    expect(sections('Awal.\n\n## Satu\n\nIsi.')).toEqual([
      ['', 'Awal.'],
      ['satu', 'Isi.'],
    ]);
    expect(sections('## Satu\n\nIsi.')).toEqual([['satu', 'Isi.']]);
    expect(sections('![](x.svg)')).toEqual([['', '']]);
  });

  test('an empty section stays', () => {
    expect(sections('## Satu\n\n### Dua\n\nIsi.')).toEqual([
      ['satu', ''],
      ['dua', 'Isi.'],
    ]);
  });

  test('deeper headings belong to their section but count for repeated ids', () => {
    expect(sections('## A\n\n#### A\n\nIsi.\n\n## A')).toEqual([
      ['a', 'A Isi.'],
      ['a-2', ''],
    ]);
  });
});

describe('what the text of a section is', () => {
  test.each([
    ['blocks are a space apart, runs within a line are not', 'a**b**c\n\n- d\n- e', 'abc d e'],
    ['cells of a table are a space apart', '|a|b|\n|-|-|\n|c|d|', 'a b c d'],
    ['entities and quotes read as on the page', '&lt;b&gt; "x" -- ...', '<b> “x” – …'],
    ['code stays as typed', '`a "b" --`\n\n```\nc  d\n```', 'a "b" -- c d'],
    [
      'titles and summaries are part of it, kinds are not',
      '<Callout kind="tip" title="T">\nx\n</Callout>\n\n<Details summary="S">\ny\n</Details>',
      'T x S y',
    ],
    ['descriptions of pictures are not', 'a ![b](c.svg) d', 'a d'],
    [
      'titles of tabs are part of it',
      '<Tabs>\n<Tab title="S">\na\n</Tab>\n<Tab title="D">\nb\n</Tab>\n</Tabs>',
      'S a D b',
    ],
    [
      'captions are part of it, where the picture stands by itself',
      '![a](a.svg "K *k*")\n\nb ![c](c.svg "d").',
      'K *k* b .',
    ],
    ['addresses of links are not', '[a](article:b)', 'a'],
  ])('%s', (_, body, text) => {
    expect(sections(body)).toEqual([['', text]]);
  });
});

describe('the corpus of hard cases', () => {
  const dir = new URL('../../../fixtures/hard-cases', import.meta.url).pathname;

  test('loads in both languages with the expected ids', async () => {
    const corpus = await loadCorpus(dir, { now });
    const ids = (articleId: string, locale: string) =>
      findArticle(corpus, articleId, locale)?.passages.map(({ passageId }) => passageId);
    expect(ids('hard-blocks', 'en')).toEqual([
      'hard-blocks#same-heading',
      'hard-blocks#same-heading-1',
      'hard-blocks#same-heading-1-1',
      'hard-blocks#código--naïve-qué',
      'hard-blocks#ways-to-choose',
      'hard-blocks#inside-a-choice',
      'hard-blocks#pictures',
    ]);
    expect(ids('hard-blocks', 'id')).toEqual([
      'hard-blocks',
      'hard-blocks#daftar-bertingkat',
      'hard-blocks#tabel',
      'hard-blocks#judul-dengan-kode--tanda-kutip',
      'hard-blocks#judul-sama',
      'hard-blocks#judul-sama-1',
      'hard-blocks#komponen',
      'hard-blocks#pilihan-cara',
      'hard-blocks#di-dalam-pilihan',
      'hard-blocks#gambar',
    ]);
  });
});
