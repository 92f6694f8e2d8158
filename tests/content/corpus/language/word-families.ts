/** Families whose words have one stem, and words whose stems differ, one group a line. */

const lines = (text: string) => text.trim().split('\n');

export const indonesianFamilies = lines(`
kembali dikembalikan pengembalian mengembalikan kembalikan kembaliin
balik dibalikin balikin baliknya balikan
kirim dikirim pengiriman mengirim mengirimkan kiriman kirimin ngirim terkirim kekirim kirimannya dikirimkan pengirim
pesan pesanan pemesanan memesan dipesan pesanannya pesananku pemesan
ubah mengubah diubah perubahan berubah ubahlah
tukar menukar penukaran ditukar tuker ketuker tukarkan tertukar menukarkan
bayar membayar pembayaran dibayar bayarin terbayar kebayar pembayar bayarnya
batal batalkan dibatalkan membatalkan pembatalan batalin dibatalin
ajukan mengajukan pengajuan diajukan
rusak kerusakan merusak dirusak rusaknya perusak
terima menerima diterima penerima penerimaan
simpan menyimpan penyimpanan disimpan simpanan nyimpen disimpen
cek dicek mengecek pengecekan ngecek
lambat terlambat keterlambatan lambatnya
guna menggunakan penggunaan digunakan pengguna kegunaan
konfirmasi mengkonfirmasi mengonfirmasi dikonfirmasi
refund direfund refundnya ngerefund refundan refunds refunded refunding di-refund nge-refund
tipu penipu penipuan menipu ditipu tertipu ketipu
minta meminta permintaan diminta
buku bukunya bukuku buku-buku buku2 bukumu
cancel dicancel cancelled cancelling cancelin ngecancel cancelnya
order diorder ordernya orders mengorder ordering
return returning returned direturn returnnya
package packages packagenya packaging
track tracked ditrack ngetrack
update diupdate updated updates updatenya
transfer ditransfer transferan mentransfer transferred transfernya
upload diupload mengupload uploading uploaded
daftar mendaftar pendaftaran terdaftar didaftarkan mendaftarkan pendaftar
pakai memakai dipakai pemakaian pemakai pake kepake dipake makai
ganti mengganti diganti penggantian gantiin pengganti gantikan menggantikan
jual menjual dijual penjual penjualan jualan ngejual
beli membeli dibeli pembelian pembeli beliin membelikan
antar mengantar diantar pengantaran pengantar nganter dianter antarkan
ambil mengambil diambil pengambilan ngambil ambilkan ambilin
isi mengisi diisi pengisian isian ngisi terisi berisi
masuk memasukkan dimasukkan dimasukan masukan masukkan pemasukan
tunjuk menunjukkan ditunjukkan petunjuk tunjukkan
lacak melacak dilacak pelacakan terlacak
tolak menolak ditolak penolakan
cetak mencetak dicetak pencetakan cetakan
bantu membantu dibantu bantuan pembantu bantuin
hubungi menghubungi dihubungi hubungan terhubung penghubung
kurang mengurangi dikurangi pengurangan kekurangan berkurang
tambah menambah ditambah penambahan tambahan menambahkan bertambah
hapus menghapus dihapus penghapusan terhapus kehapus apus keapus
tagih menagih ditagih penagihan tagihan
cair mencairkan dicairkan pencairan cairkan
potong memotong dipotong pemotongan potongan terpotong kepotong
pilih memilih dipilih pemilihan pilihan pilihin terpilih
tutup menutup ditutup penutupan tertutup
buka membuka dibuka pembukaan terbuka bukakan kebuka
proses memproses diproses pemrosesan prosesnya
jawab menjawab dijawab jawaban penjawab
tanya bertanya ditanya pertanyaan menanyakan ditanyakan tanyakan
jelas menjelaskan dijelaskan penjelasan jelaskan kejelasan
baik perbaiki memperbaiki perbaikan diperbaiki kebaikan terbaik
layan melayani dilayani layanan pelayanan pelayan
langgan pelanggan berlangganan langganan
pinjam meminjam dipinjam pinjaman peminjam peminjaman minjem
setor menyetor disetor setoran penyetoran
tarik menarik ditarik penarikan tertarik
tabung menabung tabungan penabung
ajar belajar pelajar pelajaran mengajar diajar pengajar
berangkat keberangkatan berangkatnya diberangkatkan
jadwal dijadwalkan penjadwalan menjadwalkan terjadwal
aktif mengaktifkan diaktifkan aktifkan pengaktifan
blokir memblokir diblokir pemblokiran terblokir keblokir
verifikasi memverifikasi diverifikasi terverifikasi
unggah mengunggah diunggah pengunggahan unggahan
unduh mengunduh diunduh unduhan pengunduhan
atur mengatur diatur pengaturan aturan peraturan teratur
kenal mengenal dikenal pengenalan kenalan terkenal
kunci mengunci dikunci terkunci kekunci penguncian
kemas mengemas dikemas pengemasan kemasan
kumpul mengumpulkan dikumpulkan pengumpulan kumpulan terkumpul
kunjung mengunjungi dikunjungi kunjungan pengunjung berkunjung
keluh mengeluh keluhan dikeluhkan mengeluhkan
ketik mengetik diketik ketikan pengetikan
kecewa mengecewakan kekecewaan dikecewakan
kecil mengecil mengecilkan kekecilan
kelola mengelola dikelola pengelolaan pengelola
kontrol mengontrol dikontrol pengontrolan
lihat melihat dilihat terlihat penglihatan lihatlah lihat-lihat liat
cari mencari dicari pencarian nyari cariin pencari
coba mencoba dicoba percobaan nyoba cobain
tunggu menunggu ditunggu nunggu tungguin penungguan
hilang menghilang kehilangan menghilangkan dihilangkan ilang
temu bertemu menemukan ditemukan penemuan pertemuan temukan
pindah memindahkan dipindahkan pemindahan pindahan berpindah
tanggung menanggung ditanggung tanggungan
rekam merekam rekaman direkam perekam perekaman
rencana merencanakan direncanakan perencanaan berencana
janji menjanjikan dijanjikan perjanjian janjian berjanji
pasang memasang dipasang pemasangan pasangan terpasang
sesuai menyesuaikan disesuaikan penyesuaian sesuaikan
selesai menyelesaikan diselesaikan penyelesaian selesaikan selesein
nilai menilai dinilai penilaian
mulai memulai dimulai
alamat alamatnya beralamat pengalamatan
siap menyiapkan disiapkan persiapan mempersiapkan
sebab menyebabkan disebabkan penyebab
periksa memeriksa diperiksa pemeriksaan
perintah memerintah pemerintah diperintahkan
`);

