import fc from 'fast-check';
import { deserialize, serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { priorReliability } from '../../../assist-api/retrieval/confidence.ts';
import { LocaleRetriever } from '../../../assist-api/retrieval/locale-retriever.ts';
import type { RetrieverState } from '../../../assist-api/retrieval/retriever-state.ts';
import { ranking } from '../../../assist-api/retrieval/ranking.ts';
import type { RankQuery } from '../../../assist-api/retrieval/rank.ts';
import { createAnalyser } from '../../../content/corpus/language/index.ts';
import { document } from './documents.ts';

const analyser = createAnalyser({ vocabulary: new Map() });
const parts = { analyser, locale: 'id' };
const every: RankQuery['kinds'] = ['response', 'article', 'playbook'];
const everything: RankQuery = { kinds: every, limit: 10 };
const documents = [
  document('retur', {
    title: 'Cara retur barang',
    text: 'Isi formulir retur, lalu kirim barangnya ke gudang kami.',
  }),
  document('refund', {
    title: 'Kapan dana kembali',
    text: 'Dana masuk ke rekening paling lambat tujuh hari kerja.',
  }),
  document('ongkir', {
    kind: 'article',
    title: 'Ongkos kirim',
    texts: ['Ongkos kirim dihitung dari berat paket.', 'Gratis ongkir berlaku untuk belanja tertentu.'],
  }),
];
const retriever = new LocaleRetriever(documents, parts);
const idsFor = (text: string, query: Partial<RankQuery> = {}) =>
  retriever.search(text, { ...everything, ...query }).map(({ id }) => id);

test('finds by words, by another form of them, by letters of a misspelt one', () => {
  expect(idsFor('cara retur')[0]).toBe('retur');
  expect(idsFor('kapan pengembalian dananya masuk')[0]).toBe('refund');
  expect(idsFor('gratis ongkirr')[0]).toBe('ongkir');
});

test('the best passage of an article comes with it', () => {
  expect(retriever.search('gratis ongkir belanja', everything)[0]?.passageId).toBe('ongkir#1');
});

test('kinds, limit and topic are kept to', () => {
  expect(idsFor('ongkos kirim barang', { kinds: ['response'] })).not.toContain('ongkir');
  expect(idsFor('barang dana kirim', { limit: 1 })).toHaveLength(1);
  expect(idsFor('barang', { topicId: 'akun' })).toEqual([]);
});

test('a list is the same whatever lists of the text were asked for before', () => {
  const linked = [
    ...documents,
    document('gratis', {
      title: 'Gratis ongkir',
      text: 'Gratis untuk belanja tertentu.',
      sources: ['ongkir'],
    }),
    document('tahan', { kind: 'playbook', title: 'Menahan paket', text: 'Ongkos kirim paket ditanggung.' }),
  ];
  const { state } = new LocaleRetriever(linked, parts);
  const query = fc.record({
    kinds: fc.constantFrom<RankQuery['kinds'][]>(
      ['response'],
      ['article', 'playbook'],
      ['playbook'],
      ['article'],
      ['response', 'playbook'],
      every,
    ),
    without: fc.constantFrom(undefined, undefined, new Set(['gratis', 'ongkir'])),
    limit: fc.constantFrom(1, 10),
  });
  const text = fc.constantFrom('gratis ongkir', 'ongkos kirim paket barang', 'kapan dana masuk');
  fc.assert(
    fc.property(fc.array(fc.tuple(text, query), { minLength: 2, maxLength: 8 }), (asked) => {
      const together = new LocaleRetriever(linked, parts, state);
      for (const [words, { without, ...rest }] of asked) {
        const own: RankQuery = without ? { ...rest, without } : rest;
        const alone = new LocaleRetriever(linked, parts, state);
        expect(together.search(words, own)).toEqual(alone.search(words, own));
      }
    }),
    { seed: 6, numRuns: 100 },
  );
});

test('a short form of two words is told once among the words that were found', () => {
  const account = new LocaleRetriever([document('va', { text: 'Bayar ke virtual account.' })], parts);
  expect(account.search('va', everything)[0]?.matched).toEqual(['va']);
});

describe('paragraphs', () => {
  const words = 'retur barang dana rekening ongkir gratis paket gudang kirim kapan cara zebra'.split(' ');
  const line = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
    .map((own) => own.join(' '));

  test('are found the same whatever was looked up before', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 9 }),
        fc.array(line, { maxLength: 9 }),
        (own, before) => {
          const text = own.join('\n\n');
          const fresh = new LocaleRetriever(documents, parts, retriever.state);
          for (const other of [...before, before.join('\n\n'), ...own]) retriever.search(other, everything);
          expect(retriever.search(text, everything)).toEqual(fresh.search(text, everything));
        },
      ),
      { seed: 6, numRuns: 60 },
    );
  });

  test('say together what each says', () => {
    const found = retriever.search('gratis ongkir\n\n\nkapan dananya masuk', everything);
    expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(['ongkir', 'refund']));
    const [ongkir] = found.filter(({ id }) => id === 'ongkir');
    expect(ongkir).toMatchObject({ passageId: 'ongkir#1', matched: ['gratis', 'ongkir'] });
  });

  test('that say the same say it once', () => {
    const once = retriever.search('kapan dananya masuk rekeningg', everything);
    expect(
      retriever.search('kapan dananya masuk rekeningg\n\nkapan dananya masuk rekeningg', everything),
    ).toEqual(once);
    expect(
      retriever.search('kapan dana masuk rekeningg\n \r\ndananya ke rekeningg', everything)[0],
    ).toMatchObject({
      corrected: once[0]?.corrected,
    });
  });

  test('that say nearly the same are no surer than certain', () => {
    const examples = [document('lampu', { examples: ['lampu saya tidak menyala sejak kemarin malam'] })];
    const lamps = new LocaleRetriever(examples, parts);
    const text = Array.from({ length: 6 }, (_, at) => `lampu saya tidak menyala sejak kemarin malam ${at}`);
    const [sure] = lamps.search('lampu saya tidak menyala sejak kemarin malam', everything);
    const [often] = lamps.search(text.join('\n\n'), everything);
    expect(often?.confidence).toBeLessThanOrEqual((sure?.confidence ?? 0) + 0.02);
  });

  test('without words say nothing', () => {
    const found = retriever.search('kapan dananya masuk rekeningg', everything);
    expect(retriever.search('🙂 !!\n\nkapan dananya masuk rekeningg', everything)).toEqual(found);
    expect(retriever.search('kapan dananya masuk rekeningg\n\n🙂 !!', everything)).toEqual(found);
  });

  test('blank ones alone find nothing', () => {
    expect(idsFor('\n\n \n\n')).toEqual([]);
  });
});

