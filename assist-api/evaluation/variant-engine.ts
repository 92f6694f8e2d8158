import { isDeepStrictEqual } from 'node:util';
import { createAnalyser, Word } from '../../content/corpus/language/index.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import { buildIndex } from '../retrieval/build-index.ts';
import type { LocaleIndexParts } from '../retrieval/build-index.ts';
import { priorReliability } from '../retrieval/confidence.ts';
import { LearnedAnswers } from '../retrieval/learned-answers.ts';
import { LocaleRetriever } from '../retrieval/locale-retriever.ts';
import { ranking, type Ranking } from '../retrieval/ranking.ts';
import { withPhrasings, type RetrieverState } from '../retrieval/retriever-state.ts';
import type { SearchableDocument } from '../retrieval/searchable-document.ts';
import { shelveByLocale } from './engine.ts';
import type { RankingEngine } from './engine.ts';
import type { EvaluationTask } from './task.ts';
import type { Variant } from './variants.ts';

/**
 * Makes engines over the same documents that rank like the product with something changed. Their confidence means
 * nothing: only the order is measured, which does not rest on it. Variants that change nothing of what an index is built
 * from share the product's, so that many can be measured in minutes.
 */
export function createVariantEngines({
  documents,
  history,
  vocabulary,
}: Pick<EvaluationTask, 'documents' | 'history' | 'vocabulary'>): (variant: Variant) => RankingEngine {
  const analyser = createAnalyser({ vocabulary });
  const shared = new Map<string, SharedIndex>();

  return ({ settings, read }) => {
    const shelves = shelveByLocale(documents, (list, locale) => {
      const names = vocabulary.get(locale)?.products ?? [];
      const common = { locale, names, history, settings };
      if (read) return retrieverOf(list, { ...common, analyser: readWith(analyser, read) });
      const parts = { ...common, analyser };
      const known = shared.get(locale) ?? buildShared(list, parts);
      shared.set(locale, known);
      const isSame = [...known.settings].every((name) => isDeepStrictEqual(settings[name], ranking[name]));
      return retrieverOf(list, parts, isSame ? known.state : undefined);
    });
    return {
      search: (query, limit) => shelves.of(query)?.search(query.text, { kinds: query.kinds, limit }) ?? [],
    };
  };
}

/** The product's index, with the names of the settings that were asked for while it was built. */
interface SharedIndex {
  readonly state: RetrieverState;
  readonly settings: ReadonlySet<keyof Ranking>;
}

function buildShared(documents: readonly SearchableDocument[], parts: LocaleIndexParts): SharedIndex {
  const names = new Set<keyof Ranking>();
  const settings = new Proxy<Ranking>(ranking, {
    get(target, name: keyof Ranking) {
      names.add(name);
      return target[name];
    },
  });
  return { state: stateOf(documents, { ...parts, settings }), settings: names };
}

function retrieverOf(
  documents: readonly SearchableDocument[],
  parts: LocaleIndexParts,
  state: RetrieverState = stateOf(documents, parts),
): LocaleRetriever {
  return new LocaleRetriever(documents, parts, state);
}

function stateOf(documents: readonly SearchableDocument[], parts: LocaleIndexParts): RetrieverState {
  const read = withPhrasings({ documents, parts });
  return {
    index: buildIndex(documents, parts, read.phrasings),
    learned: LearnedAnswers.learn([read]),
    reliability: priorReliability,
  };
}

function readWith(analyser: Analyser, read: NonNullable<Variant['read']>): Analyser {
  const words = new WeakMap<Word, Word>();
  const wordOf = (record: Word) => {
    let own = words.get(record);
    if (!own) {
      const { word, stem, weight } = read(record);
      own = new Word(word, stem, weight, record.number);
      words.set(record, own);
    }
    return own;
  };
  return {
    ...analyser,
    analyse: (text, locale) =>
      analyser.analyse(text, locale).map((token) => {
        const record = wordOf(token.record);
        const { word, stem, weight } = record;
        return { ...token, word, stem, weight, record };
      }),
  };
}