export const indonesianStrangers = lines(`
keranjang ranjang
kemeja meja
masalah masa
retur refund
tukar bayar
kirim terima
emas kemas
mas kemas
beli beliau
buka buku
bayar bayi
kirim krim
tiket tekat
organ organisasi
model modal
layar layer
aset asat
kursi kurs
bali balik
bel beli
kabar kabur
karet keret
kurang karang
karang arang
kunci inci
kali alih
kira ira
kantor antar
kamar amar
kapal apal
kartu artu
pesan pisan
pasar pasir
pasang sang
tangan tang
makan main
teman taman
bulan bula
jalan jala
pulang ulang
pulsa puls
kasur asur
rasa asa
perang rang
terang rang
berita rita
bersih sih
dinding ding
dingin ding
diskon kon
media dia
mesin sin
menang tang
merah perah
percaya caya
pergi gigi
periksa riksa
permata mata
kepala pala
kelapa lapa
kereta reta
keluarga luar
lampu lampau
bantu bantal
baju bajak
data datang
saldo saldu
kode kodok
struk truk
kartu kertas
kilat kilau
promo prima
garansi garam
resi resmi
toko tokoh
susu susun
ikat ikan
`);

export const englishFamilies = lines(`
cancel cancelled canceled cancelling canceling cancellation cancels
return returns returned returning
delivery deliver delivered delivering deliveries
color colour colours colored
exchange exchanges exchanged exchanging
buy bought buying buys
pay paid pays paying payed
send sent sending sends
lose lost losing loses
sell sold selling
break broke broken breaking
steal stole stolen stealing
choose chose chosen choosing
forget forgot forgotten forgetting
withdraw withdrew withdrawn withdrawal withdrawing
freeze froze frozen freezing
foot feet
child children
person persons
woman women
man men
tooth teeth
write wrote written writing
leave left leaving
spend spent spending
lend lent lending
hold held holding
hide hid hidden
drive drove driven driving
fly flew flown flying
meet met meeting
feel felt feeling
speak spoke spoken speaking
fall fell fallen falling
analyse analyze analysed analyzing
organise organize organised organization organisation
favourite favorite
cheque cheques
refund refunds refunded refunding
package packages
university universities
policy policies
company companies
replace replaced replacing replacement
ship shipped shipping ships
order orders ordered ordering
apply applied applying applies
verify verified verifying verifies
address addresses addressed
address adress addresses
receive received receiving recieve recieved
centre center centres centers
jewellery jewelry
business businesses
`);

export const englishStrangers = lines(`
universe university
policy police
organ organization
general generate
news new
important import
international internal
business busy
experience experiment
community communicate
customer custom
leave leaf
pay pray
lose loose
send sand
bill build
card care
refund found
ship shop
price prize
install instalment
person personal
set setting
`);
