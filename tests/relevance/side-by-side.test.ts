import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createRetriever } from '../../assist-api/retrieval/index.ts';
import { pagePath } from '../../content/corpus/addresses.ts';
import { loadCorpus } from '../../content/corpus/index.ts';
import type { Token } from '../../content/corpus/language/index.ts';
import type * as readerModule from '../../content/corpus/language/reader.ts';
import { loadBuiltEngines, type BuiltEngines } from '../site/search/built-engines.ts';
import { answerable } from '../site/search/questions.ts';
import type { Question } from '../site/search/questions.ts';
import { readJudgedMessages } from './judged-messages.ts';

/** Every text that the analyser's reader reads, with its tokens, whoever asks. */
const readings = vi.hoisted(() => new Map<string, readonly Token[]>());
vi.mock('../../content/corpus/language/reader.ts', async (importOriginal) => {
  const original = await importOriginal<typeof readerModule>();
  const createReader: typeof original.createReader = (...parts) => {
    const read = original.createReader(...parts);
    return (text) => {
      const tokens = read(text);
      readings.set(text, tokens);
      return tokens;
    };
  };
  return { ...original, createReader };
});

const contentDir = join(import.meta.dirname, '../../content');
const locales = ['id', 'en'] as const;
/** The site may have to be built, and its search is asked hundreds of times. */
const slow = 120_000;
const corpus = await loadCorpus(contentDir);
const api = createRetriever({ corpus, now: () => corpus.resolvedAt, scope: 'public' });
let site: BuiltEngines;
const articleIds = new Map(
  corpus.articles.map(({ articleId, slug, locale }) => [
    pagePath({ kind: 'article', slug }, locale, { defaultLocale: 'id' }),
    articleId,
  ]),
);
const publicIds = new Set(corpus.articles.map(({ articleId, locale }) => `${locale}/${articleId}`));

beforeAll(async () => {
  site = await loadBuiltEngines({ contentDir }, locales);
}, slow);

afterAll(() => site.close());

type Ask = (question: Question) => Promise<readonly string[]>;

/** The first three articles that a customer sees. */
const askSite: Ask = async ({ locale, text }) => {
  const result = await site.engines.get(locale)?.search(text, {});
  return (result?.articles ?? []).slice(0, 3).map(({ url }) => {
    const path = /(\/en)?\/[a-z]+\/[^/]+\/$/.exec(url)?.[0] ?? url;
    return articleIds.get(path) ?? url;
  });
};

/** The first three articles of the API's search for customers. */
const askApi: Ask = ({ locale, text }) =>
  Promise.resolve(api.search({ locale, text, kinds: ['article'], limit: 3 }).map(({ id }) => id));

async function countFound(questions: readonly Question[], ask: Ask): Promise<number> {
  let found = 0;
  for (const question of questions) {
    const ids = await ask(question);
    if (ids.some((id) => question.answers.includes(id))) found += 1;
  }
  return found;
}

/** Judged messages to agents, as questions to the help center; those that no public article answers are left out. */
const messages = [
  ...readJudgedMessages('customer-messages.jsonl'),
  ...readJudgedMessages('tuning-messages.jsonl'),
].flatMap(({ locale, text, articles }): Question[] => {
  const answers = articles.filter((articleId) => publicIds.has(`${locale}/${articleId}`));
  return answers.length > 0 ? [{ locale, text, answers }] : [];
});

/** Success@3 may not fall below what was measured on 2026-11-22: this many with a right article in the first three. */
const floors = [
  { name: 'short questions', locale: 'id', questions: answerable, siteFloor: 45, apiFloor: 46 },
  { name: 'short questions', locale: 'en', questions: answerable, siteFloor: 32, apiFloor: 32 },
  { name: 'whole messages', locale: 'id', questions: messages, siteFloor: 66, apiFloor: 67 },
  { name: 'whole messages', locale: 'en', questions: messages, siteFloor: 67, apiFloor: 67 },
];

test.each(floors)(
  '$name ($locale) have the right article among the first three as often as before',
  async ({ name, locale, questions, siteFloor, apiFloor }) => {
    const asked = questions.filter((question) => question.locale === locale);
    const ofSite = await countFound(asked, askSite);
    const ofApi = await countFound(asked, askApi);
    const percent = (count: number) => ((100 * count) / asked.length).toFixed(1);
    console.log(
      `success@3, ${name}, ${locale}, n ${asked.length}: site ${percent(ofSite)}%, API ${percent(ofApi)}%`,
    );
    expect(ofSite).toBeGreaterThanOrEqual(siteFloor);
    expect(ofApi).toBeGreaterThanOrEqual(apiFloor);
  },
  slow,
);

test(
  'both read a question through the same module, into the same words',
  async () => {
    const tokensOf = async (ask: Ask, question: Question) => {
      readings.clear();
      await ask(question);
      return readings.get(question.text);
    };
    for (const question of [...answerable, ...messages]) {
      const bySite = await tokensOf(askSite, question);
      const byApi = await tokensOf(askApi, question);
      expect(bySite, question.text).toBeDefined();
      expect(bySite?.length, question.text).toBeGreaterThan(0);
      expect(byApi, question.text).toEqual(bySite);
    }
  },
  slow,
);
