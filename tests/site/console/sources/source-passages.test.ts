import { describe, expect, test } from 'vitest';
import type { ArticleReply } from '../../../../assist-api/routes/articles/schema.ts';
import { createLocaleAnalyser } from '../../../../content/corpus/language/locale-analyser.ts';
import { loadLanguagePack } from '../../../../content/corpus/language/load-language-pack.ts';
import { choosePassages, readPassages } from '../../../../site/console/sources/source-passages.ts';

const analyser = createLocaleAnalyser(await loadLanguagePack('id'), undefined);
const analyse = (text: string) => analyser.analyse(text);

const article = (articleId: string, texts: readonly string[]): ArticleReply => ({
  articleId,
  audience: 'internal',
  locale: 'id',
  locales: ['id'],
  topicId: 'retur',
  topicTitle: 'Retur',
  title: articleId,
  passages: texts.map((text, index) => ({ passageId: String(index), heading: `H${index}`, depth: 2, text })),
});
const articles = [
  article('retur', [
    'Kurir menjemput barang di rumah.',
    'Dana kembali dalam 3 hari setelah barang diperiksa.',
  ]),
  article('lain', ['Voucher berlaku sampai akhir bulan.']),
];
const choose = (reply: string, question = '') =>
  choosePassages(readPassages(articles, analyse), reply, question, analyse);

describe('the passages behind a reply', () => {
  test('of each article the one that shares most, none that shares nothing', () => {
    const [passage, ...others] = choose('Dananya kami kembalikan dalam 3 hari ya, Kak.');
    expect(passage?.heading).toBe('H1');
    expect(others).toEqual([]);
  });

  test('mark the words of reply and question in every form', () => {
    const [passage] = choose('Dananya kami kembalikan.', 'kapan diperiksanya');
    const marked = passage?.ranges.map(({ start, end }) => passage.text.slice(start, end));
    expect(marked).toEqual(expect.arrayContaining(['Dana', 'kembali', 'diperiksa']));
    expect(marked).not.toContain('barang');
  });

  test('are none for an empty reply without a question', () => {
    expect(choose('')).toEqual([]);
  });
});
