import type { Finding } from '../problems/finding.ts';
import { sectionHashes } from '../translations/section-hashes.ts';
import { ArticleFrontmatterSchema, PlaybookFrontmatterSchema } from '../schema/article.ts';
import { componentFindings } from './component-findings.ts';
import type { ContentFile } from './content-files.ts';
import { readMarkdown } from './markdown.ts';
import type { MarkdownTree } from './markdown.ts';
import { documentParts } from './parse-document.ts';
import type { FactTexts } from './parse-document.ts';
import type { ParsedArticle } from './parsed-document.ts';
import { bodyParts } from './passages.ts';
import type { HeadingPlace } from './passages.ts';

/** Takes an article's `source`, by its file, with the tree that was read from it. */
export type OnBody = (file: string, source: string, tree: MarkdownTree) => void;

/** Reads an article's file by itself; what depends on other files is left to the checks. Never throws. */
export function parseArticle(
  file: ContentFile,
  folder: 'articles' | 'playbook',
  facts: FactTexts,
  onBody?: OnBody,
): ParsedArticle {
  const schema = folder === 'articles' ? ArticleFrontmatterSchema : PlaybookFrontmatterSchema;
  const read = documentParts(file, schema, facts);
  const { frontmatter, written, lines, body, bodyOffset, factUses, findings } = read;
  const parts = { frontmatter, lines, bodyOffset, factUses, findings };

  const unread = { ...parts, sections: [], sectionHashes: {}, wordCount: 0, links: [], images: [] };
  if (bodyOffset === 0) return unread;
  if (body.trim() === '') findings.push(emptyBody(file.path, bodyOffset));
  const tree = readMarkdown(body, file.path, bodyOffset);
  if ('check' in tree) {
    findings.push(tree);
    return unread;
  }
  onBody?.(file.path, body.trim(), tree);
  const { sections, headings, links, images } = bodyParts(tree, frontmatter?.title ?? '', bodyOffset);
  findings.push(
    ...componentFindings(tree, file.path, bodyOffset),
    ...headings
      .filter(({ depth }) => depth !== 2 && depth !== 3)
      .map((heading) => headingLevel(file, heading)),
  );
  const headingLines = new Set(headings.map(({ line }) => line));
  const startLines = headings.filter(({ depth }) => depth === 2 || depth === 3);
  const starts = sections
    .filter(({ depth }) => depth > 1)
    .map(({ headingId }, index) => ({ headingId, line: startLines[index]?.line ?? 1 }));
  return {
    ...parts,
    sectionHashes: sectionHashes({
      title: textOf(written['title']),
      description: textOf(written['description']),
      lines: file.text.split('\n'),
      bodyOffset,
      starts,
    }),
    factUses: factUses.map((use) => (headingLines.has(use.line) ? { ...use, isInHeading: true } : use)),
    sections,
    wordCount: sections.reduce((sum, { text }) => sum + countWords(text), 0),
    links,
    images,
  };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** Words of a text whose white space is collapsed: one more than its spaces. */
function countWords(text: string): number {
  let count = text === '' ? 0 : 1;
  for (let space = text.indexOf(' '); space !== -1; space = text.indexOf(' ', space + 1)) count += 1;
  return count;
}

function emptyBody(file: string, bodyOffset: number): Finding {
  return {
    check: 'empty-body',
    file,
    line: Math.max(1, bodyOffset),
    expected: { id: 'teks', en: 'text' },
    received: '–',
    message: {
      id: 'Berkas ini belum punya teks. Tulis isinya di bawah baris --- kedua.',
      en: 'This file has no text yet. Write it below the second --- line.',
    },
  };
}

function headingLevel(file: ContentFile, { depth, line }: HeadingPlace): Finding {
  const received = file.text.split('\n')[line - 1] ?? '';
  return {
    check: 'heading-level',
    file: file.path,
    line,
    expected: { id: 'judul bagian ## atau ###', en: 'a heading with ## or ###' },
    received,
    example: `${depth === 1 ? '##' : '###'} ${received.replace(/^#+\s*/, '')}`,
    message: {
      id: 'Judul bagian ditulis dengan ## atau ###; # hanya untuk judul artikel.',
      en: 'Headings are written with ## or ###; # is for the title of the page only.',
    },
  };
}
