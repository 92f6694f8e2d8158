import type { Corpus } from '../../content/corpus/corpus.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Retriever } from '../suggest/retriever.ts';
import { LocaleIndex } from './locale-index.ts';
import type { Findings } from './locale-index.ts';
import { rank } from './rank.ts';
import { searchableDocuments } from './searchable-document.ts';
import type { Scope } from './searchable-document.ts';

/** What a retriever is made from. */
export interface RetrieverParts {
  readonly corpus: Corpus;
  readonly analyser: Analyser;
  /** Which documents are live is decided by its day, in the shop's time zone. */
  readonly now: () => Date;
  /** `public` knows published articles only, so that no other text shows in ranks or corrections. Default: `agent`. */
  readonly scope?: Scope;
}

interface Shelf {
  readonly index: LocaleIndex;
  readonly ids: string;
}

const minuteMs = 60_000;

/** Makes a retriever over a corpus. The index of each locale of business.yaml is built at once. */
export function createMiniSearchRetriever({
  corpus,
  analyser,
  now,
  scope = 'agent',
}: RetrieverParts): Retriever {
  const shelves = new Map<Locale, Shelf>();
  let filledAtMinute = Number.NaN;
  let last: { text: string; locale: Locale; findings: Findings } | undefined;

  // What is live changes with the day; the index is built again only for a locale whose documents changed.
  const fill = () => {
    const moment = now();
    const minute = Math.floor(moment.getTime() / minuteMs);
    if (minute === filledAtMinute) return;
    filledAtMinute = minute;
    for (const locale of corpus.business.locales) {
      const documents = searchableDocuments(corpus, locale, scope, moment);
      const ids = documents.map(({ kind, id }) => `${kind} ${id}`).join('\n');
      if (shelves.get(locale)?.ids === ids) continue;
      const names = corpus.vocabulary.get(locale)?.products ?? [];
      shelves.set(locale, { ids, index: new LocaleIndex(documents, { analyser, locale, names }) });
      last = undefined;
    }
  };
  fill();

  // Responses and articles of one message are asked for one after the other.
  const find = (text: string, locale: Locale): Findings | undefined => {
    if (last?.text === text && last.locale === locale) return last.findings;
    const findings = shelves.get(locale)?.index.search(text);
    last = findings && { text, locale, findings };
    return findings;
  };

  return {
    search(query) {
      fill();
      const findings = find(query.text, query.locale);
      return findings ? rank(findings, query) : [];
    },
  };
}
