import { instantOf } from '../../content/corpus/hours/zoned-time.ts';
import { DaySchema } from '../../content/corpus/schema/locale.ts';
import { readAttachments } from './attachments.ts';
import type { AttachmentKind } from './attachments.ts';
import { readDays, readHeader } from './transcript-lines.ts';
import type { WrittenTime } from './transcript-lines.ts';

/** One message of a pasted chat. */
export interface TranscriptMessage {
  readonly speaker: string;
  /** Words without marks of attachments, which are spaces; no space at either end. Can be empty. */
  readonly text: string;
  /** Where `text` stands in the paste, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly attachments: readonly AttachmentKind[];
  /** Absent where the paste has no times. */
  readonly sentAt?: string;
}

interface Opened {
  /** Undefined for a line of the app. */
  readonly speaker: string | undefined;
  readonly clock: WrittenTime | undefined;
  readonly start: number;
  end: number;
}

/** What the apps put in place of words. */
const placeholder =
  /^[\s\u200e\u200f]*(?:<?(?:this message was (?:edited|deleted)|you deleted this message|pesan ini (?:diedit|dihapus|telah dihapus)|anda menghapus pesan ini)>?\.?|null|(?:messages and calls are end-to-end encrypted|pesan dan panggilan (?:ter)?enkripsi|pesan dan panggilan dienkripsi).*|(?:missed|panggilan) (?:voice|video|suara|video)(?: call)?.*(?:tak terjawab)?)[\s\u200e]*$/isu;
const edited = /[\s\u200e]*<(?:this message was edited|pesan ini diedit)>[\s]*$/iu;

/** The first line of a chat begins with a time, or has a name with a colon. */
const mayBegin = /^[\s\u200e\u200f\u202a-\u202e\ufeff]*(?:[[\d]|.*:)/u;

/**
 * Splits a pasted chat into its messages, oldest first as pasted. Undefined for a text that does not begin as one,
 * which is any other text. `timeZone` is where its clocks stood.
 */
export function readTranscript(
  text: string,
  timeZone: string,
  isRoleName: (name: string) => boolean,
): TranscriptMessage[] | undefined {
  if (!mayBegin.test(text)) return undefined;
  const opened = openTimed(text) ?? openLabelled(text, isRoleName);
  if (!opened) return undefined;
  const dayOf = readDays(opened.flatMap(({ clock }) => clock ?? []));
  return opened.flatMap(({ speaker, clock, start, end }): TranscriptMessage[] => {
    if (speaker === undefined) return [];
    const whole = text.slice(start, end);
    if (placeholder.test(whole)) return [];
    const { text: words, attachments } = readAttachments(
      whole.replace(edited, (mark) => ' '.repeat(mark.length)),
    );
    const trimmed = words.trim();
    if (trimmed === '' && attachments.length === 0) return [];
    const from = start + (trimmed === '' ? 0 : words.indexOf(trimmed));
    const sentAt = clock && sentAtOf(dayOf(clock), clock, timeZone);
    return [
      {
        speaker,
        text: trimmed,
        start: from,
        end: from + trimmed.length,
        attachments,
        ...(sentAt === undefined ? {} : { sentAt }),
      },
    ];
  });
}

function sentAtOf(day: string, { minutes, seconds }: WrittenTime, timeZone: string): string | undefined {
  if (!DaySchema.safeParse(day).success) return undefined;
  return new Date(instantOf(day, minutes, timeZone).getTime() + seconds * 1000).toISOString();
}

/** A chat with times: its first line that is not blank begins a message. */
function openTimed(text: string): Opened[] | undefined {
  const opened: Opened[] = [];
  for (const { line, start } of linesOf(text)) {
    const header = readHeader(line);
    const last = opened.at(-1);
    if (header) {
      opened.push({
        speaker: header.speaker,
        clock: header.clock,
        start: start + header.textStart,
        end: start + line.length,
      });
    } else if (last) last.end = start + line.length;
    else if (line.trim() !== '') return undefined;
  }
  return opened.some(({ speaker }) => speaker !== undefined) ? opened : undefined;
}

const label = /^[\s>*_]*([\p{L}][\p{L}\p{M}\p{N} .'’&()/-]{0,38}?)[*_]{0,2} ?:[*_]{0,2}(?:\s+|$)/u;
const mostLabelWords = 4;
/** Fields of a form, not people. */
const field =
  /^(?:nama|nomor|nomer|no|alamat|e?-?mail|id|kode|catatan|note|tanggal|tgl|jam|order|pesanan|produk|barang|kota|telp|telepon|hp|wa|ukuran|warna|jumlah|total|resi|name|number|address|date|item|product|phone|size|colour|color|quantity|qty|city|subject|re|fwd?|from|to|dari|kepada|perihal)(?![\p{L}])/iu;

/**
 * A chat without times, "Customer: ... / CS: ...": every label has the same few speakers, and one of them is known by
 * its role; a form ("Nama: ... Alamat: ...") has neither.
 */
function openLabelled(text: string, isRoleName: (name: string) => boolean): Opened[] | undefined {
  const first = /^\s*(.*)/.exec(text)?.[1] ?? '';
  if (!label.test(first)) return undefined;
  const lines = linesOf(text).map((line) => ({ ...line, match: label.exec(line.line) }));
  const counts = new Map<string, number>();
  for (const { match } of lines) {
    const name = match?.[1]?.trim();
    const isName = name !== undefined && name.split(/\s+/).length <= mostLabelWords && !field.test(name);
    if (isName) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const roles = [...counts.keys()].filter(isRoleName);
  const isSpeaker = (name: string) => roles.includes(name) || (counts.get(name) ?? 0) > 1;
  const speakers = new Set([...counts.keys()].filter(isSpeaker));
  const firstName = label.exec(first)?.[1]?.trim() ?? '';
  if (roles.length > 0 && counts.has(firstName)) speakers.add(firstName);
  // The other side of a short chat says one thing only: "Rina: ... / CS: ...".
  const isChat = counts.has(firstName) && speakers.size > 1 && (roles.length > 0 || counts.size === 2);
  if (!isChat) return undefined;
  const opened: Opened[] = [];
  for (const { line, start, match } of lines) {
    const name = match?.[1]?.trim();
    const last = opened.at(-1);
    if (match && name !== undefined && speakers.has(name)) {
      opened.push({
        speaker: name,
        clock: undefined,
        start: start + match[0].length,
        end: start + line.length,
      });
    } else if (last) last.end = start + line.length;
  }
  return opened;
}

function linesOf(text: string): { line: string; start: number }[] {
  const lines: { line: string; start: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ line: line.replace(/\r$/, ''), start });
    start += line.length + 1;
  }
  return lines;
}
