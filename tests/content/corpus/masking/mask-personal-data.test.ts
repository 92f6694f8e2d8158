import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskPersonalData } from '../../../../content/corpus/masking/index.ts';

const seed = 20261121;

describe('what is masked', () => {
  test.each([
    ['email', 'kirim ke rina.dewi+toko@surat.example ya', 'kirim ke [email] ya'],
    ['mobile number', 'wa sy 081234567890', 'wa sy [telepon]'],
    ['mobile number with hyphens', 'hub 0812-3456-7890 kak', 'hub [telepon] kak'],
    ['mobile number with country code', '6281234567890.', '[telepon].'],
    ['mobile number in international form', '+62 812 3456 7890', '[telepon]'],
    ['landline', '(022) 555-1234', '[telepon]'],
    ['foreign number', 'call +44 20 7946 0958', 'call [telepon]'],
    ['card number', 'kartu 4111 1111 1111 1111 ditolak', 'kartu [kartu] ditolak'],
    ['identity number', 'NIK 3273012345670001', 'NIK [nomor]'],
    ['identity number in groups', 'NIK 3273 0123 4567 0002', 'NIK [nomor]'],
    ['account number', 'rek 1234567890 a.n. Rina', 'rek [nomor] a.n. Rina'],
    ['tax number', 'NPWP 12.345.678.9-012.000', 'NPWP [nomor]'],
  ])('%s', (_, text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });
});

describe('what stays', () => {
  test.each([
    'pesanan TK-20418 belum sampai',
    'totalnya Rp1.500.000 atau Rp 12.500.000',
    'tanggal 21/11/2026 jam 14.02',
    'buka 08.00-21.00, Sabtu 09.00–18.00',
    '[14.02, 21/11/2026] Rina: halo',
    'ukuran 120 x 200 cm, 2 buah',
    'dari 2026-11-21 sampai 2026-12-01',
    '@tokokirana di Instagram',
    '',
  ])('%s', (text) => {
    expect(maskPersonalData(text)).toBe(text);
  });
});

describe('properties', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.stringMatching(/^[0-9 .()+-]{1,24}$/),
      fc.emailAddress(),
      fc.constantFrom('kak', '\n', '@', '+62', '08', '🙏'),
    ),
    { maxLength: 12 },
  );

  test('a masked text masks to itself', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const once = maskPersonalData(parts.join(' '));
        expect(maskPersonalData(once)).toBe(once);
      }),
      { seed, numRuns: 1000 },
    );
  });

  test('no run of nine digits is left', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        expect(maskPersonalData(parts.join(''))).not.toMatch(/\d{9}/);
      }),
      { seed, numRuns: 1000 },
    );
  });

  test('a mobile number is masked however it is grouped', () => {
    const groups = fc.tuple(
      fc.constantFrom('08', '628', '+628', '+62 8', '+62-8'),
      fc.constantFrom('12', '57', '95'),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 8 }),
      fc.constantFrom('', ' ', '-', '.'),
    );
    fc.assert(
      fc.property(
        groups,
        fc.constantFrom('wa ', 'no:', '(', ''),
        ([prefix, operator, rest, sign], before) => {
          const digits = rest.join('');
          const number = [prefix + operator, digits.slice(0, 4), digits.slice(4)].join(sign);
          expect(maskPersonalData(`${before}${number} ya kak`)).toBe(`${before}[telepon] ya kak`);
        },
      ),
      { seed },
    );
  });

  test('twenty thousand hostile characters take well under a second', () => {
    for (const unit of ['1 ', '0812-', '1-1.', 'a@', 'a.', '+1 (', '0', '1.111.']) {
      const start = performance.now();
      maskPersonalData(unit.repeat(20_000 / unit.length));
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});
