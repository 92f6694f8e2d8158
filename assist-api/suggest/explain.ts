import type { z } from '@hono/zod-openapi';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { ReasonSchema } from '../routes/suggestions/schema.ts';
import type { Hit } from './retriever.ts';
import type { Wording } from './wording.ts';

/** A reason for an item's rank, as the API gives it. */
export type Reason = z.output<typeof ReasonSchema>;

/** What the reasons of one item rest on. */
export interface Explained {
  readonly hit: Hit;
  readonly title: string;
  /** Title of the message's topic, when the item belongs to it. */
  readonly topicTitle: string | undefined;
  /** Title of the article that a response rests on first. */
  readonly sourceTitle: string | undefined;
}

/** Texts of which something is kept: more than a shop has titles and examples; emptied when full. */
const maxKeptTexts = 20_000;

/** Words quoted in one reason. */
const maxQuotedWords = 8;

/** Tells why items were found, the strongest reason first; can be empty. */
export type Explain = (explained: Explained, wording: Wording) => Reason[];

/** Makes the function for one state of the content; its titles and examples are read once. */
export function createExplain(analyser: Analyser): Explain {
  const stemsOf = createStemReader(analyser);
  const ofWordings = new Map<Wording, SameReasons>();
  return (explained, wording) => {
    let same = ofWordings.get(wording);
    if (!same) ofWordings.set(wording, (same = createSameReasons(wording)));
    return reasonsOf(explained, wording, same, stemsOf);
  };
}

/** What reasons say in one language, whatever was asked: the same objects each time, so that little is made, or written, anew. */
interface SameReasons {
  readonly past: (count: number) => Reason;
  readonly topic: (title: string) => Reason;
  readonly source: (title: string) => Reason;
  readonly title: (title: string) => string;
  readonly example: (example: string) => string;
}

function createSameReasons(wording: Wording): SameReasons {
  const reason = (kind: Reason['kind'], text: string): Reason => ({ kind, text, evidence: [] });
  return {
    past: kept((count: number) => reason('past', wording.past(count))),
    topic: kept((title: string) => reason('topic', wording.topic(title))),
    source: kept((title: string) => reason('source', wording.source(title))),
    title: kept((title: string) => wording.title(title)),
    example: kept((example: string) => wording.example(example)),
  };
}

/** A function that remembers what it gave, for at most `maxKeptTexts` arguments. */
function kept<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      if (known.size >= maxKeptTexts) known.clear();
      known.set(key, (value = make(key)));
    }
    return value;
  };
}

/** Stems of a text of the content, or of a word, for each locale. */
type StemReader = (locale: Locale) => (text: string) => ReadonlySet<string>;

function createStemReader(analyser: Analyser): StemReader {
  const readers = new Map<Locale, ReturnType<StemReader>>();
  const createReader = (locale: Locale) =>
    kept((text: string) => new Set(analyser.analyse(text, locale).map(({ stem }) => stem)));
  return (locale) => {
    let reader = readers.get(locale);
    if (!reader) readers.set(locale, (reader = createReader(locale)));
    return reader;
  };
}

function reasonsOf(
  { hit, title, topicTitle, sourceTitle }: Explained,
  wording: Wording,
  same: SameReasons,
  stemsOf: StemReader,
): Reason[] {
  const reasons: Reason[] = [];
  const matched = hit.matched.slice(0, maxQuotedWords);
  if (hit.example !== undefined) {
    reasons.push({
      kind: 'example',
      text: same.example(hit.example),
      evidence: shared(hit, hit.example, stemsOf),
    });
  }
  if (hit.pastMessages > 0) reasons.push(same.past(hit.pastMessages));
  const inTitle = shared(hit, title, stemsOf);
  if (inTitle.length > 0) reasons.push({ kind: 'title', text: same.title(title), evidence: inTitle });
  if (matched.length > 0) reasons.push({ kind: 'words', text: wording.words(matched), evidence: matched });
  if (topicTitle !== undefined) reasons.push(same.topic(topicTitle));
  if (sourceTitle !== undefined) reasons.push(same.source(sourceTitle));
  for (const { typed, read } of hit.corrected) {
    if (hit.matched.includes(typed)) {
      reasons.push({ kind: 'spelling', text: wording.spelling(typed, read), evidence: [typed] });
    }
  }
  return reasons;
}

/** Matched words whose stem stands in a text too. */
function shared({ matched, locale }: Hit, text: string, stemsOf: StemReader): string[] {
  const read = stemsOf(locale);
  const stems = read(text);
  const found: string[] = [];
  for (const word of matched) {
    if (found.length === maxQuotedWords) break;
    for (const stem of read(word)) {
      if (!stems.has(stem)) continue;
      found.push(word);
      break;
    }
  }
  return found;
}
