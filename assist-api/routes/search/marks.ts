import type { Analyser, Token } from '../../../content/corpus/language/analyser.ts';
import type { Locale } from '../../../content/corpus/schema/locale.ts';
import type { Mark } from './schema.ts';

/** Words lighter than this (particles, stop words) are marked only when the query has no others. */
const tellingWeight = 0.5;

/** About two lines of a search result. */
const excerptCharacters = 240;

/** Texts whose words are remembered: enough for the passages of some thousand articles that are really searched for. */
const maxRemembered = 5_000;

/** The words of a text: where they stand, and their stems. */
type Words = readonly Pick<Token, 'stem' | 'start' | 'end'>[];

/** Finds the words of one query in texts. */
export interface Marker {
  /** Offsets of the words found, in order; never overlapping. */
  marks(text: string): readonly Mark[];
}

/** Makes markers over one corpus; remembers the words of texts that were marked before. */
export interface Highlighter {
  /** A marker for the words of a query and their synonyms, in every inflected form the analyser knows. */
  markerFor(query: string, locale: Locale): Marker;
  /** A marker for words with one of these stems. */
  markerOf(stems: ReadonlySet<string>, locale: Locale): Marker;
}

/** A highlighter that remembers nothing yet. */
export function createHighlighter(analyser: Analyser): Highlighter {
  const remembered = new Map<string, Words>();
  const wordsOf = (text: string, locale: Locale): Words => {
    const key = `${locale} ${text}`;
    const known = remembered.get(key);
    if (known) return known;
    const words = analyser.analyse(text, locale).map(({ stem, start, end }) => ({ stem, start, end }));
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(key, words);
    return words;
  };

  const markerOf = (stems: ReadonlySet<string>, locale: Locale): Marker => ({
    marks(text) {
      const marks: Mark[] = [];
      for (const { stem, start, end } of wordsOf(text, locale)) {
        if (stems.has(stem) && start >= (marks.at(-1)?.end ?? 0)) marks.push({ start, end });
      }
      return marks;
    },
  });
  return {
    markerFor: (query, locale) => markerOf(stemsOf(query, locale, analyser), locale),
    markerOf,
  };
}

function stemsOf(text: string, locale: Locale, analyser: Analyser): ReadonlySet<string> {
  const typed = analyser.analyse(text, locale);
  const telling = typed.filter(({ weight }) => weight >= tellingWeight);
  const tokens = telling.length > 0 ? telling : typed;
  const synonyms = analyser.analyse(analyser.synonyms(tokens, locale).join(' '), locale);
  return new Set([...tokens, ...synonyms].map(({ stem }) => stem));
}

/** The part of a text with the most marks, cut at words, with an ellipsis where something is left out. */
export function cutExcerpt(text: string, marks: readonly Mark[]): { excerpt: string; marks: Mark[] } {
  if (text.length <= excerptCharacters) return { excerpt: text, marks: [...marks] };
  const start = wordStart(text, bestStart(marks));
  const end =
    start + excerptCharacters >= text.length ? text.length : wordEnd(text, start + excerptCharacters);
  const before = start > 0 ? '… ' : '';
  const after = end < text.length ? ' …' : '';
  return {
    excerpt: `${before}${text.slice(start, end).trimEnd()}${after}`,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start - start + before.length, end: mark.end - start + before.length })),
  };
}

/** Where the window with the most marks begins: a little before its first mark. */
function bestStart(marks: readonly Mark[]): number {
  const lead = 40;
  let best = { start: 0, found: 0 };
  for (const [index, { start }] of marks.entries()) {
    const from = Math.max(0, start - lead);
    let found = 0;
    for (let next = index; next < marks.length; next += 1) {
      const mark = marks[next];
      if (mark === undefined || mark.end > from + excerptCharacters) break;
      found += 1;
    }
    if (found > best.found) best = { start: from, found };
  }
  return best.start;
}

const wordStart = (text: string, near: number) => (near === 0 ? 0 : text.indexOf(' ', near) + 1);

function wordEnd(text: string, near: number): number {
  const space = text.lastIndexOf(' ', near);
  return space > near - excerptCharacters / 2 ? space : near;
}
