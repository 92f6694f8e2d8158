/** Most segments of a text message. */
export const maxSegments = 3;

// 3GPP TS 23.038, 6.2.1: the default alphabet, then the characters of its extension table, which take two places.
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extended = new Set('^{}\\[~]|€\f');

/** Places of one message, and of one segment of several, in the default alphabet and in UCS-2. */
const gsm = { single: 160, segment: 153 };
const ucs2 = { single: 70, segment: 67 };

/** Segments that a text takes as a text message. */
export function smsSegments(text: string): number {
  let places = 0;
  for (const character of text) {
    if (basic.has(character)) places += 1;
    else if (extended.has(character)) places += 2;
    else return segments(text.length, ucs2);
  }
  return segments(places, gsm);
}

/** True when a text goes out in at most `maxSegments`. */
export function smsFits(text: string): boolean {
  return smsSegments(text) <= maxSegments;
}

function segments(places: number, { single, segment }: typeof gsm): number {
  return places <= single ? 1 : Math.ceil(places / segment);
}

const plainSigns: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '‑': '-',
  '×': 'x',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '…': '...',
  '•': '-',
  '`': "'",
  '\u00a0': ' ',
  '\u202f': ' ',
};

/** The text with typographic signs and accents as the default alphabet has them; other scripts stay. */
export function plainSms(text: string): string {
  return text.replace(/[^\n -_a-z|~]/gu, (sign) => {
    if (basic.has(sign)) return sign;
    const plain = plainSigns[sign] ?? sign.normalize('NFD').replace(/\p{M}/gu, '');
    return Array.from(plain).every((part) => basic.has(part)) ? plain : sign;
  });
}
