import { createHash } from 'node:crypto';

/** One line without characters that would steer a terminal or turn the direction of text. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\s]+/gu, ' ').trim();
}

/** The customer's own words on one line: what stands in place of personal data, `[nomor]`, is none. */
export function ownWords(maskedText: string): string {
  return oneLine(maskedText.replaceAll(/\[\p{L}+\]/gu, ' '));
}

const idLength = 16;

/** The same for texts that differ in capitals, spacing and masks only, of one language and item; 16 hex digits. */
export function messageIdOf(message: { locale: string; itemId: string; text: string }): string {
  const words = ownWords(message.text).normalize('NFKC').toLowerCase();
  const identity = [message.locale, message.itemId, words].join('\0');
  return createHash('sha256').update(identity).digest('hex').slice(0, idLength);
}
