import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  findArticle,
  findArticleBySlug,
  findPassage,
  findPlaybookArticle,
  findResponse,
  findTopic,
  isLive,
  loadCorpus,
  topicSlug,
} from '../../../../content/corpus/index.ts';
import { changedCorpus, now, replacing, tinyCorpus } from '../changed-corpus.ts';

function temporaryDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'cache-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

describe('the tiny corpus', () => {
  test('holds every document with its place and no notice', async () => {
    const corpus = await loadCorpus(tinyCorpus, { now });
    expect(
      corpus.articles.map(({ locale, topicId, articleId }) => `${locale}/${topicId}/${articleId}`),
    ).toEqual([
      'en/orders/change-address',
      'en/orders/track-lantern',
      'en/returns/refund-lantern',
      'en/returns/return-lantern',
      'id/orders/change-address',
      'id/orders/track-lantern',
      'id/returns/refund-lantern',
      'id/returns/return-lantern',
    ]);
    expect(corpus.playbook).toHaveLength(2);
    expect(corpus.responses).toHaveLength(6);
    expect(corpus.topics.map(({ topicId }) => topicId)).toEqual(['orders', 'returns']);
    expect(corpus.signals.map(({ kind }) => kind)).toEqual(['frustration', 'threat', 'thanks']);
    expect(corpus.vocabulary.get('id')?.abbreviations).toEqual({ sbk: 'sumbu kaca' });
    expect(corpus.notices).toEqual([]);
    expect(corpus.resolvedAt).toEqual(now);
  });

  test('an article has its passages as the page shows them, facts resolved', async () => {
    const corpus = await loadCorpus(tinyCorpus, { now });
    const article = findArticle(corpus, 'return-lantern', 'id');
    expect(article).toMatchObject({
      title: 'Mengembalikan lentera',
      description: 'Langkah mengembalikan lentera dalam 9 hari, biayanya, dan kondisi yang kami terima.',
      slug: 'mengembalikan-lentera',
      audience: 'public',
      facts: ['return_fee', 'return_window'],
      passages: [
        {
          passageId: 'return-lantern',
          headingId: '',
          heading: 'Mengembalikan lentera',
          depth: 1,
          text: 'Lentera dapat dikembalikan dalam 9 hari sejak diterima.',
        },
        {
          passageId: 'return-lantern#syarat',
          headingId: 'syarat',
          heading: 'Syarat',
          depth: 2,
          text: 'Kaca tidak retak. Sumbu belum dinyalakan.',
        },
        {
          passageId: 'return-lantern#biaya',
          text: 'Alasan Biaya Berubah pikiran Rp12.000 Datang rusak Tidak ada Kemasannya sudah dibuang? Pakai kardus apa saja yang muat. Setelah kami periksa, lihat kapan dana kembali.',
        },
      ],
    });
    expect(article?.source).toMatch(/^<Summary>\nLentera dapat dikembalikan dalam \*\*9 hari\*\*/);
    expect(article?.wordCount).toBe(39);
  });

  test('a response has its template with facts resolved and placeholders listed in order', async () => {
    const corpus = await loadCorpus(tinyCorpus, { now });
    const response = findResponse(corpus, 'lentera-telat', 'id');
    expect(response?.placeholders).toEqual([
      'contact.first_name',
      'conversation.custom_attribute.order_number',
      'agent.name',
    ]);
    expect(response?.body).toContain('Biasanya pengiriman 4–6 hari.');
    expect(response?.body).toContain('{{ contact.first_name | default: "Kak" }}');
    expect(response?.nextStep).toBe('Telusuri ke kurir bila lewat 4–6 hari.');
  });

  test('a procedure has its facts resolved', async () => {
    const corpus = await loadCorpus(tinyCorpus, { now });
    const { procedure } = findPlaybookArticle(corpus, 'late-return', 'en') ?? {};
    expect(procedure?.decides).toBe('Head of the workshop, above IDR 75,000');
    expect(procedure?.steps).toEqual([
      { text: 'Ask for the reason', allows: [] },
      { text: 'Ask for a photo of the glass', allows: ['photos_received'] },
      { text: 'Offer a coupon up to IDR 75,000', allows: ['voucher_sent'] },
    ]);
  });

  test('lookups find by id, slug, former slug and heading, and give nothing for what is not there', async () => {
    const corpus = await loadCorpus(tinyCorpus, { now });
    expect(findArticleBySlug(corpus, 'ubah-alamat', 'id')?.articleId).toBe('change-address');
    expect(findArticleBySlug(corpus, 'ganti-alamat', 'id')?.articleId).toBe('change-address');
    expect(findArticleBySlug(corpus, 'ganti-alamat', 'en')).toBeUndefined();
    expect(findArticle(corpus, 'late-return', 'id')).toBeUndefined();
    expect(findResponse(corpus, 'lentera-telat', 'fr')).toBeUndefined();
    const orders = findTopic(corpus, 'orders');
    expect(orders && [topicSlug(orders, 'id'), topicSlug(orders, 'en')]).toEqual(['pesanan', 'orders']);
    const article = findArticle(corpus, 'return-lantern', 'en');
    expect(article && findPassage(article, 'fee')?.heading).toBe('Fee');
    expect(article && findPassage(article, 'none')).toBeUndefined();
  });

  test('nothing of it can be changed', async () => {
    const corpus = await loadCorpus(tinyCorpus, { now });
    expect(() => Object.assign(corpus.articles[0] ?? {}, { title: 'x' })).toThrow(TypeError);
    expect(() => Object.assign(corpus.business.openingHours, { mon: [] })).toThrow(TypeError);
    expect(() => (corpus.facts as Map<string, unknown>).clear()).toThrow('immutable');
  });
});

