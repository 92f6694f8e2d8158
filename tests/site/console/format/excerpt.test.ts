import { expect, test } from 'vitest';
import { excerptOf } from '../../../../site/console/format/excerpt.ts';

test('an excerpt begins after the greeting', () => {
  expect(excerptOf('Halo Kak,\nterima kasih.\n\nPesanan kami telusuri.\n\nSari')).toBe(
    'Pesanan kami telusuri. Sari',
  );
});

test('a long first paragraph is no greeting', () => {
  const first = 'Refund pesanan Kakak sudah kami kirim ke dompet digital yang dipakai membayar.';
  expect(excerptOf(`${first}\n\nTerima kasih.`)).toBe(`${first} Terima kasih.`);
});

test('a text of one paragraph stays whole, an empty one empty', () => {
  expect(excerptOf('Halo Kak.')).toBe('Halo Kak.');
  expect(excerptOf('')).toBe('');
});
