import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSpelling } from '../../../content/corpus/language/index.ts';
import { loadLanguagePack } from '../../../content/corpus/language/load-language-pack.ts';
import { createLocaleAnalyser } from '../../../content/corpus/language/locale-analyser.ts';
import { findPassages } from '../../../site/search/excerpt.ts';
import { readQuery } from '../../../site/search/query.ts';
import { exampleLikeness, keepUseful, rankPages } from '../../../site/search/ranking.ts';

const analyser = createLocaleAnalyser(await loadLanguagePack('id'), {
  synonyms: [['retur', 'pengembalian']],
  abbreviations: {},
  products: [],
});
const words = new Map([
  ['pengembalian', 5],
  ['dana', 4],
  ['retur', 3],
  ['barang', 9],
]);
const stems = [...words.keys()].flatMap((word) => analyser.analyse(word).map(({ stem }) => stem));
const reader = { analyser, spelling: createSpelling(words), knownStems: new Set(stems) };

describe('readQuery', () => {
  it('corrects a misspelt word and says so', () => {
    expect(readQuery('pengembaian dana', reader).corrected).toBe('pengembalian dana');
  });

  it('leaves a word with affixes alone that is like another only by its affixes', () => {
    const known = new Map([['dibuang', 4]]);
    const ofBins = {
      analyser,
      spelling: createSpelling(known),
      knownStems: new Set(['buang']),
    };
    expect(readQuery('dibilang sampai', ofBins).corrected).toBeUndefined();
    expect(readQuery('dibuan sampai', ofBins).corrected).toBe('dibuang sampai');
  });

  it('takes words as they are spelt when asked to', () => {
    expect(readQuery('pengembaian dana', reader, true).corrected).toBeUndefined();
  });

  it('leaves known families alone and reads informal spelling', () => {
    const { terms, corrected } = readQuery('brg returnya', reader);
    expect(corrected).toBeUndefined();
    expect(terms.flatMap(({ forms }) => forms)).toContain('barang');
  });

  it('gives synonyms of the shop', () => {
    expect(readQuery('retur', reader).synonyms).toContain('pengembalian');
  });

  it('has no terms for a text without words', () => {
    expect(readQuery(' ?! ', reader).terms).toEqual([]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(Array.isArray(readQuery(text, reader).terms)).toBe(true);
      }),
      { seed: 11 },
    );
  });
});

describe('rankPages', () => {
  const matches = (weight: number, scores: Record<string, number>) => ({
    weight,
    scores: new Map(Object.entries(scores)),
  });

  it('puts the page that holds more of the query first', () => {
    const ranked = rankPages([matches(1, { a: 2, b: 2 }), matches(1, { b: 2 })], 10);
    expect(ranked[0]).toMatchObject({ id: 'b', coverage: 1 });
  });

  it('counts a rare word more than a frequent one', () => {
    const frequent = matches(1, { a: 3, c: 3, d: 3, e: 3 });
    expect(rankPages([frequent, matches(1, { b: 3 })], 6)[0]?.id).toBe('b');
  });

  it('finds a page although one word of the sentence is nowhere', () => {
    expect(rankPages([matches(1, { a: 3 }), matches(1, {})], 10).map(({ id }) => id)).toEqual(['a']);
  });

  it('gives nothing for nothing', () => {
    expect(rankPages([], 10)).toEqual([]);
    expect(rankPages([matches(1, {})], 10)).toEqual([]);
  });

  it('breaks ties by id', () => {
    expect(rankPages([matches(1, { b: 1, a: 1 })], 10).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('keepUseful', () => {
  const pages = (...scores: number[]) => scores.map((score) => ({ score }));

  it('cuts the tail that is far from the best', () => {
    expect(keepUseful(pages(0.3, 1.2, 0.9), 3)).toEqual({ pages: pages(1.2, 0.9), isSure: true });
  });

  it('gives few pages, and says that they are only near, where the best is weak', () => {
    expect(keepUseful(pages(0.5, 0.5, 0.5, 0.5), 3)).toEqual({ pages: pages(0.5, 0.5, 0.5), isSure: false });
  });

  it('gives nothing where nothing is near', () => {
    expect(keepUseful(pages(0.1), 3)).toEqual({ pages: [], isSure: false });
    expect(keepUseful([], 3)).toEqual({ pages: [], isSure: false });
  });

  it('asks less of an answer to a story', () => {
    expect(keepUseful(pages(0.4), 25).isSure).toBe(true);
  });
});

describe('exampleLikeness', () => {
  const terms = [
    { stem: 'cara', weight: 1 },
    { stem: 'retur', weight: 1 },
  ];

  it('is 1 for the very question, less for a longer or other one, 0 for another', () => {
    expect(exampleLikeness(terms, 'cara retur')).toBe(1);
    expect(exampleLikeness(terms, 'alamat | cara retur baju')).toBeCloseTo(0.8);
    expect(exampleLikeness(terms, 'alamat')).toBe(0);
    expect(exampleLikeness(terms, '')).toBe(0);
    expect(exampleLikeness([], 'cara')).toBe(0);
  });
});

describe('findPassages', () => {
  const opening = 'Barang apa pun boleh dikirim.';
  const content = `${opening} Kapan dana kembali. Dana refund kembali dalam dua hari. Lain lain. Tidak ada di sini.`;
  const anchors = [
    { element: 'h2', id: 'kapan', text: 'Kapan dana kembali', location: 5 },
    { element: 'h2', id: 'lain', text: 'Lain lain', location: 14 },
  ];
  const found = (text: string) =>
    findPassages({ title: 'Voucher', content, anchors }, readQuery(text, reader).terms, analyser, 2);

  it('finds the section that holds the words and marks them', () => {
    const [best] = found('dana refund');
    expect(best?.headingId).toBe('kapan');
    expect(best?.runs.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['Dana', 'refund']);
  });

  it('counts the title for the opening, which comes once and first', () => {
    const page = {
      title: 'Dana kembali',
      content: `Jawaban singkat tentang refund. ${content}`,
      anchors: [],
    };
    const shifted = anchors.map((anchor) => ({ ...anchor, location: anchor.location + 4 }));
    const { terms } = readQuery('dana refund', reader);
    const ids = findPassages({ ...page, anchors: shifted }, terms, analyser, 2).map(
      ({ headingId }) => headingId,
    );
    expect(ids).toEqual(['', 'kapan']);
  });

  it('shows the opening where the words stand in no section', () => {
    expect(found('voucher').map(({ headingId }) => headingId)).toEqual(['']);
  });

  it('keeps the text as it is, whatever is marked', () => {
    const [best] = found('barang');
    expect(best?.runs.map(({ text }) => text).join('')).toBe(opening);
  });
});
