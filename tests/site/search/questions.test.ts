import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagePath } from '../../../content/corpus/addresses.ts';
import { loadCorpus } from '../../../content/corpus/index.ts';
import { loadBuiltEngines, type BuiltEngines } from './built-engines.ts';
import { answerable, unanswerable } from './questions.ts';
import type { Question } from './questions.ts';

const contentDir = join(import.meta.dirname, '../../../content');
const locales = ['id', 'en'] as const;
let site: BuiltEngines;
const articleIds = new Map<string, string>();

beforeAll(async () => {
  site = await loadBuiltEngines({ contentDir }, locales);
  const { articles } = await loadCorpus(contentDir);
  for (const { articleId, slug, locale } of articles)
    articleIds.set(pagePath({ kind: 'article', slug }, locale, { defaultLocale: 'id' }), articleId);
}, 120_000);

afterAll(() => site.close());

async function ask({ locale, text }: Question) {
  const result = await site.engines.get(locale)?.search(text, {});
  const found = (result?.articles ?? []).map(({ url }) => {
    const path = /(\/en)?\/[a-z]+\/[^/]+\/$/.exec(url)?.[0] ?? url;
    return articleIds.get(path) ?? url;
  });
  return { found, isAnswered: result?.isAnswered ?? false };
}

describe.each(locales)('search in the shop (%s)', (locale) => {
  it('has the right article among the first three for nearly every question', async () => {
    const missed: string[] = [];
    const asked = answerable.filter((question) => question.locale === locale);
    for (const question of asked) {
      const { found } = await ask(question);
      if (!found.slice(0, 3).some((articleId) => question.answers.includes(articleId)))
        missed.push(question.text);
    }
    console.log(`${locale}: ${asked.length - missed.length} of ${asked.length} within the first three`);
    expect(missed.length / asked.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it('seldom claims an answer for what the help center does not know', async () => {
    const claimed: string[] = [];
    const asked = unanswerable.filter((question) => question.locale === locale);
    for (const question of asked) if ((await ask(question)).isAnswered) claimed.push(question.text);
    expect(claimed.length / asked.length, claimed.join('\n')).toBeLessThanOrEqual(0.2);
  });
});

describe('the results for a plain question', () => {
  it("find in English what is asked in the shop's Indonesian words", async () => {
    const { found } = await ask({ locale: 'en', text: 'cara retur barang', answers: [] });
    expect(found.slice(0, 3)).toContain('request-return');
  });

  it('hold no tail of articles that only share a word', async () => {
    const { found } = await ask({ locale: 'id', text: 'cara retur barang', answers: [] });
    expect(found[0]).toBe('request-return');
    expect(found.length).toBeLessThanOrEqual(4);
  });

  it('hold what else is about it, also where one article is the very question', async () => {
    const { found } = await ask({ locale: 'id', text: 'cara retur barang', answers: [] });
    expect(found).toContain('return-conditions');
    const { found: alsoFound } = await ask({ locale: 'en', text: 'refund status', answers: [] });
    expect(alsoFound).toContain('refund-not-received');
  });

  it('show a table as sentences', async () => {
    const result = await site.engines.get('id')?.search('kurir menjemput barang retur berapa hari', {});
    const excerpts = (result?.articles ?? []).flatMap(({ passages }) =>
      passages.map(({ runs }) => runs.map(({ text }) => text).join('')),
    );
    expect(excerpts.join('\n')).not.toContain('Tahap Waktu');
  });

  it('mark what a word of the question also means', async () => {
    const result = await site.engines.get('id')?.search('ongkir', {});
    const marked = (result?.articles[0]?.passages ?? []).flatMap(({ runs }) =>
      runs.filter(({ isMatch }) => isMatch).map(({ text }) => text.toLowerCase()),
    );
    expect(marked).toContain('ongkos');
  });
});
