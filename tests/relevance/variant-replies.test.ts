import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createReplyChecks } from '../../assist-api/reply-checks/index.ts';
import { ReplyCheckRequestSchema } from '../../assist-api/routes/reply-checks/schema.ts';
import { loadCorpus } from '../../content/corpus/index.ts';
import { createAnalyser } from '../../content/corpus/language/index.ts';

/** A Tuesday afternoon within opening hours. */
const now = new Date('2026-11-24T07:00:00Z');
const corpus = await loadCorpus(join(import.meta.dirname, '../../content'), { now });
const checks = createReplyChecks(corpus, createAnalyser({ vocabulary: corpus.vocabulary }));

function wrongFacts(locale: string, customer: string, text: string) {
  const messages = [{ role: 'customer', text: customer }];
  const request = ReplyCheckRequestSchema.parse({ text, locale, messages });
  return checks
    .check(request, { role: 'agent' }, now)
    .findings.filter(({ kind }) => kind === 'wrong_fact')
    .map(({ right }) => right?.text);
}

describe('of several facts that state the same thing, the one that a reply names is what it must say', () => {
  test.each([
    [
      'id',
      'refund ke gopay berapa lama?',
      'Refund ke GoPay masuk dalam 5 hari kerja ya, Kak.',
      '1–2 hari kerja',
    ],
    ['id', 'refund saya ke shopeepay kapan', 'Ke ShopeePay paling lama 7 hari kerja.', '1–2 hari kerja'],
    ['id', 'kirim ke bali berapa hari', 'Paket reguler ke Bali sampai dalam 2–4 hari.', '4–9 hari'],
    ['id', 'kirim brp hari kak', 'Pengiriman reguler ke Makassar 2–4 hari ya, Kak.', '4–9 hari'],
    ['id', 'kirim brp hari kak', 'Pengiriman reguler ke luar Jawa 2–4 hari ya, Kak.', '4–9 hari'],
    ['id', 'kirim brp hari kak', 'Pengiriman reguler ke Surabaya 4–9 hari ya, Kak.', '2–4 hari'],
    ['id', 'garansi blender berapa lama', 'Garansi blendernya 6 bulan, Kak.', '12 bulan'],
    ['id', 'garansi meja', 'Garansi mejanya 12 bulan sejak diterima.', '6 bulan'],
    ['en', 'how long for refund to GoPay?', 'A refund to GoPay takes 5 working days.', '1–2 working days'],
    ['en', 'how long to Bali', 'Regular delivery to Bali takes 2–4 days.', '4–9 days'],
    ['id', 'lama refund', 'GoPay: 5 hari kerja.', '1–2 hari kerja'],
    ['id', 'refund gopay?', 'Ke GoPay biasanya sudah 3 hari kerja masuk.', '1–2 hari kerja'],
    ['en', 'blender warranty?', 'The warranty on electronics is 6 months.', '12 months'],
  ])('%s: %s → %s', (locale, customer, text, right) => {
    expect(wrongFacts(locale, customer, text)).toEqual([right]);
  });

  test.each([
    ['id', 'refund ke ovo?', 'Dananya kembali ke OVO dalam 1–2 hari kerja sejak disetujui.'],
    ['id', 'kirim ke papua berapa hari', 'Paket reguler ke Papua sampai dalam 4–9 hari.'],
    ['id', 'garansi lampu', 'Garansi lampunya 12 bulan sejak diterima.'],
    ['en', 'to Bali', 'Regular delivery to Bali takes 4–9 days.'],
    // Several are named, so that each figure may be of any of them.
    [
      'id',
      'refund berapa lama',
      'Untuk kartu kredit 7–14 hari kerja, GoPay 1–2 hari kerja, VA 2–3 hari kerja.',
    ],
    ['id', 'kargo papua', 'Kargo ke Papua perlu 5–14 hari, Kak.'],
    ['en', 'desk warranty', 'Your desk has a 6 month warranty; a lamp has 12 months.'],
    // Another thing of the same case.
    ['id', 'bayar dobel gopay', 'Pembayaran dobel lewat GoPay dikembalikan dalam 3 hari kerja.'],
    ['id', 'kartu gagal', 'Dana di kartu yang ditahan bank kembali dalam 3–14 hari kerja.'],
    ['id', 'paket ke medan belum sampai', 'Paket ke Medan kami telusuri, hasilnya paling lama 5 hari kerja.'],
    ['id', 'servis meja lama?', 'Perbaikan dalam garansi untuk meja perlu paling lama 14 hari kerja.'],
    ['id', 'suku cadang lampu', 'Suku cadang lampu datang dalam 3–7 hari kerja.'],
    ['id', 'bisa retur meja?', 'Meja bisa diretur sampai 14 hari sejak diterima.'],
    ['id', 'qris', 'QRIS berlaku 30 menit, silakan bayar sebelum itu.'],
    ['en', 'paid twice by card', 'A double payment by card comes back within 3 working days.'],
    // What is excluded, or where something comes from, is not what the figure is about.
    ['id', 'garansi kasur', 'Kasur bukan elektronik, jadi garansinya 6 bulan.'],
    ['id', 'lama kirim', 'Selain Jawa, pengiriman reguler 4–9 hari.'],
    ['en', 'how long', 'Outside of Java, regular delivery takes 4–9 days.'],
    ['en', 'how long to my island', 'We ship from Bandung, so it takes 4–9 days to reach your island.'],
    ['id', 'saya di jakarta, hadiahnya buat ibu di padang', 'Sampai di alamat ibu Kakak dalam 4–9 hari.'],
    ['id', 'garansi', 'Dispensernya 12 bulan, mejanya 6 bulan.'],
    ['id', 'beli kipas meja', 'Garansinya 12 bulan, Kak.'],
    [
      'id',
      'refund gopay gagal',
      'Karena GoPay Kakak sudah ditutup, dana kami kirim ulang ke rekening bank dalam 2–3 hari kerja.',
    ],
    ['id', 'saya bayar pakai kartu debit', 'Dananya masuk ke rekening BCA Kakak dalam 7–14 hari kerja.'],
    // What has passed, or is left, states nothing.
    ['id', 'paket', 'Setelah kami cek, paketnya sudah 3 hari di gudang Batam.'],
    ['en', 'parcel', 'After checking, I see that it has been 3 days since your parcel reached Bali.'],
    ['id', 'paket', 'Paket Kakak diperkirakan tiba di Bali dalam 2 hari ke depan.'],
    ['id', 'garansi blender', 'Blender dibeli bulan Maret, berarti masih 5 bulan dalam masa garansi.'],
    ['id', 'paket saya mana', 'Paket Kakak ke Bali sudah 3 hari di gudang Denpasar.'],
    ['en', 'to bali', 'Your parcel to Bali left 2 days ago, so it is on its way.'],
  ])('%s: %s → %s is let stand', (locale, customer, text) => {
    expect(wrongFacts(locale, customer, text)).toEqual([]);
  });
});
