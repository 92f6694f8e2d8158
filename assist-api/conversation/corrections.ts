/**
 * What customers take back: "eh salah, maksudnya TK-20419", "bukan yang merah, yang biru", "sorry I meant the blue
 * one". Taken back words become spaces, so that offsets hold and the corrected value is the one that is found.
 */
export function withoutTakenBack(texts: readonly string[]): string[] {
  const kept = [...texts];
  for (let at = 0; at < kept.length; at += 1) {
    const text = kept[at] ?? '';
    for (const { start, end, corrects } of correctionsIn(text)) {
      kept[at] = blank(kept[at] ?? '', start, end);
      for (const value of corrects) takeBack(kept, at, value);
    }
  }
  return kept;
}

/** Whether a message begins by taking back what was said before it. */
export function beginsWithCorrection(text: string): boolean {
  return opening.test(text);
}

// "eh tunggu, cancel semua aja", "never mind all that"; "kalau semua dibatalkan?" only asks.
const calledOff = new RegExp(
  [
    String.raw`(?:cancel|batal(?:in|kan)?|(?:ga|gak|g|nggak|ngga|tidak|tdk) ?jadi|lupakan|lupain)(?: aja| saja)? semua(?:nya)?`,
    String.raw`semua(?:nya)? (?:tolong )?(?:di)?(?:cancel|batal(?:in|kan)?|(?:ga|gak|nggak|ngga|tidak|tdk) ?jadi|lupakan|lupain)`,
    String.raw`(?:cancel|forget|scrap|scratch|drop) (?:all(?: (?:of )?(?:it|that|this|them))?|everything|it all|that all|the lot)`,
    'never ?mind (?:all (?:of )?(?:it|that|this)|everything|any of that)',
  ]
    .map((part) => String.raw`(?<!\p{L})(?<!(?:kalau|kalo|klo|jangan|jgn|if|don[’']?t) )${part}(?!\p{L})`)
    .join('|'),
  'giu',
);

// Every way of calling off has one of these; most messages have none.
const mayCallOff = /semua|all|everything|the lot|any of that/iu;

/** The same messages, as long as they were, where the last one that calls off everything leaves only what follows. */
export function onlyAfterCallingOff(texts: readonly string[]): readonly string[] {
  for (let at = texts.length - 1; at >= 0; at -= 1) {
    const text = texts[at] ?? '';
    if (!mayCallOff.test(text)) continue;
    const start = [...text.matchAll(calledOff)].at(-1)?.index;
    if (start === undefined) continue;
    return texts.map((other, place) => {
      if (place > at) return other;
      return place === at ? blank(text, 0, start) : blank(other, 0, other.length);
    });
  }
  return texts;
}

const opening =
  /^\W*(?:eh+,? (?:bukan|salah|maksud\w*)|ralat|koreksi|revisi|typo|salah (?:ketik|tulis|kirim)|maksud (?:saya|sy|aku|gue|gw)|maksudnya|maksudku|(?:oh |oops |ups |sorry,? )?(?:i mean|i meant|wait,? no|correction|scratch that))(?!\w)/i;

// Behind such words stands what was meant.
const marker =
  /(?<!\w)(?:eh+[, ]+(?:salah|bukan)|ralat|koreksi|revisi|typo|salah (?:ketik|tulis)|maksud(?:nya| saya| sy| aku| gue| gw|ku)|(?:yang|yg) (?:benar|bener)|i mean(?:t)?|correction|scratch that|wait,? no|should (?:be|have been|say))(?!\w)/gi;

