import { languageOf } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Claim } from './patterns/index.ts';

/** What agents read about findings. */
export interface CheckWording {
  readonly openingHours: string;
  readonly replyTargets: string;
  /** By the first part of the names of facts with limits. */
  readonly roles: Readonly<Record<string, string>>;
  /** What the customer would take to be done; reads inside a sentence. */
  readonly claims: Readonly<Record<Claim, string>>;
  wrongFact(written: string, right: string, title: string): string;
  /** `isHopeless` where not even an urgent matter is answered by then. */
  earlyPromise(written: string, right: string, isHopeless: boolean): string;
  /** `limit` is undefined for a role that may give nothing of the kind; `approverLimit` where no limit is enough. */
  overLimit(
    written: string,
    limit: string | undefined,
    approver: string,
    approverLimit: string | undefined,
  ): string;
  unsupportedClaim(claim: string): string;
  blame(instead: string): string;
  /** A blocking finding that a reason was given for. */
  stated(message: string): string;
  /** The comment that the owner of the fact reads. */
  statedForOwner(written: string, right: string, reason: string): string;
  readonly placeholder: string;
  readonly internalWording: string;
  readonly internalName: string;
  readonly internalTalk: string;
  readonly selling: string;
  readonly reviewReward: string;
  readonly secret: string;
  readonly certain: string;
  readonly card: string;
  readonly identity: string;
  readonly account: string;
  readonly otherOrder: string;
  readonly unknownOrder: string;
  readonly street: string;
  readonly otherAddress: string;
  readonly unknownLink: string;
  readonly unknownPage: string;
  readonly markup: string;
  readonly outsideAddress: string;
  readonly spokenLink: string;
  readonly personalInPublic: string;
  readonly repeated: string;
}

const indonesian: CheckWording = {
  openingHours: 'Jam layanan',
  replyTargets: 'Target waktu balas dan jam layanan',
  roles: { agent: 'agen', lead: 'ketua tim', manager: 'manajer' },
  claims: {
    refund_issued: 'refund sudah disetujui atau dikirim',
    replacement_sent: 'pengganti sudah dikirim atau disiapkan',
    order_cancelled: 'pesanan sudah dibatalkan',
    address_changed: 'alamat atau isi pesanan sudah diubah',
    pickup_booked: 'penjemputan sudah dijadwalkan',
    investigation_opened: 'penelusuran sudah diajukan',
    escalated: 'kasus sudah diteruskan ke tim lain',
    photos_received: 'foto atau bukti sudah diterima',
    data_checked: 'datanya sudah dicek',
    account_secured: 'akun sudah diamankan',
    voucher_sent: 'voucher atau kompensasi sudah diberikan',
    feedback_passed_on: 'masukan sudah diteruskan',
    unnamed: 'ini sudah dikerjakan',
    other: 'ini sudah dikerjakan',
  },
  wrongFact: (written, right, title) =>
    `“${written}” berbeda dari yang berlaku: ${right} (${title}). Perbaiki, atau tuliskan alasannya bila kasus ini memang lain.`,
  earlyPromise: (written, right, isHopeless) =>
    isHopeless
      ? `“${written}” tidak bisa ditepati: lebih cepat daripada target balasan tercepat, atau di luar jam layanan. Yang aman: ${right}.`
      : `“${written}” lebih cepat daripada target balasan. Pastikan bisa ditepati, atau tulis ${right}.`,
  overLimit: (written, limit, approver, approverLimit) => {
    const own = limit === undefined ? 'tidak bisa Anda putuskan sendiri' : `melebihi batas Anda, ${limit}`;
    const upTo = approverLimit === undefined ? '' : ` (sampai ${approverLimit})`;
    return `“${written}” ${own}. Minta persetujuan ${approver}${upTo} sebelum menawarkannya.`;
  },
  unsupportedClaim: (claim) =>
    `Pelanggan akan mengerti bahwa ${claim}, tetapi belum ada langkah yang dicentang atau data kasus yang menunjukkannya. Kerjakan dan centang dulu, atau tulis apa yang akan dilakukan.`,
  blame: (instead) => `Terdengar menyalahkan atau berlindung di balik aturan. Lebih baik: ${instead}`,
  stated: (message) => `${message} Alasan Anda disimpan untuk penanggung jawabnya.`,
  statedForOwner: (written, right, reason) => `Agen menulis “${written}”, bukan “${right}”: ${reason}`,
  placeholder: 'Masih ada yang perlu diisi. Isi atau hapus sebelum dikirim.',
  internalWording: 'Kalimat ini berasal dari buku panduan agen. Tulis dengan kata-kata untuk pelanggan.',
  internalName: 'Nama ini hanya untuk di dalam toko. Sebutkan apa yang akan terjadi bagi pelanggan.',
  internalTalk:
    'Batas wewenang dan cara kerja kami tidak perlu diketahui pelanggan. Tulis apa yang bisa dilakukan dan kapan kabarnya.',
  selling: 'Masalahnya belum selesai. Jangan menawarkan barang, promo, atau pendaftaran dulu.',
  reviewReward:
    'Imbalan atau sanksi tidak boleh dikaitkan dengan ulasan. Selesaikan masalahnya tanpa syarat itu.',
  secret:
    'Kode, kata sandi, data kartu, dan kartu identitas tidak boleh diminta lewat percakapan. Arahkan ke halaman resminya, atau pakai cara lain.',
  certain:
    'Ini bergantung pada kurir, bank, atau pemeriksaan, jadi tidak bisa dipastikan. Sebutkan perkiraannya dan kapan kabar berikutnya.',
  card: 'Ini nomor kartu. Jangan pernah menuliskannya di balasan.',
  identity: 'Ini seperti nomor identitas yang tidak ada di percakapan. Hapus.',
  account:
    'Nomor rekening ini tidak ada di percakapan. Jangan pernah menuliskan rekening orang lain atau pribadi.',
  otherOrder: 'Nomor ini bukan dari percakapan ini. Jangan sampai data orang lain terkirim.',
  unknownOrder: 'Nomor ini belum ada di data kasus. Pastikan milik pelanggan ini.',
  street: 'Alamat ini tidak ada di percakapan. Jangan sampai data orang lain terkirim.',
  otherAddress:
    'Nomor atau alamat surel ini bukan milik toko dan tidak ada di percakapan. Hapus atau perbaiki.',
  unknownLink:
    'Tautan ini bukan milik toko atau kurir yang kami kenal. Pastikan aman, atau pakai tautan resmi.',
  unknownPage: 'Halaman ini tidak disebut di panduan mana pun. Pastikan tautannya benar.',
  markup: 'Saluran ini tidak menampilkan format ini. Tulis sebagai teks biasa.',
  outsideAddress:
    'Lokapasar menolak tautan, nomor, dan alamat surel dari luar. Arahkan ke fitur di aplikasinya.',
  spokenLink: 'Tautan tidak bisa dibacakan lewat telepon. Tawarkan untuk mengirimnya.',
  personalInPublic:
    'Ini data pesanan pelanggan, padahal semua orang bisa membaca balasan ini. Pindah ke pesan pribadi.',
  repeated: 'Teks yang sama sudah dikirim di percakapan ini. Tulis yang baru, atau pakai versi lain.',
};

