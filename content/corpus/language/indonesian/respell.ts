import { informalIndonesian } from './informal.ts';

const prefix = /^(?:di|ke|se|ter|ber|per|ng|nge|me|mem|men|meng|pe|pem|pen|peng)$/;
const suffix = /^(?:nya|ku|mu|an|in|kan|lah|kah|pun|i)$/;

/** Ends of a word that only looks as if it were written in chat spelling, of other languages mostly. */
const foreign = /^(?:company|germany|accompany|iraq|relax|climax|syntax|thorax|hijack|whatsapp)$/;

// Each rule turns one habit of chat spelling into the standard one; no rule may touch a standard word.
const rules: readonly (readonly [habit: RegExp, standard: string])[] = [
  // buku2, buku2nya, barang2x
  [/^([a-z]{3,})2(?=(?:nya|ku|mu|an|x)?$)/, '$1'],
  // 3hari, 50kg, 2x24
  [
    /^(\d+)(hari|hr|jam|jm|minggu|mgg|bulan|bln|tahun|thn|menit|mnt|detik|kali|pcs|buah|kg|kilo|gr|gram|orang|org|ribu|juta|gb|mb)$/,
    '$1 $2',
  ],
  [/^(\d+)x$/, '$1 kali'],
  // barangx, hargax; akunq
  [/(?<=^[a-z]{2,}[bcdfghjklmnprst]|^[a-z]{3,}a)x$/, 'nya'],
  [/(?<=^[a-z]{3,})q$/, 'ku'],
  // barangny, paketny, hargany
  [/(?<=^[a-z]{3,}[abdghklmprst])ny$/, 'nya'],
  // apakah, siapakah, bisakah: a question reads like its base
  [
    /^(apa|siapa|berapa|mana|kapan|bagaimana|kenapa|bisa|boleh|ada|sudah|belum|benar|mau|perlu|masih|harus)kah$/,
    '$1',
  ],
  // mintaa, dongg, banyakk
  [/(?<=^[a-z]{2,})([aubdghkmnr])\1$/, '$1'],
  // the spelling of before 1947 and 1972: oentoek, djalan, tjari
  [/^([bdghjlmprst]?)oe(?=[bcdghjklmnprt][aiueok]|[nm][bdpt])(?!et)/, '$1u'],
  [/(?<=^[a-z]{2,}[bdghjklmnprst])oe(?=k?$)/, 'u'],
  [/^dj(?=[aiueo])/, 'j'],
  [/^tj(?=[aiueo])/, 'c'],
  // qta, qmu, qalian
  [/^q(?=[bdglmnpst][a-z]|amu|alau?|alian|ita|irim|asih|apan)/, 'k'],
];

/**
 * Reads spelling made by rule: a word written twice (`buku-buku`, `buku2`, `dilihat-lihat`) as the word once, affixes
 * typed with a hyphen (`nge-refund`, `tracking-nya`) as one word, chat endings (`barangx`, `barangny`, `mintaa`), old
 * spelling (`oentoek`, `djalan`). Parts of `bolak-balik` and `sayur-mayur` differ: they stay two words.
 */
export function respellIndonesian(word: string): string {
  if (foreign.test(word)) return word;
  const [left = '', right = '', ...more] = word.split('-');
  if (right !== '' && more.length === 0 && /^[a-z]+$/.test(left)) {
    if (left.length > 2 && right.startsWith(left)) return right;
    if (right.length > 2 && left.endsWith(right)) return left;
    if (/^[a-z]+$/.test(right) && (prefix.test(left) || suffix.test(right))) return left + right;
  }
  // bgtt, kpnn: a short form is stretched too
  const short = word.replace(/(?<=^[a-z]{2,})([^eflos])\1$/, '$1');
  if (short !== word && informalIndonesian.has(short)) return short;
  for (const [habit, standard] of rules) {
    const respelt = word.replace(habit, standard);
    if (respelt !== word) return respelt;
  }
  return word;
}
