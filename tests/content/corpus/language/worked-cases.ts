/** What is typed and the words that are read, by the rule that reads them. */
export interface WorkedCase {
  readonly locale: 'id' | 'en';
  readonly rule: string;
  readonly typed: string;
  readonly read: string;
}

/** Reads `rule`, then `typed = read` lines. */
function cases(locale: 'id' | 'en', rule: string, lines: string): WorkedCase[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [typed = '', read = ''] = line.split(' = ');
      return { locale, rule, typed: typed.trim(), read: read.trim() };
    });
}

export const workedCases: readonly WorkedCase[] = [
  ...cases(
    'id',
    'characters that look alike',
    `
ｆｕｌｌ ｗｉｄｔｈ café = full width cafe
ma\u200baf re\u00adfund pa\u200eket = maaf refund paket
𝓹𝓪𝓴𝓮𝓽 = paket
Jum’at do'a = jumat doa
buku‑buku = buku
`,
  ),
  ...cases(
    'id',
    'stretched letters',
    `
HALOOO minnn = halo admin
tolooong dongg mintaa = tolong dong minta
banyakkk bangettt = banyak banget
maaf saat keenam = maaf saat keenam
`,
  ),
  ...cases(
    'id',
    'numbers, amounts and codes',
    `
Rp150.000 150rb 150k 1,5jt = 150000 150000 150000 1500000
Rp.150.000,- Rp150.000,00 = rupiah 150000 150000
2.5 juta 50 rb 100 k = 2.5 juta 50 ribu 100 ribu
goceng ceban noban goban cepek = 5000 10000 20000 50000 100
TK-20418 via J&T = tk-20418 via j&t
3hari 5kg 2x 2x24 jam = 3 hari 5 kg 2 kali 2x24 jam
2 x seminggu = 2 kali seminggu
`,
  ),
  ...cases(
    'id',
    'reduplication',
    `
buku-buku buku2 buku² buku2nya = buku buku buku bukunya
dilihat-lihat mobil-mobilan = dilihat mobilan
bolak-balik sayur-mayur = bolak balik sayur mayur
`,
  ),
  ...cases(
    'id',
    'affixes typed apart or with a hyphen',
    `
di kirim = di kirim
di-cancel nge-refund tracking-nya = dicancel ngerefund trackingnya
pre-order e-wallet = pre order e wallet
`,
  ),
  ...cases(
    'id',
    'endings and beginnings of chat spelling',
    `
barangx hargax barangny hargany = barangnya harganya barangnya harganya
akunq qta qmu = akunku kita kamu
pake sampe rame² kalo = pakai sampai rame kalau
abis udah ilang utang = habis sudah hilang utang
oentoek djalan tjari doeloe = untuk jalan cari dahulu
`,
  ),
  ...cases(
    'id',
    'short forms',
    `
kak pesanan sy blm sampe udh 5 hari gmn ya = kakak pesanan saya belum sampai sudah 5 hari bagaimana ya
gpp, makasih = tidak apa terima kasih
gabisa gamau gada gatau = tidak bisa tidak mau tidak ada tidak tahu
bgt skrg kmrn bsk tgl bln thn = banget sekarang kemarin besok tanggal bulan tahun
tlp no hp wa sy = telepon nomor handphone whatsapp saya
plsa kouta sinyl = pulsa kuota sinyal
norek atm tf saldo = rekening atm transfer saldo
jdwl kreta pswat tket = jadwal kereta pesawat tiket
`,
  ),
  ...cases(
    'id',
    'questions',
    `
apakah siapakah berapakah kapankah bagaimanakah = apa siapa berapa kapan bagaimana
dimana dimanakah kemana darimana = di mana di mana ke mana dari mana
di manakah bisakah = di mana bisa
`,
  ),
  ...cases(
    'id',
    'regional words',
    `
piye kok durung teko = bagaimana kok belum teko
ora iso opo = tidak bisa apa
kumaha teu acan sabaraha = bagaimana tidak belum berapa
kagak siape gimane = tidak siapa bagaimana
`,
  ),
  ...cases(
    'id',
    'short forms by their company',
    `
min order = admin order
min 250rb = minimum 250000
no resi = nomor resi
no way = tidak way
k ongkir = kakak ongkir
g bisa 5 g = tidak bisa 5 gram
`,
  ),
  ...cases(
    'en',
    'contractions',
    `
I can't, don't, won't = i can not do not will not
they're it's we've the shop's = they it we the shop
didnt couldnt theyre youve = did not could not they are you have
`,
  ),
  ...cases(
    'en',
    'chat spelling',
    `
pls help asap, thx = please help as soon as possible thank you
u r late, cuz ur app = you are late because your app
idk wanna gonna gimme = do not know want to going to give me
pleaseee helppp noww = please help now
`,
  ),
  ...cases(
    'en',
    'British and American',
    `
color favorite catalog center = colour favourite catalogue centre
jewelry gray checks installment = jewellery grey checks instalment
`,
  ),
  ...cases(
    'en',
    'common slips',
    `
recieve reciept acheive beleive = receive receipt achieve believe
seperate definately untill adress = separate definitely until address
occured transfered refered cancelation = occurred transferred referred cancellation
payed acount pasword delievery = paid account password delivery
`,
  ),
  ...cases(
    'en',
    'numbers, amounts and codes',
    `
1,500.00 150k 3days 5kg = 1500 150000 3 days 5 kg
order TK-20418 = order tk-20418
`,
  ),
];

