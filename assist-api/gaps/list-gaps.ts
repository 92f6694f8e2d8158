import type { Corpus } from '../../content/corpus/corpus.ts';
import { isLive } from '../../content/corpus/index.ts';
import { createAnalyser } from '../../content/corpus/language/index.ts';
import { createTextReader, groupTexts, nearestTexts } from '../../content/corpus/likeness/index.ts';
import type { TextReader } from '../../content/corpus/likeness/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { oneLine, ownWords } from '../learning/typed-text.ts';
import type { AskedQuestion } from '../store/store.ts';

/** Different wordings of one language that are grouped, the most asked; more would take minutes and change no list. */
const maxWordings = 20_000;

/** Below this likeness a text shares no more than a common word with the question. */
const leastNearness = 0.3;

const maxOtherWordings = 3;

/** A question that nothing answered, in all its wordings. */
export interface Gap {
  readonly locale: Locale;
  /** The wording that is most like all of them; masked. */
  readonly question: string;
  readonly times: number;
  /** ISO 8601 in UTC. */
  readonly lastAskedAt: string;
  /** Up to 3, unlike the question and each other, the most asked first; masked. */
  readonly otherWordings: readonly string[];
  /** The response or public article that is most like the question; null where none is. */
  readonly nearest: NearestDocument | null;
}

interface NearestDocument {
  readonly kind: 'response' | 'article';
  /** Short code or article id. */
  readonly id: string;
  readonly title: string;
  /** Its title or the example that is most like the question. */
  readonly text: string;
  /** Cosine of the question with that text, 0.3 to 1. */
  readonly likeness: number;
}

/** What the list is made with. */
export interface GapOptions {
  readonly corpus: Corpus;
  /** Decides which documents are live. */
  readonly now: Date;
  /** Most gaps listed. */
  readonly limit: number;
}

/** The gaps most asked, and what there is in all. */
export interface GapList {
  /** Times that anything was asked that says something. */
  readonly asked: number;
  /** Groups in all. */
  readonly questions: number;
  /** The most asked first, then the one asked last. */
  readonly gaps: readonly Gap[];
}

/**
 * Groups questions of one language that ask the same, and names the text nearest to each. Greetings and texts without
 * words are left out; playbook articles are never named. Control characters that somebody typed are taken out.
 */
export function listGaps(questions: readonly AskedQuestion[], { corpus, now, limit }: GapOptions): GapList {
  const analyser = createAnalyser({ vocabulary: corpus.vocabulary });
  const groups = [...Map.groupBy(questions, ({ locale }) => locale)].flatMap(([locale, own]) =>
    groupsOf(own, locale, createTextReader(analyser, locale)),
  );
  const shown = groups
    .toSorted(
      (one, other) =>
        other.gap.times - one.gap.times ||
        compareText(other.gap.lastAskedAt, one.gap.lastAskedAt) ||
        compareText(one.gap.question, other.gap.question),
    )
    .slice(0, limit);
  const nearest = new Map<GapGroup, NearestDocument | undefined>();
  for (const [reader, own] of Map.groupBy(shown, ({ reader: each }) => each)) {
    const found = nearestDocuments(own, reader, corpus, now);
    for (const [index, group] of own.entries()) nearest.set(group, found[index]);
  }
  return {
    asked: groups.reduce((sum, { gap }) => sum + gap.times, 0),
    questions: groups.length,
    gaps: shown.map((group) => ({ ...group.gap, nearest: nearest.get(group) ?? null })),
  };
}

interface GapGroup {
  readonly reader: TextReader;
  readonly gap: Omit<Gap, 'nearest'>;
}

function groupsOf(questions: readonly AskedQuestion[], locale: Locale, reader: TextReader): GapGroup[] {
  const asked = questions
    .slice(0, maxWordings)
    .map(({ maskedText, times, lastAt }) => ({ text: oneLine(maskedText), times, lastAt }));
  const said = asked.map(({ text, times }) => ({ text: ownWords(text), times }));
  return groupTexts(said, reader).map(({ times, central, members }) => {
    const wordings = members.flatMap((position) => asked[position] ?? []);
    const question = asked[central]?.text ?? '';
    const others = wordings.toSorted((one, other) => other.times - one.times).map(({ text }) => text);
    return {
      reader,
      gap: {
        locale,
        question,
        times,
        lastAskedAt: new Date(Math.max(...wordings.map(({ lastAt }) => lastAt.getTime()))).toISOString(),
        otherWordings: [...new Set(others)].filter((text) => text !== question).slice(0, maxOtherWordings),
      },
    };
  });
}

function nearestDocuments(
  groups: readonly GapGroup[],
  reader: TextReader,
  corpus: Corpus,
  now: Date,
): (NearestDocument | undefined)[] {
  const locale = groups[0]?.gap.locale;
  const { timeZone } = corpus.business;
  const isShown = (document: Corpus['articles' | 'responses'][number]) =>
    document.locale === locale && isLive(document, now, timeZone);
  const texts = [
    ...corpus.responses
      .filter(isShown)
      .map(({ shortCode: id, title, examples }) => ({ kind: 'response' as const, id, title, examples })),
    ...corpus.articles
      .filter(isShown)
      .map(({ articleId: id, title, examples }) => ({ kind: 'article' as const, id, title, examples })),
  ].flatMap(({ kind, id, title, examples }) =>
    [title, ...examples].map((text) => ({ text, document: { kind, id, title } })),
  );
  return nearestTexts(
    groups.map(({ gap }) => ownWords(gap.question)),
    texts.map(({ text }) => text),
    reader,
  ).map((nearest) => {
    const found = nearest && texts[nearest.position];
    if (!found || nearest.likeness < leastNearness) return undefined;
    return { ...found.document, text: found.text, likeness: nearest.likeness };
  });
}

function compareText(one: string, other: string): number {
  return Number(one > other) - Number(one < other);
}