describe('the directory', () => {
  test('one that does not exist is refused', async () => {
    await expect(loadCorpus(join(tinyCorpus, 'tidak-ada'))).rejects.toMatchObject({
      code: 'CORPUS_NOT_FOUND',
    });
  });

  test('files of other kinds and notes beside documents are let be', async () => {
    const dir = changedCorpus({
      'articles/README.md': '# catatan',
      'articles/id/orders/.draft.mdx.swp': 'x',
      'articles/id/orders/peta.svg': '<svg/>',
      'catatan.txt': 'x',
    });
    expect((await loadCorpus(dir, { now })).articles).toHaveLength(8);
  });
});

describe('the version', () => {
  test('is equal for equal content, whatever the line ends', async () => {
    const { version } = await loadCorpus(tinyCorpus, { now });
    const windows = changedCorpus({
      'articles/id/orders/track-lantern.mdx': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    });
    expect((await loadCorpus(windows, { now })).version).toBe(version);
  });

  test('differs when a word, a picture or a value in force differs', async () => {
    const versions = [
      await loadCorpus(tinyCorpus, { now }),
      await loadCorpus(changedCorpus({ 'articles/id/orders/peta.svg': '<svg/>' }), { now }),
      await loadCorpus(changedCorpus({ 'topics.yaml': replacing('Lacak', 'Cari') }), { now }),
      await loadCorpus(tinyCorpus, { now: new Date('2031-01-01T00:00:00Z') }),
    ].map(({ version }) => version);
    expect(new Set(versions).size).toBe(4);
  });
});

describe('the cache', () => {
  test('gives the same corpus as reading afresh', async () => {
    const cacheDir = temporaryDir();
    const fresh = await loadCorpus(tinyCorpus, { now });
    await loadCorpus(tinyCorpus, { now, cacheDir });
    expect(await loadCorpus(tinyCorpus, { now, cacheDir })).toEqual(fresh);
  });

  test('gives the same problems as reading afresh', async () => {
    const cacheDir = temporaryDir();
    const dir = changedCorpus({ 'articles/id/orders/track-lantern.mdx': replacing('## Paket', '# Paket') });
    const first: unknown = await loadCorpus(dir, { now, cacheDir }).catch((error: unknown) => error);
    const second: unknown = await loadCorpus(dir, { now, cacheDir }).catch((error: unknown) => error);
    expect(second).toEqual(first);
    expect(first).toMatchObject({ code: 'CORPUS_INVALID', problems: [{ check: 'heading-level' }] });
  });

  test('is not deceived by a file with an old time', async () => {
    const cacheDir = temporaryDir();
    const dir = changedCorpus();
    await loadCorpus(dir, { now, cacheDir });
    const file = join(dir, 'articles/id/returns/refund-lantern.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Dana kembali dalam', 'Dana pulang dalam'));
    utimesSync(file, new Date(0), new Date(0));
    const article = findArticle(await loadCorpus(dir, { now, cacheDir }), 'refund-lantern', 'id');
    expect(article?.passages[0]?.text).toMatch(/^Dana pulang/);
  });

  test('follows a changed fact, and the day on which a value changes', async () => {
    const cacheDir = temporaryDir();
    const textAt = async (dir: string, at: Date) => {
      const article = findArticle(await loadCorpus(dir, { now: at, cacheDir }), 'return-lantern', 'en');
      return article?.passages.map(({ text }) => text).join(' ');
    };
    expect(await textAt(tinyCorpus, now)).toContain('IDR 12,000');
    expect(await textAt(tinyCorpus, new Date('2031-01-01T00:00:00Z'))).toContain('IDR 13,500');
    const changed = changedCorpus({ 'facts.yaml': replacing('value: 9', 'value: 10') });
    expect(await textAt(changed, now)).toContain('10 days');
  });

  test.each(['', 'x', '{}', `${'0'.repeat(64)}\n[]`])(
    'damaged as %j is ignored and written again',
    async (damage) => {
      const cacheDir = temporaryDir();
      const fresh = await loadCorpus(tinyCorpus, { now, cacheDir });
      const [name = ''] = readdirSync(cacheDir);
      const whole = readFileSync(join(cacheDir, name), 'utf8');
      writeFileSync(join(cacheDir, name), damage);
      expect(await loadCorpus(tinyCorpus, { now, cacheDir })).toEqual(fresh);
      expect(readFileSync(join(cacheDir, name), 'utf8')).toBe(whole);
    },
  );

  test('in a place that cannot be written is done without', async () => {
    const cacheDir = join(temporaryDir(), 'file');
    writeFileSync(cacheDir, '');
    expect((await loadCorpus(tinyCorpus, { now, cacheDir: join(cacheDir, 'below') })).articles).toHaveLength(
      8,
    );
    expect(existsSync(join(cacheDir, 'below'))).toBe(false);
  });
});

describe('whether a document is shown', () => {
  const zone = 'Asia/Jakarta';
  const at = (text: string) => new Date(`${text}+07:00`);

  test('its days begin and end at midnight of the shop', () => {
    const document = { status: 'published', publishOn: '2030-06-01', expireOn: '2030-06-03' } as const;
    expect(isLive(document, at('2030-05-31T23:59'), zone)).toBe(false);
    expect(isLive(document, at('2030-06-01T00:00'), zone)).toBe(true);
    expect(isLive(document, at('2030-06-02T23:59'), zone)).toBe(true);
    expect(isLive(document, at('2030-06-03T00:00'), zone)).toBe(false);
  });

  test('drafts and archived texts are not', () => {
    expect(isLive({ status: 'draft' }, now, zone)).toBe(false);
    expect(isLive({ status: 'archived' }, now, zone)).toBe(false);
    expect(isLive({ status: 'published' }, now, zone)).toBe(true);
  });
});
