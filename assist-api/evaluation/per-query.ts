import { z } from 'zod';
import { readJsonLines, dataError } from './read-lines.ts';
import type { QueryRecord } from './measure.ts';

/** A line of a `--per-query` file. */
const PerQueryLineSchema = z.object(
  {
    task: z.string(),
    /** Id of the query; unique in its task. */
    id: z.string(),
    /** The first ten, best first. */
    items: z.array(z.object({ id: z.string(), confidence: z.number() })),
    /** Place of the first relevant document among them, from 1; null when none is. */
    rank: z.int().min(1).max(10).nullable(),
    ndcgAt10: z.number().min(0).max(1),
    latencyMs: z.number().min(0),
  },
  'a line that --per-query wrote',
);
export type PerQueryLine = z.infer<typeof PerQueryLineSchema>;

/** The lines of one task, as text. */
export function perQueryLines(task: string, records: readonly QueryRecord[]): string {
  return records
    .map(({ query, items, rank, ndcgAt10, latencyMs }) => {
      const shown = items.map(({ id, confidence }) => ({ id, confidence }));
      const line: PerQueryLine = { task, id: query.id, items: shown, rank, ndcgAt10, latencyMs };
      return `${JSON.stringify(line)}\n`;
    })
    .join('');
}

/** The lines of a file by task and id. Throws `EVALUATION_DATA_INVALID` for a line of another kind or a repeated query. */
export function readPerQuery(file: string): Map<string, PerQueryLine> {
  const lines = new Map<string, PerQueryLine>();
  for (const { line, value } of readJsonLines(file, PerQueryLineSchema)) {
    const key = `${value.task}\t${value.id}`;
    if (lines.has(key)) throw dataError({ file, line }, 'each query once', value.id);
    lines.set(key, value);
  }
  return lines;
}
