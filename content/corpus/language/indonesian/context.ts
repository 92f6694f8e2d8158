const number = /^\d/;
const numbered = /^(hp|rek|rekening|resi|pesanan|order|telp|telepon|wa|handphone|va|invoice|kk|ktp|npwp)$/;

/**
 * Reads short forms that mean different things in different company: `min` is the admin, or a minimum before a
 * figure; `no` numbers an order, else denies; `k` addresses somebody unless it follows a figure; `x` after a word is
 * `-nya`, after a figure it counts.
 */
export function readIndonesianInContext(word: string, before: string, after: string): string | undefined {
  switch (word) {
    case 'min':
      return number.test(after) ? 'minimum' : undefined;
    case 'no':
      return number.test(after) || numbered.test(after) ? 'nomor' : 'tidak';
    case 'k':
      return number.test(before) ? 'ribu' : 'kakak';
    case 'x':
      return number.test(before) ? 'kali' : 'nya';
    case 'g':
      return number.test(before) ? 'gram' : undefined;
    case 'rb':
      return 'ribu';
    case 'jt':
      return 'juta';
    default:
      return undefined;
  }
}
