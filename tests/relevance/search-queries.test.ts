import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagePath } from '../../content/corpus/addresses.ts';
import { loadCorpus } from '../../content/corpus/index.ts';
import { launchBrowser } from '../setup/browser.ts';
import { serveBuiltSite } from '../setup/site-server.ts';
import type { SiteServer } from '../setup/site-server.ts';
import { builtSite } from '../site/built-site.ts';
import { halves, kinds, locales, parseJudgedQueries, readJudgedQueries } from './judged-queries.ts';
import type { JudgedQuery } from './judged-queries.ts';

/** What somebody who typed a query is led to. */
interface Outcome {
  readonly query: JudgedQuery;
  /** Articles in the order shown. */
  readonly found: readonly string[];
  /** The page claims no answer, and shows the way to a person. */
  readonly isLedToPerson: boolean;
}

const contentDir = join(import.meta.dirname, '../../content');
const queries = readJudgedQueries();
const searchPages = { id: '/cari/', en: '/en/search/' } as const;

describe('the judged queries', () => {
  const line = {
    queryId: 'q1',
    locale: 'id',
    text: 'retur',
    kind: 'word',
    misspelt: false,
    half: 'tune',
    answers: ['request-return'],
  };

  it('are read line by line', () => {
    expect(parseJudgedQueries(`${JSON.stringify(line)}\n`)).toEqual([line]);
  });

  it('are refused with a wrong or unknown key, or an id that stands twice', () => {
    expect(() => parseJudgedQueries(JSON.stringify({ ...line, kind: 'song' }))).toThrow();
    expect(() => parseJudgedQueries(JSON.stringify({ ...line, answer: [] }))).toThrow();
    expect(() => parseJudgedQueries(`${JSON.stringify(line)}\n${JSON.stringify(line)}`)).toThrow('twice');
  });

  it('name articles that exist', async () => {
    const { articles } = await loadCorpus(contentDir);
    const known = new Set(articles.map(({ articleId, locale }) => `${locale}/${articleId}`));
    const unknown = queries.flatMap(({ queryId, locale, answers }) =>
      answers.filter((answer) => !known.has(`${locale}/${answer}`)).map((answer) => `${queryId}: ${answer}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('judged queries, typed into the search page of the shop', () => {
  let browser: Browser;
  let site: SiteServer;
  let plain: SiteServer;
  let plainDir: string;
  let ours: readonly Outcome[];
  let theirs: readonly Outcome[];

  beforeAll(async () => {
    const shop = await builtSite({ contentDir });
    plainDir = mkdtempSync(join(tmpdir(), 'tanggap-plain-'));
    const articles = shop.files.filter((file) => /^(en\/)?(artikel|articles)\/.*\.html$/.test(file));
    await writePlainIndex(articles, (file) => shop.read(file).toString());
    [site, plain, browser] = await Promise.all([
      serveBuiltSite(shop.dir),
      serveBuiltSite(plainDir),
      launchBrowser(),
    ]);
    const corpus = await loadCorpus(contentDir);
    const articleIds = new Map(
      corpus.articles.map(({ articleId, slug, locale }) => [
        pagePath({ kind: 'article', slug }, locale, { defaultLocale: 'id' }),
        articleId,
      ]),
    );
    const idOf = (path: string) => articleIds.get(path.replace(/index\.html$/, '')) ?? path;
    ours = await askAll(site.origin, searchPages, idOf, askOurs);
    theirs = await askAll(plain.origin, { id: '/id.html', en: '/en.html' }, idOf, askPlain);
  }, 600_000);

  afterAll(async () => {
    await Promise.all([browser.close(), site.close(), plain.close()]);
    rmSync(plainDir, { recursive: true });
  });

  /** The article pages as they are built, in an index with Pagefind's defaults. */
  async function writePlainIndex(files: readonly string[], read: (file: string) => string): Promise<void> {
    const { index } = await pagefind.createIndex();
    for (const file of files) await index?.addHTMLFile({ sourcePath: file, content: read(file) });
    const made = await index?.getFiles();
    for (const { path, content } of made?.files ?? []) {
      const target = join(plainDir, 'pagefind', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    await pagefind.close();
    for (const locale of locales)
      writeFileSync(
        join(plainDir, `${locale}.html`),
        `<!doctype html><html lang="${locale}"><script type="module">import * as plain from "/pagefind/pagefind.js"; Object.assign(globalThis, { plain });</script></html>`,
      );
  }

  type Ask = (page: Page, text: string) => Promise<{ paths: readonly string[]; isLedToPerson: boolean }>;

  async function askAll(
    origin: string,
    pages: Readonly<Record<JudgedQuery['locale'], string>>,
    idOf: (path: string) => string,
    ask: Ask,
  ): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const locale of locales) {
      const page = await browser.newPage();
      await page.goto(`${origin}${pages[locale]}`);
      for (const query of queries.filter((one) => one.locale === locale)) {
        const { paths, isLedToPerson } = await ask(page, query.text);
        outcomes.push({ query, isLedToPerson, found: [...new Set(paths.map(idOf))] });
      }
      await page.close();
    }
    return outcomes;
  }

  const askOurs: Ask = async (page, text) => {
    const main = page.getByRole('main');
    await main.locator('input[type=search]').fill(text);
    await main.locator('[role=listbox][aria-busy=false]').waitFor({ state: 'attached' });
    return await page.evaluate(() => {
      const options = [...document.querySelectorAll<HTMLAnchorElement>('main [role=option]')];
      const person = document.querySelector('main search-panel .person');
      return {
        paths: options.map(({ href }) => new URL(href).pathname),
        isLedToPerson: person?.checkVisibility() ?? false,
      };
    });
  };

  const askPlain: Ask = async (page, text) =>
    await page.evaluate(async (typed) => {
      const { plain: engine } = globalThis as unknown as {
        plain: {
          search(query: string): Promise<{ results: readonly { data(): Promise<{ url: string }> }[] }>;
        };
      };
      const { results } = await engine.search(typed);
      const first = await Promise.all(results.slice(0, 3).map((result) => result.data()));
      return { paths: first.map(({ url }) => url), isLedToPerson: first.length === 0 };
    }, text);

  type Judge = (outcome: Outcome) => boolean;

  const succeeds: Judge = ({ query, found }) =>
    found.slice(0, 3).some((articleId) => query.answers.includes(articleId));

  /** Not a number where there are none, which no floor lets pass. */
  const share = (outcomes: readonly Outcome[], isGood: Judge) =>
    outcomes.filter(isGood).length / outcomes.length;

  const isAnswerable: Judge = ({ query }) => query.answers.length > 0;
  const isUnanswerable: Judge = (outcome) => !isAnswerable(outcome);
  const isLed: Judge = ({ isLedToPerson }) => isLedToPerson;
  const answerable =
    (belongs: (query: JudgedQuery) => boolean): Judge =>
    (outcome) =>
      isAnswerable(outcome) && belongs(outcome.query);
  const isAnsweredAsSuch: Judge = (outcome) => succeeds(outcome) && !isLed(outcome);
  const isMisspelt = answerable(({ misspelt }) => misspelt);

  it('find a right article among the first three, or lead to a person where nothing answers', () => {
    type Row = readonly [name: string, belongs: Judge, isGood: Judge];
    const rows: readonly Row[] = [
      ['answerable', isAnswerable, succeeds],
      ['misspelt', isMisspelt, succeeds],
      ...halves.map((half): Row => [`half ${half}`, answerable((query) => query.half === half), succeeds]),
      ...locales.map((locale): Row => [locale, answerable((query) => query.locale === locale), succeeds]),
      ...kinds.map((kind): Row => [kind, answerable((query) => query.kind === kind), succeeds]),
      ['nothing answers: led to a person', isUnanswerable, isLed],
      ['answerable, and answered as such', isAnswerable, isAnsweredAsSuch],
    ];
    for (const [name, belongs, isGood] of rows) {
      const [own, other] = [ours.filter(belongs), theirs.filter(belongs)];
      console.log(
        `${name.padEnd(34)} n ${String(own.length).padStart(3)}  ours ${share(own, isGood).toFixed(3)}  plain Pagefind ${share(other, isGood).toFixed(3)}`,
      );
    }
    const missed = ours.filter((one) => one.query.half === 'tune' && isAnswerable(one) && !succeeds(one));
    for (const { query, found } of missed)
      console.log(`missed in tune: ${query.text} -> ${found.slice(0, 3).join(', ')}`);
    expect(share(ours.filter(isAnswerable), succeeds)).toBeGreaterThanOrEqual(0.97);
    expect(share(ours.filter(isMisspelt), succeeds)).toBeGreaterThanOrEqual(0.95);
    expect(share(ours.filter(isUnanswerable), isLed)).toBeGreaterThanOrEqual(0.9);
    expect(share(ours.filter(isAnswerable), isAnsweredAsSuch)).toBeGreaterThanOrEqual(0.85);
  });
});
