import type { Corpus } from '../../content/corpus/corpus.ts';
import { createAnalyser } from '../../content/corpus/language/index.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Vocabulary } from '../../content/corpus/schema/vocabulary.ts';
import { LocaleRetriever } from './locale-retriever.ts';
import { makeStates, type RetrieverState } from './retriever-state.ts';
import {
  searchableDocuments,
  type PastMessage,
  type Scope,
  type SearchableDocument,
} from './searchable-document.ts';

/** All that the indexes of a scope hang on, as plain data. */
export interface IndexSources {
  readonly scope: Scope;
  /** One for each locale of the business, in its order. */
  readonly locales: readonly LocaleSources[];
  /** Whether some of the messages were typed by customers, and are not part of the content. */
  readonly holdsTyped: boolean;
}

export interface LocaleSources {
  readonly locale: Locale;
  readonly documents: readonly SearchableDocument[];
  /** Words that are spelt right although no document holds them. */
  readonly names: readonly string[];
  readonly history: readonly PastMessage[];
  readonly vocabulary: Vocabulary | undefined;
}

/** What is taken from a corpus. */
export interface SourceParts {
  readonly corpus: Corpus;
  /** `public` knows published articles only, so that no other text shows in ranks or corrections. Default: `agent`. */
  readonly scope?: Scope;
  /** Messages answered before, by locale, besides those of the corpus. Never given for the public. Default: none. */
  readonly history?: ReadonlyMap<Locale, readonly PastMessage[]>;
}

/** What indexes are made of at a moment: documents come and go with their days. */
export function indexSources({ corpus, scope = 'agent', history }: SourceParts, moment: Date): IndexSources {
  const isPublic = scope === 'public';
  return {
    scope,
    locales: corpus.business.locales.map((locale): LocaleSources => {
      const vocabulary = corpus.vocabulary.get(locale);
      return {
        locale,
        documents: searchableDocuments(corpus, locale, scope, moment),
        names: vocabulary?.products ?? [],
        history: isPublic ? [] : [...pastMessagesOf(corpus, locale), ...(history?.get(locale) ?? [])],
        vocabulary,
      };
    }),
    holdsTyped: !isPublic && [...(history?.values() ?? [])].some((messages) => messages.length > 0),
  };
}

function pastMessagesOf({ pastMessages }: Corpus, locale: Locale): PastMessage[] {
  return pastMessages
    .filter((message) => message.locale === locale)
    .map(({ text, docs }) => ({ text, documents: docs }));
}

/**
 * Makes the indexes of all locales, or takes those that were made from the same sources; in the order of the locales.
 * `analyser` knows the vocabulary of the sources; default: one of its own.
 */
export function openRetrievers(
  { locales }: IndexSources,
  states?: readonly RetrieverState[],
  analyser: Analyser = analyserOf(locales),
): LocaleRetriever[] {
  const languages = locales.map(({ locale, documents, names, history }) => ({
    documents,
    parts: { analyser, locale, names, history },
  }));
  const made = states ?? makeStates(languages);
  return languages.map(({ documents, parts }, at) => new LocaleRetriever(documents, parts, made[at]));
}

function analyserOf(locales: readonly LocaleSources[]): Analyser {
  const known = locales.flatMap(({ locale, vocabulary }): [Locale, Vocabulary][] =>
    vocabulary ? [[locale, vocabulary]] : [],
  );
  return createAnalyser({ vocabulary: new Map(known) });
}
