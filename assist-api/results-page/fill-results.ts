import { html } from 'hono/html';
import { pagePath } from '../../content/corpus/addresses.ts';
import type { Corpus } from '../../content/corpus/corpus.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { AppParts } from '../parts.ts';
import type { PageFiller } from '../publish/serve-site.ts';
import { isBlank } from '../routes/blank.ts';
import { searchArticles } from '../routes/search/find.ts';
import type { ArticleHit } from '../routes/search/find.ts';
import { toFoundArticles } from '../routes/search/mapping.ts';
import { createMissKeeper } from '../routes/search-misses/keep-miss.ts';
import { fill, renderResults } from './render.ts';
import type { ResultsView } from './render.ts';
import { readShell } from './shell.ts';

/** As many as the search field takes. */
const maxQueryCharacters = 300;
const mostResults = 10;

/** The language whose page of search results is at a path below the base path; undefined at other paths. */
export function resultsLocale(
  path: string,
  { business: { locales } }: Pick<Corpus, 'business'>,
): Locale | undefined {
  const [defaultLocale = ''] = locales;
  return locales.find((locale) => pagePath({ kind: 'results' }, locale, { defaultLocale }) === path);
}

/** What a search in the address asks for; undefined where there is none. */
export function queryIn(parameter: string | undefined): string | undefined {
  const query = parameter?.trim().slice(0, maxQueryCharacters).toWellFormed().trimEnd();
  return query === undefined || isBlank(query) ? undefined : query;
}

/**
 * Fills the built page of search results, so that search works where scripts do not: the same articles as
 * `GET /v1/search`. A question that nothing answers is kept for writers. Too many requests give the page as it was
 * built, with its topics and the way to a person, and status 429.
 */
export function fillResults(
  parts: Pick<AppParts, 'knowledge' | 'store' | 'config' | 'now' | 'log'>,
): PageFiller {
  const keepMiss = createMissKeeper(parts);
  return async (c, path, readPage) => {
    const { corpus } = parts.knowledge();
    const locale = resultsLocale(path, corpus);
    const query = queryIn(c.req.query('q'));
    if (locale === undefined || query === undefined) return undefined;
    const page = await readPage();
    const shell = readShell(page);
    if (!shell) return undefined;
    const refusal = c.get('refusal');
    if (refusal) return { html: page, status: 429, headers: refusal.headers };

    const topicId = c.req.query('topic');
    const view = search(parts, { query, locale, topicId, isExact: c.req.query('exact') === '1' });
    const isAsked = c.req.method === 'GET' && c.req.header('sec-purpose')?.startsWith('prefetch') !== true;
    if (!view.isAnswered && isAsked && view.topicId === undefined) {
      // What was found is worth more than the record of what was not.
      await keepMiss(c, query, locale).catch((error: unknown) =>
        parts.log.error('a missed question was not kept', {
          error: error instanceof Error ? error.message : String(error),
        }),
      );
    }
    const title = await html`${fill(shell.data.documentTitle, { query })}`;
    const value = await html`${query}`;
    const results = await renderResults(view, shell.data);
    return {
      html: shell.fill({ title: title.toString(), value: value.toString(), results: results.toString() }),
      status: 200,
      headers: {},
    };
  };
}

function search(
  parts: Pick<AppParts, 'knowledge' | 'config' | 'now'>,
  asked: { query: string; locale: Locale; topicId: string | undefined; isExact: boolean },
): ResultsView {
  const knowledge = parts.knowledge();
  const { query, locale, isExact } = asked;
  const { read, corrected, found, isAnswered } = searchArticles(
    knowledge,
    { text: query, locale, isExact, limit: mostResults },
    parts.now(),
  );
  const counts = countTopics(found);
  const topicId = isAnswered && counts.has(asked.topicId ?? '') ? asked.topicId : undefined;
  const shown = found.filter(({ article }) => topicId === undefined || article.topicId === topicId);
  return {
    query,
    corrected: corrected.length > 0 ? read : undefined,
    isExact,
    topicId,
    isAnswered,
    articles: toFoundArticles(read, shown, knowledge, { ...parts.config, publicUrl: undefined }),
    topicCounts: counts,
  };
}

/** In the order of the best article of each. */
function countTopics(hits: readonly ArticleHit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { article } of hits) counts.set(article.topicId, (counts.get(article.topicId) ?? 0) + 1);
  return counts;
}
