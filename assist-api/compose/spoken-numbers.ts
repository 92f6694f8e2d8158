/** How one language says numbers. */
interface Speech {
  /** A whole number from 0 to 999,999,999,999. */
  readonly whole: (value: number) => string;
  readonly digits: readonly string[];
  readonly point: string;
  readonly to: string;
  readonly times: string;
  readonly percent: string;
  /** `@`, `.` and `/` in an address. */
  readonly at: string;
  readonly dot: string;
  readonly slash: string;
  readonly money: (words: string) => string;
  readonly time: (hour: number, minute: number, words: (value: number) => string) => string;
  /** Separates thousands. */
  readonly group: '.' | ',';
}

const indonesianDigits = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
];
const englishDigits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const englishTeens = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const englishTens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** `step` of `size` in a number, then what is left of it. */
function scaled(value: number, size: number, head: string, whole: (rest: number) => string): string {
  const rest = value % size;
  return rest === 0 ? head : `${head} ${whole(rest)}`;
}

function indonesian(value: number): string {
  const step = (size: number) => Math.floor(value / size);
  if (value < 10) return indonesianDigits[value] ?? '';
  if (value === 10) return 'sepuluh';
  if (value === 11) return 'sebelas';
  if (value < 20) return `${indonesian(value - 10)} belas`;
  if (value < 100) return scaled(value, 10, `${indonesian(step(10))} puluh`, indonesian);
  if (value < 200) return scaled(value, 100, 'seratus', indonesian);
  if (value < 1_000) return scaled(value, 100, `${indonesian(step(100))} ratus`, indonesian);
  if (value < 2_000) return scaled(value, 1_000, 'seribu', indonesian);
  if (value < 1e6) return scaled(value, 1_000, `${indonesian(step(1_000))} ribu`, indonesian);
  if (value < 1e9) return scaled(value, 1e6, `${indonesian(step(1e6))} juta`, indonesian);
  return scaled(value, 1e9, `${indonesian(step(1e9))} miliar`, indonesian);
}

function english(value: number): string {
  const step = (size: number) => Math.floor(value / size);
  if (value < 10) return englishDigits[value] ?? '';
  if (value < 20) return englishTeens[value - 10] ?? '';
  if (value < 100) {
    const tens = englishTens[step(10)] ?? '';
    return value % 10 === 0 ? tens : `${tens}-${english(value % 10)}`;
  }
  if (value < 1_000) {
    const head = `${english(step(100))} hundred`;
    return value % 100 === 0 ? head : `${head} and ${english(value % 100)}`;
  }
  if (value < 1e6) return scaled(value, 1_000, `${english(step(1_000))} thousand`, english);
  if (value < 1e9) return scaled(value, 1e6, `${english(step(1e6))} million`, english);
  return scaled(value, 1e9, `${english(step(1e9))} billion`, english);
}

