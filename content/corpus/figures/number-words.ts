import type { Figure } from './figure.ts';

/** What a word does in a number that is spelt out. */
type Part =
  /** 0 to 9; English 10 to 19 and the tens besides, which no unit but those after tens completes. */
  | { readonly kind: 'unit' | 'teen' | 'tens' | 'hundred'; readonly value: number }
  /** "puluh", "belas", "ratus" and "hundred" follow a unit. */
  | { readonly kind: 'times' | 'plus'; readonly value: number }
  /** "ribu", "million"; `isWhole` for "seribu", which needs no number before it. */
  | { readonly kind: 'scale'; readonly value: number; readonly isWhole?: boolean }
  | { readonly kind: 'and' | 'point' | 'half' | 'setengah' };

const parts = new Map<string, Part>();
const list = (kind: 'unit' | 'teen' | 'tens', words: string, valueOf: (at: number) => number) => {
  for (const [at, word] of words.split(' ').entries()) parts.set(word, { kind, value: valueOf(at) });
};
list('unit', 'nol satu dua tiga empat lima enam tujuh delapan sembilan', (at) => at);
list('unit', 'zero one two three four five six seven eight nine', (at) => at);
list('teen', 'sepuluh sebelas', (at) => 10 + at);
list(
  'teen',
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  (at) => 10 + at,
);
list('tens', 'twenty thirty forty fifty sixty seventy eighty ninety', (at) => 20 + 10 * at);
parts.set('belas', { kind: 'plus', value: 10 });
parts.set('puluh', { kind: 'times', value: 10 });
parts.set('ratus', { kind: 'times', value: 100 });
parts.set('hundred', { kind: 'times', value: 100 });
parts.set('seratus', { kind: 'hundred', value: 100 });
for (const [value, words] of [
  [1e3, 'ribu thousand'],
  [1e6, 'juta million'],
  [1e9, 'miliar billion'],
] as const) {
  for (const word of words.split(' ')) parts.set(word, { kind: 'scale', value });
}
parts.set('seribu', { kind: 'scale', value: 1e3, isWhole: true });
parts.set('sejuta', { kind: 'scale', value: 1e6, isWhole: true });
parts.set('and', { kind: 'and' });
parts.set('koma', { kind: 'point' });
parts.set('point', { kind: 'point' });
parts.set('setengah', { kind: 'setengah' });
parts.set('half', { kind: 'half' });
const article: Part = { kind: 'unit', value: 1 };

