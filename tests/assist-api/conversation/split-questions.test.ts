import { describe, expect, test } from 'vitest';
import { questionCandidates, wordsOfCandidate } from '../../../assist-api/conversation/split-questions.ts';
import type { Turn } from '../../../assist-api/conversation/turns.ts';

const burst = (...texts: string[]): Turn[] =>
  texts.map((text, message) => ({ role: 'customer', text, message, offset: 0, attachments: [] }));
const asking = (...texts: string[]) =>
  questionCandidates(burst(...texts)).map(({ asking: { text } }) => text);
const parts = (...texts: string[]) => questionCandidates(burst(...texts)).map(wordsOfCandidate);

describe('a list of questions', () => {
  test.each([
    [
      'ongkir ke Bali berapa?|bisa bayar di tempat?|ada garansi?|bisa dibungkus?|kalau pecah bagaimana?',
      (items: string[]) => items.map((item, at) => `${at + 1}. ${item}`).join('\n'),
    ],
    [
      'ongkir ke Bali|bayar di tempat|masa garansi|bungkus kado|tukar ukuran',
      (items: string[]) => `mau tanya: ${items.map((item, at) => `${at + 1}) ${item}`).join(' ')}`,
    ],
    [
      'delivery to Ubud?|COD?|gift wrap?|warranty length?|size exchange?|returns?',
      (items: string[]) => items.map((item) => `- ${item}`).join('\n'),
    ],
  ])('parts into its items, without their marks: %s', (items, written) => {
    const list = items.split('|');
    expect(asking(written(list))).toEqual(list);
  });

  test('a number that counts something is no mark', () => {
    expect(parts('pesan jam 9. Bisa diantar besok?')).toEqual(['pesan jam 9.\nBisa diantar besok?']);
    expect(asking('saya pesan 2. Ongkirnya berapa ya?')).toEqual(['Ongkirnya berapa ya?']);
  });

  test('of very many the first six that ask plainly stand, the others with the one before', () => {
    const plain = ['satu?', 'dua?', 'tiga?', 'empat?', 'lima?', 'enam?'].map((word) => `lentera ${word}`);
    const told = 'lentera yang besar itu sejak minggu kemarin katanya mau dikirim';
    const texts = [...plain.slice(0, 3), told, ...plain.slice(3), 'lentera tujuh?'];
    expect(asking(...texts)).toEqual(plain);
    expect(parts(...texts)[2]).toBe(`lentera tiga?\n${told}`);
    expect(parts(...texts)[5]).toBe('lentera enam?\nlentera tujuh?');
  });

  test('a long story is no list', () => {
    const story = [
      'Lentera saya pesan tanggal tiga dan sampai hari ini belum datang.',
      'Waktu saya tanya kurirnya bilang paketnya tidak bisa diantar sama sekali.',
      'Admin yang kemarin katanya mau dibantu tapi belum ada kabarnya.',
      'Sampai sekarang di halaman pesanan statusnya belum berubah dari kemarin.',
      'Saya mau uang saya kembali saja kalau begini caranya.',
      'Bisa hari ini?',
    ].join(' ');
    expect(asking(story)).toEqual([]);
  });
});

describe('no question of its own', () => {
  test.each([
    'lemari 1,8jt bisa dikirim?',
    'ada yang 2,5 meter?',
    'is the 1,250 rupiah fee per item?',
    'mau retur. Notanya masih ada. TK-40092',
    'mau retur. TK-40092',
    'can i return it? TK-40092',
    'bisa retur? Mohon bantuannya ya kak.',
    'bisa retur ga? tolong dibantu ya',
    'can i return it? Please help.',
    'can i return it? could you please let me know, thank you',
    'bisa retur? mohon infonya, terima kasih',
  ])('%s', (text) => {
    expect(questionCandidates(burst(text)).length).toBeLessThan(2);
    expect(asking(text)).not.toContain('TK-40092');
  });
});

describe('something added', () => {
  test.each([
    [
      'can I change the address on TK-77120, and also my voucher LENTERA5 says invalid',
      'also my voucher LENTERA5 says invalid',
    ],
    ['alamatnya bisa diganti? satu lagi, kode voucher saya ditolak', 'kode voucher saya ditolak'],
    ['mau ganti alamat, sekalian voucher saya ditolak', 'sekalian voucher saya ditolak'],
  ])('is one, also where it only tells: %s', (text, added) => {
    expect(asking(text)).toHaveLength(2);
    expect(asking(text)[1]).toBe(added);
  });
});