/** Languages whose numbers are known; replies in others keep their digits. */
const speeches: Readonly<Record<string, Speech>> = {
  id: {
    whole: indonesian,
    digits: indonesianDigits,
    point: 'koma',
    to: 'sampai',
    times: 'kali',
    percent: 'persen',
    at: 'et',
    dot: 'titik',
    slash: 'garis miring',
    money: (words) => `${words} rupiah`,
    time: (hour, minute, words) =>
      minute === 0 ? words(hour) : `${words(hour)} lewat ${words(minute)} menit`,
    group: '.',
  },
  en: {
    whole: english,
    digits: englishDigits,
    point: 'point',
    to: 'to',
    times: 'times',
    percent: 'per cent',
    at: 'at',
    dot: 'dot',
    slash: 'slash',
    money: (words) => `${words} rupiah`,
    time: (hour, minute, words) => {
      const clock = words(hour % 12 === 0 ? 12 : hour % 12);
      const past = minute === 0 ? '' : ` ${minute < 10 ? 'oh ' : ''}${words(minute)}`;
      return `${clock}${past} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
    },
    group: ',',
  },
};

const longest = 12;

/** The text as it is said aloud: addresses, numbers, amounts, times and codes in words. A language that is not known keeps digits. */
export function spokenNumbers(written: string, language: string): string {
  // Browsers add it by themselves.
  const text = written.replace(/https?:\/\/(?:www\.)?/gi, '');
  const speech = speeches[language];
  if (!speech || !/[\d.@]/.test(text)) return text;
  const one = (run: string) => numberWords(run, speech);
  return (
    text
      // An address is spelt at its signs.
      .replace(/(?<=\S)@(?=\S)/g, ` ${speech.at} `)
      .replace(/(?<![\p{L}\p{N}])[a-z0-9-]{2,}(?:\.[a-z][a-z0-9-]+)+(?:\/[\w-]+)*/gu, (address) =>
        address.replaceAll('.', ` ${speech.dot} `).replaceAll('/', ` ${speech.slash} `),
      )
      .replace(/\+62[ -]?(?=8|2)/g, '0')
      .replace(
        /(?:Rp\.?|IDR)\s?(\d[\d.,]*\d|\d)(\s(?:ribu|juta|miliar|thousand|million|billion)(?!\p{L}))?/gu,
        (_, amount: string, scale = '') => speech.money(`${one(amount)}${scale}`),
      )
      .replace(
        /(?<![\d.,:])((?:[01]?\d|2[0-3])[.:][0-5]\d)\s?[–-]\s?(?=(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d.,:]*\d))/g,
        (_, from: string) => `${from} ${speech.to} `,
      )
      .replace(
        /(?<![\d.,:])([01]?\d|2[0-3])[.:]([0-5]\d)(?![\d.,:]\d|\d)(?=\s?(?:WIB|WITA|WIT|GMT)|\s*$|[.,;)\s])/g,
        (_, hour: string, minute: string) => speech.time(Number(hour), Number(minute), speech.whole),
      )
      // Phone numbers in groups, then codes of letters and digits, then long runs: each sign for itself.
      .replace(/(?<![\p{L}\p{N}])0\d{1,3}(?:[ -]\d{3,5}){1,3}(?![\p{L}\p{N}])/gu, (number) =>
        number
          .split(/[ -]/)
          .map((group) => spelt(group, speech))
          .join(', '),
      )
      .replace(/(?<![\p{L}\p{N}])(?=[A-Za-z-]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*/gu, (code) =>
        /^\d+x\d+$/i.test(code) ? code.split(/x/i).map(one).join(` ${speech.times} `) : spelt(code, speech),
      )
      .replace(/(?<![\d.,])(?:0\d+|\d{7,})(?![\d.,]\d|\d)/g, (run) => spelt(run, speech))
      .replace(/(\d[\d.,]*)\s?[–-]\s?(?=\d)/g, (_, from: string) => `${one(from)} ${speech.to} `)
      .replace(/(\d[\d.,]*\d|\d)\s?%/g, (_, number: string) => `${one(number)} ${speech.percent}`)
      .replace(/\d[\d.,]*\d|\d/g, one)
  );
}

/** Each sign of a code, digits in words. */
function spelt(code: string, { digits }: Speech): string {
  return Array.from(code.replaceAll('-', ''), (sign) => digits[Number(sign)] ?? sign.toUpperCase()).join(' ');
}

function numberWords(run: string, speech: Speech): string {
  const grouped = run.replaceAll(new RegExp(`\\${speech.group}(?=\\d{3}(?!\\d))`, 'g'), '');
  const [whole = '', ...fraction] = grouped.split(/[.,]/);
  if (whole.length > longest || !/^\d+$/.test(whole)) return spelt(run.replaceAll(/\D/g, ''), speech);
  const words = speech.whole(Number(whole));
  return fraction.length === 0 ? words : `${words} ${speech.point} ${spelt(fraction.join(''), speech)}`;
}
