/** A number with its unit as a text states it, the same in every language. */
export interface Figure {
  /** Unit of time, `percent`, or `money`. */
  readonly unit: string;
  /** Lower and upper number; equal for a single one. */
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly text: string;
}

/** Words for units, longest first, so that "hari kerja" is not read as "hari". */
const units: readonly (readonly [unit: string, words: string])[] = [
  ['workingDay', 'hari kerja|working days?|business days?'],
  ['second', 'detik|seconds?'],
  ['minute', 'menit|minutes?'],
  ['hour', 'jam|hours?'],
  ['day', 'hari|days?'],
  ['week', 'minggu|pekan|weeks?'],
  ['month', 'bulan|months?'],
  ['year', 'tahun|years?'],
  ['percent', '%|persen|per ?cent'],
];

const numberWords: readonly string[] = [
  'satu|one',
  'dua|two',
  'tiga|three',
  'empat|four',
  'lima|five',
  'enam|six',
  'tujuh|seven',
  'delapan|eight',
  'sembilan|nine',
  'sepuluh|ten',
  'sebelas|eleven',
  'dua belas|twelve',
];

const digits = String.raw`\d+(?:[.,]\d+)*`;
const number = `(?:${digits}|${numberWords.toReversed().join('|')})`;
const unitWords = units.map(([, words]) => words).join('|');
const measured = new RegExp(
  String.raw`(?<![\w.,:])(${number})(?:\s*(-|–|x|×|sampai|hingga|s\/d|to|until|or|atau)\s*(${number}))?[\s-]*(${unitWords})(?!\w)`,
  'giu',
);

/** "sebelum pukul 12.00 hari ini" tells a time of day. */
const timeOfDay = /^\d{1,2}\.\d{2}$/;

const money = /(?:\bRp\.?|\bIDR)\s?(\d+(?:[.,]\d{3})*(?:[.,]\d{1,2})?)\s?(ribu|rb|k|juta|jt)?(?!\w)/giu;

/** Every duration, percentage and amount of rupiah in a text, in order of appearance. */
export function figuresIn(text: string): Figure[] {
  const found: { figure: Figure; index: number }[] = [];
  for (const match of text.matchAll(measured)) {
    const [whole, first = '', between = '', second, word = ''] = match;
    if (timeOfDay.test(second ?? first)) continue;
    const unit = units.find(([, words]) => new RegExp(`^(?:${words})$`, 'iu').test(word))?.[0] ?? word;
    const from = valueOf(first);
    const to = second === undefined ? from : valueOf(second);
    // "2x24 jam" is one span of 48 hours, not a range.
    const span = /[x×]/iu.test(between) ? { from: from * to, to: from * to } : { from, to };
    found.push({ figure: { unit, ...span, text: whole }, index: match.index });
  }
  for (const match of text.matchAll(money)) {
    const [whole, amount = '', scale = ''] = match;
    const value = valueOf(amount) * scaleOf(scale.toLowerCase());
    found.push({ figure: { unit: 'money', from: value, to: value, text: whole }, index: match.index });
  }
  return found.sort((one, other) => one.index - other.index).map(({ figure }) => figure);
}

/** Whether one of `stated` says what `figure` says: the same, or a range of which it is an end. */
export function isStated(figure: Figure, stated: readonly Figure[]): boolean {
  return stated.some(
    ({ unit, from, to }) =>
      unit === figure.unit &&
      ((from === figure.from && to === figure.to) ||
        (figure.from === figure.to && (from === figure.to || to === figure.to))),
  );
}

function valueOf(text: string): number {
  const word = numberWords.findIndex((words) => words.split('|').includes(text.toLowerCase()));
  if (word !== -1) return word + 1;
  // A separator before exactly three digits groups thousands, any other begins a fraction.
  return Number(text.replaceAll(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
}

function scaleOf(word: string): number {
  if (/^(ribu|rb|k)$/.test(word)) return 1_000;
  return /^(juta|jt)$/.test(word) ? 1_000_000 : 1;
}
