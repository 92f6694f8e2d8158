import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSpelling } from '../../../content/corpus/language/index.ts';
import { loadLanguagePack } from '../../../content/corpus/language/load-language-pack.ts';
import { createLocaleAnalyser } from '../../../content/corpus/language/locale-analyser.ts';
import { createPassageFinder } from '../../../site/search/excerpt.ts';
import type { Words } from '../../../site/search/index-reader.ts';
import { readQuery } from '../../../site/search/query.ts';
import { lettersOf, sharedLetters } from '../../../site/search/letters.ts';
import { exampleLikeness, keepUseful, rankPages, surenessOf } from '../../../site/search/ranking.ts';

const analyser = createLocaleAnalyser(await loadLanguagePack('id'), {
  synonyms: [['retur', 'pengembalian']],
  abbreviations: {},
  products: [],
});
/** Words as an index reader holds them, all loaded. */
function wordsOf(counts: ReadonlyMap<string, number>): Words {
  const stems = new Set([...counts.keys()].flatMap((word) => analyser.analyse(word).map(({ stem }) => stem)));
  const spelling = createSpelling(counts);
  return {
    isIndexed: (stem) => stems.has(stem),
    isKnown: (_word, stem) => stems.has(stem),
    correct: (word) => spelling.correct(word),
    completions: (beginning) => [...counts.keys()].filter((word) => word.startsWith(beginning)),
  };
}

const words = new Map([
  ['pengembalian', 5],
  ['dana', 4],
  ['retur', 3],
  ['barang', 9],
]);
const reader = { analyser, words: wordsOf(words) };

