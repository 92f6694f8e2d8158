import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { readText } from '../triage/read-text.ts';
import type { ReadText } from '../triage/read-text.ts';

/** A line of a text, as its language reads it. */
export interface Line {
  /** Where it begins in the text, in UTF-16 units. */
  readonly offset: number;
  readonly read: ReadText;
  /** The line that a list belongs to, or the line before; absent for the first. */
  readonly intro?: Line;
}

const listItem = /^\s*(?:[-*•|]|\d{1,2}[.)]\s)/;

/** Reads a text line by line; blank lines are left out. */
export function readLines(text: string, locale: Locale, analyser: Analyser): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  let intro: Line | undefined;
  for (const written of text.split('\n')) {
    if (written.trim() !== '') {
      const line: Line = {
        offset,
        read: readText(written, locale, analyser),
        ...(intro && { intro }),
      };
      lines.push(line);
      if (!listItem.test(written)) intro = line;
    }
    offset += written.length + 1;
  }
  return lines;
}
