import { readFileSync } from 'node:fs';
import { create } from 'fontkitten';
import type { Font } from 'fontkitten';

/** Measures and draws lines of text as outlines, so that a picture rests on no font of the machine. */
export interface Lettering {
  /** Whether the font has every letter. */
  canWrite(text: string): boolean;
  /** Words in lines of at most `width` pixels; undefined where a word alone is longer. */
  wrap(text: string, size: number, width: number): readonly string[] | undefined;
  /** Outline of a line for an SVG `<path>`, its baseline beginning at `x`, `y`. */
  outline(line: string, size: number, x: number, y: number): string;
}

/** Big letters stand closer; a share of the size. */
const tracking = -0.018;

/** Letters of one font file, WOFF2 of a single weight. */
export function createLettering(fontFile: string): Lettering {
  const font = create(readFileSync(fontFile)) as Font;
  const widthOf = (text: string, size: number) =>
    font
      .glyphsForString(text)
      .reduce((sum, { advanceWidth }) => sum + (advanceWidth / font.unitsPerEm + tracking) * size, 0);
  return {
    canWrite: (text) => font.glyphsForString(text).every(({ id }) => id !== 0),
    wrap(text, size, width) {
      const lines: string[] = [];
      for (const word of text.split(/\s+/)) {
        const longer = `${lines.at(-1) ?? ''} ${word}`;
        if (lines.length > 0 && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
        else lines.push(word);
      }
      return lines.every((line) => widthOf(line, size) <= width) ? lines : undefined;
    },
    outline(line, size, x, y) {
      const scale = size / font.unitsPerEm;
      let pen = x;
      return font
        .glyphsForString(line)
        .map(({ path, advanceWidth }) => {
          const drawn = path.scale(scale, -scale).translate(pen, y).toSVG();
          pen += (advanceWidth / font.unitsPerEm + tracking) * size;
          return drawn;
        })
        .join('');
    },
  };
}
