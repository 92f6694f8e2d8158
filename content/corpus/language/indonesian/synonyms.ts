import { readGroups } from '../language-pack.ts';

/**
 * Groups of words and short phrases by which customers of any business mean the same, borrowed words included, ordered
 * by subject. A word that also means something else stands inside phrases ("tukar barang", "nilai tukar"), and so does
 * one whose stem is that of another word ("saldo terpotong", "potongan harga").
 */
export const indonesianSynonyms = readGroups(`
daftar, registrasi, membuat akun, bikin akun, buka akun, sign up, register
buka rekening, bikin rekening, membuat rekening
hapus akun, tutup akun, delete akun, nonaktifkan akun
akun, account, profil
login, log in, sign in, masuk akun, masuk ke akun
logout, log out, sign out, keluar akun, keluar dari akun
akun terkunci, akun diblokir, akun dibekukan, akun ditangguhkan, akun kena blokir
blokir, bekukan, banned, suspend
buka blokir, aktifkan kembali, aktifkan lagi, unblock
kata sandi, password, sandi
pin, passcode
lupa kata sandi, lupa password, lupa sandi, reset password, reset kata sandi, atur ulang password, atur ulang sandi
nama pengguna, username
verifikasi, validasi, otentikasi
verifikasi identitas, konfirmasi identitas, verifikasi data, kyc, verifikasi ktp
otp, kode verifikasi, kode sms, one time password
email, surel
langganan, subscribe, subscription
berhenti langganan, stop langganan, batal langganan, unsubscribe
upgrade, naik paket, paket lebih tinggi
downgrade, turun paket, paket lebih murah
ganti paket, pindah paket, ubah paket
uji coba, coba gratis, free trial, trial
perpanjang, renew, extend
kedaluwarsa, expired, hangus, lewat tanggal, tidak berlaku lagi
masa aktif, masa berlaku, berlaku sampai, aktif sampai
aktivasi, aktifkan, nyalakan, hidupkan, enable
nonaktifkan, matikan, disable
data pribadi, data diri, informasi pribadi, privasi
diretas, dibobol, dibajak, dihack, kena hack
penipuan, scam, fraud, modus
palsu, tiruan, replika, imitasi, kw
asli, orisinal, autentik
tidak dikenal, tidak saya kenal, mencurigakan
pihak lain, pihak ketiga
bayar, payment, pay
lunas, selesai bayar, sudah dibayar
uang, dana
tunai, cash, kontan
saldo, balance, sisa uang, sisa dana
isi saldo, top up, topup, isi ulang, tambah saldo, setor, deposit
tarik tunai, tarik uang, tarik dana, tarik saldo, ambil uang, withdraw, cairkan
transfer, kirim uang, kirim dana
rekening penerima, rekening tujuan, nomor tujuan
rekening, rekening bank, akun bank
saldo terpotong, uang terpotong, dana terpotong, saldo berkurang, uang ditarik, terdebet, terdebit
dobel, double, ganda, dua kali
terpotong dua kali, bayar dua kali, ditagih dua kali, tagihan ganda, tagihan dobel, bayar dobel
refund, uang kembali, dana kembali, uang balik, dana balik, balik uang
kompensasi, ganti rugi
tagihan, bill
biaya, ongkos, tarif, fee
biaya admin, biaya administrasi, biaya layanan
gratis, tanpa biaya, bebas biaya
harga, tarif, price
mahal, overpriced
murah, terjangkau, hemat
ditolak, declined, rejected
gagal, tidak berhasil, failed
ditolak, gagal
pending, tertunda, tertahan, nyangkut, belum diproses, masih diproses, menggantung
belum masuk, tidak masuk, belum cair, belum diterima
kurs, nilai tukar, exchange rate
mata uang, valuta, valas, currency
mutasi, riwayat transaksi, histori transaksi, history transaksi, rekening koran, catatan transaksi
autodebet, autodebit, auto debit, auto debet, potong otomatis, bayar otomatis
limit, batas, maksimal, maksimum
minimal, minimum, paling sedikit
cicilan, angsuran, installment
paylater, pay later, bayar nanti, bayar belakangan
pinjaman, loan, ngutang, kredit uang
utang, tunggakan, nunggak
suku bunga, bunga pinjaman
denda, penalti, biaya keterlambatan
pajak, ppn, tax
kartu hilang, hilang kartu, kartu dicuri
blokir kartu, bekukan kartu, kunci kartu, matikan kartu
kartu tertelan, kartu tersangkut
ganti kartu, kartu pengganti, kartu baru, cetak kartu
metode pembayaran, cara bayar, opsi pembayaran, pilihan pembayaran
bayar di tempat, cod, cash on delivery, bayar ke kurir
dompet digital, e-wallet, ewallet, dompet elektronik, uang elektronik
qris, kode qr, scan qr, barcode
bukti transfer, bukti bayar, struk transfer
beli, pesan, order, checkout, belanja
keranjang, cart, troli
batal, cancel, tidak jadi, urung
ubah, ganti, edit, revisi, koreksi, change
status pesanan, cek pesanan, posisi pesanan, lacak pesanan, pesanan saya mana, pesanan sampai mana
lacak, tracking, posisi paket, paket sampai mana, paket saya mana
resi, awb, nomor lacak, tracking number
nomor pesanan, nomor order, id pesanan, kode pesanan, order id
jumlah, kuantitas, qty
tidak lengkap, kurang lengkap, barang kurang, ada yang kurang, isinya kurang
salah kirim, salah barang, barang tertukar, beda barang, tidak sesuai pesanan
pre order, inden
grosir, borongan, partai besar
hadiah, kado, gift
paket, parcel, package
antar, kirim
kurir, driver, ekspedisi, jasa kirim, abang paket, tukang paket
ongkir, ongkos kirim, biaya kirim, biaya antar
biaya, ongkir
tiba, sampai, datang, arrive
belum sampai, belum datang, belum tiba, tidak sampai, tidak datang, belum diterima
terlambat, telat, molor, mundur, delay, late
kilat, ekspres, instan, sameday, same day
estimasi, perkiraan, kapan sampai, kapan datang, kapan tiba
alamat pengiriman, alamat tujuan, alamat penerima
pindah rumah, pindah alamat, alamat baru
ambil sendiri, ambil di toko, pickup, pick up
luar negeri, internasional, mancanegara
bea cukai, bea masuk, pajak impor
status terkirim, status diterima, tertulis diterima, dibilang sudah diterima
tidak di rumah, rumah kosong, tidak ada orang
hilang, lenyap, raib, tidak ketemu, missing
kardus, dus, kotak, kemasan, bungkus, box
sobek, robek, torn
basah, kehujanan
bocor, tumpah, rembes
kembali, balik
retur, return, kembalikan barang
tukar barang, tukar ukuran, tukar size, ganti barang, ganti ukuran, exchange, swap
garansi, warranty, jaminan
servis, reparasi, perbaiki, betulkan
suku cadang, sparepart, spare part, onderdil
berubah pikiran, tidak jadi beli, batal beli
klaim, claim
rusak, pecah, cacat, penyok, retak, broken, damaged
rusak, tidak berfungsi, tidak menyala, mati total
masalah, kendala, problem, gangguan, trouble
error, bug, galat
salah, keliru, wrong
tidak sengaja, salah pencet, salah klik
lecet, gores, baret
kotor, noda
bau, apek
basi, busuk, berjamur
luntur, pudar
lepas, copot
ukuran, size, dimensi
panduan ukuran, tabel ukuran, size chart
sempit, sesak, ketat, kekecilan
longgar, kebesaran, kedodoran
warna, color
bahan, material, kain
stok, tersedia, available
stok habis, sold out, stok kosong, barang habis, barang kosong, tidak tersedia
restock, stok lagi, ready lagi
kualitas, mutu
bekas, second, seken
berat, bobot
cara pakai, cara penggunaan, petunjuk, panduan, manual, tutorial, instruksi
cocok, kompatibel, compatible
deskripsi, keterangan, spesifikasi, rincian
tidak sesuai foto, tidak sesuai gambar, tidak sesuai deskripsi, beda dari foto, beda sama foto
rekomendasi, rekomen, saran
foto, gambar, picture
tangkapan layar, screenshot
hubungi, kontak, contact
telepon, call
handphone, ponsel, smartphone
nomor telepon, nomor handphone, nomor ponsel, nomor seluler, nomor kontak
petugas, agen, operator, manusia, staf, orang asli
customer service, layanan pelanggan, customer care, call center, hotline, pusat bantuan
chat, obrolan, live chat
bicara, ngobrol
balas, jawab, respon, respons, tanggapi
slow respon, slowres, lama dibalas, tidak dibalas, tidak direspon
keluhan, komplain, aduan, protes
kecewa, tidak puas
kasar, tidak sopan, judes, jutek, tidak ramah
atasan, manajer, supervisor, manager
ulasan, review, rating, testimoni
kritik, saran, feedback
struk, nota, invoice, faktur, kuitansi, receipt, bukti pembelian
dokumen, berkas, file
unggah, upload
unduh, download
formulir, formulir isian, form
ktp, kartu identitas, tanda pengenal, identitas diri
syarat, ketentuan, prasyarat
batas waktu, tenggat, deadline, jatuh tempo, paling lambat
booking, reservasi
ubah jadwal, ganti jadwal, reschedule, ganti tanggal, ubah tanggal, pindah jadwal
voucher, kupon, kode promo, kode diskon
diskon, potongan harga, promo, korting, sale
klaim voucher, pakai voucher, tukar voucher, redeem, pakai kupon
poin, point, koin, reward
cashback, cash back
referral, ajak teman, undang teman, kode undangan
undian, kuis, giveaway
aplikasi, software, program
komputer, laptop, pc
website, situs, laman, halaman web
peramban, browser
update, versi terbaru, mutakhirkan
instal, install, pasang aplikasi, unduh aplikasi
uninstall, copot aplikasi, copot pemasangan, hapus aplikasi
macet, hang, freeze, crash, tidak merespon, keluar sendiri, force close
lemot, lelet, lag, loading lama
restart, mulai ulang, reboot
notifikasi, pemberitahuan, notif, alert
pengaturan, setelan, setting, konfigurasi
suara, audio, bunyi
layar, display, monitor
jaringan, sinyal, koneksi
internet, wifi, wi-fi, koneksi internet
tidak ada sinyal, hilang sinyal, susah sinyal, sinyal hilang, tidak ada jaringan
putus, disconnect
kuota, paket data, paket internet
pulsa, isi pulsa, beli pulsa
kartu sim, sim card, simcard, kartu perdana
cadangan, backup, back up
pulihkan, restore, recover
memori, ruang penyimpanan
spam, pesan sampah
tautan, link, url
klik, tekan, pencet, tap
bookmark, markah, favorit
baterai, batre, batere
ngecas, charge, isi daya
pesawat, flight
bagasi, koper, barang bawaan
kursi, tempat duduk, bangku
hotel, penginapan, akomodasi
berangkat, departure
pulang pergi, round trip
sewa, rental
makanan, hidangan, masakan
restoran, resto, rumah makan
penjual, seller, pedagang, merchant
gerai, cabang, outlet, toko fisik
mati lampu, listrik padam, listrik mati, pemadaman listrik
lowongan, loker, rekrutmen
barang, produk, item
hapus, delete
cari, temukan, search
pilih, select
tambah, nambah, add
gabung, satukan
simpan, save
mulai, start
selesai, beres, tuntas, kelar
alasan, sebab
boleh, diizinkan
cara, langkah, prosedur, tahapan
kapan, berapa lama, berapa hari, jam berapa, estimasi
lokasi, alamat toko, alamat kantor, posisi toko
jam buka, jam kerja, operasional, jam layanan, buka jam berapa, tutup jam berapa
hari libur, tanggal merah, libur nasional, cuti bersama
segera, secepatnya, buru-buru
mendesak, darurat, urgent
bulanan, setiap bulan, tiap bulan, per bulan
tahunan, setiap tahun, tiap tahun, per tahun
`);
