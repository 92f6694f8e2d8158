import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { TanggapError } from '../../content/corpus/errors.ts';
import { VocabularySchema } from '../../content/corpus/schema/vocabulary.ts';
import type { Vocabulary } from '../../content/corpus/schema/vocabulary.ts';
import { CorpusLineSchema, HistoryLineSchema, QrelsLineSchema, QueryLineSchema } from './folder-schema.ts';
import { toDocument } from './folder-document.ts';
import { check, dataError, readJsonLines, readLines } from './read-lines.ts';
import type { ReadLine } from './read-lines.ts';
import type { EvaluationQuery, EvaluationTask, PastMessage } from './task.ts';

const everyKind = ['response', 'article', 'playbook'] as const;

/**
 * The folders to measure: the folder itself when it holds corpus.jsonl, else those in it that do, by name.
 * Throws `EVALUATION_DATA_NOT_FOUND` when there are none.
 */
export function findTaskFolders(folder: string): string[] {
  if (existsSync(join(folder, 'corpus.jsonl'))) return [folder];
  const folders = globSync('*/corpus.jsonl', { cwd: folder }).sort();
  if (folders.length === 0) {
    throw new TanggapError(
      'EVALUATION_DATA_NOT_FOUND',
      `${folder} holds no corpus.jsonl, nor does a folder in it. Name a folder with corpus.jsonl, queries.jsonl and qrels.tsv.`,
    );
  }
  return folders.map((file) => join(folder, file, '..'));
}

/** Reads one folder. Throws `EVALUATION_DATA_INVALID` at the first line that cannot be used, naming file and line. */
export function readTaskFolder(folder: string): EvaluationTask {
  const corpusFile = join(folder, 'corpus.jsonl');
  const queriesFile = join(folder, 'queries.jsonl');
  const corpus = readJsonLines(corpusFile, CorpusLineSchema);
  const queries = readJsonLines(queriesFile, QueryLineSchema);
  if (corpus.length === 0) throw dataError({ file: corpusFile }, 'at least one document', 'none');
  const documentIds = uniqueIds(corpusFile, corpus);
  const relevant = readQrels(join(folder, 'qrels.tsv'), uniqueIds(queriesFile, queries), documentIds);
  const locales = new Set(queries.map(({ value }) => value.lang));
  return {
    name: basename(resolve(folder)),
    documents: corpus.map(({ value }) => toDocument(value)),
    queries: queries.map(({ value: { id, lang, text } }): EvaluationQuery => ({
      id,
      text,
      locale: lang,
      kinds: everyKind,
      relevant: relevant.get(id) ?? new Map(),
      groups: locales.size > 1 ? [lang] : [],
    })),
    history: readHistory(join(folder, 'history.jsonl'), documentIds),
    vocabulary: readVocabulary(folder),
  };
}

function uniqueIds(file: string, lines: readonly ReadLine<{ id: string }>[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { line, value } of lines) {
    if (ids.has(value.id)) throw dataError({ file, line }, 'an id that stands once', value.id);
    ids.add(value.id);
  }
  return ids;
}

/** Relevant documents of each query. A header line is passed over. */
function readQrels(
  file: string,
  queryIds: ReadonlySet<string>,
  documentIds: ReadonlySet<string>,
): Map<string, Map<string, number>> {
  const relevant = new Map<string, Map<string, number>>();
  for (const { line, value: text } of readLines(file)) {
    const columns = text.split('\t').map((column) => column.trim());
    if (line === 1 && columns[0] === 'query-id') continue;
    const [queryId, documentId, relevance] = check(QrelsLineSchema, columns, { file, line }, text);
    if (!queryIds.has(queryId)) throw dataError({ file, line }, 'the id of a query', queryId);
    if (!documentIds.has(documentId)) throw dataError({ file, line }, 'the id of a document', documentId);
    if (relevance === 0) continue;
    const documents = relevant.get(queryId) ?? new Map<string, number>();
    relevant.set(queryId, documents.set(documentId, relevance));
  }
  return relevant;
}

/** Past messages; what answered them may have been deleted since, and is left out. */
function readHistory(file: string, documentIds: ReadonlySet<string>): PastMessage[] {
  if (!existsSync(file)) return [];
  return readJsonLines(file, HistoryLineSchema).flatMap(({ value: { text, doc, docs } }) => {
    const documents = [...new Set([doc, ...docs])].filter((id) => documentIds.has(id));
    return documents.length > 0 ? [{ text, documents }] : [];
  });
}

function readVocabulary(folder: string): Map<string, Vocabulary> {
  const vocabulary = new Map<string, Vocabulary>();
  for (const file of globSync('vocabulary/*.yaml', { cwd: folder }).sort()) {
    const path = join(folder, file);
    const document = parseDocument(readFileSync(path, 'utf8'), { version: '1.2' });
    const [fault] = document.errors;
    if (fault)
      throw dataError({ file: path, line: fault.linePos?.[0].line ?? 1 }, 'valid YAML', fault.message);
    const data: unknown = document.toJS() ?? {};
    vocabulary.set(
      basename(file, '.yaml'),
      check(VocabularySchema, data, { file: path }, JSON.stringify(data)),
    );
  }
  return vocabulary;
}
