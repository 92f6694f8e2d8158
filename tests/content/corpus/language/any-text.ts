import fc from 'fast-check';
import { informalEnglish } from '../../../../content/corpus/language/english/informal.ts';
import { informalIndonesian } from '../../../../content/corpus/language/indonesian/informal.ts';
import { workedCases } from './worked-cases.ts';

const chat = [
  ...informalIndonesian.keys(),
  ...informalEnglish.keys(),
  ...workedCases.flatMap(({ typed }) => typed.split(' ')),
  ...[
    'no',
    'min',
    'k',
    'x',
    'g',
    '2',
    '5',
    'K',
    'İ',
    'ﬁ',
    'ﷺ',
    'Σ',
    '½',
    'ŉ',
    '-',
    '’',
    '\u200b',
    '\ud83d',
    '👍🏽',
  ],
];

/** Chat words, code points of any kind (lone surrogates too) and strings of letters, joined in any way. */
export const anyText = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...chat) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
        {
          weight: 1,
          arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 }).map(fromUnits),
        },
        { weight: 2, arbitrary: fc.stringMatching(/^[a-z0-9-]{1,10}$/) },
      ),
      fc.constantFrom(' ', ' ', '', '-', ', '),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.flat().join(''));

/** Languages that are known, and one that is not. */
export const anyLocale = fc.constantFrom('id', 'en', 'pt');

function fromUnits(units: readonly number[]): string {
  return String.fromCharCode(...units);
}
