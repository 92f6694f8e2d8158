import { borrowedRoot } from './borrowed.ts';
import { informalIndonesian } from './informal.ts';
import { indonesianWeights } from './weights.ts';

// Roots that begin with the nasal itself, so that nothing is restored after men- and mem-.
const nasalRoots =
  /^(minta|masuk|mula|muat|milik|maaf|main|makan|maki$|malu|mandi|masak|mati|menang(?!g)|merah|minat|minum|mohon|muda|muncul|murah|musnah|mutasi|modifikasi|monitor|mahal|manfaat|mundur|naik|nama|nanti|nikah|nikmat|nila|ninabobo|nomor|nonaktif|normal|nyata|nyala|nyanyi|nyaman)/;

// Roots that lose their k after meng- and peng-, from the second letter on; others that begin with a vowel keep it.
const lostK =
  /^(abar|abul|abur|acau|ait|aji(?!b)|alah|ali|andung|antong|arang(?!an$)|asih|atak|ata(?!s)|awal|awin|ecam|ecewa|ecil|ecoh|ecuali|eja[mr]|elola|elompok|eluar|eluh|embali|embang|emas|emudi|ena|enal|endali|endara|endala|ering|erja|esan|etahui|etahu|etat|etik|etuk|ibar|ikis|ilas|inci|ira|irim|iri$|itar|ompres|ompensasi|onfirmasi|onsultasi|onsumsi|ontak|ontrol|onversi|opi|orban|oreksi|osong|otor|ode|oleksi|omentar|omplain|unci|unjung|urang|uras|urung|urus$|umpul|uat|uasa|ubur|ukuh|ulit|upas|utip|utuk|uning)/;

// Words whose end or beginning only looks like an affix.
const noParticle =
  /(masalah|jumlah|sekolah|istilah|salah|langkah|tingkah|nikah|kalah|telah|belah|celah|olah|lelah|malah|ilah|berkah|serakah)$/;
const noClitic =
  /(tanya|punya|hanya|banya|buku|laku|saku|baku|suku|paku|siku|kaku|beku|bangku|temu|tamu|jamu|ilmu)$|^kuku$/;
const noPrefix =
  /^(dialog|direktorat|diagnos|diesel|digital|dimensi|dinamis|dinas|dinding|dingin|diploma|direct|direktur|diskon|diskusi|disiplin|dispenser|display|distribu|divisi|terampil|teras|teratai|terigu|terbit|terjun|terminal|termo|teror|terowong|beranda|berangkat|berantas|beras|berita|berkas|berlian|berontak|bersih|perabot|perak|perang|perangkat|peraga|perawan|percaya|perdana|perempuan|performa|pergi|periksa|perintah|periode|peristiwa|perkara|permanen|permata|percuma|permen|permisi|persegi|persen|persis|personal|pertama|kecambah|kecuali|kedaluwarsa|keliling|keping|ketuk|kecamatan|kedelai|kelapa|kelambu|kelereng|kelinci|kelontong|kelompok|kelola|keluh|kenal|ketik|keluar|kelurahan|kemarau|kemas|kemeja|kemudi|kendara|kepala|kepiting|kerabat|keramik|keranjang|kereta|kerikil|keripik|kerudung|kerupuk|kesan|ketombe|ketumbar|ketupat|keyboard|media|medis|member|memori|menara|meleset|menang(?!g)|mending|mental|mentok|mentah|menteri|mentega|mentor|menu$|merdeka|merek(?!a)|merpati|mertua|mesin|meter|metode|mewah|pelabuh|pelosok|pencet$|penyok|pelangi|pelat|pelihara|peluang|peluru|pematang|pendek|pengantin|pengaruh|penjara|pensil|pensiun|pentas|penting|perban|peron)/;

/** Roots that end in what looks like a suffix. */
const noSuffix =
  /^(cermin|dingin|rutin|mesin|komplain|kardigan|halaman|lebaran|lengan|mantan|nyaman|perempuan|ringan|selain|tangan|varian|taman|zaman|aman|iman|ikan|makan|bukan|rekan|depan|jalan|pengantin|kantin|disiplin|izin|licin|plugin|login|admin|vitamin|bahan|badan|lapan|bulan|dekan|intan|hutan|medan|papan|sopan|tekan|teman|tuhan|ulan|pesan|layan|langgan|awan|lawan|kawan|sarapan|korban|beban|delapan|sembilan)$/;

// per- + vowel (perubahan) looks like pe- + r (perusak); these roots begin with r.
const perBeforeVowel = /^per(?!usak|asa|awat|ekam|encana|ebut|amal)[aeiou]/;

/** Roots of three letters that ber-, ter- and nge- are taken from; shorter rests are mostly chance. */
const shortRoot = /^(isi|cek|uji|adu|cas|tes|cat)(?=$|[aik])/;

/** Words before -kan or -an whose final k is their own: `masukan` and `masukkan` are of one family. */
const finalK =
  /^(aja|ba[il]i|banya|bela|bentu|bongka|buru|ceta|cuku|desa|dudu|geta|gera|jeba|keti|laca|leta|mas[au]|mili|nai|pija|puku|re?tu|rusa|se?sa|tana|tang?ga|tari|timba|tola|tumpu|tunju|kontra|produ|klaim)$/;

const vowel = /^[aeiou]/;
const syllable = /^([aeiou]|[bcdfghjklmnpqrstvwxyz](?:[aeiou]|[rlhy][aeiou]))/;

/**
 * Stem by rule, without a dictionary of roots: affixes off from the outside in, the consonant that a nasal replaced
 * back on, and what rules cannot tell apart led to one string. Words borrowed from English lose English endings too.
 * Function words and words of under four letters stay as they are.
 */
