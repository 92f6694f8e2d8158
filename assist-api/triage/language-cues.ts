import { isNegation, keepPerWord, languageOf } from '../../content/corpus/language/index.ts';
import type { Word } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';

/** What finding signals knows of a language, beside the analyser; normalised words. */
export interface LanguageCues {
  /** May stand between the words of a phrase without parting them. */
  readonly fillers: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  /** After a negation these keep it from denying: "tidak hanya kecewa". */
  readonly notOnly: ReadonlySet<string>;
  /** Before a negation these turn it round: "siapa yang tidak kesal". */
  readonly rhetorical: ReadonlySet<string>;
  /** Begin a new thought without a comma: "janjinya kemarin tapi belum datang". */
  readonly contrasts: ReadonlySet<string>;
  /** Tell what somebody says or writes. */
  readonly reports: ReadonlySet<string>;
  /** Tell it without naming who: "katanya", "apparently". */
  readonly hearsay: ReadonlySet<string>;
  /** Who or what is quoted, other than the customer and the shop. */
  readonly others: ReadonlySet<string>;
  /** The customer. */
  readonly self: ReadonlySet<string>;
  /** Ask for information. */
  readonly asks: ReadonlySet<string>;
  /** Tell of something that happened: such a message is about a case, not for information. */
  readonly happened: ReadonlySet<string>;
  /** Such a thing has not happened: "kalau", "if". */
  readonly conditions: ReadonlySet<string>;
  /** At the end of a clause they ask: "bisa tidak". */
  readonly tags: ReadonlySet<string>;
  /** With `own` beside them these make a case too: "pesanan saya", "my order". */
  readonly belongings: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
  /** Whether a word begins a new thought; every word of a text is asked. */
  readonly isContrast: (word: Word) => boolean;
  /** Whether a word turns what follows round, in this language or another that customers mix in. */
  readonly isNegating: (word: Word) => boolean;
}

type CueWords = Omit<LanguageCues, 'isContrast' | 'isNegating'>;

// Customers mix languages: "ga happy", "not kecewa".
const negationsElsewhere = new Set(
  'ga gak gk ngga nggak nggk enggak engga tidak tdk bukan kaga kagak not isnt dont never'.split(' '),
);

function withTests(cues: CueWords, language: string): LanguageCues {
  return {
    ...cues,
    isContrast: keepPerWord(({ word }) => cues.contrasts.has(word)),
    isNegating: keepPerWord(({ word }) => isNegation(word, language) || negationsElsewhere.has(word)),
  };
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const numbers = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => {
        const [word = '', value] = pair.split('=');
        return [word, Number(value)];
      }),
  );

const indonesian = withTests(
  {
    fillers: words(
      'juga saja sih lagi banget sekali nya ini itu saya aku kami sudah masih pun yang sampai sangat amat terlalu kali cuma padahal malah jadi pernah ada ya kakak admin',
    ),
    numbers: numbers(
      'satu=1 dua=2 tiga=3 empat=4 lima=5 enam=6 tujuh=7 delapan=8 sembilan=9 sepuluh=10 sebelas=11 belasan=12 puluhan=20 beberapa=3 berkali=3',
    ),
    notOnly: words('hanya saja sekadar cuma sekedar lagi'),
    rhetorical: words('siapa bagaimana gimana masa mana'),
    contrasts: words('tapi tetapi namun padahal ternyata nyatanya cuma sedangkan'),
    reports: words(
      'bilang kata tulis tertulis ditulis baca dengar sebut menyebut disebut ngomong ngaku mengaku cerita menurut tertera dibilang',
    ),
    hearsay: words('katanya konon'),
    others: words(
      'kurir kurirnya sopir satpam teman temen tetangga orang saudara sepupu netizen review ulasan artikel halaman faq web website situs aplikasi iklan kebijakan syarat ketentuan berita postingan grup medsos instagram tiktok',
    ),
    self: words('saya aku kami kita gue'),
    asks: words(
      'berapa kapan bagaimana cara caranya apa apakah bisa boleh ada mana syarat syaratnya dimana siapa maksimal minimal',
    ),
    happened: words(
      'batal ubah ganti hapus pindah tolak belum sudah telah gagal rusak salah hilang telat lambat terlambat pecah cacat kemarin tadi ditolak kenapa mengapa kok error hangus kepotong terpotong dobel ganda nunggu menunggu lupa datang dateng sampai dibatalkan batalin batal penyok sobek robek bocor macet nyangkut tidak bukan kurang beda keliru kecewa kesal minta tolong retur tukar refund balikin mati terlanjur telanjur lewat expired kedaluwarsa',
    ),
    conditions: words('kalau jika bila apabila andai seandainya'),
    tags: words('tidak belum'),
    belongings: words(
      'pesanan paket barang resi dana uang duit akun voucher pembayaran order kiriman alamat poin nomor',
    ),
    own: words('saya aku gue kami'),
  },
  'id',
);

const english = withTests(
  {
    fillers: words(
      'just really so very even still also ever actually been the a an my already absolutely completely totally all quite pretty again now this that too about',
    ),
    numbers: numbers(
      'one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 twice=2 several=3 couple=2 few=3 dozen=12 many=3',
    ),
    notOnly: words('only just merely'),
    rhetorical: words('who how wouldn'),
    contrasts: words('but however yet although though except instead'),
    reports: words(
      'say says said tell told write wrote written read reads hear heard state states mention mentions according claim claims',
    ),
    hearsay: words('apparently supposedly allegedly reportedly'),
    others: words(
      'courier driver friend friends neighbour neighbor colleague people someone somebody review reviews article page faq website site app ad advert policy terms post group news reddit tiktok instagram',
    ),
    self: words('i we me my'),
    asks: words('how when what which where who can could do does is are would may should whether'),
    happened: words(
      'not never no broken broke damaged wrong late missing lost failed fails failing error refused rejected declined cancelled canceled yesterday ago still already stuck arrived received paid ordered bought tried came got sent charged deducted waiting waited cracked torn leaking faulty forgot expired cannot why',
    ),
    conditions: words('if suppose'),
    tags: words('not no'),
    belongings: words(
      'order parcel package refund money account voucher payment item points address delivery',
    ),
    own: words('my our mine'),
  },
  'en',
);

const none = withTests(
  {
    fillers: new Set(),
    numbers: new Map(),
    notOnly: new Set(),
    rhetorical: new Set(),
    contrasts: new Set(),
    reports: new Set(),
    hearsay: new Set(),
    others: new Set(),
    self: new Set(),
    asks: new Set(),
    happened: new Set(),
    conditions: new Set(),
    tags: new Set(),
    belongings: new Set(),
    own: new Set(),
  },
  'und',
);

/** Cues of a language; empty ones for one that is not known. */
export function languageCues(locale: Locale): LanguageCues {
  const language = languageOf(locale);
  if (language === 'id') return indonesian;
  return language === 'en' ? english : none;
}
