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

/** Tells why an item was found, the strongest reason first; can be empty. */
export type Explain = (explained: Explained) => Reason[];

/**
 * Makes what explains the items of one message, which are of a locale, in the words of a wording. Titles and examples
 * are read once for one state of the content.
 */
export function createExplain(analyser: Analyser): (wording: Wording, locale: Locale) => Explain {
  const ofWordings = new Map<Wording, Map<Locale, Explainer>>();
  return (wording, locale) => {
    let ofLocales = ofWordings.get(wording);
    if (!ofLocales) ofWordings.set(wording, (ofLocales = new Map<Locale, Explainer>()));
    let explainer = ofLocales.get(locale);
    if (!explainer) ofLocales.set(locale, (explainer = createExplainer(wording, locale, analyser)));
    return explainMessage(explainer);
  };
}

/** What one wording says of one locale. */
interface Explainer {
  readonly wording: Wording;
  /** A text of the content, or a word. */
  readonly known: (text: string) => KnownText;
  readonly past: (count: number) => Reason;
}

/** A text with what reasons say with it: the same each time, so that little is made, or written, anew. */
interface KnownText {
  readonly stems: ReadonlySet<string>;
  /** One of 32 bits for each stem: texts without a bit in common share no stem, as most do not. */
  readonly bits: number;
  example: string | undefined;
  title: string | undefined;
  topic: Reason | undefined;
  source: Reason | undefined;
}

function createExplainer(wording: Wording, locale: Locale, analyser: Analyser): Explainer {
  return {
    wording,
    past: kept((count: number) => reasonWithoutWords('past', wording.past(count))),
    known: kept((text: string): KnownText => {
      const stems = new Set<string>();
      let bits = 0;
      for (const { stem } of analyser.analyse(text, locale)) {
        stems.add(stem);
        bits |= bitOf(stem);
      }
      return { stems, bits, example: undefined, title: undefined, topic: undefined, source: undefined };
    }),
  };
}

const reasonWithoutWords = (kind: Reason['kind'], text: string): Reason => ({ kind, text, evidence: [] });

const bitOf = (stem: string): number =>
  1 << ((31 * stem.charCodeAt(0) + 7 * stem.charCodeAt(stem.length - 1) + stem.length) & 31);

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

function explainMessage({ wording, known, past }: Explainer): Explain {
  // Words of the message stand in most hits, some together in several.
  const knownWords = new Map<string, KnownText>();
  const wordReasons: Reason[] = [];
  /** Those of the hit that is explained. */
  const wordsOfHit: KnownText[] = [];

  const readWords = (matched: readonly string[]): void => {
    wordsOfHit.length = 0;
    for (const typed of matched) {
      let word = knownWords.get(typed);
      if (!word) knownWords.set(typed, (word = known(typed)));
      wordsOfHit.push(word);
    }
  };

  /** Matched words whose stem stands in a text too. */
  const shared = (matched: readonly string[], text: KnownText): string[] => {
    const found: string[] = [];
    for (let at = 0; at < wordsOfHit.length && found.length < maxQuotedWords; at += 1) {
      if (sharesStem(wordsOfHit[at] as KnownText, text)) found.push(matched[at] as string);
    }
    return found;
  };

  const quote = (matched: readonly string[]): Reason => {
    for (const reason of wordReasons) if (isQuoted(reason.evidence, matched)) return reason;
    const evidence = matched.slice(0, maxQuotedWords);
    const reason: Reason = { kind: 'words', text: wording.words(evidence), evidence };
    wordReasons.push(reason);
    return reason;
  };

  return ({ hit: { matched, corrected, example, pastMessages }, title, topicTitle, sourceTitle }) => {
    const reasons: Reason[] = [];
    readWords(matched);
    if (example !== undefined) {
      const text = known(example);
      text.example ??= wording.example(example);
      reasons.push({ kind: 'example', text: text.example, evidence: shared(matched, text) });
    }
    if (pastMessages > 0) reasons.push(past(pastMessages));
    const ofTitle = known(title);
    const inTitle = shared(matched, ofTitle);
    if (inTitle.length > 0) {
      ofTitle.title ??= wording.title(title);
      reasons.push({ kind: 'title', text: ofTitle.title, evidence: inTitle });
    }
    if (matched.length > 0) reasons.push(quote(matched));
    if (topicTitle !== undefined)
      reasons.push((known(topicTitle).topic ??= reasonWithoutWords('topic', wording.topic(topicTitle))));
    if (sourceTitle !== undefined)
      reasons.push((known(sourceTitle).source ??= reasonWithoutWords('source', wording.source(sourceTitle))));
    for (const { typed, read } of corrected) {
      if (matched.includes(typed)) {
        reasons.push({ kind: 'spelling', text: wording.spelling(typed, read), evidence: [typed] });
      }
    }
    return reasons;
  };
}

function sharesStem(word: KnownText, text: KnownText): boolean {
  if ((word.bits & text.bits) === 0) return false;
  for (const stem of word.stems) if (text.stems.has(stem)) return true;
  return false;
}

/** Whether these are the words that are quoted of the matched ones. */
function isQuoted(quoted: readonly string[], matched: readonly string[]): boolean {
  if (quoted.length !== Math.min(matched.length, maxQuotedWords)) return false;
  for (let at = 0; at < quoted.length; at += 1) if (quoted[at] !== matched[at]) return false;
  return true;
}
