import { readGroups } from '../language-pack.ts';

/** Groups of words and short phrases that customers of any shop use for the same thing, borrowed words included. */
export const indonesianSynonyms = readGroups(`
uang, dana, saldo
tunai, cash
refund, uang kembali, dana kembali, duit balik
kembali, balik
retur, return
rusak, pecah, cacat, penyok, retak
foto, gambar, bukti
hapus, delete, hilangkan
kurir, driver, ekspedisi, pengantar
antar, kirim
tiba, sampai, datang, mendarat
batal, cancel
biaya, ongkos, tarif, ongkir
harga, tarif
terlambat, telat, lambat, molor, mundur
beli, pesan, order, checkout
barang, produk, item
hilang, lenyap, raib
salah, keliru
keluhan, komplain, aduan, protes
struk, nota, invoice, faktur, kuitansi
cicilan, angsuran, kredit
voucher, kupon, kode promo
diskon, potongan, promo
akun, account, profil
kata sandi, password, sandi
telepon, handphone, ponsel
kardus, dus, kotak, kemasan, bungkus
sobek, robek
lecet, gores, baret
ukuran, size
stok, tersedia, ready
resi, awb, nomor lacak
lacak, tracking
toko, seller, penjual
penipuan, penipu, palsu
transfer, kirim uang
ditolak, gagal
dobel, ganda, dua kali
sempit, sesak, ketat, kekecilan
longgar, kebesaran
petugas, admin, agen
jam buka, jam kerja, operasional
`);
