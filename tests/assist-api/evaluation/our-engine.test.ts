import { describe, expect, test } from 'vitest';
import { toDocument } from '../../../assist-api/evaluation/folder-document.ts';
import { createOurEngine } from '../../../assist-api/evaluation/our-engine.ts';
import { createVariantEngines } from '../../../assist-api/evaluation/variant-engine.ts';
import { asShipped, variantsOf } from '../../../assist-api/evaluation/variants.ts';
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

describe('variants', () => {
  const task = taskOf(
    ['refund of money', 'money order', 'lost parcel', 'parcel money money'],
    [],
    [{ text: 'cash please', documents: ['money order'] }],
  );
  const texts = ['money', 'parcel with cash', 'refund parcel money', 'cash'];

  test('without changes rank as the product does', () => {
    const shipped = createOurEngine(task);
    const variant = createVariantEngines(task)(asShipped);
    for (const text of texts) expect(idsFor(variant, text, 'en')).toEqual(idsFor(shipped, text, 'en'));
  });

  test.each(['text.k1', 'letters', 'learned', 'text.b'] as const)(
    'of %s rank alike whether or not others were made before over the same documents',
    (name) => {
      const confidences = (engineOf: ReturnType<typeof createVariantEngines>) => {
        const [variant] = variantsOf(name, [0]);
        const engine = engineOf(variant ?? asShipped);
        return texts.map((text) => engine.search({ ...queryOf('q', []), text }, 10));
      };
      const before = createVariantEngines(task);
      before(asShipped);
      const alone = confidences(createVariantEngines(task));
      expect(confidences(before)).toEqual(alone);
    },
  );

  test('of what an index is built from do change it', () => {
    const strength = (engine: ReturnType<typeof engineOver>) =>
      engine.search({ ...queryOf('q', []), text: 'money' }, 10).map(({ confidence }) => confidence);
    const engineOf = createVariantEngines(task);
    const [flat = asShipped] = variantsOf('text.k1', [0]);
    expect(strength(engineOf(flat))).not.toEqual(strength(engineOf(asShipped)));
  });
});
