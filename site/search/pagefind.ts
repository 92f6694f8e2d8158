/** The part of Pagefind's browser module that search rests on. */
export interface Pagefind {
  options(options: { ranking: { metaWeights: Readonly<Record<string, number>> } }): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

/** One page that holds the term. */
export interface PagefindResult {
  readonly id: string;
  /** Greater is better, comparable within one search. */
  readonly score: number;
  data(): Promise<PagefindPage>;
}

/** A page as it was indexed. */
export interface PagefindPage {
  /** Address below the base path. */
  readonly raw_url: string;
  /** The page's text, words separated by spaces. */
  readonly raw_content?: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly PagefindAnchor[];
}

/** An element with an id. */
export interface PagefindAnchor {
  readonly element: string;
  readonly id: string;
  readonly text?: string;
  /** Number of words before it. */
  readonly location: number;
}

/**
 * How much a word in hidden metadata counts beside one in the text (1). Set on the development half of the judged
 * customer messages.
 */
const metaWeights = { title: 5, titleWords: 4, examples: 3, synonyms: 1.5, stems: 1 };

/** Loads Pagefind for the page's language from `baseUrl`, which ends in a slash. Rejects where it cannot be loaded. */
export async function loadPagefind(baseUrl: string): Promise<Pagefind> {
  const url = `${baseUrl}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind;
  await pagefind.options({ ranking: { metaWeights } });
  await pagefind.init();
  return pagefind;
}
