import type { z } from 'zod';
import type { DeskItemReply, DeskSchema, SnippetReply } from '../../../assist-api/routes/desk/schema.ts';
import type { Item } from '../items/item.ts';

/** What the signed-in person keeps. */
export type Desk = z.output<typeof DeskSchema>;
export type DeskItem = DeskItemReply;
export type Snippet = SnippetReply;

/** A text of one's own, before it is kept. */
export type SnippetDraft = Pick<Snippet, 'snippetId' | 'title' | 'text' | 'locale'>;

/** How an item stands among the favourites; a procedure is kept as its article. */
export function favouriteOf({ kind, id }: Pick<Item, 'kind' | 'id'>): Pick<DeskItem, 'kind' | 'id'> {
  return { kind: kind === 'response' ? 'response' : 'article', id };
}

export function isFavourite(desk: Desk | null, item: Pick<Item, 'kind' | 'id'>): boolean {
  const { kind, id } = favouriteOf(item);
  return desk?.favourites.some((favourite) => favourite.kind === kind && favourite.id === id) ?? false;
}

/** The desk with the item first among the favourites, or without it. */
export function withFavourite(desk: Desk, item: Item, isOne: boolean, now: Date): Desk {
  const { kind, id } = favouriteOf(item);
  const others = desk.favourites.filter((favourite) => favourite.kind !== kind || favourite.id !== id);
  const { title, locale } = item;
  const added: DeskItem = { kind, id, title, locale, isGone: false, at: now.toISOString() };
  return { ...desk, favourites: isOne ? [added, ...others] : others };
}

/** The desk with the snippet at its place by title, in place of an older one of the same id. */
export function withSnippet(desk: Desk, snippet: Snippet): Desk {
  const snippets = [...withoutSnippet(desk, snippet.snippetId).snippets, snippet];
  const order = (one: Snippet) => `${one.title.toLowerCase()} ${one.snippetId}`;
  return { ...desk, snippets: snippets.sort((a, b) => (order(a) < order(b) ? -1 : 1)) };
}

export function withoutSnippet(desk: Desk, snippetId: string): Desk {
  return { ...desk, snippets: desk.snippets.filter((snippet) => snippet.snippetId !== snippetId) };
}

/** The snippets that have every word of the query in their title or text; none for a blank one. */
export function findSnippets(desk: Desk | null, query: string): readonly Snippet[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return (desk?.snippets ?? []).filter(({ title, text }) => {
    const said = `${title} ${text}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}
