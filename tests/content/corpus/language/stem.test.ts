import { expect, test } from 'vitest';
import { createAnalyser } from '../../../../content/corpus/language/index.ts';

const analyser = createAnalyser({ vocabulary: new Map() });
const stems = (words: string, locale: string) =>
  new Set(words.split(' ').map((word) => analyser.analyse(word, locale)[0]?.stem));

test.each([
  'kembali dikembalikan pengembalian mengembalikan kembalikan kembaliin',
  'kirim dikirim pengiriman mengirim mengirimkan kiriman kirimin ngirim terkirim kekirim',
  'pesan pesanan pemesanan memesan dipesan pesanannya pesananku',
  'ubah mengubah diubah perubahan berubah',
  'tukar menukar penukaran ditukar tuker ketuker tukarkan',
  'bayar membayar pembayaran dibayar bayarin terbayar kebayar',
  'batal batalkan dibatalkan membatalkan pembatalan batalin',
  'ajukan mengajukan pengajuan diajukan',
  'rusak kerusakan merusak dirusak rusaknya',
  'terima menerima diterima penerima penerimaan',
  'simpan menyimpan penyimpanan disimpan simpanan',
  'cek dicek mengecek pengecekan ngecek',
  'lambat terlambat keterlambatan',
  'guna menggunakan penggunaan digunakan pengguna',
  'konfirmasi mengkonfirmasi mengonfirmasi dikonfirmasi',
  'refund direfund refundnya ngerefund refundan',
  'tipu penipu penipuan menipu ditipu',
  'minta meminta permintaan diminta',
  'buku bukunya bukuku',
])('an Indonesian family meets: %s', (family) => {
  expect(stems(family, 'id').size).toBe(1);
});

test.each([
  'keranjang ranjang',
  'kemeja meja',
  'masalah masa',
  'retur refund',
  'tukar bayar',
  'kirim terima',
])('different Indonesian words stay apart: %s', (pair) => {
  expect(stems(pair, 'id').size).toBe(2);
});

test.each([
  'cancel cancelled canceled cancelling cancellation',
  'return returns returned returning',
  'delivery deliver delivered delivering',
  'color colour colours',
  'exchange exchanges exchanged exchanging',
])('an English family meets: %s', (family) => {
  expect(stems(family, 'en').size).toBe(1);
});
