import type { ReadText } from './read-text.ts';

/** A stretch of a text, in UTF-16 offsets, end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const marks = /["“”„«»]|(?:^|[\s(])['‘](?=\S)/;
const quoted =
  /“[^”\n]{1,400}”|„[^”“\n]{1,400}[”“]|«[^»\n]{1,400}»|"[^"\n]{1,400}"|(?<=^|[\s(])['‘][^'’\n]{1,400}['’](?=$|[\s.,!?;:)])/g;
/** A word or two in quotation marks are the customer's own emphasis. */
const fewestWords = 3;
/** How far before words it may stand who said them, in words. */
const reach = 12;

/** Stretches in quotation marks that are long enough to be somebody's words; mostly empty. */
function quotedSpans(text: string): Span[] {
  if (!marks.test(text)) return [];
  return Array.from(text.matchAll(quoted), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0].trim().split(/\s+/).length,
  })).filter(({ words }) => words >= fewestWords);
}

/**
 * Whether the words at token `at` are told as what somebody else says: after "teman saya bilang", "di artikel
 * tertulis", "katanya" in the same clause, or in quotation marks. What the customer said themselves is their own.
 */
export function isReported(read: ReadText, at: number): boolean {
  const { tokens, sentences, clauses, cues } = read;
  const token = tokens[at];
  if (!token) return false;
  const span = quotedSpans(read.text).find(({ start, end }) => start <= token.start && token.end <= end);
  const from = span ? tokens.findIndex(({ start }) => start >= span.start) : at;
  if (span) return !isOwnReport(read, from);
  for (let place = from - 1; place >= 0 && from - place <= reach; place -= 1) {
    if (sentences[place] !== sentences[at]) return false;
    const word = tokens[place]?.word ?? '';
    if (cues.hearsay.has(word) && clauses[place] === clauses[at]) return true;
    if (cues.reports.has(word) && clauses[place] === clauses[at]) return isOfOthers(read, place);
  }
  return false;
}

/** Another's words: who says them is named within three words of the verb. */
function isOfOthers({ tokens, cues }: ReadText, verb: number): boolean {
  for (let place = verb - 3; place <= verb + 3; place += 1) {
    if (cues.others.has(tokens[place]?.word ?? '')) return true;
  }
  return false;
}

function isOwnReport({ tokens, cues }: ReadText, from: number): boolean {
  const before = tokens.slice(Math.max(0, from - 4), from).map(({ word }) => word);
  const verb = before.findLastIndex((word) => cues.reports.has(word));
  return verb > 0 && cues.self.has(before[verb - 1] ?? '');
}
