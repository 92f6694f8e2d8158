import type { z } from 'zod';
import type { Finding, Wording } from '../problems/finding.ts';
import { sameWords } from '../problems/finding.ts';
import { didYouMean } from '../problems/nearest.ts';
import { correctedExample } from './corrected-example.ts';
import { allowedKeys } from './schema-keys.ts';
import { lineOfKey } from './yaml-text.ts';

/** Where validated data stands. */
export interface DataPlace {
  readonly file: string;
  readonly lines: Readonly<Record<string, number>>;
  /** Line that stands for the whole, for keys that are missing. */
  readonly firstLine: number;
}

/** Names of types as writers know them. */
const typeWords: Readonly<Record<string, Wording>> = {
  string: { id: 'teks', en: 'text' },
  number: { id: 'angka', en: 'a number' },
  int: { id: 'bilangan bulat', en: 'a whole number' },
  boolean: { id: 'true atau false', en: 'true or false' },
  array: { id: 'daftar', en: 'a list' },
  object: { id: 'kelompok kunci dan nilai', en: 'a group of keys and values' },
  record: { id: 'kelompok kunci dan nilai', en: 'a group of keys and values' },
};

/** Formats of the schemas, in both languages, by the schema's own message or format name. */
const formatWords: Readonly<Record<string, Wording>> = {
  'lower-case letters, digits and single hyphens, such as request-return': {
    id: 'huruf kecil, angka, dan tanda hubung, seperti request-return',
    en: 'lower-case letters, digits and single hyphens, such as request-return',
  },
  'a language tag such as id or en': {
    id: 'kode bahasa seperti id atau en',
    en: 'a language tag such as id or en',
  },
  'a span such as 08:00-21:00': { id: 'rentang jam seperti 08:00-21:00', en: 'a span such as 08:00-21:00' },
  'the end comes after the start': {
    id: 'jam akhir setelah jam mulai',
    en: 'an end that comes after the start',
  },
  'an IANA time zone such as Asia/Jakarta': {
    id: 'zona waktu IANA seperti Asia/Jakarta',
    en: 'an IANA time zone such as Asia/Jakarta',
  },
  'a name such as return_window': { id: 'nama seperti return_window', en: 'a name such as return_window' },
  'a time such as 15:00': { id: 'jam seperti 15:00', en: 'a time such as 15:00' },
  'a currency code such as IDR': { id: 'kode mata uang seperti IDR', en: 'a currency code such as IDR' },
  'a name such as conversation.custom_attribute.order_number': {
    id: 'nama seperti conversation.custom_attribute.order_number',
    en: 'a name such as conversation.custom_attribute.order_number',
  },
  'a kind such as broken_promise': {
    id: 'jenis seperti broken_promise',
    en: 'a kind such as broken_promise',
  },
  'a phrase such as "sudah * kali tanya" or "<3+> kali"': {
    id: 'frasa seperti "sudah * kali tanya" atau "<3+> kali"',
    en: 'a phrase such as "sudah * kali tanya" or "<3+> kali"',
  },
  'a day such as 2026-11-21, or with a time: 2026-11-21 09:00': {
    id: 'tanggal seperti 2026-11-21, atau dengan jam: 2026-11-21 09:00',
    en: 'a day such as 2026-11-21, or with a time: 2026-11-21 09:00',
  },
  date: { id: 'tanggal seperti 2026-11-21', en: 'a date such as 2026-11-21' },
  url: {
    id: 'alamat lengkap seperti https://toko.example',
    en: 'a full address such as https://shop.example',
  },
  email: { id: 'alamat email', en: 'an email address' },
  e164: { id: 'nomor telepon seperti +6281234567890', en: 'a phone number such as +6281234567890' },
};

/** The issues that zod found in `data`, as findings; one for each unknown key. */
export function schemaFindings(
  error: z.ZodError,
  schema: z.ZodType,
  data: unknown,
  place: DataPlace,
): Finding[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [valueFinding(issue, data, place)];
    return issue.keys.map((name) =>
      unknownKey([...issue.path, name], allowedKeys(schema, data, issue.path), data, place),
    );
  });
}

function unknownKey(
  path: readonly PropertyKey[],
  allowed: readonly string[],
  data: unknown,
  place: DataPlace,
): Finding {
  const key = path.join('.');
  const name = String(path.at(-1));
  const guess = didYouMean(name, allowed);
  return {
    check: 'unknown-key',
    file: place.file,
    line: lineOfKey(place.lines, key) ?? place.firstLine,
    key,
    expected: { id: `salah satu dari: ${allowed.join(', ')}`, en: `one of: ${allowed.join(', ')}` },
    received: name,
    // Without a key that it could be, the line passes as a comment.
    example: `${guess.best ?? `# ${name}`}: ${shown(valueAt(data, path))}`,
    message: {
      id: `Kunci "${name}" tidak dikenal.${guess.id} Perbaiki atau hapus.`,
      en: `The key "${name}" is unknown.${guess.en} Correct or remove it.`,
    },
  };
}

function valueFinding(issue: z.core.$ZodIssue, data: unknown, place: DataPlace): Finding {
  const key = issue.path.join('.');
  const value = valueAt(data, issue.path);
  const isMissing = value === undefined || value === null;
  const expected = expectation(issue);
  const name = key === '' ? place.file : key;
  return {
    check: isMissing ? 'missing-key' : issue.code === 'invalid_type' ? 'wrong-type' : 'invalid-value',
    file: place.file,
    line: lineOfKey(place.lines, key) ?? place.firstLine,
    ...(key === '' ? {} : { key }),
    expected,
    received: isMissing ? '–' : shown(value),
    example: correctedExample(issue, value),
    message: isMissing
      ? { id: `"${name}" harus diisi dengan ${expected.id}.`, en: `"${name}" needs ${expected.en}.` }
      : { id: `Isi "${name}" seharusnya ${expected.id}.`, en: `"${name}" should be ${expected.en}.` },
  };
}

function expectation(issue: z.core.$ZodIssue): Wording {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords[issue.expected] ?? sameWords(issue.expected);
    case 'invalid_format':
      return formatWords[issue.format] ?? formatWords[issue.message] ?? sameWords(issue.message);
    case 'custom':
      return formatWords[issue.message] ?? sameWords(issue.message);
    case 'invalid_value':
      return choices(issue.values.map(String));
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? choices(issue.options.map(String))
        : sameWords(issue.message);
    case 'invalid_key':
      return expectation({ ...(issue.issues[0] ?? issue) });
    case 'too_big':
      return bound('paling banyak', 'at most', issue.maximum, issue.origin);
    case 'too_small':
      return bound('paling sedikit', 'at least', issue.minimum, issue.origin);
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_element':
      return sameWords(issue.message);
  }
}

const choices = (values: readonly string[]): Wording => ({
  id: `salah satu dari: ${values.join(', ')}`,
  en: `one of: ${values.join(', ')}`,
});

function bound(id: string, en: string, limit: number | bigint, origin: string): Wording {
  if (origin === 'string') return { id: `${id} ${limit} huruf`, en: `${en} ${limit} characters` };
  if (origin === 'array') return { id: `${id} ${limit} isi`, en: `${en} ${limit} entries` };
  return { id: `${id} ${limit}`, en: `${en} ${limit}` };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, name)?.value;
  }
  return value;
}

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
