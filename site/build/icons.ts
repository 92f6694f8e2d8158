import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { TanggapError } from '../../content/corpus/errors.ts';

const { resolve } = createRequire(import.meta.url);
const shapes = new Map<string, string>();

/**
 * Shapes inside a Lucide icon's `<svg>`, white space collapsed.
 * Throws `ICON_UNKNOWN` for a name that the icon set does not have.
 */
export function readIcon(name: string): string {
  const known = shapes.get(name);
  if (known !== undefined) return known;
  const svg = readSvg(name);
  const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  const shape = inner
    .replace(/\s+/g, ' ')
    .replace(/ ?(\/?>) ?/g, '$1')
    .trim();
  shapes.set(name, shape);
  return shape;
}

function readSvg(name: string): string {
  try {
    return readFileSync(resolve(`lucide-static/icons/${name}.svg`), 'utf8');
  } catch (cause) {
    throw new TanggapError(
      'ICON_UNKNOWN',
      `There is no icon "${name}". Write a name from lucide.dev/icons in topics.yaml, such as "package".`,
      { cause },
    );
  }
}
