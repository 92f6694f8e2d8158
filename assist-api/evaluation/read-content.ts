import { relative } from 'node:path';
import { z } from 'zod';
import type { Corpus } from '../../content/corpus/corpus.ts';
import { searchableDocuments } from '../retrieval/searchable-document.ts';
import type { SearchableDocument } from '../retrieval/searchable-document.ts';
import type { ItemKind } from '../suggest/retriever.ts';
import { dataError, readJsonLines } from './read-lines.ts';
import type { EvaluationQuery, EvaluationTask } from './task.ts';

/** A message with what answers it. Never indexed. */
const JudgedMessageSchema = z.object(
  {
    /** Unique over all files. Default: file and line. */
    queryId: z.string('a text in quotes').min(1, 'an id that is not empty').optional(),
    /** One of business.yaml. */
    locale: z.string('a language tag such as "id"'),
    text: z.string('a text in quotes').min(1, 'a text that is not empty'),
    /** Short codes that answer it; none for a message that no response answers. */
    responses: z.array(z.string('a short code'), 'a list of short codes').default([]),
    /** Ids of public and playbook articles that answer it. */
    articles: z.array(z.string('an article id'), 'a list of article ids').default([]),
    /** Part that is also reported apart, such as `check`. */
    split: z.string('a text in quotes').optional(),
  },
  'an object with locale and text',
);

const lists: readonly { name: 'responses' | 'articles'; kinds: readonly ItemKind[] }[] = [
  { name: 'responses', kinds: ['response'] },
  { name: 'articles', kinds: ['article', 'playbook'] },
];

/**
 * The project's own corpus with judged messages. As for an agent, responses and articles are two lists: each message is
 * one query for each list in which something answers it, or one over both when nothing does.
 * Throws `EVALUATION_DATA_INVALID` for a message that cannot be read or names what the corpus does not hold.
 */
export function readContentTask(corpus: Corpus, files: readonly string[], now: Date): EvaluationTask {
  const documents = corpus.business.locales.flatMap((locale) => withUniqueIds(corpus, locale, now));
  const known = new Set(documents.map(({ id }) => id));
  const seen = new Set<string>();
  const queries: EvaluationQuery[] = [];
  for (const file of files) {
    for (const { line, value: message } of readJsonLines(file, JudgedMessageSchema)) {
      const { queryId = `${relative('.', file)}:${line}`, locale, text, split } = message;
      if (seen.has(queryId)) throw dataError({ file, line }, 'a queryId that stands once', queryId);
      seen.add(queryId);
      if (!corpus.business.locales.includes(locale)) {
        throw dataError({ file, line }, `one of the locales ${corpus.business.locales.join(', ')}`, locale);
      }
      const query = { text, locale };
      const more = split === undefined ? [locale] : [locale, split];
      for (const { name, kinds } of lists.filter((list) => message[list.name].length > 0)) {
        const relevant = new Map<string, number>();
        for (const id of message[name]) {
          const found = kinds.map((kind) => uniqueId(locale, kind, id)).find((each) => known.has(each));
          if (found === undefined)
            throw dataError({ file, line }, `${name} that the corpus holds in ${locale}`, id);
          relevant.set(found, 1);
        }
        queries.push({ ...query, id: `${queryId}/${name}`, kinds, relevant, groups: [name, ...more] });
      }
      if (message.responses.length + message.articles.length === 0) {
        const kinds = lists.flatMap((list) => list.kinds);
        queries.push({ ...query, id: queryId, kinds, relevant: new Map(), groups: more });
      }
    }
  }
  return { name: 'content', documents, queries, history: [], vocabulary: corpus.vocabulary };
}

const uniqueId = (locale: string, kind: ItemKind, id: string) => `${locale}/${kind}/${id}`;

/** An id is unique for its kind and locale only; in a task for everything. */
function withUniqueIds(corpus: Corpus, locale: string, now: Date): SearchableDocument[] {
  const documents = searchableDocuments(corpus, locale, 'agent', now);
  const articles = new Map(
    documents
      .filter(({ kind }) => kind !== 'response')
      .map(({ kind, id }) => [id, uniqueId(locale, kind, id)]),
  );
  return documents.map((document) => ({
    ...document,
    id: uniqueId(locale, document.kind, document.id),
    sources: document.sources.flatMap((source) => articles.get(source) ?? []),
  }));
}