const word = String.raw`[\p{L}\p{N}][\p{L}\p{N}-]*`;
const phrase = String.raw`(?:${word})(?: ${word}){0,2}?`;
// "bukan yang merah, tapi yang biru"; "not the red one, the blue one"
const notThisButThat = new RegExp(
  [
    String.raw`(?<!\p{L})(?:bukan|bkn) (?:(?:yang|yg) )?(?<former>${phrase})(?:,? (?:tapi|tp|tetapi|melainkan|namun)(?: (?:yang|yg))?|,? ?(?<=(?:yang|yg) ${phrase},? ?|, ?)(?:yang|yg)) (?<latter>${phrase})(?![\p{L}\p{N}])`,
    String.raw`(?<!\p{L})not (?:the )?(?<notThis>${phrase})(?: one)?,? (?:but (?:the )?|the )(?<butThat>${phrase})(?![\p{L}\p{N}])`,
  ].join('|'),
  'giu',
);
// "TK-20419 ya, bukan TK-20418"
const code = String.raw`[\p{L}]{0,5}-?\d[\p{L}\p{N}-]{2,}`;
const thatNotThis = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:bukan|bkn|not)(?: (?:yang|yg|the))? (?<former>${code})(?![\p{L}\p{N}-])`,
  'giu',
);

interface Correction {
  /** What of this message is taken back, or says that something is. */
  readonly start: number;
  readonly end: number;
  /** What it takes back of what was said before. */
  readonly corrects: readonly Value[];
}

/** What takes the place of something of its own sort that stood before `before` in the message, or a word taken back. */
type Value =
  { readonly sort: string; readonly text: string; readonly before: number } | { readonly word: string };

const sorts: readonly (readonly [sort: string, words: RegExp])[] = [
  [
    'colour',
    /(?<!\p{L})(?:merah|biru|hijau|kuning|hitam|putih|abu(?:-abu|2)?|cokl?at|ungu|oranye|pink|krem|beige|navy|maroon|mustard|sage|red|blue|green|yellow|black|white|gr[ae]y|brown|purple|orange|cream)(?!\p{L})/giu,
  ],
  ['size', /(?<![\p{L}'’])(?:XXS|XS|S|M|L|XL|XXL|XXXL|3XL|4XL|all ?size)(?![\p{L}])/gu],
  [
    'day',
    /(?<!\p{L})(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?!\p{L})/giu,
  ],
  ['code', /(?<![\p{L}\p{N}-])[\p{L}]{1,5}-?\d[\p{L}\p{N}-]{3,}(?![\p{L}\p{N}])/gu],
  ['number', /(?<![\p{L}\p{N}-])\d[\d.,]*(?![\p{L}\p{N}-])/gu],
];
const mostCorrections = 20;

// Every correction has one of these; most messages have none.
const mayCorrect =
  /ralat|koreksi|revisi|typo|salah|maksud|ben[ae]r|i mean|correction|scratch|wait|should|bukan|bkn|not/i;

function correctionsIn(text: string): Correction[] {
  const found: Correction[] = [];
  if (!mayCorrect.test(text)) return found;
  for (const match of text.matchAll(marker)) {
    const before = match.index;
    const tail = text.slice(before);
    const corrects = sorts.flatMap(([sort, words]) =>
      Array.from(tail.matchAll(words), ([value]): Value => ({
        sort: sortOf(sort, value),
        text: value,
        before,
      })),
    );
    found.push({ start: before, end: before + match[0].length, corrects });
  }
  for (const match of text.matchAll(notThisButThat)) {
    const former = match.groups?.['former'] ?? match.groups?.['notThis'] ?? '';
    if (former === '') continue;
    const start = match.index + match[0].indexOf(former);
    found.push({ start, end: start + former.length, corrects: [{ word: former }] });
  }
  for (const match of text.matchAll(thatNotThis)) {
    const former = match.groups?.['former'] ?? '';
    const start = match.index + match[0].length - former.length;
    found.push({ start, end: start + former.length, corrects: [{ word: former }] });
  }
  return found.slice(0, mostCorrections);
}

/** Codes of one sort begin alike, numbers of one sort are as long: an order is not corrected by a parcel. */
function sortOf(sort: string, value: string): string {
  if (sort === 'code') return `code ${/^\p{L}+/u.exec(value)?.[0].toLowerCase() ?? ''}`;
  return sort === 'number' ? `number ${value.replace(/\D/g, '').length}` : sort;
}

/** Takes back the last value of the same sort that stood before, wherever it stands; an equal one is no correction. */
function takeBack(texts: string[], at: number, value: Value): void {
  if ('word' in value) {
    for (let place = 0; place < at; place += 1) texts[place] = blankWord(texts[place] ?? '', value.word);
    return;
  }
  const words = sorts.find(([sort]) => value.sort.split(' ')[0] === sort)?.[1];
  if (!words) return;
  for (let place = at; place >= 0; place -= 1) {
    const text = texts[place] ?? '';
    const searched = place === at ? text.slice(0, value.before) : text;
    const former = [...searched.matchAll(words)]
      .map(([other]) => other)
      .filter((other) => sortOf(value.sort.split(' ')[0] ?? '', other) === value.sort)
      .at(-1);
    if (former === undefined) continue;
    if (former.toLowerCase() === value.text.toLowerCase()) return;
    for (let earlier = 0; earlier <= place; earlier += 1) {
      const whole = texts[earlier] ?? '';
      const end = earlier === at ? value.before : whole.length;
      texts[earlier] = blankWord(whole.slice(0, end), former) + whole.slice(end);
    }
    return;
  }
}

function blankWord(text: string, former: string): string {
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])${former.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\p{L}\p{N}])`,
    'giu',
  );
  return text.replace(pattern, (found) => ' '.repeat(found.length));
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
