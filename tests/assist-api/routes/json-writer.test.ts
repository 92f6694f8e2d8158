import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contentText,
  fields,
  flag,
  list,
  nullable,
  number,
  object,
  once,
  text,
} from '../../../assist-api/routes/json-writer.ts';

interface Sample {
  readonly name: string;
  readonly title: string;
  readonly count?: number | undefined;
  readonly isOpen: boolean | null;
  readonly tags: readonly string[];
  readonly inner: { readonly share: number };
}
const writers = {
  name: text,
  title: contentText,
  count: number,
  isOpen: nullable(flag),
  tags: list(text),
  inner: once(object<Sample['inner']>({ share: number })),
};
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('“kutip”', 'a\nb', '\ud83d', '🙏', '\x7f', '\u2028'),
);
const sample: fc.Arbitrary<Sample> = fc.record({
  name: anyText,
  title: anyText,
  count: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined }),
  isOpen: fc.option(fc.boolean()),
  tags: fc.array(anyText),
  inner: fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }) }),
});

describe('a writer of JSON', () => {
  it('gives what JSON.stringify gives, in ASCII, first and again', () => {
    const write = object<Sample>(writers);
    fc.assert(
      fc.property(sample, (value) => {
        const json = write(value);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(json).toMatch(/^[\0-\x7f]*$/);
        expect(write(value)).toBe(json);
      }),
    );
  });

  it('writes nothing as nothing', () => {
    expect(object<{ a?: string | undefined }>({ a: text })({})).toBe('{}');
    expect(fields<{ a?: string | undefined }>({ a: text })({ a: undefined })).toBe('');
    expect(list(text)([])).toBe('[]');
  });
});