export function stemIndonesian(word: string): string {
  if (word.length < 4 || indonesianWeights.has(word)) return word;
  const bare = stripClitics(word);
  if (indonesianWeights.has(bare)) return bare;
  const borrowed = borrowedRoot(bare);
  if (borrowed !== undefined) return borrowed;
  const stem = stripAffixes(bare);
  // Informal spelling inside affixes: ketuker, dianter, kepake.
  const standard = stem.length >= 4 && stem !== bare ? informalIndonesian.get(stem) : undefined;
  const isRoot = standard !== undefined && !standard.includes(' ') && !indonesianWeights.has(standard);
  return canonical(isRoot ? stripAffixes(standard) : stem);
}

type PrefixKind = 'none' | 'verb' | 'noun';

function stripClitics(word: string): string {
  let stem = word;
  if (!noParticle.test(stem)) stem = stem.replace(/(?<=.{4})(?:lah|kah)$/, '');
  if (!noClitic.test(stem)) stem = stem.replace(/(?<=.{3})nya$|(?<=.{4})[km]u$/, '');
  return stem;
}

function stripAffixes(bare: string): string {
  const first = stripPrefix(bare);
  let stem = stripSuffix(first.rest, first.kind);
  const second = stripPrefix(stem);
  if (second.rest !== stem)
    stem = stripSuffix(second.rest, second.kind === 'none' ? first.kind : second.kind);
  return stem;
}

function stripPrefix(word: string): { rest: string; kind: PrefixKind } {
  const none = { rest: word, kind: 'none' } as const;
  if (noPrefix.test(word)) return none;
  const irregular =
    /^(?:[bp]el(?=ajar)|be(?=kerja|rencana)|pe(?=tunjuk|tugas|serta)|ke(?=(?:buka|bawa|baca|jual|beli|isi)$))/;
  if (irregular.test(word)) return { rest: word.replace(irregular, ''), kind: 'noun' };
  const nasal = /^(me|pe|nge)(?=.{4})/.exec(word)?.[1] ?? /^(ng)(?=[aiou].{2})/.exec(word)?.[1];
  if (nasal === 'ng') return { rest: restoreK(word.slice(2)), kind: 'verb' };
  if (nasal === 'nge') return syllable.test(word.slice(3)) ? { rest: word.slice(3), kind: 'verb' } : none;
  if (nasal) {
    const rest = nasal === 'pe' && perBeforeVowel.test(word) ? undefined : restoreNasal(word.slice(2));
    if (rest !== undefined) return { rest, kind: nasal === 'me' ? 'verb' : 'noun' };
  }
  for (const [prefix, shortest, kind] of prefixes) {
    const rest = word.slice(prefix.length);
    if (!word.startsWith(prefix) || !syllable.test(rest)) continue;
    if (rest.length >= shortest || shortRoot.test(rest)) return { rest, kind };
  }
  // ke- with -an makes nouns; alone it is the spoken form of ter-, and only long rests are safe.
  if (word.startsWith('ke') && syllable.test(word.slice(2))) {
    if (word.endsWith('an') && word.length >= 8) return { rest: word.slice(2), kind: 'noun' };
    if (word.length >= (informalIndonesian.has(word.slice(2)) ? 6 : 7))
      return { rest: word.slice(2), kind: 'verb' };
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
  const oneSyllable = /^nge(cek|pak|pel|rem|las|cat|tes|sah|tag|set|klik|chat|bom|cas)(?=$|an$|kan$|i$|in$)/;
  if (oneSyllable.test(rest)) return rest.slice(3);
  if (nasalRoots.test(rest)) return rest;
  if (rest.startsWith('ny') && vowel.test(rest.slice(2))) return `s${rest.slice(2)}`;
  if (rest.startsWith('ng')) return restoreK(rest.slice(2));
  if (rest.startsWith('n'))
    return vowel.test(rest.slice(1)) ? `t${rest.slice(1)}` : afterNasal(rest, /^[cdjtszy]/);
  if (/^mr(?=oses|ogram|akarsa)/.test(rest)) return `p${rest.slice(1)}`;
  if (rest.startsWith('m'))
    return vowel.test(rest.slice(1)) ? `p${rest.slice(1)}` : afterNasal(rest, /^[bfvp]/);
  return /^[lrwy][aeiou]/.test(rest) ? rest : undefined;
}

function restoreK(rest: string): string {
  return lostK.test(rest) ? `k${rest}` : rest;
}

function afterNasal(rest: string, allowed: RegExp): string | undefined {
  return allowed.test(rest.slice(1)) ? rest.slice(1) : undefined;
}

function stripSuffix(word: string, kind: PrefixKind): string {
  if (noSuffix.test(word)) return word;
  const kan = /^(.{3,})kan$/.exec(word)?.[1];
  if (kan !== undefined && finalK.test(kan)) return `${kan}k`;
  if (kind === 'noun') return word.replace(/(?<=.{3})an$/, '');
  if (kind === 'verb') return kan ?? word.replace(/(?<=.{3})in$/, '');
  if (kan !== undefined) return kan;
  if (/(?<=.{4})in$/.test(word)) return word.slice(0, -2);
  return word.replace(/(?<=.{4}|.{2}[aiu])(?<!mp)an$/, '');
}

/** One spelling for what rules cannot tell apart: a final -i, which may be a suffix, and doubled ends. */
function canonical(stem: string): string {
  return stem === 'kursi' ? stem : stem.replace(/(.)\1$/, '$1').replace(/(?<=.{4})i$/, '');
}
