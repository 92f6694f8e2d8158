/** At most `limit` of a topic's articles in their order, always with the article itself, centred on it where they are many. */
export function neighbours<Entry extends { readonly articleId: string }>(
  articles: readonly Entry[],
  articleId: string,
  limit: number,
): readonly Entry[] {
  const index = articles.findIndex((article) => article.articleId === articleId);
  const start = Math.min(Math.max(0, index - Math.floor(limit / 2)), Math.max(0, articles.length - limit));
  return articles.slice(start, start + limit);
}
