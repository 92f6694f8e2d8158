/** Interface text in Indonesian. `{name}` is filled by `fill`; other locales have the same keys and placeholders. */
export const id = {
  /** The language's own name. */
  languageName: 'Bahasa Indonesia',
  /** BCP 47 tag for numbers and dates. */
  intlLocale: 'id-ID',
  help: 'Bantuan',
  skipToContent: 'Langsung ke isi',
  mainNavigation: 'Navigasi utama',
  topics: 'Topik',
  allTopics: 'Semua topik',
  orderStatus: 'Status pesanan',
  trackParcel: 'Lacak paket',
  trackWith: 'Lacak paket di kurir:',
  visitShop: 'Kembali ke toko',
  contactUs: 'Hubungi kami',
  inOtherLanguage: 'Baca dalam {language}',
  translation: {
    missing: 'Artikel ini belum tersedia dalam bahasa Indonesia. Teks di bawah ini berbahasa {language}.',
    outdated: 'Artikel ini sudah berubah dalam bahasa {language} sejak diterjemahkan.',
    changed: 'Yang berubah di sana:',
    /** Names title and opening of an article among its changed sections. */
    opening: 'Bagian awal',
    removed: { other: '{count} bagian sudah tidak ada di sana.' },
    openOriginal: 'Buka halaman berbahasa {language}',
    /** Stands in brackets after a title. */
    inLanguage: 'bahasa {language}',
  },
  theme: {
    label: 'Tampilan',
    light: 'Terang',
    dark: 'Gelap',
    toDark: 'Pakai tampilan gelap',
    toLight: 'Pakai tampilan terang',
  },
  home: {
    title: 'Bantuan {name}',
    description:
      'Jawaban tentang pesanan, pengiriman, pembayaran, retur, dan refund di {name}, serta cara menghubungi kami.',
    question: 'Ada yang bisa kami bantu hari ini?',
    invitation: 'Tulis seperti Anda bicara. Salah ketik pun tidak apa-apa.',
    oftenSearched: 'Sering dicari',
    firstHelp: 'Kalau ada yang tidak beres',
    recentlyUpdated: 'Baru diperbarui',
  },
  topic: {
    articles: { other: '{count} artikel' },
    empty: 'Belum ada artikel di topik ini. Tanyakan langsung kepada kami.',
    otherTopics: 'Topik lain',
  },
  article: {
    breadcrumb: 'Posisi halaman',
    updated: 'Diperbarui {date}',
    reviewed: 'Diperiksa {date}',
    minutesToRead: { other: '{count} menit baca' },
    inShort: 'Singkatnya',
    onThisPage: 'Di halaman ini',
    inThisTopic: 'Artikel dalam topik ini',
    allInTopic: 'Semua artikel {topic}',
    related: 'Artikel terkait',
    asMarkdown: 'Lihat sebagai Markdown',
    stillNeedHelp: 'Masih butuh bantuan?',
    linkToSection: 'Tautan ke bagian “{heading}”',
    draft: 'Draf: hanya terlihat di komputer ini.',
    table: 'Tabel: {columns}',
    tabs: 'Pilihan cara',
    copy: 'Salin {text}',
    copyBlock: 'Salin',
    copied: 'Disalin',
  },
  vote: {
    question: 'Apakah artikel ini membantu?',
    yes: 'Ya',
    no: 'Tidak',
    thanks: 'Terima kasih, jawaban Anda tersimpan.',
    thanksForWords: 'Terima kasih, masukan Anda tersimpan dan akan dibaca penulis artikel ini.',
    failed: 'Belum tersimpan. Periksa koneksi Anda, lalu tekan sekali lagi.',
    remembered: 'Anda sudah menjawab. Tekan salah satu untuk mengubahnya.',
    why: 'Apa yang kurang?',
    reasons: {
      wrong: 'Isinya keliru',
      unclear: 'Sulit dipahami',
      missing: 'Yang saya cari tidak ada',
      didnt_work: 'Sudah dicoba, belum berhasil',
      dislike_policy: 'Saya tidak setuju dengan aturannya',
    },
    comment: 'Ceritakan lebih lanjut (boleh dikosongkan)',
    commentAfterYes: 'Ada yang masih bisa diperbaiki? (boleh dikosongkan)',
    hint: 'Masukan ini tidak dibalas. Jangan tulis nama, nomor pesanan, atau nomor telepon.',
    send: 'Kirim masukan',
  },
  callout: { note: 'Catatan', tip: 'Kiat', warning: 'Perhatian' },
  hours: {
    weekTitle: 'Jam layanan',
    openUntil: 'Kami buka sampai {time}',
    openAlways: 'Kami selalu buka',
    opensLater: 'Tutup sekarang, buka {day} {time}',
    closed: 'Kami sedang tutup',
    today: 'hari ini',
    tomorrow: 'besok',
    closedDay: 'Tutup',
    specialDays: 'Hari dengan jam berbeda',
    replyBy: 'sebelum {time}',
    within: 'dalam {duration}',
    minutes: '{count} menit',
    hours: { other: '{count} jam' },
    targetNote: 'Target balasan kami, dihitung pada jam layanan.',
  },
  contact: {
    title: 'Hubungi kami',
    description: 'Cara menghubungi {name}: WhatsApp, email, telepon, jam layanan, dan target waktu balasan.',
    intro: 'Pilih cara yang paling nyaman. Siapkan nomor pesanan agar jawabannya lebih cepat.',
    searchFirst: 'Mungkin jawabannya sudah ada',
    channel: {
      whatsapp: 'WhatsApp',
      email: 'Email',
      phone: 'Telepon',
      chat: 'Obrolan',
      sms: 'SMS',
      social: 'Media sosial',
      marketplace: 'Lokapasar',
    },
    action: {
      whatsapp: 'Kirim pesan ke {address}',
      email: 'Tulis ke {address}',
      phone: 'Hubungi {address}',
      chat: 'Buka obrolan',
      sms: 'Kirim SMS ke {address}',
      social: 'Kirim pesan langsung',
      marketplace: 'Buka obrolan toko',
    },
    replyTarget: 'Target balasan',
    answerTarget: 'Target dijawab',
  },
  notFound: {
    title: 'Halaman tidak ditemukan',
    text: 'Alamatnya mungkin berubah. Cari di sini, atau mulai dari halaman depan.',
    home: 'Ke halaman depan',
  },
  search: {
    title: 'Cari bantuan',
    description: 'Cari jawaban di pusat bantuan {name}.',
    label: 'Cari di pusat bantuan',
    placeholder: 'mis. “paket blm sampe udah 5 hari”',
    submit: 'Cari',
    close: 'Tutup',
    all: 'Semua',
    filterLabel: 'Saring menurut topik',
    results: { other: '{count} hasil' },
    resultsList: 'Hasil pencarian',
    resultsFor: '{results} untuk “{query}”',
    corrected: 'Maksud Anda: {query}?',
    searchExactly: 'Cari persis “{query}”',
    searching: 'Mencari …',
    startTyping: 'Tulis pertanyaan Anda, misalnya “cara retur barang”.',
    nothing: 'Belum ada jawaban untuk “{query}”',
    nothingHint:
      'Coba kata lain yang lebih singkat, pilih topik yang terdekat, atau tanyakan langsung kepada kami.',
    near: 'Belum ada jawaban pasti untuk “{query}”. Yang paling dekat:',
    nearHint: 'Bukan ini? Pilih topik yang terdekat, atau tanyakan langsung kepada kami.',
    nothingInTitles: 'Tidak ada judul atau contoh pertanyaan yang cocok dengan “{query}”',
    partial: 'Isi artikel sedang tidak dapat dicari. Yang tampil hanya dari judul dan contoh pertanyaan.',
    tryAgain: 'Coba lagi',
    askPerson: 'Tanya orang kami',
    keysChoose: 'pilih',
    keysOpen: 'buka',
    unavailable:
      'Pencarian belum dapat dimuat. Periksa koneksi Anda, lalu coba lagi, atau telusuri topik di bawah ini.',
  },
  results: {
    title: 'Hasil pencarian',
    titleFor: 'Hasil untuk “{query}”',
    start: 'Tulis pertanyaan Anda di atas, atau pilih topik.',
    closest: 'Topik terdekat',
    otherTopics: 'Topik lain',
  },
  feeds: {
    updates: 'Artikel baru dan yang diperbarui',
    page: 'Halaman',
    everything: 'Semua artikel dalam satu berkas',
    moved: 'Halaman ini pindah alamat',
  },
};

/** One wording per plural category that the language has; `other` always stands. */
export type PluralForms = { readonly [Category in Intl.LDMLPluralRule]?: string } & {
  readonly other: string;
};

type Widened<Value> = Value extends string
  ? string
  : Value extends { other: string }
    ? PluralForms
    : { readonly [Key in keyof Value]: Widened<Value[Key]> };

/** Every interface text of one locale. */
export type Strings = Widened<typeof id>;
