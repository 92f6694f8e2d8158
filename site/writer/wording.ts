import type { WriterLocale } from '../../content/corpus/problems/finding.ts';

/** What the writer's panel says. */
export interface PanelWording {
  readonly title: string;
  /** Of the button that unfolds the panel, by what is wrong. */
  readonly errors: (count: number) => string;
  readonly notices: (count: number) => string;
  readonly good: string;
  readonly close: string;
  readonly move: string;
  readonly held: string;
  readonly heldElsewhere: string;
  readonly problems: string;
  readonly line: string;
  readonly expected: string;
  readonly received: string;
  readonly example: string;
  readonly nothingWrong: string;
  readonly found: string;
  /** How many of the examples find the article first. */
  readonly foundFirst: (first: number, all: number) => string;
  /** Unfolds the examples that find it first. */
  readonly showFirst: string;
  readonly noExamples: string;
  readonly asking: string;
  readonly apiAway: string;
  readonly place: (place: number) => string;
  readonly notFound: string;
  readonly firstIs: (title: string) => string;
  readonly feedback: string;
  readonly votes: (helpful: number, notHelpful: number) => string;
  readonly noFeedback: string;
  readonly signIn: string;
  readonly signInLink: string;
  readonly times: (count: number) => string;
  readonly reasons: Readonly<Record<string, string>>;
}

const indonesian: PanelWording = {
  title: 'Untuk penulis',
  errors: (count) => `${count} kesalahan`,
  notices: (count) => `${count} catatan`,
  good: 'Tanpa masalah',
  close: 'Lipat panel (Alt+W)',
  move: 'Pindahkan panel ke sudut lain',
  held: 'Berkas ini belum dapat ditampilkan. Halaman memperlihatkan teks terakhir yang benar.',
  heldElsewhere: 'Berkas lain menahan semua perubahan. Halaman memperlihatkan isi terakhir yang benar.',
  problems: 'Yang perlu diperbaiki',
  line: 'baris',
  expected: 'Seharusnya',
  received: 'Tertulis',
  example: 'Contoh',
  nothingWrong: 'Tidak ada yang perlu diperbaiki.',
  found: 'Ditemukan lewat contoh pertanyaan',
  foundFirst: (first, all) => `${first} dari ${all} menemukan artikel ini di urutan pertama.`,
  showFirst: 'Yang menemukannya di urutan pertama',
  noExamples: 'Belum ada examples. Tulis cara orang menanyakannya di frontmatter.',
  asking: 'Mencari …',
  apiAway: 'API belum menjawab. Muat ulang halaman ini sebentar lagi.',
  place: (place) => `urutan ${place}`,
  notFound: 'tidak ditemukan',
  firstIs: (title) => `yang pertama: ${title}`,
  feedback: 'Kata pembaca',
  votes: (helpful, notHelpful) => `${helpful} terbantu, ${notHelpful} tidak.`,
  noFeedback: 'Tidak ada masukan yang menunggu.',
  signIn: 'Masuk untuk melihat masukan pembaca.',
  signInLink: 'Masuk',
  times: (count) => `${count} kali`,
  reasons: {
    wrong: 'Isinya salah',
    unclear: 'Kurang jelas',
    missing: 'Ada yang kurang',
    didnt_work: 'Caranya tidak berhasil',
    dislike_policy: 'Tidak suka aturannya',
    confusing: 'Membingungkan',
    hinders: 'Menghambat pekerjaan',
  },
};

const english: PanelWording = {
  title: 'For the writer',
  errors: (count) => `${count} ${count === 1 ? 'error' : 'errors'}`,
  notices: (count) => `${count} ${count === 1 ? 'notice' : 'notices'}`,
  good: 'No problems',
  close: 'Fold the panel (Alt+W)',
  move: 'Move the panel to another corner',
  held: 'This file cannot be shown yet. The page shows the last good text.',
  heldElsewhere: 'Another file holds all changes back. The page shows the last good content.',
  problems: 'To mend',
  line: 'line',
  expected: 'Expected',
  received: 'Found',
  example: 'Example',
  nothingWrong: 'Nothing to mend.',
  found: 'Found by its examples',
  foundFirst: (first, all) => `${first} of ${all} find this article first.`,
  showFirst: 'Those that find it first',
  noExamples: 'There are no examples yet. Write how people put it in the frontmatter.',
  asking: 'Searching …',
  apiAway: 'The API does not answer yet. Reload this page in a moment.',
  place: (place) => `place ${place}`,
  notFound: 'not found',
  firstIs: (title) => `first: ${title}`,
  feedback: 'What readers say',
  votes: (helpful, notHelpful) => `${helpful} helped, ${notHelpful} not.`,
  noFeedback: 'No feedback is waiting.',
  signIn: 'Sign in to see what readers say.',
  signInLink: 'Sign in',
  times: (count) => `${count} times`,
  reasons: {
    wrong: 'It is wrong',
    unclear: 'It is unclear',
    missing: 'Something is missing',
    didnt_work: 'It did not work',
    dislike_policy: 'They dislike the policy',
    confusing: 'It is confusing',
    hinders: 'It gets in the way of the work',
  },
};

/** The panel's words in the writer's language. */
export const panelWording: Readonly<Record<WriterLocale, PanelWording>> = { id: indonesian, en: english };