const english: CheckWording = {
  openingHours: 'Opening hours',
  replyTargets: 'Reply-time targets and opening hours',
  roles: { agent: 'agent', lead: 'team lead', manager: 'manager' },
  claims: {
    refund_issued: 'the refund was approved or sent',
    replacement_sent: 'a replacement was sent or arranged',
    order_cancelled: 'the order was cancelled',
    address_changed: 'the address or the order was changed',
    pickup_booked: 'the pick-up was booked',
    investigation_opened: 'an investigation was opened',
    escalated: 'another team has the case',
    photos_received: 'photos or evidence were received',
    data_checked: 'the records were checked',
    account_secured: 'the account was secured',
    voucher_sent: 'a voucher or other compensation was given',
    feedback_passed_on: 'the feedback was passed on',
    unnamed: 'this was done',
    other: 'this was done',
  },
  wrongFact: (written, right, title) =>
    `“${written}” differs from what holds: ${right} (${title}). Correct it, or say why this case is different.`,
  earlyPromise: (written, right, isHopeless) =>
    isHopeless
      ? `“${written}” cannot be kept: it is sooner than our fastest reply-time target, or outside opening hours. Safe: ${right}.`
      : `“${written}” is sooner than our reply-time target. Make sure that it can be kept, or write ${right}.`,
  overLimit: (written, limit, approver, approverLimit) => {
    const own = limit === undefined ? 'is not yours to decide' : `is above your limit of ${limit}`;
    const upTo = approverLimit === undefined ? '' : ` (up to ${approverLimit})`;
    return `“${written}” ${own}. Ask the ${approver}${upTo} before you offer it.`;
  },
  unsupportedClaim: (claim) =>
    `The customer will understand that ${claim}, but no ticked step and no case data shows it. Do it and tick it first, or write what is going to happen.`,
  blame: (instead) => `Sounds like blame, or like hiding behind rules. Better: ${instead}`,
  stated: (message) => `${message} Your reason is kept for its owner.`,
  statedForOwner: (written, right, reason) => `An agent wrote “${written}” in place of “${right}”: ${reason}`,
  placeholder: 'Something is left to fill in. Fill it in or delete it before you send.',
  internalWording: 'This sentence comes from the playbook. Put it in words for the customer.',
  internalName: 'This name is for use within the shop. Say what will happen for the customer.',
  internalTalk:
    'Customers need not know our limits and ways of working. Say what can be done, and when they will hear.',
  selling: 'The problem is still open. Do not offer goods, promotions or sign-ups yet.',
  reviewReward: 'No reward or penalty may hang on a review. Solve the problem without that condition.',
  secret:
    'Codes, passwords, card data and identity papers may not be asked for in a conversation. Lead to the official page, or use another way.',
  certain:
    'This depends on a courier, a bank or an inspection, so nobody can be certain. Give the estimate, and when they will hear next.',
  card: 'This is a card number. Never write one in a reply.',
  identity: 'This looks like an identity number that is not in the conversation. Delete it.',
  account: 'This account number is not in the conversation. Never write that of somebody else, or your own.',
  otherOrder: "This number is not of this conversation. Do not send somebody else's data.",
  unknownOrder: "This number is not in the case data. Make sure that it is this customer's.",
  street: "This address is not in the conversation. Do not send somebody else's data.",
  otherAddress:
    'This number or mail address is not ours and is not in the conversation. Delete or correct it.',
  unknownLink:
    'This link is neither ours nor that of a courier we know. Make sure it is safe, or use the official one.',
  unknownPage: 'No guide names this page. Make sure that the link is right.',
  markup: 'This channel does not show such formatting. Write plain text.',
  outsideAddress:
    'Marketplaces refuse outside links, numbers and mail addresses. Lead to what the app itself offers.',
  spokenLink: 'A link cannot be read out on the phone. Offer to send it.',
  personalInPublic:
    "These are the customer's particulars, and everybody can read this reply. Move to private messages.",
  repeated: 'The same text was sent in this conversation. Write it anew, or take another wording.',
};

/** Words in a language; English for one that has none. */
export function checkWordingOf(locale: Locale): CheckWording {
  return languageOf(locale) === 'id' ? indonesian : english;
}
