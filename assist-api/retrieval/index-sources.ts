import type { Corpus } from '../../content/corpus/corpus.ts';
import { createAnalyser } from '../../content/corpus/language/index.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Vocabulary } from '../../content/corpus/schema/vocabulary.ts';
import { LocaleRetriever, type RetrieverState } from './locale-retriever.ts';
import {
  searchableDocuments,
  type PastMessage,
  type Scope,
  type SearchableDocument,
} from './searchable-document.ts';

/** All that the index of one locale hangs on, as plain data. */
export interface IndexSources {
  readonly scope: Scope;
  readonly locale: Locale;
  readonly documents: readonly SearchableDocument[];
  /** Words that are spelt right although no document holds them. */
  readonly names: readonly string[];
  readonly history: readonly PastMessage[];
  /** Past messages and examples in other languages. */
  readonly elsewhere: readonly (PastMessage & { readonly locale: Locale })[];
  /** Whether some of the messages were typed by customers, and are not part of the content. */
  readonly holdsTyped: boolean;
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

/** What the index of a locale is made of at a moment: documents come and go with their days. */
export function indexSources(
  { corpus, scope = 'agent', history }: SourceParts,
  locale: Locale,
  moment: Date,
): IndexSources {
  const vocabulary = corpus.vocabulary.get(locale);
  const typed = scope === 'public' ? [] : (history?.get(locale) ?? []);
  return {
    scope,
    locale,
    documents: searchableDocuments(corpus, locale, scope, moment),
    names: vocabulary?.products ?? [],
    history: scope === 'public' ? [] : [...pastMessagesOf(corpus, locale), ...typed],
    elsewhere: scope === 'public' ? [] : elsewhereOf(corpus, locale, history),
    holdsTyped: scope !== 'public' && [...(history?.values() ?? [])].some((messages) => messages.length > 0),
    vocabulary,
  };
}

function elsewhereOf(
  corpus: Corpus,
  locale: Locale,
  history: SourceParts['history'],
): (PastMessage & { readonly locale: Locale })[] {
  return corpus.business.locales
    .filter((other) => other !== locale)
    .flatMap((other) => {
      const examples = [...corpus.responses, ...corpus.articles, ...corpus.playbook]
        .filter((document) => document.locale === other)
        .flatMap((document) => {
          const id = 'shortCode' in document ? document.shortCode : document.articleId;
          return document.examples.map((text) => ({ text, documents: [id] }));
        });
      const messages = [...examples, ...pastMessagesOf(corpus, other), ...(history?.get(other) ?? [])];
      return messages.map((message) => ({ ...message, locale: other }));
    });
}

function pastMessagesOf({ pastMessages }: Corpus, locale: Locale): PastMessage[] {
  return pastMessages
    .filter((message) => message.locale === locale)
    .map(({ text, docs }) => ({ text, documents: docs }));
}

/**
 * Makes the index of a locale, or takes one that was made from the same sources. `analyser` knows the vocabulary of the
 * sources; default: one of its own.
 */
export function openRetriever(
  sources: IndexSources,
  state?: RetrieverState,
  analyser: Analyser = analyserOf(sources),
): LocaleRetriever {
  const { locale, documents, names, history, elsewhere } = sources;
  return new LocaleRetriever(documents, { analyser, locale, names, history, elsewhere }, state);
}

function analyserOf({ locale, vocabulary }: IndexSources): Analyser {
  return createAnalyser({ vocabulary: new Map(vocabulary ? [[locale, vocabulary]] : []) });
}
