import { describe, expect, it } from 'vitest';
import { fill, plural } from '../../../site/i18n/format.ts';
import { en } from '../../../site/i18n/en.ts';
import { id } from '../../../site/i18n/id.ts';
import { stringsFor } from '../../../site/i18n/strings.ts';

type Tree = string | { readonly [key: string]: Tree };

/** Values that are rightly the same in both languages. */
const sameInBoth = new Set(['SMS', 'WhatsApp', 'Email', '{count} min']);

/** Key paths to texts; plural forms count as their `other`. */
function leaves(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  if (typeof tree === 'string') return [[path, tree]];
  if (typeof tree['other'] === 'string') return [[path, tree['other']]];
  return Object.entries(tree).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key));
}

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('interface text', () => {
  const indonesian = new Map(leaves(id));
  const english = new Map(leaves(en));

  it('has the same keys in both languages', () => {
    expect([...english.keys()]).toEqual([...indonesian.keys()]);
  });

  it('has the same placeholders in both languages', () => {
    for (const [key, text] of indonesian)
      expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text));
  });

  it('is translated', () => {
    const untranslated = [...indonesian].filter(
      ([key, text]) => english.get(key) === text && !sameInBoth.has(text),
    );
    expect(untranslated).toEqual([]);
  });

  it('holds no full stop of haste, no capitals for emphasis', () => {
    for (const [key, text] of [...indonesian, ...english]) {
      expect(text, key).not.toMatch(/!|\.\.\.|\b(?!SMS\b|JS\b)[A-Z]{4,}\b/);
    }
  });

  it('is English for a locale without a strings file', () => {
    expect(stringsFor('pt-br')).toBe(en);
  });
});

describe('fill', () => {
  it('puts values in place of placeholders and leaves unknown ones', () => {
    expect(fill('{a} dan {b}', { a: 1 })).toBe('1 dan {b}');
  });
});

describe('plural', () => {
  it('chooses the form of the language', () => {
    expect(plural(en.search.results, 1, 'en-GB')).toBe('1 result');
    expect(plural(en.search.results, 1_200, 'en-GB')).toBe('1,200 results');
    expect(plural(id.search.results, 1, 'id-ID')).toBe('1 hasil');
  });
});
