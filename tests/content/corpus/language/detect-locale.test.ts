import { expect, test } from 'vitest';
import { createAnalyser } from '../../../../content/corpus/language/index.ts';

const analyser = createAnalyser({ vocabulary: new Map() });

test.each([
  ['id', 'kak pesanan sy blm sampe'],
  ['id', 'cara retur barang'],
  ['id', 'min kok tracking number nya ga update ya'],
  ['id', 'Dengan hormat, saya ingin mengajukan pengembalian.'],
  ['en', 'where is my order'],
  ['en', 'refund status pls'],
  ['en', 'my Kirana lamp from Bandung arrived broken'],
])('is %s: %s', (locale, text) => {
  expect(analyser.detectLocale(text, ['id', 'en']).locale).toBe(locale);
  expect(analyser.detectLocale(text, ['en', 'id']).locale).toBe(locale);
});

test('text without letters takes the first locale, without confidence', () => {
  expect(analyser.detectLocale('12345 ?!', ['en', 'id'])).toEqual({ locale: 'en', confidence: 0 });
});

test('longer evidence gives more confidence', () => {
  const { confidence: short } = analyser.detectLocale('order', ['id', 'en']);
  const { confidence: long } = analyser.detectLocale('where is the order that I have made', ['id', 'en']);
  expect(long).toBeGreaterThan(short);
});

test('a locale that the analyser does not know is never preferred to one that it recognises', () => {
  expect(analyser.detectLocale('where is my order', ['pt', 'en']).locale).toBe('en');
});
