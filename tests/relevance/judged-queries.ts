import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const locales = ['id', 'en'] as const;
export const kinds = ['word', 'phrase', 'question', 'informal', 'mixed'] as const;

/** `tune` may be looked at while search is tuned, `check` never. */
export const halves = ['tune', 'check'] as const;

/** A query as a customer types it into search, with the articles that answer it, judged apart. Never indexed. */
const JudgedQuerySchema = z.strictObject({
  queryId: z.string().min(1),
  locale: z.enum(locales),
  text: z.string().min(1).max(300),
  kind: z.enum(kinds),
  misspelt: z.boolean(),
  half: z.enum(halves),
  /** Article ids; empty where nothing answers. */
  answers: z.array(z.string().min(1)),
});
export type JudgedQuery = z.infer<typeof JudgedQuerySchema>;

/** The judged queries of a text with one line of JSON each, in order. Throws for a wrong line or an id that stands twice. */
export function parseJudgedQueries(text: string): readonly JudgedQuery[] {
  const queries = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JudgedQuerySchema.parse(JSON.parse(line)));
  const ids = new Set(queries.map(({ queryId }) => queryId));
  if (ids.size !== queries.length) throw new Error('A queryId of the judged queries stands twice.');
  return queries;
}

/** The judged queries of `search-queries.jsonl`. */
export function readJudgedQueries(): readonly JudgedQuery[] {
  return parseJudgedQueries(readFileSync(join(import.meta.dirname, 'search-queries.jsonl'), 'utf8'));
}
