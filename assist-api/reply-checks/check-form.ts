import { addressesIn } from '../../content/corpus/figures/index.ts';
import type { Channel } from '../../content/corpus/schema/business.ts';
import type { ReplyCheckRequest } from '../routes/reply-checks/schema.ts';
import type { DraftFinding } from './draft-finding.ts';
import type { CheckWording } from './wording.ts';

const placeholders: readonly RegExp[] = [
  /\{\{[^}]*\}?\}?|\{%[^%]*%?\}?/gu,
  // A link in Markdown is none: [Pesanan saya](https://...).
  /\[[^\]\n[]{1,80}\](?!\()/gu,
  /<(?:isi|nama|nomor|tanggal|jumlah|name|number|date|amount|fill|insert)\b[^>\n]{0,60}>/giu,
  /(?<![\p{L}\p{N}])[Xx]{3,}(?![\p{L}\p{N}])|(?<=\p{L}{1,4}-)[Xx]{3,}/gu,
  /_{3,}/gu,
  // Dots where a value is to be filled in: "Nomor resi: ...", "Rp...".
  /(?<=:[ \t]*|\bRp\.?[ \t]?|\bIDR[ \t]?)(?:\.{3,}|…)/gu,
  /(?<=[\p{L}\p{N}] )(?:\.{3,}|…)(?= [\p{L}\p{N}])/gu,
  /\b(?:TODO|TBD|FIXME)\b/gu,
];

/** What is left to fill in. */
export function checkPlaceholders(text: string, wording: CheckWording): DraftFinding[] {
  return placeholders.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match): DraftFinding => ({
      kind: 'placeholder',
      severity: 'block',
      start: match.index,
      end: match.index + match[0].length,
      message: wording.placeholder,
    })),
  );
}

const markdown =
  /\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)|\*\*[^*\n]{1,300}\*\*|^#{1,6} .{1,200}$|^\|.{0,500}\|[ \t]*$|<\/?(?:p|br|b|i|a|ul|ol|li|strong|em|table|tr|td|div|span)\b[^>\n]{0,200}>/gimu;
/** Markup of WhatsApp, which other channels show as stars. */
const stars = /(?<![\p{L}\p{N}*])\*[^\s*][^*\n]{0,200}\*(?![\p{L}\p{N}*])/gu;

/** What the channel cannot show or carry. */
export function checkChannel(
  text: string,
  channel: Channel | undefined,
  wording: CheckWording,
): DraftFinding[] {
  const findings: DraftFinding[] = [];
  const add = (start: number, end: number, message: string) =>
    findings.push({ kind: 'channel', severity: 'block', start, end, message });
  for (const match of text.matchAll(markdown))
    add(match.index, match.index + match[0].length, wording.markup);
  if (channel !== undefined && channel !== 'whatsapp') {
    for (const match of text.matchAll(stars)) add(match.index, match.index + match[0].length, wording.markup);
  }
  if (channel === 'marketplace') {
    for (const { start, end } of addressesIn(text)) add(start, end, wording.outsideAddress);
  }
  if (channel === 'phone') {
    for (const { kind, start, end } of addressesIn(text))
      if (kind === 'link') add(start, end, wording.spokenLink);
  }
  return findings;
}

/** Share of the pairs of words that an earlier message must hold to be the same text. */
const sameShare = 0.92;
const fewestPairs = 8;

/** A text that was sent in this conversation already, word for word. */
export function checkRepeated(
  text: string,
  messages: ReplyCheckRequest['messages'],
  wording: CheckWording,
): DraftFinding[] {
  const pairs = pairsOf(text);
  if (pairs.size < fewestPairs) return [];
  const isSent = messages.slice(-30).some((message) => {
    if (message.role !== 'agent') return false;
    const sent = pairsOf(message.text);
    let shared = 0;
    for (const pair of pairs) if (sent.has(pair)) shared += 1;
    return shared / pairs.size >= sameShare;
  });
  const start = text.search(/\S/);
  if (!isSent || start < 0) return [];
  const line = text.slice(start).split('\n')[0] ?? '';
  return [
    {
      kind: 'repeated',
      severity: 'warn',
      start,
      end: start + line.trimEnd().length,
      message: wording.repeated,
    },
  ];
}

function pairsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`));
}
