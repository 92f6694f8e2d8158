import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../content/corpus/corpus.ts';
import { descriptionOf } from '../../../site/feeds/description.ts';

const longest = 160;
const beginning = (text: string) =>
  descriptionOf({ description: undefined, passages: [{ text }] } as unknown as Article);

describe('what an article is about', () => {
  it('is its description, whole', () => {
    const description = 'Kata '.repeat(60).trim();
    expect(descriptionOf({ description, passages: [{ text: 'Isi' }] } as unknown as Article)).toBe(
      description,
    );
  });

  it('is how it begins, cut between two words', () => {
    expect(beginning('Pendek saja.')).toBe('Pendek saja.');
    expect(beginning('kata '.repeat(60))).toBe(`${'kata '.repeat(31)}kata…`);
  });

  it('is cut between two letters where the text has no spaces, or none near the end', () => {
    expect(beginning('返品'.repeat(200))).toBe(`${'返品'.repeat(79)}返…`);
    expect(beginning(`WhatsApp ${'返品'.repeat(200)}`)).toHaveLength(longest);
  });

  it('is never too long, half a character, or changed where it fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const made = beginning(text);
        expect(made.length).toBeLessThanOrEqual(longest);
        expect(made.isWellFormed()).toBe(true);
        if (text.length <= longest) expect(made).toBe(text);
        else expect(text.startsWith(made.slice(0, -1))).toBe(true);
      }),
    );
  });
});
