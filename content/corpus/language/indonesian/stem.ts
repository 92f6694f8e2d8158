import { indonesianWeights } from './weights.ts';

// Roots that begin with the nasal itself, so that nothing is restored after men- and mem-.
const nasalRoots =
  /^(minta|masuk|mula|muat|milik|maaf|main|makan|maki|malu|mandi|masak|mati|menang|merah|minat|mohon|muda|naik|nanti|nikmat|nila|nyata|nyala)/;

// Words whose end or beginning only looks like an affix.
const noParticle =
  /(masalah|jumlah|sekolah|istilah|salah|langkah|tingkah|nikah|kalah|telah|belah|celah|olah)$/;
const noClitic = /(tanya|punya|hanya|banya|buku|laku|saku|baku|suku|paku|siku|temu|tamu|jamu|ilmu)$|^kuku$/;
const noPrefix =
  /^(keranjang|kemeja|diskon|digital|direct|dimensi|perangkat|permata|terminal|teras|berita|bersih|beras)/;

// per- + vowel (perubahan) looks like pe- + r (perusak); these roots begin with r.
const perBeforeVowel = /^per(?!usak|asa|awat|ekam|encana|ebut|amal)[aeiou]/;

const vowel = /^[aeiou]/;
const syllable = /^([aeiou]|[bcdfghjklmnpqrstvwxyz](?:[aeiou]|[rlhy][aeiou]))/;

/**
 * Stem by rule, without a dictionary of roots. Where a rule cannot know the root (`meng-` + vowel may hide a k), every
 * form of the family is led to the same string: kembali, dikembalikan, pengembalian, mengembalikan give `embal`.
 * Function words and words of under four letters stay as they are.
 */
export function stemIndonesian(word: string): string {
  if (word.length < 4 || indonesianWeights.has(word)) return word;
  const bare = stripClitics(word);
  if (indonesianWeights.has(bare)) return bare;
  const first = stripPrefix(bare);
  let stem = stripSuffix(first.rest, first.kind);
  const second = stripPrefix(stem);
  if (second.rest !== stem)
    stem = stripSuffix(second.rest, second.kind === 'none' ? first.kind : second.kind);
  return canonical(stem);
}

type PrefixKind = 'none' | 'verb' | 'noun';

function stripClitics(word: string): string {
  let stem = word;
  if (!noParticle.test(stem)) stem = stem.replace(/(?<=.{4})(?:lah|kah)$/, '');
  if (!noClitic.test(stem)) stem = stem.replace(/(?<=.{3})nya$|(?<=.{4})[km]u$/, '');
  return stem;
}

function stripPrefix(word: string): { rest: string; kind: PrefixKind } {
  const none = { rest: word, kind: 'none' } as const;
  if (noPrefix.test(word)) return none;
  const nasal = /^(me|pe|nge)(?=.{4})/.exec(word)?.[1];
  if (nasal === 'nge') return syllable.test(word.slice(3)) ? { rest: word.slice(3), kind: 'verb' } : none;
  if (nasal) {
    const rest = nasal === 'pe' && perBeforeVowel.test(word) ? undefined : restoreNasal(word.slice(2));
    if (rest !== undefined) return { rest, kind: nasal === 'me' ? 'verb' : 'noun' };
  }
  for (const [prefix, shortest, kind] of prefixes) {
    const rest = word.slice(prefix.length);
    if (word.startsWith(prefix) && rest.length >= shortest && syllable.test(rest)) return { rest, kind };
  }
  // ke- with -an makes nouns; alone it is the spoken form of ter-, and only long rests are safe.
  if (word.startsWith('ke') && syllable.test(word.slice(2))) {
    if (word.endsWith('an') && word.length >= 8) return { rest: word.slice(2), kind: 'noun' };
    if (word.length >= 7) return { rest: word.slice(2), kind: 'verb' };
  }
  return none;
}

const prefixes: readonly (readonly [string, number, PrefixKind])[] = [
  ['di', 3, 'verb'],
  ['ter', 4, 'verb'],
  ['ber', 4, 'noun'],
  ['per', 4, 'noun'],
];

/** `rest` follows me- or pe-: takes the nasal away and gives back the consonant that it replaced. */
function restoreNasal(rest: string): string | undefined {
  const oneSyllable = /^nge(cek|pak|tik|pel|rem|las|cat|tes|sah|tag|set|klik|chat)/.exec(rest);
  if (oneSyllable) return rest.slice(3);
  if (rest.startsWith('ny') && vowel.test(rest.slice(2))) return `s${rest.slice(2)}`;
  if (rest.startsWith('ng')) return rest.slice(2);
  if (nasalRoots.test(rest)) return rest;
  if (rest.startsWith('n'))
    return vowel.test(rest.slice(1)) ? `t${rest.slice(1)}` : afterNasal(rest, /^[cdjtszy]/);
  if (rest.startsWith('m'))
    return vowel.test(rest.slice(1)) ? `p${rest.slice(1)}` : afterNasal(rest, /^[bfvp]/);
  return /^[lrwy][aeiou]/.test(rest) ? rest : undefined;
}

function afterNasal(rest: string, allowed: RegExp): string | undefined {
  return allowed.test(rest.slice(1)) ? rest.slice(1) : undefined;
}

function stripSuffix(word: string, kind: PrefixKind): string {
  if (kind === 'noun') return word.replace(/(?<=.{3})an$/, '');
  if (kind === 'verb') return word.replace(/(?<=.{3})(?:kan|in)$/, '');
  if (/(?<=.{3})kan$/.test(word)) return word.slice(0, -3);
  if (/(?<=.{4})in$/.test(word)) return word.slice(0, -2);
  return word.replace(/(?<=.{4}|.{2}[aiu])(?<!mp)an$/, '');
}

/** One spelling for what rules cannot tell apart: k lost after meng-, final -i and -k, doubled ends, spoken e for a. */
function canonical(stem: string): string {
  return stem
    .replace(/(.)\1$/, '$1')
    .replace(/^k(?=[aeiou].{3})/, '')
    .replace(/(?<=.{3})[ik]$|(?<=[^aeiou][aeiou][^aeiou])i$/, '')
    .replace(/(?<=.{2})e(ng|[lmnrst])$/, 'a$1');
}
