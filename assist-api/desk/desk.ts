import type { Locale } from '../../content/corpus/schema/locale.ts';

/** Most of each that one person keeps. */
export const maxFavourites = 500;
export const maxSnippets = 200;
/** Most recents that are given. */
export const maxRecents = 20;

/** Longest title and text of a snippet, in UTF-16 code units. */
export const maxSnippetTitleCharacters = 80;
export const maxSnippetCharacters = 4_000;

/** What can be a favourite, and what was used: a canned response, or an article of either audience. */
export const deskItemKinds = ['response', 'article'] as const;

/** A response or article on somebody's desk. */
export interface DeskItem {
  readonly kind: (typeof deskItemKinds)[number];
  /** Short code or article id; it may have left the corpus meanwhile. */
  readonly id: string;
  /** When it was put there, or used last, UTC. */
  readonly at: Date;
}

/** A text of one's own. */
export interface Snippet {
  /** UUID, made by the client; unique for one person. */
  readonly snippetId: string;
  readonly title: string;
  /** A Liquid template, masked. */
  readonly text: string;
  readonly locale: Locale;
  /** UTC. */
  readonly updatedAt: Date;
}

/** What people keep at their desks; nobody sees another's. A resolved promise means that the data is on disk. */
export interface DeskStore {
  /** The latest first. */
  listFavourites(actorId: string): Promise<readonly DeskItem[]>;
  /** Keeps what is there already as it is. False where the person has `most` others. */
  addFavourite(actorId: string, favourite: DeskItem, most: number): Promise<boolean>;
  /** Does nothing where it is not there. */
  removeFavourite(actorId: string, favourite: Omit<DeskItem, 'at'>): Promise<void>;
  /** By title, then by id. */
  listSnippets(actorId: string): Promise<readonly Snippet[]>;
  /** Keeps a snippet, or changes the one with the same id. False where the person has `most` others. */
  saveSnippet(actorId: string, snippet: Snippet, most: number): Promise<boolean>;
  /** Does nothing where it is not there. */
  removeSnippet(actorId: string, snippetId: string): Promise<void>;
  /** What the person opened, inserted or sent last, each once, the latest first. */
  listRecents(actorId: string, limit: number): Promise<readonly DeskItem[]>;
}
