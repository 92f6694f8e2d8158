import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startOfTest } from '../test-api.ts';
import { check } from './small-shop.ts';

const pieces = fc.constantFrom(
  'Lentera dikembalikan dalam 14 hari',
  'Rp150.000',
  '150rb',
  '{{ x }}',
  '[nama]',
  'sudah kami refund',
  'jam 25.99',
  '30% dari harga',
  '2x24 jam',
  '4111 1111 1111 1111',
  'https://',
  'a@b.c',
  '+62 812-1111-2223',
  '\n',
  '\n\n- ',
  '| a | b |',
  '5 menit lagi kami kabari',
  'malam ini',
  'saya kabari besok jam 8',
  'kami hubungi Senin, 11 Maret pukul 10.00',
  'kami beri voucher Rp500.000',
  'Senin–Minggu 00.00–24.00 kami buka',
  'bintang 5 voucher',
  '\u{1F600}',
  '\u0000',
  '…',
  'XXX',
  '31/02/2030',
);
const texts = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(' '))
  .filter((text) => text.trim() !== '' && !/^[\p{Cc}\p{Cf}\s]*$/u.test(text));
const channel = fc.constantFrom('email', 'chat', 'whatsapp', 'sms', 'social', 'marketplace', 'phone');

describe('any text', () => {
  test('gives findings with their own words, in order, none over another, the same each time', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('id', 'en', undefined), channel, (text, locale, own) => {
        const asked = {
          ...(locale !== undefined && { locale }),
          channel: own,
          caseData: [{ kind: 'detail', value: text.slice(0, 500) }],
        };
        const { findings, insertable, promises } = check(text, asked);
        let end = 0;
        for (const finding of findings) {
          expect(finding.start).toBeGreaterThanOrEqual(end);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(text.slice(finding.start, finding.end)).toBe(finding.text);
          end = finding.end;
        }
        for (const promise of promises) {
          expect(text.slice(promise.start, promise.end)).toBe(promise.text);
          expect(text).toContain(promise.sentence);
          const ahead = Date.parse(promise.dueAt) - startOfTest.getTime();
          expect(ahead).toBeGreaterThan(0);
          expect(ahead).toBeLessThanOrEqual(90 * 24 * 60 * 60_000);
        }
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
        expect(insertable).toBe(findings.every(({ severity }) => severity !== 'block'));
        expect(check(text, asked)).toEqual({ ...check(text, asked), findings });
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
