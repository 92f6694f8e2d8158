import type { Finding } from '../problems/finding.ts';
import type { ContentFile } from './content-files.ts';

/** A document file taken apart. */
export interface FrontmatterSplit {
  /** YAML between the two `---` lines. */
  readonly yaml: string;
  /** Everything after, unchanged. */
  readonly body: string;
  /** Lines of the file before the YAML, and before the body. */
  readonly yamlOffset: number;
  readonly bodyOffset: number;
}

const pattern = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;

/** Splits frontmatter from body. Gives a finding for a file that does not begin with it. */
export function splitFrontmatter(file: Pick<ContentFile, 'path' | 'text'>): FrontmatterSplit | Finding {
  const match = pattern.exec(file.text);
  if (match) {
    return {
      yaml: match[1] ?? '',
      body: file.text.slice(match[0].length),
      yamlOffset: 1,
      bodyOffset: match[0].split('\n').length - 1,
    };
  }
  return {
    check: 'missing-frontmatter',
    file: file.path,
    line: 1,
    expected: {
      id: 'bagian --- di awal berkas, dengan title',
      en: 'a part between --- lines at the start, with a title',
    },
    received: file.text.split('\n')[0] ?? '',
    example: '---\ntitle: Mengajukan retur\n---',
    message: {
      id: 'Berkas ini tidak diawali frontmatter. Tulis title di antara dua baris ---.',
      en: 'This file does not begin with frontmatter. Write a title between two --- lines.',
    },
  };
}
