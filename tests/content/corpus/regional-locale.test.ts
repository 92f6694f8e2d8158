import { expect, test } from 'vitest';
import { missingPlaceholder } from '../../../assist-api/compose/placeholder-labels.ts';
import { pagePath } from '../../../content/corpus/addresses.ts';
import { factText, loadCorpus } from '../../../content/corpus/index.ts';
import { weekHoursText } from '../../../content/corpus/hours/index.ts';
import { FactSchema } from '../../../content/corpus/schema/fact.ts';
import { now, tinyCorpus } from './changed-corpus.ts';

// A tag with a region, such as `id-id`, is read as its language.
const { business } = await loadCorpus(tinyCorpus, { now });
const context = { business, now };

test('figures stand in the words of the language', () => {
  const window = FactSchema.parse({ type: 'duration', value: 14, unit: 'workingDay' });
  const fee = FactSchema.parse({ type: 'money', value: 15000 });
  expect(factText(window, 'id-id', context)).toBe(factText(window, 'id', context));
  expect(factText(window, 'en-gb', context)).toBe('14 working days');
  expect(factText(fee, 'id-id', context)).toBe('Rp15.000');
});

test('hours are written as in the language', () => {
  expect(weekHoursText(business, 'id-id', now)).toBe(weekHoursText(business, 'id', now));
});

test('addresses take the words of the language', () => {
  expect(pagePath({ kind: 'search' }, 'id-id', { defaultLocale: 'id-id' })).toBe('/cari/');
});

test('what is missing in a reply is named in the language', () => {
  expect(missingPlaceholder('contact.email', 'id-id', business)).toEqual({
    placeholder: 'contact.email',
    label: 'Surel pelanggan',
  });
});
