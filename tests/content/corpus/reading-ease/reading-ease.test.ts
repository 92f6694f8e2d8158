import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../../content/corpus/load/markdown.ts';
import {
  hardestSentence,
  readingMeasure,
  sentencesOf,
} from '../../../../content/corpus/reading-ease/index.ts';
import { englishSyllables } from '../../../../content/corpus/reading-ease/syllables.ts';

const sentencesIn = (markdown: string) => {
  const tree = readMarkdown(markdown, 'x.mdx', 0);
  if ('check' in tree) throw new Error(tree.message.en);
  return sentencesOf(tree);
};
const texts = (markdown: string) => sentencesIn(markdown).map(({ text }) => text);

describe('sentences', () => {
  test.each([
    ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
    [
      'Pay before 15.00 WIB. It costs 0.2%, e.g. for a vase.',
      ['Pay before 15.00 WIB.', 'It costs 0.2%, e.g. for a vase.'],
    ],
    ['Say “it works.” Then stop.', ['Say “it works.”', 'Then stop.']],
    [
      'Tap *Send*, see [the fees. All of them](https://x.example).',
      ['Tap Send, see the fees.', 'All of them.'],
    ],
    ['Write: “I agree.” Three ways: this, that.', ['Write:', '“I agree.”', 'Three ways: this, that.']],
    ['- One\n- Two', ['One', 'Two']],
    ['- One\n\n  More\n- Two', ['One', 'More', 'Two']],
    [
      '<Summary>\nShort.\n</Summary>\n\n<Callout kind="tip" title="Not text">\nLong.\n</Callout>',
      ['Short.', 'Long.'],
    ],
    ['## Heading\n\nText', ['Text']],
    ['| a | b |\n|---|---|\n| c | d |', []],
    ['— … !', []],
  ])('%j', (markdown, sentences) => {
    expect(texts(markdown)).toEqual(sentences);
  });

  test('know the line of their paragraph', () => {
    const lines = sentencesIn('One.\n\n<Steps>\n1. **Two.** Three.\n2. Four.\n</Steps>\n').map(
      ({ line }) => line,
    );
    expect(lines).toEqual([1, 4, 4, 5]);
  });
});

describe('syllables of an English word', () => {
  test.each([
    [1, 'the you fee free asked shipped sales code there whole done closed bed'],
    [2, 'order parcel refund changes boxes titles table wanted useful safely quiet email missing mobile'],
    [3, 'delivered refunded courier warranty period replacement previous customers insurance'],
    [4, 'delivery confirmation available'],
    [1, 'QRIS 14 Rp150.000 & 2x24 A'],
  ])('%i in each of: %s', (count, words) => {
    expect(words.split(' ').filter((word) => englishSyllables(word) !== count)).toEqual([]);
  });

  test('are one or more in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(englishSyllables(word)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('measures', () => {
  const score = (locale: string, text: string) => readingMeasure(locale).scoreOf(sentencesIn(text));

  test('English: Flesch, worked by hand', () => {
    // 7 words, 2 sentences, 12 syllables.
    expect(score('en', 'Open your order. Choose the new delivery.')).toBeCloseTo(
      206.835 - (1.015 * 7) / 2 - (84.6 * 12) / 7,
    );
  });

  test('Indonesian: LIX, worked by hand; a figure is no long word', () => {
    // 8 words, 2 sentences, 2 of more than six letters.
    expect(score('id', 'Buka pesanan Anda. Kirim sebelum pukul 15.00 WIB.')).toBeCloseTo(8 / 2 + 200 / 8);
  });

  test('any other language: words in a sentence; a region keeps the language’s measure', () => {
    expect(score('fr', 'Un deux. Trois quatre cinq six.')).toBe(3);
    expect(readingMeasure('en-gb')).toBe(readingMeasure('en'));
  });

  test('the hardest sentence is the one whose loss eases the rest most', () => {
    const sentences = sentencesIn(
      'Documentation. Open the box. Immediate reimbursement necessitates a documentation.',
    );
    expect(hardestSentence(readingMeasure('en'), sentences)?.text).toMatch(/^Immediate/);
    expect(hardestSentence(readingMeasure('id'), [])).toBeUndefined();
  });

  test('scores are finite and one sentence is named, whatever the words', () => {
    const words = fc.array(fc.stringMatching(/^[a-z0-9]{1,12}$/), { minLength: 1 });
    fc.assert(
      fc.property(
        fc.constantFrom('en', 'id', 'fr'),
        fc.array(words, { minLength: 1 }),
        (locale, paragraphs) => {
          const sentences = sentencesIn(paragraphs.map((paragraph) => paragraph.join(' ')).join('\n\n'));
          fc.pre(sentences.length > 0);
          const measure = readingMeasure(locale);
          expect(measure.scoreOf(sentences)).toEqual(expect.any(Number));
          expect(Number.isFinite(measure.scoreOf(sentences))).toBe(true);
          expect(sentences).toContain(hardestSentence(measure, sentences));
        },
      ),
    );
  });
});
