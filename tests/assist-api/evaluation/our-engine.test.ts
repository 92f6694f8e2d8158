import { describe, expect, test } from 'vitest';
import { toDocument } from '../../../assist-api/evaluation/folder-document.ts';
import { createOurEngine, createVariantEngine } from '../../../assist-api/evaluation/our-engine.ts';
import { asShipped } from '../../../assist-api/evaluation/variants.ts';
import { queryOf, taskOf } from './small-task.ts';

const line = (id: string, lang: string, title: string, text: string, kind = 'reply') =>
  toDocument({ id, kind, lang, title, text });
const engineOver = (
  documents: readonly ReturnType<typeof line>[],
  history: ReturnType<typeof taskOf>['history'] = [],
) => createOurEngine({ documents, history, vocabulary: new Map() });
const idsFor = (engine: ReturnType<typeof engineOver>, text: string, locale: string) =>
  engine.search({ ...queryOf('q', []), text, locale }, 10).map(({ id }) => id);

describe('documents of two languages', () => {
  const engine = engineOver([
    line('en-refund', 'en', 'Refund', 'Your money for the voucher is on its way.'),
    line('id-refund', 'id-id', 'Pengembalian dana', 'Dana untuk voucher sedang dikirim.'),
  ]);
  test('are searched in the language of the query, whatever its region', () => {
    expect(idsFor(engine, 'voucher', 'en')).toEqual(['en-refund']);
    expect(idsFor(engine, 'voucher', 'id-id')).toEqual(['id-refund']);
    expect(idsFor(engine, 'voucher', 'id')).toEqual(['id-refund']);
    expect(idsFor(engine, 'voucher', 'en-us')).toEqual(['en-refund']);
  });
  test('are searched in the first language for a query of another', () => {
    expect(idsFor(engine, 'voucher', 'fr')).toEqual(['en-refund']);
  });
});

test('documents of every kind stand in one list', () => {
  const engine = engineOver([
    line('reply', 'en', 'Refund', 'About the refund.', 'reply'),
    line('page', 'en', 'Refund', 'About the refund.', 'article'),
    line('inside', 'en', 'Refund', 'About the refund.', 'playbook'),
    line('other', 'en', 'Parcel', 'About the parcel.', 'article'),
  ]);
  expect(idsFor(engine, 'refund', 'en').toSorted()).toEqual(['inside', 'page', 'reply']);
});

test('a document without text is found by its title, one without both by past messages', () => {
  const documents = [
    line('refund', 'en', 'Refund', ''),
    line('empty', 'en', '', ''),
    line('parcel', 'en', 'Parcel', 'Where it is.'),
  ];
  expect(idsFor(engineOver(documents), 'refund', 'en')).toEqual(['refund']);
  expect(idsFor(engineOver(documents), 'gimme dosh', 'en')).toEqual([]);
  const taught = engineOver(documents, [{ text: 'gimme dosh', documents: ['empty'] }]);
  expect(idsFor(taught, 'gimme dosh now', 'en')[0]).toBe('empty');
});

test('past messages with documents that are gone teach nothing', () => {
  const documents = [line('refund', 'en', 'Refund', 'Money back.'), line('parcel', 'en', 'Parcel', 'Where.')];
  const taught = engineOver(documents, [{ text: 'gimme dosh', documents: ['gone'] }]);
  expect(idsFor(taught, 'gimme dosh', 'en')).toEqual([]);
  expect(idsFor(taught, 'parcel', 'en')).toEqual(['parcel']);
});

test('no documents give no hits', () => {
  expect(idsFor(engineOver([]), 'refund', 'en')).toEqual([]);
});

test('the product as shipped ranks as a variant without changes', () => {
  const task = taskOf(
    ['refund of money', 'money order', 'lost parcel', 'parcel money'],
    [],
    [{ text: 'cash please', documents: ['money order'] }],
  );
  const shipped = createOurEngine(task);
  const variant = createVariantEngine(asShipped)(task);
  for (const text of ['money', 'parcel with cash', 'refund parcel money', 'cash'])
    expect(idsFor(variant, text, 'en')).toEqual(idsFor(shipped, text, 'en'));
});