describe('readQuery', () => {
  it('corrects a misspelt word and says so', () => {
    expect(readQuery('pengembaian dana', reader).corrected).toBe('pengembalian dana');
  });

  it('corrects the words of a whole question, however long, and nothing else of it', () => {
    const asked = 'dana retur barang saya itu kapan ya kak, ';
    expect(readQuery(`${asked.repeat(6)}pengembaian dana?`, reader).corrected).toBe(
      `${asked.repeat(6)}pengembalian dana?`,
    );
  });

  it('seeks another spelling for a bounded number of unknown words', () => {
    let sought = 0;
    const counting = {
      analyser,
      words: {
        ...reader.words,
        correct: () => {
          sought += 1;
          return undefined;
        },
      },
    };
    readQuery('zebra gorila bekantan '.repeat(15), counting);
    expect(sought).toBeGreaterThan(0);
    expect(sought).toBeLessThan(15);
  });

  it('leaves a word with affixes alone that is like another only by its affixes', () => {
    const ofBins = { analyser, words: wordsOf(new Map([['dibuang', 4]])) };
    expect(readQuery('dibilang sampai', ofBins).corrected).toBeUndefined();
    expect(readQuery('dibuan sampai', ofBins).corrected).toBe('dibuang sampai');
  });

  it('takes a capital among small letters for a name, and corrects it elsewhere', () => {
    expect(readQuery('dana ke Barng dulu', reader).corrected).toBeUndefined();
    expect(readQuery('Barng ke dana', reader).corrected).toBe('barang ke dana');
    expect(readQuery('Dana Barng', reader).corrected).toBe('Dana barang');
  });

  it('takes words as they are spelt when asked to', () => {
    expect(readQuery('pengembaian dana', reader, true).corrected).toBeUndefined();
  });

  it('leaves known families alone and reads informal spelling', () => {
    const { terms, corrected } = readQuery('brg returnya', reader);
    expect(corrected).toBeUndefined();
    expect(terms.flatMap(({ forms }) => forms)).toContain('barang');
  });

  it('takes the last word as the beginning of another only while articles do not hold it', () => {
    expect(readQuery('dana ret', reader).terms.at(-1)).toMatchObject({
      alternatives: ['retur'],
      isKnown: true,
    });
    expect(readQuery('dana retur', reader).terms.at(-1)?.alternatives).toEqual([]);
    expect(readQuery('ret dana', reader).terms[0]?.alternatives).toEqual([]);
  });

  it('corrects no word that is still being typed', () => {
    expect(readQuery('pengembalia', reader).corrected).toBeUndefined();
    expect(readQuery('pengembalia dana', reader).corrected).toBe('pengembalian dana');
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
  const matches = (weight: number, strengths: Record<string, number>) => ({
    weight,
    strengths: new Map(Object.entries(strengths)),
  });

  it('puts the page that holds more of the query first', () => {
    const ranked = rankPages([matches(1, { a: 0.4, b: 0.4 }), matches(1, { b: 0.4 })], 10);
    expect(ranked[0]).toMatchObject({ key: 'b', coverage: 1 });
  });

  it('counts a rare word more than a frequent one', () => {
    const frequent = matches(1, { a: 0.5, c: 0.5, d: 0.5, e: 0.5 });
    expect(rankPages([frequent, matches(1, { b: 0.5 })], 6)[0]?.key).toBe('b');
  });

  it('finds a page although one word of the sentence is nowhere', () => {
    expect(rankPages([matches(1, { a: 0.5 }), matches(1, {})], 10).map(({ key }) => key)).toEqual(['a']);
  });

  it('gives nothing for nothing', () => {
    expect(rankPages([], 10)).toEqual([]);
    expect(rankPages([matches(1, {})], 10)).toEqual([]);
  });

  it('breaks ties by key', () => {
    expect(rankPages([matches(1, { b: 0.3, a: 0.3 })], 10).map(({ key }) => key)).toEqual(['a', 'b']);
  });
});

describe('keepUseful', () => {
  const pages = (...scores: number[]) => scores.map((score) => ({ score }));
  const asked = (count: number, known = 1) => ({ terms: Array.from({ length: count }), known });

  it('cuts the tail that is far from the best', () => {
    expect(keepUseful(pages(0.6, 2.4, 1.8), asked(3), surenessOf.whole)).toEqual({
      pages: pages(2.4, 1.8),
      isSure: true,
    });
  });

  it('gives few pages, and says that they are only near, where the best is weak', () => {
    expect(keepUseful(pages(1, 1, 1, 1), asked(3), surenessOf.whole)).toEqual({
      pages: pages(1, 1, 1),
      isSure: false,
    });
  });

  it('gives nothing where nothing is near', () => {
    expect(keepUseful(pages(0.1), asked(3), surenessOf.whole)).toEqual({ pages: [], isSure: false });
    expect(keepUseful([], asked(3), surenessOf.whole)).toEqual({ pages: [], isSure: false });
  });

  it('asks less of an answer to a story', () => {
    expect(keepUseful(pages(1), asked(25), surenessOf.whole).isSure).toBe(true);
  });

  it('claims no answer where the telling word is one that no article holds', () => {
    expect(keepUseful(pages(2.4), asked(3), surenessOf.whole).isSure).toBe(true);
    expect(keepUseful(pages(2.4), asked(3, 0.5), surenessOf.whole).isSure).toBe(false);
    expect(keepUseful(pages(1.4), asked(3, 0.5), surenessOf.instant)).toEqual({
      pages: pages(1.4),
      isSure: false,
    });
  });
});

describe('sharedLetters', () => {
  const shared = (query: string, ...texts: string[]) =>
    sharedLetters(
      lettersOf(query.split(' ')),
      texts.map((text) => lettersOf(text.split(' '))),
    );

  it('gives most to the text with the same turns of speech, whatever the endings', () => {
    const [like = 0, unlike = 0] = shared(
      'pengembaliannya terlambat',
      'pengembalian lambat',
      'cara membayar',
    );
    expect(like).toBe(1);
    expect(unlike).toBeLessThan(0.2);
  });

  it('gives nothing to texts that share nothing, and to none', () => {
    expect(shared('retur', 'xyz', '')).toEqual([0, 0]);
    expect(shared('retur')).toEqual([]);
    expect(shared('', 'retur')).toEqual([0]);
  });

  it('stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (query, texts) => {
        expect(shared(query, ...texts).every((share) => share >= 0 && share <= 1)).toBe(true);
      }),
    );
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
  const findPassages = createPassageFinder(analyser);
  const opening = 'Barang apa pun boleh dikirim.';
  const content = `${opening} Kapan dana kembali. Dana refund kembali dalam dua hari. Lain lain. Tidak ada di sini.`;
  const anchors = [
    { element: 'h2', id: 'kapan', text: 'Kapan dana kembali', location: 5 },
    { element: 'h2', id: 'lain', text: 'Lain lain', location: 14 },
  ];
  const found = (text: string) =>
    findPassages({ meta: { title: 'Voucher' }, content, anchors }, readQuery(text, reader).terms, 2);

  it('finds the section that holds the words and marks them', () => {
    const [best] = found('dana refund');
    expect(best?.headingId).toBe('kapan');
    expect(best?.runs.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual([
      'Dana',
      'refund',
      'kembali',
    ]);
  });

  it('counts the title for the opening, which comes once and first', () => {
    const page = {
      meta: { title: 'Dana kembali' },
      content: `Jawaban singkat tentang refund. ${content}`,
      anchors: [],
    };
    const shifted = anchors.map((anchor) => ({ ...anchor, location: anchor.location + 4 }));
    const { terms } = readQuery('dana refund', reader);
    const ids = findPassages({ ...page, anchors: shifted }, terms, 2).map(({ headingId }) => headingId);
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
