import type { Locale } from '../../../../content/corpus/schema/locale.ts';

/** Two texts of one language. */
export type Pair = readonly [locale: Locale, one: string, other: string];

/** The same question in other words, informal spelling, with slips of the keyboard. */
export const sameQuestion: readonly Pair[] = [
  ['id', 'cara retur barang', 'gmn cara retur barangnya kak'],
  ['id', 'paket saya belum sampai', 'pket sy blm nyampe nih kak'],
  ['id', 'kapan refund saya cair', 'refund sy kpn cairnya ya min'],
  ['id', 'apakah bisa bayar di tempat', 'bisa ga bayar di tempat'],
  ['id', 'ubah alamat pengiriman', 'mengubah alamat kirim'],
  ['id', 'bisa sewa lentera untuk acara', 'sewa lentera buat acara bisa ga kak'],
  ['id', 'ada toko fisik di bandung', 'toko fisiknya ada di bandung ga'],
  ['id', 'pembayaran ditolak terus', 'pembyaran sy ditolak trs'],
  ['id', 'kapan TK-20418 sampai', 'TK-99731 kapan sampainya kak'],
  ['en', 'how do I return an item', 'how can i return my item'],
  ['en', 'my parcel has not arrived', 'parcel hasnt arrived yet'],
  ['en', 'do you ship to singapore', 'can you ship to Singapore please'],
  ['en', 'how do I cancel my order', 'cancelling an order, how?'],
  ['en', 'refund not received', 'i have not recieved my refund'],
  ['en', 'when will TK-20418 arrive', 'when will TK-555 arrive??'],
];

/** Alike in all but the word that tells. */
export const otherQuestion: readonly Pair[] = [
  ['id', 'cara retur', 'cara refund'],
  ['id', 'ubah alamat sebelum dikirim', 'ubah alamat sesudah dikirim'],
  ['id', 'ubah alamat sebelum dikirim', 'ubah alamat setelah dikirim'],
  ['id', 'tidak bisa bayar', 'bisa bayar'],
  ['id', 'ga bisa bayar pake gopay', 'bisa bayar pake gopay'],
  ['id', 'bayar pakai gopay', 'bayar pakai ovo'],
  ['id', 'batalkan pesanan', 'batalkan refund'],
  ['id', 'barang rusak', 'barang hilang'],
  ['id', 'berapa lama pengiriman', 'berapa biaya pengiriman'],
  ['id', 'cara klaim garansi', 'cara klaim voucher'],
  ['id', 'ongkir ke papua', 'ongkir ke bali'],
  ['id', 'cara retur barang', 'syarat retur barang'],
  ['id', 'kode otp tidak masuk', 'kode voucher tidak masuk'],
  ['id', 'pesanan sudah dikirim', 'pesanan belum dikirim'],
  ['id', 'va bca ada?', 'bayar pake va bca baliknya ke rekening mana'],
  ['en', 'how to return', 'how to refund'],
  ['en', 'change address before shipping', 'change address after shipping'],
  ['en', 'I cannot pay', 'I can pay'],
  ['en', 'pay with visa', 'pay with paypal'],
  ['en', 'cancel my order', 'cancel my subscription'],
  ['en', 'how long does delivery take', 'how much does delivery cost'],
  ['en', 'my item is damaged', 'my item is missing'],
  ['en', 'refund approved but not received', 'refund not approved'],
  ['en', 'return policy for shoes', 'return policy for electronics'],
];
