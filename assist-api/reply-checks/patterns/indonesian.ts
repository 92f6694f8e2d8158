import { indonesianConduct } from './indonesian-conduct.ts';
import type { ReplyPatterns } from './patterns.ts';

const deeds =
  'aktifkan|perpanjang|panjang|hapus|gabung|bebas|sisih|tahan|prioritas|dahulukan|reset|mati|nyala|hubung|telepon|tanya|koordinasi|konfirmasi|pindah|blokir|naik|bagi|pisah|hidupkan|sesuai|perbaiki|lapor|daftar|tambah|kurang|buka|tutup|kembali|arsip|tandai|hilang|potong|upgrade|pulih';

/** Indonesian. */
export const indonesian: ReplyPatterns = {
  ...indonesianConduct,
  claims: {
    refund_issued: [
      'sudah|telah|berhasil|barusan kami|saya|aku|di =refund|=refundkan|=merefund',
      'sudah|telah|berhasil|barusan =refund|=direfund|=refundkan',
      'sudah|telah|berhasil|barusan * proses|setuju|kirim|terbit|transfer|aju * refund',
      'refund * sudah|telah|berhasil|barusan * proses|setuju|kirim|terbit|transfer|kembali|cair|aju|jalan',
      'sudah|telah|berhasil|barusan * kembali|transfer|kirim|cair|proses dana|uang|refund|saldo',
      'dana|uang|pengembalian * sudah|telah|berhasil|barusan * kembali|transfer|kirim|refund|cair|proses|setuju',
    ],
    replacement_sent: [
      'sudah|telah|berhasil|barusan * kirim|siap|proses|atur pengganti|ganti|=penggantinya',
      'pengganti|penggantinya|penggantian * sudah|telah|berhasil|barusan * kirim|siap|proses|atur',
    ],
    order_cancelled: [
      'sudah|telah|berhasil|barusan * batal',
      'pembatalan * sudah|telah|berhasil|barusan * proses|setuju',
    ],
    address_changed: [
      'sudah|telah|berhasil|barusan * ubah|ganti|perbarui|koreksi|update alamat|penerima|ukuran',
      'alamat|penerima|ukuran * sudah|telah|berhasil|barusan * ubah|ganti|perbarui|koreksi|update',
    ],
    pickup_booked: [
      'sudah|telah|berhasil|barusan * jadwal|pesan|atur|minta penjemputan|jemput|kurir',
      'penjemputan|kurir * sudah|telah|berhasil|barusan * jadwal|pesan|atur',
    ],
    investigation_opened: [
      'sudah|telah|berhasil|barusan * buka|aju|buat|kirim investigasi|penelusuran|laporan|telusur',
      'investigasi|penelusuran|laporan * sudah|telah|berhasil|barusan * buka|aju|buat|kirim',
      'sudah|telah|barusan * lapor|telusur * kurir|bank|gudang',
      'sudah|telah|barusan * minta kurir|bank|gudang * telusur|cari|lacak',
    ],
    escalated: [
      'sudah|telah|barusan * eskalasi',
      'sudah|telah|barusan * terus|limpah|serah|sampai|naik * tim|atasan|ketua|manajer|bagian',
    ],
    photos_received: [
      'sudah|telah|barusan * terima foto|bukti|video|fotonya|buktinya',
      'foto|bukti|video * sudah|telah|barusan * kami|saya terima|lihat|periksa|cek',
    ],
    data_checked: [
      'sudah|telah|barusan kami|saya|tim|di cek|periksa|lihat|cocok|pastikan',
      'kami|saya|tim sudah|telah|barusan cek|periksa|lihat|cocok|pastikan',
      'sudah|telah|barusan dicek|diperiksa|dicocokkan|dipastikan',
    ],
    account_secured: [
      'sudah|telah|berhasil|barusan * kunci|aman|pulih|keluarkan akun',
      'akun * sudah|telah|berhasil|barusan * kunci|aman|pulih',
    ],
    voucher_sent: [
      'sudah|telah|berhasil|barusan * kirim|beri|tambah|masuk|terbit voucher|poin|kompensasi',
      'voucher|poin|kompensasi * sudah|telah|berhasil|barusan * kirim|beri|tambah|terbit',
    ],
    feedback_passed_on: [
      'sudah|telah|barusan * sampai|terus masukan|saran|keluhan|pujian',
      'masukan|saran|keluhan|pujian * sudah|telah|barusan * kami|saya|di sampai|terus',
    ],
    other: [
      `sudah|telah|barusan|berhasil kami|saya|aku ${deeds}`,
      `kami|saya|aku sudah|telah|barusan|berhasil|sempat ${deeds}`,
      `baru saja kami|saya ${deeds}`,
      `=kami|=saya baru saja ${deeds}`,
      'sudah|telah|berhasil|barusan =diaktifkan|=diperpanjang|=dihapus|=digabungkan|=dibebaskan|=disisihkan|=ditahan|=diprioritaskan|=didahulukan|=direset|=dipindahkan|=diblokir|=dinaikkan|=disesuaikan|=diperbaiki|=dilaporkan|=ditambahkan|=dipotong|=dipulihkan',
    ],
    unnamed: [
      'sudah|telah|barusan kami|saya proses|tindak|urus|ajukan|selesaikan',
      'kami|saya sudah|telah|barusan proses|tindak|urus|ajukan|selesaikan',
      'sudah|telah|barusan =diproses|=ditindaklanjuti|=diurus',
    ],
  },
  objects: {
    refund_issued: ['refund|dana|uang|pengembalian'],
    replacement_sent: ['pengganti|penggantian'],
    order_cancelled: ['pembatalan|batal'],
    address_changed: ['alamat|penerima|ukuran|perubahan'],
    pickup_booked: ['penjemputan|jemput'],
    investigation_opened: ['investigasi|penelusuran|laporan'],
    escalated: ['eskalasi'],
    account_secured: ['akun'],
    voucher_sent: ['voucher|poin|kompensasi|kupon'],
    feedback_passed_on: ['masukan|saran|keluhan|pujian'],
  },
  noClaim: [
    'kalau|jika|bila|apabila|apakah|setelah|begitu|sampai|hingga|agar|supaya|pastikan|belum|akan|semoga|nanti|sebelum|misal|selama|kapan|siapa|ketika|saat|tunggu',
    'yang sudah|telah',
    'otomatis|sejak|tanggal',
    'apa sudah',
    'bisa|boleh|mau',
  ],
  othersAct: ['kakak|anda|bapak|ibu|kurir|bank|pelanggan sudah|telah|barusan'],
  promises: [
    'kami|saya|tim * kabar|hubung|balas|tulis|telepon|proses|update|infokan|selesai|respons|jawab|cek|kirim|beri|tangani|follow',
    'akan * kabar|hubung|balas|telepon|proses|update|infokan|selesai|respons|jawab|kirim|tangani',
    'kabar|info|update|balasan|hasil * sampai|tiba|ada|keluar|masuk',
    'pasti * selesai|beres|sampai|tiba|kirim',
  ],
  noPromise: [
    'sudah|telah',
    'kalau|jika|bila * belum|lewat|tidak',
    'buka|tutup|libur|=layanan',
    'kakak|anda * kirim|balas|isi|bayar',
  ],
  times: [
    { phrases: ['nanti|ini siang', 'siang nanti|ini'], inDays: 0, until: 15 },
    { phrases: ['nanti|ini sore', 'sore nanti|ini'], inDays: 0, until: 18 },
    { phrases: ['nanti|ini malam', 'malam nanti|ini', 'hari ini', 'hari ini juga'], inDays: 0, until: 24 },
    { phrases: ['besok pagi', 'pagi besok'], inDays: 1, until: 11 },
    { phrases: ['besok siang', 'siang besok'], inDays: 1, until: 15 },
    { phrases: ['besok', 'besok sore|malam'], inDays: 1, until: 24 },
    { phrases: ['lusa'], inDays: 2, until: 24 },
  ],
  fromNow: [
    'lagi',
    'ke depan',
    'dari sekarang',
    'dalam',
    'kurang dari',
    'maksimal',
    'paling lambat',
    'sebentar',
  ],
  gives: [
    'kami|kita|saya|aku * beri|berikan|memberikan|kasih|kirim|ganti|tambah|kembali|refund|kredit|tawar|setuju|transfer|tanggung|sedia|terbit|bantu|potong|cair|bayar|balikin',
    'kakak|anda * dapat|terima',
    '=diberikan|=dikirimkan|=dikembalikan|=disetujui|=ditransfer',
    'sebagai kompensasi|ganti|maaf|permintaan|gantinya',
    'ini|ada voucher|kompensasi|saldo * buat|untuk',
  ],
  denials: ['belum|jangan|batal|urung'],
  besidesItem: [
    'foto|fotonya|video|videonya|kardus|kardusnya|dus|dusnya|kemasan|bungkus|struk|nota|faktur|label|data|bukti|buktinya|formulir|pesan|nomor|nomornya',
  ],
  modals: ['boleh|sanggup|mampu|berhak|berwenang|sempat|usah|mungkin'],
  given: {
    partial_refund: [
      'refund|pengembalian sebagian',
      'sebagian dana|uang|harga',
      'dari harga',
      'separuh|setengah * harga',
      'barang * tetap|simpan|pakai',
    ],
    keep_item: [
      'tidak perlu|usah|harus * kembali|balik|balikin|retur',
      'tidak perlu|usah|harus * kirim kembali|balik|balikin|ulang',
      'barang|barangnya * tidak perlu|usah|harus * kirim',
      'tanpa * kembali|balik|retur|kirim barang|produk',
      '=simpan|=disimpan|=pakai|=dipakai|=ambil|=diambil saja',
      'boleh|silakan =simpan|=disimpan|=pakai|=dipakai',
      'barang|barangnya * buat|untuk kakak|anda saja',
    ],
    advance_refund: [
      'refund|kembali dulu|duluan|awal',
      'di muka',
      'sebelum * tiba|kembali|sampai|balik|terima|periksa',
      'tanpa|tidak|usah|perlu tunggu|menunggu|nunggu * tiba|kembali|sampai|balik|terima|periksa',
    ],
    goodwill: [
      'voucher|kompensasi|goodwill|cashback|bonus|saldo|poin|kupon',
      'ganti rugi',
      'ongkir|ongkirnya|ongkos',
      'potongan|diskon',
      'permintaan maaf',
    ],
    refund: ['refund|refundnya', 'dana|uang * kembali', 'kembali * dana|uang', 'pengembalian'],
  },
  weekdays: [['senin'], ['selasa'], ['rabu'], ['kamis'], ['jumat', "jum'at"], ['sabtu'], ['minggu', 'ahad']],
  weekend: ['akhir pekan', 'weekend'],
  everyDay: ['setiap hari', 'tiap hari', 'setiap harinya', '24 jam'],
  opening: ['kami|layanan|cs|toko|tim * =buka|=tutup', 'jam|waktu layanan|operasional|kerja|buka'],
  street: String.raw`(?:\bJl\.?|\bJln\.?|\bJalan|\bGg\.?|\bGang)\s+\p{L}[\p{L}.' ]{1,40}?(?:,?\s*(?:No\.?|Nomor|Blok))?\s*[A-Z]?\d{1,4}\b`,
};
