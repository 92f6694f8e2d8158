import type { ArticleFrontmatter, PlaybookFrontmatter } from '../schema/article.ts';
import type { CannedResponseFrontmatter } from '../schema/canned-response.ts';
import type { Finding } from '../problems/finding.ts';
import type { SectionHashes } from '../translations/section-hashes.ts';
import type { ArticleLink, LocalImage, Section } from './passages.ts';

/** One `{{ fact.name }}` in a file. */
export interface FactUse {
  readonly name: string;
  /** 1-based line in the file. */
  readonly line: number;
  /** True in a heading, where facts may not stand. */
  readonly isInHeading: boolean;
}

interface ParsedParts<Frontmatter> {
  /** Facts resolved; undefined when the frontmatter is not valid. */
  readonly frontmatter: Frontmatter | undefined;
  /** Key path to line, as `readYaml` gives it. */
  readonly lines: Readonly<Record<string, number>>;
  /** Lines before the body. */
  readonly bodyOffset: number;
  readonly factUses: readonly FactUse[];
  /** What is wrong with the file by itself. */
  readonly findings: readonly Finding[];
}

/** An article's file, read without any other file. Plain data that JSON keeps whole. */
export interface ParsedArticle extends ParsedParts<ArticleFrontmatter | PlaybookFrontmatter> {
  readonly sections: readonly Section[];
  /** Of the text as it was written; empty for a text that cannot be read. */
  readonly sectionHashes: SectionHashes;
  /** Words of all sections. */
  readonly wordCount: number;
  readonly links: readonly ArticleLink[];
  readonly images: readonly LocalImage[];
}

/** A response's file, read without any other file. */
export interface ParsedResponse extends ParsedParts<CannedResponseFrontmatter> {
  /** Of everything that is sent, variants included, in order of appearance; unique. */
  readonly placeholders: readonly string[];
  /** Of the body and of what happens next. */
  readonly bodyPlaceholders: readonly string[];
}

export type ParsedDocument = ParsedArticle | ParsedResponse;
