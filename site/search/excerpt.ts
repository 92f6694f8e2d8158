import type { Token } from '../../content/corpus/language/index.ts';
import type { LocaleAnalyser } from '../../content/corpus/language/locale-analyser.ts';
import type { PagefindPage } from './pagefind.ts';
import type { QueryTerm } from './query.ts';

/** A run of text, marked where it holds a word of the query. */
export interface TextRun {
  readonly text: string;
  readonly isMatch: boolean;
}

/** The part of an article that answers. */
export interface FoundPassage {
  /** The page's anchor; empty for the text before the first heading. */
  readonly headingId: string;
  /** Empty for the text before the first heading. */
  readonly heading: string;
  readonly runs: readonly TextRun[];
}

interface Section {
  readonly headingId: string;
  readonly heading: string;
  readonly text: string;
}

const excerptCharacters = 180;

/** Words that tell less are not marked, and decide nothing. */
export const leastMarkedWeight = 0.3;

/** A further section holds at least this share of what the best one holds. */
const nearlyAsGood = 0.75;

/** The opening holds the short answer: it wins over a section that holds hardly more of the query. */
const openingAdvantage = 1.6;

/** The text that passages are found in. */
export type PassagePage = Pick<PagefindPage, 'content' | 'raw_content' | 'anchors' | 'meta'>;

interface ReadSection extends Section {
  readonly tokens: readonly Token[];
  /** Words of the heading; of the title for the opening. */
  readonly inHeading: readonly Token[];
}

/**
 * The passages of a page that hold most of the query, best first, at most `limit`; the opening alone where the words
 * stand in none (a page can be found by hidden words). Further ones come only when nearly as good as the first, and
 * under a heading of their own. The title counts as the opening's heading.
 */
export type FindPassages = (
  page: PassagePage,
  terms: readonly QueryTerm[],
  limit: number,
) => readonly FoundPassage[];

/** Finds passages; what it has read of a page is kept, so that further keys cost little. */
export function createPassageFinder(analyser: LocaleAnalyser): FindPassages {
  const read = new WeakMap<PassagePage, readonly ReadSection[]>();

  return (page, terms, limit) => {
    const sections = read.get(page) ?? readSections(page, analyser);
    read.set(page, sections);
    const scored = sections.map((section, index) => {
      const matches = section.tokens.filter((token) => isMatch(token, terms));
      const held = scoreOf([...section.tokens, ...section.inHeading], terms);
      const advantage = section.headingId === '' ? openingAdvantage : 1;
      return { section, index, matches, held, score: advantage * held };
    });
    const most = Math.max(...scored.map(({ held }) => held));
    if (most === 0) return sections.slice(0, 1).map((section) => toFound(section, []));
    return scored
      .toSorted((one, other) => other.score - one.score || one.index - other.index)
      .filter(
        ({ section, held }, place) =>
          place === 0 || (section.headingId !== '' && held >= most * nearlyAsGood),
      )
      .slice(0, limit)
      .map(({ section, matches }) => toFound(section, matches));
  };
}

function readSections(page: PassagePage, analyser: LocaleAnalyser): readonly ReadSection[] {
  const content = page.raw_content ?? page.content;
  return toSections({ content, anchors: page.anchors }).map((section) => ({
    ...section,
    tokens: analyser.analyse(section.text),
    inHeading: analyser.analyse(section.heading || (page.meta['title'] ?? '')),
  }));
}

function isMatch(token: Token, terms: readonly QueryTerm[]): boolean {
  return terms.some(
    ({ weight, stem, forms, alternatives }) =>
      weight >= leastMarkedWeight &&
      (token.stem === stem ||
        alternatives.includes(token.stem) ||
        forms.some((form) => form.length > 2 && token.word.startsWith(form))),
  );
}

/** Weights of the distinct words of the query that stand in a text. */
function scoreOf(tokens: readonly Token[], terms: readonly QueryTerm[]): number {
  return terms.reduce(
    (sum, term) => (tokens.some((token) => isMatch(token, [term])) ? sum + term.weight : sum),
    0,
  );
}

function toSections({ content, anchors }: Pick<PagefindPage, 'content' | 'anchors'>): readonly Section[] {
  const words = content.split(/\s+/);
  const headings = anchors.filter(({ element }) => /^h[23]$/.test(element));
  const opening = { headingId: '', heading: '', from: 0, to: headings[0]?.location ?? words.length };
  const rest = headings.map(({ id, text = '', location }, index) => ({
    headingId: id,
    heading: text,
    from: location + text.trim().split(/\s+/).length,
    to: headings[index + 1]?.location ?? words.length,
  }));
  return [opening, ...rest].map(({ headingId, heading, from, to }) => ({
    headingId,
    heading,
    text: words.slice(from, to).join(' '),
  }));
}

/** About 180 characters around the place where most matches stand together. */
function toFound({ headingId, heading, text }: Section, matches: readonly Token[]): FoundPassage {
  const starts = matches.map(({ start }) => start);
  const inWindow = (from: number) =>
    starts.filter((start) => start >= from && start < from + excerptCharacters).length;
  const densest = starts.reduce(
    (best, start) => (inWindow(start) > inWindow(best) ? start : best),
    starts[0] ?? 0,
  );
  const from = text.length <= excerptCharacters ? 0 : wordStart(text, Math.max(0, densest - 50));
  const to = wordEnd(text, from + excerptCharacters);
  const runs = runsOf(text, from, to, matches);
  const before = from > 0 ? [{ text: '… ', isMatch: false }] : [];
  const after = to < text.length ? [{ text: '\u00a0…', isMatch: false }] : [];
  return { headingId, heading, runs: [...before, ...runs, ...after] };
}

function runsOf(text: string, from: number, to: number, matches: readonly Token[]): readonly TextRun[] {
  const runs: TextRun[] = [];
  let end = from;
  for (const match of matches) {
    if (match.start < end || match.end > to) continue;
    if (match.start > end) runs.push({ text: text.slice(end, match.start), isMatch: false });
    runs.push({ text: text.slice(match.start, match.end), isMatch: true });
    end = match.end;
  }
  if (end < to) runs.push({ text: text.slice(end, to), isMatch: false });
  return runs;
}

const wordStart = (text: string, from: number) => (from === 0 ? 0 : text.indexOf(' ', from) + 1);

function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const space = text.lastIndexOf(' ', to);
  return space > 0 ? space : to;
}
