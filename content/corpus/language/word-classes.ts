import type { Locale } from '../schema/locale.ts';
import { languageOf } from './language-of.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Words of a kind, for phrases such as `belum {arrive}`; `_` joins rows of words. Customers mix languages, so
 * Indonesian has the English words that they mix in.
 */
const classes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  /** Units of time that one waits. */
  days: {
    id: words('hari minggu mingguan bulan hari_kerja days weeks months'),
    en: words('day days week weeks month months working_days business_days'),
  },
  /** Days by name; Sunday only with `hari`, since the word also means week. */
  weekday: {
    id: words(
      'senin selasa rabu kamis jumat sabtu ahad hari_minggu monday tuesday wednesday thursday friday saturday sunday',
    ),
    en: words('monday tuesday wednesday thursday friday saturday sunday'),
  },
  month: {
    id: words(
      'januari februari maret april mei juni juli agustus september oktober november desember january february march may june july august october december',
    ),
    en: words(
      'january february march april june july august september october november december jan feb aug sept oct nov dec',
    ),
  },
  /** From the second on, of times and of messages. */
  nth: {
    id: words(
      'kedua ketiga keempat kelima keenam ketujuh kedelapan kesekian ke-2 ke-3 ke-4 ke-5 ke-6 ke2 ke3 ke4 ke5 ke6 ke_2 ke_3 ke_4 ke_5 ke_6 ke_dua ke_tiga ke_empat ke_lima ke_enam',
    ),
    en: words('second third fourth fifth sixth seventh eighth 2nd 3rd 4th 5th 6th 7th 8th umpteenth'),
  },
  not: {
    id: words('tidak belum bukan dereng not no never'),
    en: words('not no never nobody nothing none'),
  },
  /** What a parcel, money or an answer does that one waits for. */
  arrive: {
    id: words(
      'sampai datang tiba nongol muncul masuk cair kirim dikirim terkirim diterima terima kembali balik bergerak gerak berubah diproses diantar antar dianter jalan dijemput jemput berangkat selesai kelar update diupdate berpindah beranjak nambah bertambah arrived shipped moved delivered',
    ),
    en: words(
      'arrive arrived come came received receive shipped ship delivered left moved landed appeared shown_up turned_up here refunded credited settled collected dispatched updated changed budged',
    ),
  },
  /** The shop and who works for it. */
  we: {
    id: words(
      'kalian anda admin adminnya mimin cs csnya cs_nya mbak mas toko tokonya petugas pelayanan pelayanannya customer_care customer_service tim',
    ),
    en: words('you your they she he admin agent support colleague team shop staff somebody someone'),
  },
  me: { id: words('saya aku gue kami kita'), en: words('i me we my our') },
  money: {
    id: words('uang duit dana refund uangnya duitnya dananya refundnya uangku duitku saldo money'),
    en: words('money refund cash payment amount'),
  },
  /** Writing or speaking to the shop. */
  contact: {
    id: words(
      'chat ngechat tanya nanya nanyain menanyakan bertanya tanyakan kutanyain tanyain lapor melapor melaporkan laporkan dilaporkan hubungi menghubungi komplain telepon menelepon nelpon wa email tulis menulis menyurati tagih nagih follow_up kutagih tanyai menyampaikan',
    ),
    en: words(
      'asked ask contacted messaged emailed written wrote called phoned rang reported chased told explained appealed',
    ),
  },
  answer: {
    id: words(
      'balas dibalas bales membalas jawab dijawab menjawab respon direspon respons tanggapi ditanggapi gubris digubris nyaut nyahut sahut tindak_lanjut ditindaklanjuti reply',
    ),
    en: words(
      'reply replies replied replying answer answers answered answering respond responded responds response',
    ),
  },
  goods: {
    id: words('paket barang pesanan order orderan kiriman resi paketnya barangnya pesanannya kurir parcel'),
    en: words('parcel package order item goods delivery box shipment'),
  },
  /** Other trades and offices: a message about them is none about an order here. */
  elsewhere: {
    id: words(
      'pln token_listrik meteran pdam indihome bpjs ojol gojek ojek arisan airbnb kpr pinjol lpdp imigrasi stnk dosen skripsi absen roblox mobile_legends akun_game netflix spotify tiket_konser tiket_pesawat maskapai lowongan_kerja lamaran_kerja sponsorship skck notaris',
    ),
    en: words(
      'airline airbnb landlord visa immigration library scholarship tinder roblox netflix spotify linkedin tennis_club gym_membership electricity_bill hostel embassy consulate',
    ),
  },
  /** Buying from a shop. */
  buy: {
    id: words('belanja beli pesan order langganan blanja checkout jajan pesen2 belinya belanjanya'),
    en: words('buy buying order ordering shop shopping purchase'),
  },
};

/** Whether phrases may name the class. */
export function isWordClass(name: string): boolean {
  return Object.hasOwn(classes, name);
}

/** The words of a class in a language; none for a class or language that is not known. */
export function wordClass(name: string, locale: Locale): readonly string[] {
  return (isWordClass(name) ? classes[name]?.[languageOf(locale)] : undefined) ?? [];
}
