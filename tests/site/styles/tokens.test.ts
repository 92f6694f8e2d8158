import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withBrandTokens } from '../../../site/styles/brand-picture.ts';
import { linearRgb, readColours } from '../../../site/styles/oklch.ts';
import type { LinearRgb } from '../../../site/styles/oklch.ts';

const styles = join(import.meta.dirname, '../../../site/styles');
const css = readFileSync(join(styles, 'tokens.css'), 'utf8');

const luminance = ([red, green, blue]: LinearRgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

function contrast(one: LinearRgb, other: LinearRgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const colours = readColours(css);

/** Text on what it stands on: WCAG 2.2 AA asks for 4.5. */
const textPairs = [
  ...['paper', 'surface', 'sunken'].flatMap((ground) =>
    ['ink', 'ink-second', 'brand', 'good', 'bad'].map((text) => [text, ground] as const),
  ),
  ...['brand-soft', 'accent-soft', 'mark'].map((ground) => ['ink', ground] as const),
  ['ink-second', 'brand-soft'],
  ['brand', 'brand-soft'],
  ['on-brand', 'brand'],
  ['on-brand', 'brand-strong'],
  ['bad', 'bad-soft'],
] as const;

/** Marks and edges that carry meaning: 3. */
const markPairs = [
  ['brand', 'paper'],
  ['brand', 'surface'],
  ['line-strong', 'paper'],
  ['line-strong', 'surface'],
  ['accent-ink', 'accent-soft'],
] as const;

describe.each(['light', 'dark'] as const)('the %s colours', (scheme) => {
  const ratio = (one: string, other: string) => {
    const [first, second] = [colours.get(one), colours.get(other)];
    if (!first || !second) throw new Error(`No token --${first ? other : one} in tokens.css`);
    return contrast(first[scheme], second[scheme]);
  };

  it.each(textPairs)('let --%s be read on --%s', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(markPairs)('let --%s be seen on --%s', (mark, ground) => {
    expect(ratio(mark, ground)).toBeGreaterThanOrEqual(3);
  });
});

describe('contrast', () => {
  it('is 21 between black and white', () => {
    expect(contrast(linearRgb(0, 0, 0), linearRgb(1, 0, 0))).toBeCloseTo(21, 1);
  });
});

describe('the font', () => {
  it('is smaller than 20 kB', () => {
    expect(statSync(join(styles, 'fonts/plus-jakarta-sans.woff2')).size).toBeLessThan(20_000);
  });
});

const anyColour = /#[0-9a-f]{3,8}\b|rgb\(|oklch\([\d.]/i;

describe('colours', () => {
  it('stand in tokens.css only', () => {
    for (const file of ['base.css', 'article.css']) {
      const screen = readFileSync(join(styles, file), 'utf8').replace(/@media print[\s\S]*$/, '');
      expect(screen, file).not.toMatch(anyColour);
    }
  });

  it('of the shop’s drawings are tokens, each with a colour of the system for a viewer that knows none', () => {
    const content = join(styles, '../../content');
    const drawings = globSync('articles/**/*.svg', { cwd: content });
    expect(drawings.length).toBeGreaterThan(10);
    for (const file of drawings) {
      const svg = readFileSync(join(content, file), 'utf8');
      expect(svg, file).not.toMatch(anyColour);
      for (const [, name = '', fallback] of svg.matchAll(/var\(--([\w-]+)(?:, (\w+))?\)/g)) {
        expect(css, `${file}: ${name}`).toContain(`--${name}: light-dark(`);
        expect(fallback, `${file}: ${name}`).toMatch(/^(Canvas|CanvasText|GrayText)$/);
      }
    }
  });
});

describe('a drawing in the brand’s colours', () => {
  const tokens = ':root {\n  --ink: light-dark(oklch(0.2 0 0), oklch(0.9 0 0));\n  --line: red;\n}';

  it('carries the tokens that it names, once each, and follows light and dark', () => {
    const svg = '<svg viewBox="0 0 1 1"><path fill="var(--ink, CanvasText)" stroke="var(--ink)"/></svg>';
    expect(withBrandTokens(svg, tokens)).toBe(
      svg.replace(
        '<path',
        '<style>:root{color-scheme:light dark;--ink:light-dark(oklch(0.2 0 0), oklch(0.9 0 0))}</style><path',
      ),
    );
  });

  it('stays as it is where it names no token, or none of this brand', () => {
    for (const svg of ['<svg><path fill="#123"/></svg>', '<svg><path fill="var(--moss, green)"/></svg>'])
      expect(withBrandTokens(svg, tokens)).toBe(svg);
  });
});
