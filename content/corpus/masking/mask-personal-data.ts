import { passesLuhn } from './luhn.ts';

/** What stands in place of personal data. They hold neither digits nor an @, so masking twice changes nothing more. */
const maskTokens = {
  email: '[email]',
  phone: '[telepon]',
  card: '[kartu]',
  number: '[nomor]',
} as const;

/** Bounded parts keep the time linear; no address of mail is longer. */
const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;

/** A number ends where no digit follows, not even after a single sign. */
const end = String.raw`(?![ .-]?\d)`;

const phones = [
  // Mobile numbers of Indonesia: 0812…, 62812…, +62 812-…. Opening hours such as 08.00-21.00 are none.
  String.raw`(?<!\d)(?:(?:\(\+?62\)|\+?62)[ .-]?|0)8[1-9]\d(?:[ .-]{0,2}\d){5,10}`,
  // Landlines with their area code: (022) 555-1234, 021-5551234.
  String.raw`(?<!\d)(?:\(0[2-79]\d{1,2}\)|0[2-79]\d{1,2})[ -]{1,2}\d{3,4}[ -]?\d{3,4}`,
  // Anything in international form.
  String.raw`\+\d(?:[ .()-]{0,2}\d){7,14}`,
].map((pattern) => new RegExp(pattern + end, 'g'));

const card = /(?<!\d)\d(?:[ -]?\d){12,18}(?![ -]?\d)/g;

/** What every number that is masked holds: eight digits, never far apart. Few texts do. */
const someNumber = /\d(?:\D{0,3}\d){7}/;

const numbers = [
  // Tax numbers.
  /\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}/g,
  // Account and identity numbers in groups. Amounts have dots and stay.
  /(?<!\d)\d{3,4}(?:[ -]\d{3,4}){2,}(?!\d)/g,
  // Identity, account and other long numbers. Order numbers are shorter.
  /\d{9,}/g,
];

/**
 * Replaces email addresses, phone numbers, card numbers, and other numbers of nine and more digits by tokens. Amounts,
 * dates, hours and order numbers stay. Never throws; time is linear in the text; a masked text masks to itself.
 */
export function maskPersonalData(text: string): string {
  let masked = text.includes('@') ? text.replaceAll(email, maskTokens.email) : text;
  if (!someNumber.test(masked)) return masked;
  for (const phone of phones) masked = masked.replaceAll(phone, maskTokens.phone);
  masked = masked.replaceAll(card, (run) => (passesLuhn(run.replaceAll(/\D/g, '')) ? maskTokens.card : run));
  for (const number of numbers) masked = masked.replaceAll(number, maskTokens.number);
  return masked;
}