/** Words with which a number begins; "a" only before "hundred", "thousand" and "million". */
const beginnings = [...parts].flatMap(([word, part]) =>
  part.kind === 'unit' ||
  part.kind === 'teen' ||
  part.kind === 'tens' ||
  part.kind === 'hundred' ||
  (part.kind === 'scale' && part.isWhole === true)
    ? [word]
    : [],
);
const beginning = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${beginnings.join('|')}|a(?= (?:hundred|thousand|million)(?!\p{L})))(?![\p{L}\p{N}])`,
  'giu',
);
/** One word after another: a space, or a hyphen as in "twenty-four". */
const following = /[ \u00A0-]\p{L}+(?![\p{L}\p{N}])/uy;

interface Word {
  readonly part: Part;
  readonly isHyphened: boolean;
  /** UTF-16 offset in the text, exclusive. */
  readonly end: number;
}

/** A number that is spelt out, with the place after its last word. */
interface Spelt {
  readonly value: number;
  readonly next: number;
}

/** The words of a number from `start` on, as far as each is one. */
function wordsFrom(text: string, start: number, end: number): Word[] {
  const first = text.slice(start, end).toLowerCase();
  const part = first === 'a' ? article : parts.get(first);
  if (!part) return [];
  const words: Word[] = [{ part, isHyphened: false, end }];
  for (let at = end; ;) {
    following.lastIndex = at;
    const [match] = following.exec(text) ?? [];
    if (match === undefined) return words;
    const word = match.slice(1).toLowerCase();
    const isArticle = word === 'a' && words.at(-1)?.part.kind === 'and';
    const next = isArticle ? article : parts.get(word);
    if (!next) return words;
    at += match.length;
    words.push({ part: next, isHyphened: match.startsWith('-'), end: at });
  }
}

/** A number below 100: "dua puluh empat", "lima belas", "twenty-four", "seven". */
function belowHundred(words: readonly Word[], at: number): Spelt | undefined {
  const { part, isHyphened } = words[at] ?? {};
  if (!part || (isHyphened === true && at > 0)) return undefined;
  if (part.kind === 'teen') return { value: part.value, next: at + 1 };
  const after = words[at + 1]?.part;
  if (part.kind === 'tens') return withUnit(words, part.value, at + 1);
  if (part.kind !== 'unit') return undefined;
  if (after?.kind === 'plus') return { value: part.value + after.value, next: at + 2 };
  if (after?.kind === 'times' && after.value === 10) return withUnit(words, part.value * 10, at + 2);
  return { value: part.value, next: at + 1 };
}

/** A unit that completes tens; one that begins a number of its own does not: "dua puluh dua puluh". */
function withUnit(words: readonly Word[], tens: number, at: number): Spelt {
  const part = words[at]?.part;
  const after = words[at + 1]?.part.kind;
  const isOwn = part?.kind !== 'unit' || part.value === 0 || after === 'times' || after === 'plus';
  return isOwn ? { value: tens, next: at } : { value: tens + part.value, next: at + 1 };
}

/** A number below 1,000: "seratus lima puluh", "one hundred and fifty". */
function belowThousand(words: readonly Word[], at: number): Spelt | undefined {
  const part = words[at]?.part;
  const after = words[at + 1]?.part;
  const hundreds =
    part?.kind === 'hundred'
      ? { value: part.value, next: at + 1 }
      : part?.kind === 'unit' && after?.kind === 'times' && after.value === 100
        ? { value: part.value * 100, next: at + 2 }
        : undefined;
  if (!hundreds) return belowHundred(words, at);
  const isAdded = words[hundreds.next]?.part.kind === 'and';
  const rest = belowHundred(words, hundreds.next + (isAdded ? 1 : 0));
  // "seratus dua ratus" are two numbers.
  const isOwn = words[rest?.next ?? 0]?.part.kind === 'times';
  return rest && rest.value > 0 && !isOwn
    ? { value: hundreds.value + rest.value, next: rest.next }
    : hundreds;
}

/** The number with which the words begin. */
function numberOf(words: readonly Word[]): Spelt | undefined {
  let total: number | undefined;
  let below = Infinity;
  let at = 0;
  for (;;) {
    const part = words[at]?.part;
    if (part?.kind === 'scale' && part.isWhole === true && part.value < below) {
      total = (total ?? 0) + part.value;
      below = part.value;
      at += 1;
      continue;
    }
    const isAdded = total !== undefined && part?.kind === 'and';
    const whole = belowThousand(words, at + (isAdded ? 1 : 0));
    if (!whole || (total !== undefined && whole.value === 0) || (isAdded && whole.value >= 100)) break;
    const own = total === undefined ? withFraction(words, whole) : whole;
    const scale = words[own.next]?.part;
    const isScaled = scale?.kind === 'scale' && scale.isWhole !== true;
    if (isScaled && (isAdded || scale.value >= below)) break;
    total = (total ?? 0) + own.value * (isScaled ? scale.value : 1);
    at = own.next;
    if (!isScaled) break;
    below = scale.value;
    at += 1;
  }
  return total === undefined ? undefined : withHalf(words, { value: total, next: at });
}

/** "nol koma dua", "one point two five": each digit by itself. */
function withFraction(words: readonly Word[], whole: Spelt): Spelt {
  if (words[whole.next]?.part.kind !== 'point') return whole;
  let digits = '';
  let next = whole.next + 1;
  for (let part = words[next]?.part; part?.kind === 'unit'; part = words[next]?.part) {
    digits += String(part.value);
    next += 1;
  }
  return digits === '' ? whole : { value: Number(`${whole.value}.${digits}`), next };
}

/** "satu setengah", "one and a half"; "jam dua setengah tiga" is no number. */
function withHalf(words: readonly Word[], { value, next }: Spelt): Spelt {
  const [one, two, three] = words.slice(next, next + 3).map(({ part }) => part.kind);
  const isAdded = one === 'and' && two === 'unit' && three === 'half';
  if (!isAdded && (one !== 'setengah' || two !== undefined)) return { value, next };
  return { value: value + 0.5, next: next + (isAdded ? 3 : 1) };
}

/** A text whose spelt numbers are written in digits. */
export interface Numerals {
  readonly text: string;
  /** The words of the written text that stand at these offsets of `text`, with their own offsets. */
  written(start: number, end: number): Pick<Figure, 'text' | 'start' | 'end'>;
}

/**
 * Writes the numbers of a text that are spelt out in Indonesian or English, 0 to 999,999,999,999, in digits: "dua puluh
 * empat jam" as `24 jam`, "nol koma dua persen" as `0,2 persen`. Whole thousands are grouped as amounts are, other
 * numbers not. "Seribu terima kasih" and "a thousand thanks" stay.
 */
export function inDigits(written: string): Numerals {
  const places: { readonly start: number; readonly end: number; readonly added: number }[] = [];
  let text = '';
  let done = 0;
  for (const match of written.matchAll(beginning)) {
    const { index } = match;
    if (index < done) continue;
    const words = wordsFrom(written, index, index + match[0].length);
    const spelt = numberOf(words);
    const end = words[(spelt?.next ?? 0) - 1]?.end;
    if (!spelt || end === undefined) continue;
    const isIdiom = spelt.value % 1e3 === 0 && spelt.value > 0 && isBareScale(words, spelt.next);
    if (isIdiom && !/^ rupiah/iu.test(written.slice(end))) continue;
    text += written.slice(done, index);
    const start = text.length;
    text += digitsOf(spelt.value);
    places.push({ start, end: text.length, added: end - text.length });
    done = end;
  }
  if (places.length === 0) {
    return { text: written, written: (start, end) => ({ text: written.slice(start, end), start, end }) };
  }
  text += written.slice(done);
  return {
    text,
    written(start, end) {
      const from = start + (places.findLast((place) => place.end <= start)?.added ?? 0);
      const to = end + (places.findLast((place) => place.end <= end)?.added ?? 0);
      return { text: written.slice(from, to), start: from, end: to };
    },
  };
}

/** "seribu", "a million": no count stands before them. */
function isBareScale(words: readonly Word[], count: number): boolean {
  const kinds = words.slice(0, count).map(({ part }) => part);
  return kinds[0]?.kind === 'scale' ? count === 1 : count === 2 && kinds[0] === article;
}

function digitsOf(value: number): string {
  // 1.1 million is no 1,100,000.0000000001.
  const rounded = Number(value.toPrecision(15));
  if (rounded >= 1e3 && rounded % 1e3 === 0) return String(rounded).replace(/\B(?=(\d{3})+$)/g, '.');
  const [whole = '', fraction] = String(rounded).split('.');
  // Three digits behind a mark would be thousands.
  return fraction === undefined ? whole : `${whole},${fraction.length === 3 ? `${fraction}0` : fraction}`;
}