test('nothing to search for finds nothing', () => {
  expect(idsFor('')).toEqual([]);
  expect(idsFor('🙂 !!')).toEqual([]);
});

test('documents with equal scores are ordered by id, whatever their order', () => {
  const twins = [document('b', { text: 'paket hilang' }), document('a', { text: 'paket hilang' })];
  const settings = { ...ranking, learned: 0 };
  const found = new LocaleRetriever(twins, { ...parts, settings }).search('paket hilang', everything);
  expect(found.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('a greater search weight and a review date kept give a greater rank', () => {
  const light = document('a', { text: 'paket hilang' });
  const heavy = document('b', { text: 'paket hilang', searchWeight: 1.5 });
  expect(new LocaleRetriever([light, heavy], parts).search('paket hilang', everything)[0]?.id).toBe('b');
  const overdue = document('a', { text: 'paket hilang', isOverdue: true });
  const kept = document('b', { text: 'paket hilang' });
  expect(new LocaleRetriever([overdue, kept], parts).search('paket hilang', everything)[0]?.id).toBe('b');
});

describe('past messages', () => {
  const history = Array.from({ length: 12 }, (_, at) => ({
    text: `barang ${at} ketuker sama pesanan orang`,
    documents: ['retur'],
  }));
  const learned = new LocaleRetriever(documents, { ...parts, history });

  test('lead a message in their words to what answered them, with their number as a reason', () => {
    const text = 'ketuker sama pesanan orang nih';
    expect(idsFor(text)[0]).not.toBe('retur');
    const [first] = learned.search(text, everything);
    expect(first?.id).toBe('retur');
    expect(first?.pastMessages).toBeGreaterThan(5);
  });

  test('teach no spelling: a slip in them is not what another word is read as', () => {
    const slip = { text: 'gudnag penuh gudnag', documents: ['refund'] };
    const taught = new LocaleRetriever(documents, { ...parts, history: [slip] });
    expect(taught.search('gudnang', everything)[0]?.corrected).toEqual([
      { typed: 'gudnang', read: 'gudang' },
    ]);
  });

  test('of documents that are gone are passed over', () => {
    const gone = new LocaleRetriever(documents, { ...parts, history: [{ text: 'zonk', documents: ['x'] }] });
    expect(gone.search('zonk', everything)).toEqual([]);
  });

  test('of documents that are gone say nothing of how far evidence is to be trusted', () => {
    const subjects = ['paket', 'dana', 'akun', 'sandi', 'alamat', 'kurir', 'voucher', 'garansi'];
    const articles = subjects.map((id) => document(id, { kind: 'article', title: `Tentang ${id}` }));
    const messages = (answer: (subject: string) => string) =>
      Array.from({ length: 208 }, (_, at) => {
        const subject = subjects[at % subjects.length] ?? '';
        return { text: `soal ${subject} nomor ${at}`, documents: [answer(subject)] };
      });
    const reliability = (past: ReturnType<typeof messages>) =>
      new LocaleRetriever(articles, { ...parts, history: past }).state.reliability;
    const live = messages((subject) => subject);
    expect(reliability(live)).not.toEqual(priorReliability);
    expect(reliability([...messages(() => 'gone'), ...live])).toEqual(reliability(live));
  });
});

test('what was saved finds the same as what was built', () => {
  const state = deserialize(serialize(retriever.state)) as RetrieverState;
  const restored = new LocaleRetriever(documents, parts, state);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('retur', 'dana', 'kirim', 'gratis', 'paket', 'ongkr', 'gudang')),
      (words) => {
        const text = words.join(' ');
        expect(restored.search(text, everything)).toEqual(retriever.search(text, everything));
      },
    ),
    { seed: 8 },
  );
});

test('any text is answered, with confidence from 0 to 1 and in falling order of score', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const hits = retriever.search(text, everything);
      for (const [at, { confidence, score }] of hits.entries()) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(score).toBeLessThanOrEqual(hits[at - 1]?.score ?? Infinity);
      }
    }),
    { seed: 9 },
  );
});

test('of a message of 20,000 characters beginning and end are read', () => {
  const filler = 'terima kasih banyak atas bantuannya '.repeat(560);
  expect(idsFor(`gratis ongkir ${filler}`)).toContain('ongkir');
  expect(idsFor(`${filler} gratis ongkir`)).toContain('ongkir');
});
