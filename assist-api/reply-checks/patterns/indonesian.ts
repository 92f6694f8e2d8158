import type { ReplyPatterns } from './patterns.ts';

/** Indonesian. */
export const indonesian: ReplyPatterns = {
  claims: {
    refund_issued: [
      'sudah|telah|berhasil|barusan * refund',
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
    unnamed: [
      'sudah|telah|barusan kami|saya proses|tindak|urus|ajukan|selesaikan',
      'kami|saya sudah|telah|barusan proses|tindak|urus|ajukan|selesaikan',
      'sudah|telah|barusan =diproses|=ditindaklanjuti|=diurus',
    ],
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
    'kami|saya|aku * beri|kasih|kirim|ganti|tambah|kembali|refund|kredit|tawar|setuju|transfer|tanggung|sedia|terbit|bantu|potong',
    'kakak|anda * dapat|terima',
    '=diberikan|=dikirimkan|=dikembalikan|=disetujui|=ditransfer',
    'sebagai kompensasi|ganti|maaf|permintaan',
  ],
  given: {
    partial_refund: [
      'refund|pengembalian sebagian',
      'sebagian dana|uang|harga',
      'dari harga',
      'barang * tetap|simpan|pakai',
    ],
    keep_item: [
      'tidak perlu * kembali|kirim',
      'tanpa * kembali barang',
      'barang * tidak usah * kembali|kirim',
    ],
    advance_refund: ['refund dulu|duluan|awal', 'di muka', 'sebelum barang * tiba|kembali|sampai'],
    goodwill: [
      'voucher|kompensasi|goodwill|cashback|bonus|saldo|poin|kupon',
      'ganti rugi',
      'ongkir|ongkirnya|ongkos',
      'potongan|diskon',
    ],
    refund: ['refund|refundnya', 'dana|uang * kembali', 'kembali * dana|uang', 'pengembalian'],
  },
  internal: [
    'batas|limit wewenang|kewenangan|agen|saya|internal',
    'wewenang|kewenangan saya|agen|kami',
    'playbook',
    'buku panduan agen|internal',
    'catatan internal',
    'sop internal',
    'di luar wewenang|kewenangan',
    'persetujuan|approval ketua|atasan|leader|manajer|supervisor',
  ],
  blame: [
    {
      phrases: [
        'sesuai|berdasarkan|menurut|mengikuti|dari sop|prosedur|kebijakan|aturan|ketentuan',
        'sop kami',
        'kebijakan kami memang',
      ],
      instead: 'alasannya: …',
    },
    {
      phrases: ['kakak|anda|bapak|ibu * =seharusnya|=harusnya', '=seharusnya|=harusnya kakak|anda|bapak|ibu'],
      instead: 'lain kali lebih mudah kalau …',
    },
    {
      phrases: [
        'salah|kesalahan|kelalaian kakak|anda|bapak|ibu|pelanggan',
        'kakak|anda yang salah|lalai|ceroboh',
        'kakak|anda * kurang teliti',
      ],
      instead: 'yang terjadi: …',
    },
    {
      phrases: ['seperti|sebagaimana * sudah|telah * jelas|sampai|sebut|beritahu|info'],
      instead: 'Saya jelaskan dengan cara lain ya:',
    },
    {
      phrases: ['kenapa|mengapa kakak|anda tidak', 'kakak|anda tidak * baca|perhatikan|teliti'],
      instead: 'supaya jelas, …',
    },
    {
      phrases: ['mohon maaf atas ketidaknyamanan', 'maaf atas ketidaknyamanan'],
      instead: 'maaf, … (sebut apa yang terjadi)',
    },
    {
      phrases: ['tidak ada yang bisa kami lakukan', 'kami tidak bisa apa apa'],
      instead: 'yang bisa kami lakukan: …',
    },
  ],
  selling: [
    'yuk|ayo|silakan|jangan lupa * belanja|checkout|order|beli lagi',
    'promo|flash sale|sale|diskon * menarik|spesial|hari|bulan|terbaru|lagi|jangan|cek',
    'cek|lihat * promo|produk|koleksi terbaru|baru|lainnya|kami',
    'daftar|gabung|join * member|keanggotaan|newsletter|membership',
    'ikuti|follow|subscribe|langganan * instagram|tiktok|akun|media|kanal|channel',
    'download|unduh|install aplikasi',
    'produk|barang|koleksi * terbaru|baru * kami|diskon',
    'sekalian|sambil * belanja|beli|tambah * barang|produk',
  ],
  problems: [
    'rusak|pecah|cacat|sobek|penyok|hilang|salah|kurang|telat|terlambat|nyasar|macet|gagal|error|kecewa|komplain|keluhan|refund|retur|penipuan|ditipu',
    'belum|tidak * sampai|datang|masuk|terima|bisa|berfungsi|kembali|update|gerak',
    'maaf',
  ],
  rewards: [
    'voucher|hadiah|bonus|cashback|kompensasi|imbalan|poin|diskon|gratis|refund|ganti|kembalikan|potongan',
    'blokir|denda|batal|cabut|tidak * proses|layani',
  ],
  reviews: [
    'beri|kasih|tulis|ubah|hapus|tinggal|ganti|buat|isi * ulasan|review|rating|testimoni|bintang',
    'ulasan|review|rating positif|bagus|baik|buruk|jelek',
    'bintang lima|5|satu|1',
  ],
  weekdays: [['senin'], ['selasa'], ['rabu'], ['kamis'], ['jumat', "jum'at"], ['sabtu'], ['minggu', 'ahad']],
  weekend: ['akhir pekan', 'weekend'],
  everyDay: ['setiap hari', 'tiap hari', 'setiap harinya', '24 jam'],
  opening: ['kami|layanan|cs|toko|tim * =buka|=tutup', 'jam|waktu layanan|operasional|kerja|buka'],
  street: String.raw`(?:\bJl\.?|\bJln\.?|\bJalan|\bGg\.?|\bGang)\s+\p{L}[\p{L}.' ]{1,40}?(?:,?\s*(?:No\.?|Nomor|Blok))?\s*[A-Z]?\d{1,4}\b`,
};
