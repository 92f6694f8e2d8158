import type { ReadInContext } from '../language-pack.ts';

const number = /^\d/;
const numbered =
  /^(hp|rek|rekening|resi|pesanan|order|telp|telpon|telepon|wa|whatsapp|handphone|va|invoice|kk|ktp|npwp|sim|kartu|antrian|antrean|tiket|pelanggan|meter|polis|akun|seri|imei|rumah|urut)$/;

/**
 * Short forms that mean different things in different company: `min` is the admin, or a minimum before a figure; `no`
 * numbers an order, else denies; `k` addresses somebody unless it follows a figure; `x` after a word is `-nya`, after a
 * figure it counts.
 */
export const indonesianInContext = new Map<string, ReadInContext>([
  ['min', (_, after) => (number.test(after) ? 'minimum' : undefined)],
  ['no', (_, after) => (number.test(after) || numbered.test(after) ? 'nomor' : 'tidak')],
  ['k', (before) => (number.test(before) ? 'ribu' : 'kakak')],
  ['x', (before) => (number.test(before) ? 'kali' : 'nya')],
  ['g', (before) => (number.test(before) ? 'gram' : undefined)],
  ['rb', () => 'ribu'],
  ['jt', () => 'juta'],
]);
