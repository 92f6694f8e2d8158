import { DatabaseSync } from 'node:sqlite';
import { deserialize, serialize } from 'node:v8';
import MiniSearch from 'minisearch';
import type { Corpus } from '../../../content/corpus/corpus.ts';
import { createAnalyser } from '../../../content/corpus/language/index.ts';
import { LocaleRetriever } from '../../../assist-api/retrieval/locale-retriever.ts';
import type { RetrieverState } from '../../../assist-api/retrieval/retriever-state.ts';
import type { SearchableDocument } from '../../../assist-api/retrieval/searchable-document.ts';

/** An index that is measured. */
export interface BenchIndex {
  /** Ids of the first ten. */
  search(text: string): readonly string[];
  /** What it is kept as, to be restored by `BenchEngine.restore`; undefined where it is not restored. */
  save?(): Uint8Array;
  /** Bytes that it holds outside the heap and array buffers. */
  readonly nativeBytes: number;
}

/** A way to search documents. */
export interface BenchEngine {
  readonly name: string;
  build(documents: readonly SearchableDocument[]): BenchIndex;
  restore?(bytes: Uint8Array, documents: readonly SearchableDocument[]): BenchIndex;
}

const limit = 10;

/** Ours: the retrieval of the API with the shop's vocabulary. The analyser is new each time: it remembers words. */
export function createOurs({ vocabulary }: Pick<Corpus, 'vocabulary'>): BenchEngine {
  const names = vocabulary.get('id')?.products ?? [];
  const index = (documents: readonly SearchableDocument[], state?: RetrieverState): BenchIndex => {
    const analyser = createAnalyser({ vocabulary });
    const retriever = new LocaleRetriever(documents, { analyser, locale: 'id', names }, state);
    return {
      search: (text) => retriever.search(text, { kinds: ['article'], limit }).map(({ id }) => id),
      save: () => serialize(retriever.state),
      nativeBytes: 0,
    };
  };
  return {
    name: 'tanggap',
    build: (documents) => index(documents),
    restore: (bytes, documents) => index(documents, deserialize(bytes) as RetrieverState),
  };
}

const miniSearchOptions = { fields: ['title', 'text'] };

/** MiniSearch as it comes, each passage with the title of its document: any word may match. */
export const miniSearch: BenchEngine = {
  name: 'MiniSearch',
  build(documents) {
    const index = new MiniSearch<Row>(miniSearchOptions);
    index.addAll(rowsOf(documents));
    return fromMiniSearch(index);
  },
  restore: (bytes) =>
    fromMiniSearch(MiniSearch.loadJSON<Row>(Buffer.from(bytes).toString(), miniSearchOptions)),
};

function fromMiniSearch(index: MiniSearch<Row>): BenchIndex {
  return {
    search: (text) =>
      index
        .search(text)
        .slice(0, limit)
        .map(({ id }) => String(id)),
    save: () => Buffer.from(JSON.stringify(index)),
    nativeBytes: 0,
  };
}

/** SQLite FTS5 in memory, each passage with the title of its document: any of the distinct words, best by bm25(). */
export const fts5: BenchEngine = {
  name: 'SQLite FTS5',
  build(documents) {
    const database = new DatabaseSync(':memory:');
    database.exec('CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, title, text); BEGIN');
    const insert = database.prepare('INSERT INTO passages (id, title, text) VALUES (?, ?, ?)');
    for (const { id, title, text } of rowsOf(documents)) insert.run(id, title, text);
    database.exec('COMMIT');
    // `rank` is bm25() sorted inside FTS5, which is the faster way to ask for it.
    const select = database.prepare(
      `SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ${limit}`,
    );
    const pages = database.prepare('PRAGMA page_count').get()?.['page_count'];
    const pageSize = database.prepare('PRAGMA page_size').get()?.['page_size'];
    return {
      search(text) {
        const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
        return select
          .all([...words].map((word) => `"${word}"`).join(' OR '))
          .map(({ rowid }) => String(rowid));
      },
      nativeBytes: Number(pages) * Number(pageSize),
    };
  },
};

/** What the peers index. */
interface Row {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

function rowsOf(documents: readonly SearchableDocument[]): Row[] {
  return documents.flatMap(({ title, passages }) =>
    passages.map(({ passageId, heading, text }) => ({ id: passageId, title: `${title} ${heading}`, text })),
  );
}
