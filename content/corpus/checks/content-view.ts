import type { Finding } from '../problems/finding.ts';
import type { DocumentPath } from '../load/document-path.ts';
import type { FactTexts } from '../load/parse-document.ts';
import type { ParsedArticle, ParsedResponse } from '../load/parsed-document.ts';
import type { PastMessageView } from '../load/past-messages.ts';
import type { Settings } from '../load/settings.ts';
import { lineOfKey } from '../load/yaml-text.ts';

/** A document's path and what was read from it. */
export interface DocumentView<Parsed> extends DocumentPath {
  readonly file: string;
  readonly parsed: Parsed;
}

export type ArticleView = DocumentView<ParsedArticle> & { readonly folder: 'articles' | 'playbook' };
export type ResponseView = DocumentView<ParsedResponse> & { readonly folder: 'canned-responses' };

/** Everything that the checks look at. */
export interface ContentView {
  readonly settings: Settings;
  /** Public and playbook articles, ordered by file. */
  readonly articles: readonly ArticleView[];
  /** Ordered by file. */
  readonly responses: readonly ResponseView[];
  /** Articles of either kind by id, one per locale; of two with the same id and locale, the first. */
  readonly articlesById: ReadonlyMap<string, readonly ArticleView[]>;
  /** In the order of files and lines. */
  readonly pastMessages: readonly PastMessageView[];
  /** Per locale. */
  readonly factTexts: ReadonlyMap<string, FactTexts>;
  /** The moment at which the content is looked at. */
  readonly now: Date;
  /** Its day in the shop's time zone. */
  readonly today: string;
  /** Text of a file as it stands on disk; empty for an unknown path. */
  readonly textOf: (file: string) => string;
  /** Whether the content has a file at this path, pictures included. */
  readonly hasFile: (path: string) => boolean;
}

/** Articles, then responses. */
export function documentsOf({ articles, responses }: ContentView): readonly (ArticleView | ResponseView)[] {
  return [...articles, ...responses];
}

/** The article of either kind with this id: in the given language, else in another; undefined when there is none. */
export function articleIn(
  { articlesById }: ContentView,
  articleId: string,
  locale: string,
): ArticleView | undefined {
  const group = articlesById.get(articleId);
  return group?.find((article) => article.locale === locale) ?? group?.[0];
}

/** One rule over the whole content. Findings come in any order. */
export type Check = (view: ContentView) => Iterable<Finding>;

/** Line and key of a finding about a document's frontmatter. */
export function keyPlace(
  { file, parsed }: DocumentView<ParsedArticle | ParsedResponse>,
  key: string,
): Pick<Finding, 'file' | 'line' | 'key'> {
  return { file, key, line: lineOfKey(parsed.lines, key) ?? 1 };
}

/** Line and key of a finding about a YAML file. */
export function settingsPlace(
  { lines }: Settings,
  file: string,
  key: string,
): Pick<Finding, 'file' | 'line' | 'key'> {
  return { file, key, line: lineOfKey(lines.get(file) ?? {}, key) };
}
