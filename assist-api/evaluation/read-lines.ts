import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import { TanggapError } from '../../content/corpus/errors.ts';

/** A value with the 1-based line that it stands on. */
export interface ReadLine<Value> {
  readonly line: number;
  readonly value: Value;
}

/** A fault in a file of evaluation data: where it is, what is expected, what stands there. */
export function dataError(
  place: { file: string; line?: number },
  expected: string,
  received?: string,
): TanggapError {
  const where = place.line === undefined ? place.file : `${place.file}, line ${place.line}`;
  const found = received === undefined ? '' : `, found ${shorten(received)}`;
  return new TanggapError('EVALUATION_DATA_INVALID', `${where}: expected ${expected}${found}.`, {
    hint: 'The format of a folder is described in assist-api/evaluation/README.md.',
  });
}

/** The lines of a file that hold something, in order. Throws `EVALUATION_DATA_INVALID` when there is no such file. */
export function readLines(file: string): ReadLine<string>[] {
  if (!existsSync(file)) throw dataError({ file }, 'a file', 'none');
  return readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((value, index) => ({ line: index + 1, value }))
    .filter(({ value }) => value.trim() !== '');
}

/** One JSON value a line, each checked. Throws `EVALUATION_DATA_INVALID` at the first that does not fit. */
export function readJsonLines<Value>(file: string, schema: z.ZodType<Value>): ReadLine<Value>[] {
  return readLines(file).map(({ line, value: text }) => ({
    line,
    value: check(schema, parseJson(text, { file, line }), { file, line }, text),
  }));
}

/** A checked value. Throws `EVALUATION_DATA_INVALID` with the first thing that does not fit. */
export function check<Value>(
  schema: z.ZodType<Value>,
  data: unknown,
  place: { file: string; line?: number },
  received: string,
): Value {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const key = issue?.path.map(String).join('.') ?? '';
  throw dataError(place, `${key === '' ? '' : `${key}: `}${issue?.message ?? 'another value'}`, received);
}

function parseJson(text: string, place: { file: string; line: number }): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw dataError(place, 'one JSON object on the line', text);
  }
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
