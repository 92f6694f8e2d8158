/** Questions told in this page view: each counts once. */
const told = new Set<string>();

/**
 * Tells the API that a question found nothing, so that writers see it. Nothing depends on the answer, and the page
 * works without an API. Who asked is not told.
 */
export function reportMiss(baseUrl: string, text: string, locale: string): void {
  const key = `${locale}/${text.toLowerCase()}`;
  if (told.has(key)) return;
  told.add(key);
  fetch(`${baseUrl}v1/search-misses`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ q: text, locale }),
    credentials: 'omit',
    keepalive: true,
  }).catch(() => undefined);
}
