/**
 * How long a search takes for queries of 3 to 8 and of 75 to 85 words, beside plain MiniSearch and SQLite FTS5 over the
 * same passages in one run; what building, keeping and restoring the index costs; which goals are kept. Indonesian
 * texts, perturbed from the shop's: passages of 60 to 100 words with names, codes and compounds that never end.
 * 200 queries a round, other ones in each; figures and ratios are medians over rounds. 100,000 passages take minutes.
 * Run: node tests/bench/retrieval.ts [--sizes 1000,10000,100000] [--rounds 3]
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { searchableDocuments } from '../../assist-api/retrieval/searchable-document.ts';
import type { SearchableDocument } from '../../assist-api/retrieval/searchable-document.ts';
import { loadCorpus } from '../../content/corpus/index.ts';
import { readJudgedMessages } from '../relevance/judged-messages.ts';
import { createOurs, fts5, miniSearch } from './retrieval/engines.ts';
import { measureIndex } from './retrieval/measure-index.ts';
import { measureSearch } from './retrieval/measure-search.ts';
import { goalsOf, tableOf } from './retrieval/report.ts';
import { createTextMaker } from './retrieval/texts.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    rounds: { type: 'string', default: '3' },
  },
});
const rounds = Number(values.rounds);
/** A larger corpus is built and restored once, and asked in one round of fewer queries: its p99 is nearly the worst. */
const largestRepeated = 10_000;
const queriesOfLarger = 60;
/** The size that is measured with articles of several passages, too. */
const articlePassages = 10_000;
const passagesEach = 5;
const queriesEach = 200;
const warmUpQueries = 40;

const corpus = await loadCorpus(join(import.meta.dirname, '..', '..', 'content'), { cacheDir: null });
const sources = searchableDocuments(corpus, 'id', 'agent', new Date('2026-11-21T00:00:00Z'));
const messages = readJudgedMessages('tuning-messages.jsonl').filter(({ locale }) => locale === 'id');
const texts = createTextMaker(
  sources,
  messages.map(({ text }) => text),
);
const shortQueries = inRounds(texts.queries(warmUpQueries + rounds * queriesEach, 3, 8));
const longQueries = inRounds(texts.queries(warmUpQueries + rounds * queriesEach, 75, 85));
const engines = [createOurs(corpus), miniSearch, fts5];

// Code is compiled before anything is timed.
measure('warm-up', 500, texts.documents(500, 1));
const goals: string[] = [];
for (const size of values.sizes.split(',').map(Number)) {
  report(`${size} passages`, size, texts.documents(size, 1));
  if (size === articlePassages) {
    const articles = texts.documents(size / passagesEach, passagesEach);
    report(`${size} passages in ${articles.length} articles`, size, articles);
  }
}
console.log(`\n${goals.join('\n')}`);

function report(name: string, passages: number, documents: readonly SearchableDocument[]): void {
  const measured = measure(name, passages, documents);
  console.log(tableOf(measured).join('\n'));
  console.log(`  ${distinctWords(documents)} distinct words`);
  goals.push(...goalsOf(measured));
}

function measure(name: string, passages: number, documents: readonly SearchableDocument[]) {
  const isRepeated = passages <= largestRepeated;
  const indexes = engines.map((engine) =>
    measureIndex(engine, documents, shortQueries[0]?.[0] ?? '', isRepeated ? 3 : 1),
  );
  const searches = [
    { name: '3 to 8 words', queries: shortQueries },
    { name: '75 to 85 words', queries: longQueries },
  ].map(({ name: kind, queries }) => ({
    name: kind,
    latencies: measureSearch(
      indexes.map(({ index }) => index),
      isRepeated ? queries : queries.slice(0, 2).map((round) => round.slice(0, queriesOfLarger)),
    ),
  }));
  return { name, passages, indexes, searches };
}

/** The queries to warm up with, then those of each round. */
function inRounds(queries: readonly string[]): string[][] {
  const starts = Array.from({ length: rounds }, (_, round) => warmUpQueries + round * queriesEach);
  return [
    queries.slice(0, warmUpQueries),
    ...starts.map((start) => queries.slice(start, start + queriesEach)),
  ];
}

function distinctWords(documents: readonly SearchableDocument[]): number {
  const words = new Set<string>();
  for (const { title, passages } of documents) {
    for (const text of [title, ...passages.flatMap((passage) => [passage.heading, passage.text])]) {
      for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) words.add(word);
    }
  }
  return words.size;
}
