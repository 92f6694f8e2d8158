import type { ArticleReport } from './report.ts';

/** Where the API puts an article for one of its own examples. */
export interface ExamplePlace {
  readonly example: string;
  /** 1 is first; undefined where the article is not listed. */
  readonly place: number | undefined;
  /** Title of the article that comes first, where that is another. */
  readonly first: string | undefined;
}

/** Sends a request below the base path; null where nothing usable came back. */
export type Ask = (path: string) => Promise<unknown>;

/** Asked at once: enough to be quick, few enough to leave the machine to the writer. */
const atOnce = 4;

/** Places of an article for its examples, in their order. Rejects when the API does not answer. */
export async function placesOf(
  { articleId, locale, examples }: Pick<ArticleReport, 'articleId' | 'locale' | 'examples'>,
  ask: Ask,
): Promise<readonly ExamplePlace[]> {
  const places: ExamplePlace[] = [];
  const waiting = examples.entries();
  const work = async () => {
    for (const [index, example] of waiting) {
      const query = new URLSearchParams({ q: example, locale, limit: '10' });
      const results = foundArticles(await ask(`/v1/search?${query.toString()}`));
      const place = results.findIndex((result) => result.articleId === articleId) + 1;
      places[index] = {
        example,
        place: place === 0 ? undefined : place,
        first: place === 1 ? undefined : results[0]?.title,
      };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return places;
}

interface FoundArticle {
  readonly articleId: string;
  readonly title: string;
}

function foundArticles(reply: unknown): readonly FoundArticle[] {
  if (typeof reply !== 'object' || reply === null || !('results' in reply) || !Array.isArray(reply.results))
    throw new TypeError('The API gave no results.');
  return reply.results as readonly FoundArticle[];
}
