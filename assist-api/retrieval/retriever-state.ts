import { buildIndex, type IndexState, type LocaleIndexParts } from './build-index.ts';
import type { Reliability } from './confidence.ts';
import { LearnedAnswers, type LearnedState } from './learned-answers.ts';
import { phrasingsOf, type Phrasing } from './phrasings.ts';
import { measureReliability } from './reliability.ts';
import type { SearchableDocument } from './searchable-document.ts';

/** What ranking in one language rests on besides the documents, ready to be saved. */
export interface RetrieverState {
  readonly index: IndexState;
  /** The same for all languages. */
  readonly learned: LearnedState;
  readonly reliability: Reliability;
}

/** Documents of one language with all that their index is made from. */
export interface LanguageParts {
  readonly documents: readonly SearchableDocument[];
  readonly parts: LocaleIndexParts;
}

/** The same, its phrasings read. */
export interface ReadSources extends LanguageParts {
  readonly phrasings: readonly Phrasing[];
}

/** Makes what ranking rests on, for each language that is served; what answers what is learned from all of them together. */
export function makeStates(languages: readonly LanguageParts[]): RetrieverState[] {
  const read = languages.map(withPhrasings);
  const learned = LearnedAnswers.learn(read);
  const reliabilities = measureReliability(read);
  return read.map(({ documents, parts, phrasings }, at) => ({
    index: buildIndex(documents, parts, phrasings),
    learned,
    reliability: reliabilities[at] as Reliability,
  }));
}

/** Reads what might be typed to find the documents. */
export function withPhrasings({ documents, parts }: LanguageParts): ReadSources {
  const { analyser, locale, history = [] } = parts;
  const read = (text: string) => analyser.analyse(text, locale);
  return { documents, parts, phrasings: phrasingsOf(documents, history, read) };
}
