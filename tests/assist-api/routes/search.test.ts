import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SearchResultsSchema } from '../../../assist-api/routes/search/schema.ts';
import { cutExcerpt } from '../../../assist-api/routes/search/marks.ts';
import { createTestApi } from '../test-api.ts';

const api = await createTestApi();
const search = async (query: Record<string, string>) => {
  const response = await api.request('GET', `/v1/search?${new URLSearchParams(query).toString()}`);
  expect(response.status).toBe(200);
  return SearchResultsSchema.parse(await response.json());
};

describe('GET /v1/search', () => {
  it('finds an article in either language without being told which', async () => {
    const id = await search({ q: 'mau balikin lentera gimana ya kak' });
    expect([id.locale, id.localeDetected, id.results[0]?.articleId]).toEqual(['id', true, 'return-lantern']);
    const en = await search({ q: 'how long does my refund take' });
    expect([en.locale, en.results[0]?.articleId, en.results[0]?.url.startsWith('/en/')]).toEqual([
      'en',
      'refund-lantern',
      true,
    ]);
  });

  it('leads to the passage and marks the words found, in their inflected forms', async () => {
    const { results } = await search({ q: 'kembalikan lentera kardus', locale: 'id' });
    const [first] = results;
    const passage = first?.passages.find(({ heading }) => heading === 'Biaya');
    expect(passage?.url).toBe('/artikel/mengembalikan-lentera/#biaya');
    expect(passage?.marks.map(({ start, end }) => passage.excerpt.slice(start, end))).toContain('kardus');
    expect(first?.titleMarks.map(({ start, end }) => first.title.slice(start, end))).toEqual([
      'Mengembalikan',
      'lentera',
    ]);
  });

  it('shows rows of a table as sentences, each head beside its value', async () => {
    const { results } = await search({ q: 'biaya lentera berubah pikiran', locale: 'id' });
    const passages = results.find(({ articleId }) => articleId === 'return-lantern')?.passages;
    const excerpt = passages?.find(({ heading }) => heading === 'Biaya')?.excerpt;
    expect(excerpt).toMatch(/^Berubah pikiran: [^:]+\. Datang rusak: Tidak ada\. /);
    expect(excerpt).not.toContain('Alasan');
  });

  it('keeps to a topic and a number', async () => {
    const { results } = await search({ q: 'lentera', locale: 'id', topic: 'orders', limit: '1' });
    expect(results.map(({ topicId }) => topicId)).toEqual(['orders']);
  });

  it('reads a misspelt word as the word, and lists the same', async () => {
    const { corrected, abstained, results } = await search({ q: 'retur lentrea', locale: 'id' });
    expect([corrected, abstained]).toEqual([[{ typed: 'lentrea', read: 'lentera' }], false]);
    const spelt = await search({ q: 'retur lentera', locale: 'id' });
    expect(spelt.corrected).toEqual([]);
    expect(results).toEqual(spelt.results);
  });

  it('lists only what is near where an article answers, and at most three where none does', async () => {
    const { abstained, results } = await search({ q: 'cara retur lentera', locale: 'id', limit: '50' });
    expect([abstained, results[0]?.articleId]).toEqual([false, 'return-lantern']);
    const articles = api.knowledge.corpus.articles.filter(({ locale }) => locale === 'id');
    expect(results.length).toBeLessThan(articles.length - 1);
    const unanswered = await search({ q: 'resep lentera bakar pedas', locale: 'id', limit: '50' });
    expect(unanswered.abstained).toBe(true);
    expect(unanswered.results.length).toBeLessThanOrEqual(3);
  });

  it.each(['', '   ', '???', '🙏🙏'])('gives nothing for %j', async (q) => {
    expect((await search({ q })).results).toEqual([]);
  });

  it('never gives a playbook article', async () => {
    const { results } = await search({ q: 'retur yang terlambat kupon', locale: 'id', limit: '50' });
    expect(results.map(({ articleId }) => articleId)).not.toContain('late-return');
  });
});

describe('cutExcerpt', () => {
  it('keeps a short text as it is', () => {
    expect(cutExcerpt('Dana kembali.', [{ start: 0, end: 4 }])).toEqual({
      excerpt: 'Dana kembali.',
      marks: [{ start: 0, end: 4 }],
    });
  });

  it('marks the same words as before, whatever the text', () => {
    const words = fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 300 }), fc.boolean()), {
      maxLength: 120,
    });
    fc.assert(
      fc.property(words, (parts) => {
        let text = '';
        const marks: { start: number; end: number }[] = [];
        for (const [part, isMarked] of parts) {
          if (isMarked) marks.push({ start: text.length, end: text.length + part.length });
          text += `${part} `;
        }
        const cut = cutExcerpt(text, marks);
        const marked = marks.map(({ start, end }) => text.slice(start, end));
        expect(cut.excerpt.length).toBeLessThanOrEqual(245);
        for (const { start, end } of cut.marks) {
          expect(end).toBeLessThanOrEqual(cut.excerpt.length);
          expect(marked).toContain(cut.excerpt.slice(start, end));
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
