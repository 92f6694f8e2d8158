/**
 * The words of a mail without what frames them: salutation, closing formula, signature and quoted mail are spaces, so
 * that offsets hold. A text that is nothing else stays as it is.
 */
export function withoutMailFrame(text: string): string {
  if (!mayHold.test(text)) return text;
  let words = text;
  for (const part of frame) words = words.replace(part, (found) => found.replace(/[^\n]/g, ' '));
  return /[\p{L}\p{N}]/u.test(words) ? words : text;
}

const mayHold =
  /^[^\S\n]*>|yth|terhormat|hormat|salam|regards|sincerely|faithfully|wrote:|menulis:|^(?:from|dari):|whom it may|dear|demikian|atas (?:perhatian|bantuan|kerja|waktu)|^-{2}|message-|attention|hearing from/im;

const lineEnd = String.raw`[^\S\n]*$`;

const frame: readonly RegExp[] = [
  // "On Fri, 20 Nov ... wrote:", with lines that begin with ">" or, where the mail marks none, all that follows
  /^[^\S\n]*(?:on|pada)\s[^\n]{3,160}(?:\n[^\n]{0,160})?\s?(?:wrote|menulis):[^\S\n]*$(?:(?=\s*^[^\S\n]*>)|[^]*)/gim,
  /^[^\S\n]*-{2,}[^\S\n]*(?:original message|forwarded message|pesan asli|pesan terusan|pesan yang diteruskan)[^]*/gim,
  /^(?:from|dari):[^\n]+\n(?:[^\n]*\n)?(?:sent|date|to|dikirim|tanggal|kepada|subject|perihal):[^]*/gim,
  /^[^\S\n]*>.*$/gm,
  // "Hormat saya,", with who signs, at the end
  /(?<=^|\n|[.!?,]\s)[^\S\n]*(?:(?:salam )?hormat (?:saya|kami)|salam hormat|wassalam\p{L}*|(?:(?:best|kind|warm) )?regards|yours (?:sincerely|faithfully|truly)|sincerely)(?:[^\S\n]*[,.]|[^\S\n]*\n|[^\S\n]*$)[^?]{0,200}$(?![^])/giu,
  /(?<=^|[.!?\n]\s*)(?:demikian(?:lah)?|atas (?:perhatian|bantuan|kerja ?sama|waktu)\p{L}*)(?!\p{L})[^.!?\n]{0,120}(?:terima ?kasih|sampaikan|ucapkan)[^.!?\n]{0,60}[.!]?/giu,
  /(?<=^|[.!?\n]\s*)(?:thank you for your (?:time|attention|help)|i look forward to hearing from you|looking forward to hearing from you)[^.!?\n]{0,60}[.!]?/giu,
  /^--[^\S\n]*$[^]{0,300}$(?![^])/gm,
  // "Kepada Yth. ...", "Dear ...,", "Dengan hormat,"
  new RegExp(
    String.raw`^[^\S\n]*(?:kepada )?(?:yth\.?|yang terhormat)(?!\p{L})[^,\n]{0,80},?${lineEnd}`,
    'gimu',
  ),
  new RegExp(
    String.raw`^[^\S\n]*(?:to whom it may concern|dear [^,\n]{1,50}|dengan hormat)[,:.]?${lineEnd}`,
    'gim',
  ),
  /^\s*(?:(?:kepada )?yth\.? [^,\n]{1,60}|dengan hormat|dear [^,\n]{1,50}),/i,
];
