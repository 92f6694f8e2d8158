import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factNamesIn, resolveFacts } from '../../../../content/corpus/facts/index.ts';
import type { Fact } from '../../../../content/corpus/schema/fact.ts';
import { FactsSchema } from '../../../../content/corpus/schema/fact.ts';
import { businessWith } from '../hours/business.ts';

const facts = new Map<string, Fact>(
  Object.entries(FactsSchema.parse({ window: { type: 'duration', value: 9, unit: 'day' } })),
);
const context = {
  facts,
  business: businessWith({ openingHours: {} }),
  now: new Date('2026-11-21T00:00:00Z'),
};

test('every notation of a fact is replaced, everything else stays', () => {
  const text =
    '---\ntitle: "{{ fact.window }}"\n---\n{{fact.window}} {{- fact.window -}} {{ contact.name }} {x}';
  expect(resolveFacts(text, 'id', context)).toBe(
    '---\ntitle: "9 hari"\n---\n9 hari 9 hari {{ contact.name }} {x}',
  );
});

test('an unknown fact is refused with its line', () => {
  expect(() => resolveFacts('a\nb {{ fact.windw }}', 'id', context)).toThrow(
    expect.objectContaining({ code: 'FACT_UNKNOWN', message: expect.stringContaining('Line 2') as string }),
  );
});

test('names come in order of appearance', () => {
  expect(factNamesIn('{{ fact.b }} {{ fact.a }} {{ fact.b }}')).toEqual(['b', 'a', 'b']);
});

test('a text without facts comes back as it is, and lines are never added or removed', () => {
  const parts = fc.array(
    fc.oneof(fc.string(), fc.constantFrom('{{', '}}', '\n', 'fact.', '{{ fact.window }}')),
  );
  fc.assert(
    fc.property(parts, (pieces) => {
      const text = pieces.join('');
      fc.pre(factNamesIn(text).every((name) => name === 'window'));
      const resolved = resolveFacts(text, 'en', context);
      if (factNamesIn(text).length === 0) expect(resolved).toBe(text);
      expect(resolved.split('\n').length).toBe(text.split('\n').length);
    }),
    { seed: 20261121 },
  );
});
