import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hexColour, readColours } from '../styles/oklch.ts';
import { createLettering } from './text-path.ts';

/** Size that messengers and social networks ask for, in pixels. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** What a picture shows. */
export interface PictureText {
  /** Name of the help center. */
  readonly brand: string;
  readonly title: string;
  /** Shapes inside a Lucide icon's `<svg>`. */
  readonly icon: string;
}

const margin = 84;
const titleWidth = 760;
/** From large to small: the first with which the title takes at most three lines. */
const titleSizes = [104, 88, 72, 60];

/** Draws pictures in the brand's own colours and letters, read from the styles once. */
export function createPainter(): (text: PictureText) => string {
  const styles = (name: string) => fileURLToPath(new URL(`../styles/${name}`, import.meta.url));
  const colours = readColours(readFileSync(styles('tokens.css'), 'utf8'));
  const letters = createLettering(styles('fonts/plus-jakarta-sans-bold.woff2'));
  const colour = (name: string) => hexColour(colours.get(name)?.light ?? [0, 0, 0]);

  return ({ brand, title, icon }) => {
    const { size, lines } = lettersOf(title);
    const leading = size * 1.12;
    const lastBaseline = pictureSize.height - margin - size * 0.12;
    const outlines = lines.map((line, index) =>
      letters.outline(line, size, margin, lastBaseline - (lines.length - 1 - index) * leading),
    );
    const name = letters.canWrite(brand) ? letters.outline(brand, 40, margin + 84, margin + 46) : '';
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureSize.width}" height="${pictureSize.height}">`,
      `<rect width="100%" height="100%" fill="${colour('brand')}"/>`,
      `<circle cx="1010" cy="400" r="330" fill="${colour('brand-strong')}"/>`,
      `<g transform="translate(850 240) scale(13.33)" fill="none" stroke="${colour('accent')}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${icon}</g>`,
      `<g transform="translate(${margin} ${margin}) scale(2.286)">`,
      `<path fill="${colour('on-brand')}" d="M7 0h14a7 7 0 0 1 7 7v14a7 7 0 0 1-7 7H4a4 4 0 0 1-4-4V7a7 7 0 0 1 7-7z"/>`,
      `<path stroke="${colour('accent')}" stroke-width="2.6" stroke-linecap="round" d="M9 10.5h10"/>`,
      `<path stroke="${colour('brand')}" stroke-width="2.6" stroke-linecap="round" d="M9 17h10"/>`,
      '</g>',
      `<path fill="${colour('on-brand')}" d="${name}${outlines.join('')}"/>`,
      '</svg>',
    ].join('');
  };

  /** Without lines where the font lacks a letter or the title is too long: messengers show it beside the picture. */
  function lettersOf(title: string): { size: number; lines: readonly string[] } {
    const fitting = titleSizes
      .map((size) => ({ size, lines: letters.canWrite(title) ? letters.wrap(title, size, titleWidth) : [] }))
      .find(({ lines }) => lines !== undefined && lines.length <= 3);
    return { size: fitting?.size ?? 0, lines: fitting?.lines ?? [] };
  }
}
