import { hash } from 'node:crypto';

/** Hash of each section of an article by heading id, in the order of the page; `''` is title, description and opening. */
export type SectionHashes = Readonly<Record<string, string>>;

/** Where a section begins in its file. */
export interface SectionStart {
  readonly headingId: string;
  /** 1-based line of the heading. */
  readonly line: number;
}

/** What the sections of a file are taken from; nothing in it has facts resolved. */
export interface SectionSources {
  readonly title: string;
  readonly description: string;
  /** The file's lines. */
  readonly lines: readonly string[];
  /** Lines before the body. */
  readonly bodyOffset: number;
  /** In the order of the page. */
  readonly starts: readonly SectionStart[];
}

/** Eight digits: two of a hundred sections are equal by chance once in a million articles. */
const hashLength = 8;

/** Hashes what a writer wrote: facts by name, so that a changed figure is no change of the text; any white space is one space. */
export function sectionHashes(sources: SectionSources): SectionHashes {
  const { title, description, lines, bodyOffset, starts } = sources;
  const textFrom = (from: number, to: number | undefined) => lines.slice(from, to).join('\n');
  const opening = textFrom(bodyOffset, starts[0] && starts[0].line - 1);
  return Object.fromEntries([
    ['', hashOf([title, description, opening].join('\n'))],
    ...starts.map(({ headingId, line }, index): [string, string] => {
      const next = starts[index + 1];
      return [headingId, hashOf(textFrom(line - 1, next && next.line - 1))];
    }),
  ]);
}

function hashOf(text: string): string {
  const spaced = text
    .replaceAll(/\{\{-?\s*fact\.([\w.-]+?)\s*-?\}\}/g, '{{ fact.$1 }}')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return hash('sha256', spaced).slice(0, hashLength);
}