const words = (text: string) => text.trim().split(/\s+/);

/** Standard words that are read as themselves. */
export const standardIndonesian = words(`
ada adalah adik agar air akan akhir aktif akun alamat alasan aman ambil anak antara antre apa apel api arah asal asli asuransi atas atau ayah bagaimana
bagian bagus bahan bahasa baik baju balik bandara bangku bank bantal bantuan banyak barang baru batal batas bawah bayar beda belajar belakang belanja beli
belum benar bensin berangkat berapa berat berita bersih besar besok biasa biaya bicara bila biru bisa blok bohong boleh botol buah buka bukan bukti buku
bulan bungkus buruk cabang cair cara cari cepat cermin cerita cicilan coba cocok contoh cukup daerah daftar dalam dapat dapur dari data datang debit
dekat depan desa detik dewasa dingin diri diskon dokter dompet dua duduk emas empat enam faktur foto gagal gaji gambar ganti garansi gaun gelas gedung gelap
gratis guna guru habis hadiah hak handuk hanya harga hari harus hasil hati hidup hilang hitam hotel hujan hukum ibu ikan ikut ingat ingin
isi istri izin jadi jadwal jahat jalan jam jaminan janji jarak jaringan jaket jasa jatuh jauh jawab jelas jual jumlah kabel kaca kain kali kamar kami kanan
kantor kapan karena karet kartu kasur kata kaus kecil kecewa keluar keluarga kemarin kembali kemeja kena kenal kepala kerja keras kereta kering kertas khusus kiri kirim kode
kompor kosong kota kotak kredit kuat kuning kuota kurang kurir kursi laci lain laku lama lambat lampu langganan langsung lapor latihan layanan lebih lemari
lengkap libur lihat limit lokasi luar lunas lupa mahal makan malam mandi masalah masih masuk mata meja menit menu mesin milik minggu minta minum
mobil modal model motor muda mudah mulai mungkin murah nama nanti negara nilai nomor obat objek orang pagi pajak pakai paket panas panjang papan pasar
pasang pasti payung pecah pelanggan pendek penerbangan penipuan penting penuh percaya pergi periksa perlu pernah pesan pesanan pesawat petugas pihak pindah pintu
piring potongan produk proses pulang pulsa punya pusat putih rak rekening rencana resi retak ringan roda rumah rupiah rusak sabtu sakit saldo salah sampai
sampul sandi satu sebab sebelum sedang segera sekolah selalu selamat selasa selesai selimut sepatu seprai sering sesuai setelah setiap siang siapa simpan
sinyal sisa sistem stasiun stok suami suara suka sulit surat susu syarat tabungan tagihan tahun tambah tanda tangan tanggal tarif tas telepon
teman tempat tepat terima terlambat termasuk tersedia tetap tiba tidak tiga tiket tinggi tipu toko tolak tolong transfer tukar tunai tunggu turun tutup uang
ubah ukuran ulang umum undangan untuk urutan utama voucher wajib waktu warna warung yakin yang zaman
`);

/** Standard words that are read as themselves. */
export const standardEnglish = words(`
about access account action active add address after again agent airport allow always amount another answer apply arrive attach available back balance bank
battery beauty before begin believe better bill book bottle box branch bring broken browser business buy calendar call cancel card care carry cash certain change
charge cheap child choose city claim clean clear click close clothes code coffee collect colour company complete computer confirm contact copy correct cost
country courier credit currency customer damage date day debit deliver delivery deposit desk device different digital discount document door download driver early earn
easy email enter error every exchange expect expire express fail family fast fee field file find finish first flight follow food foreign forget form free friend
front full future general get gift give glass good great green group guess hand happen happy hard hat hear heavy hold home hotel hour house identity
important include income increase information install insurance interest internet invoice issue item journey keep key kind kitchen knife know label lamp large late learn leave letter
level library light limit line link list little loan local long lose loss love lower luggage machine main make manage market match matter mean measure meet member menu message
minute missing mistake mobile model money month move music name near need never new next night normal note notice number offer office often online open option order
other owner package page paid paper parcel park part pass password past pay payment pending people permission person phone photo picture piece place plan police policy possible post
power price print private problem process product profile program proof protect public purchase quality quantity question quick quite rate reach read ready reason receipt
receive recent record red refund register remember remove rent repair replace report request reset return review right room route rule safe sale save schedule school screen search season
seat second secret section secure sell send serious service setting several shelf ship shoe shop short show shut sign similar simple size small software sold some soon special spend staff
standard start statement station status stay still stock stop store street strong subject success suggest summer supply support sure switch system table take tall tax team tell terms
test thing think third ticket time today together total touch track trade train transfer travel trial trip trouble true trust turn twice type under understand university until
update upgrade urgent user usual valid value vehicle verify version video visit voice wait wallet want warranty wash watch water week weight welcome which white whole window winter wish
withdraw word work world worry worth write wrong year yellow young zero
`);
