import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { TanggapError } from '../../content/corpus/errors.ts';
import { IdSchema, LocaleSchema } from '../../content/corpus/schema/locale.ts';
import type { LearnedWording } from './wording.ts';

/** A past message of a team's old help desk, as a line of the file that is imported. */
const LineSchema = z
  .strictObject({
    text: z.string().refine((text) => text.trim() !== ''),
    /** Short code or article id of what answered it. */
    doc: IdSchema.optional(),
    /** The same where several things answered it. */
    docs: z.array(IdSchema).min(1).optional(),
    /** Default: detected from the text. */
    locale: LocaleSchema.optional(),
  })
  .refine(({ doc, docs }) => doc !== undefined || docs !== undefined, { path: ['doc'] });

/** A checked line. */
export interface ImportLine {
  /** 1-based. */
  readonly line: number;
  /** As it stands in the file, not masked. */
  readonly text: string;
  /** Without repeats; at least one. */
  readonly itemIds: readonly string[];
  readonly locale: string | undefined;
}

/** What a file is checked against. */
export interface ImportCheck {
  /** Languages of the shop. */
  readonly locales: readonly string[];
  readonly isItem: (id: string) => boolean;
  readonly wording: LearnedWording;
}

/** Faults that one message lists; the rest are counted. */
const maxListed = 20;

/**
 * Reads JSON lines; empty lines are passed over. Throws `LEARNED_IMPORT_INVALID` with the place of every fault, unknown
 * ids included: a file is taken as a whole or not at all.
 */
export function readImportFile(file: string, { locales, isItem, wording }: ImportCheck): ImportLine[] {
  const faults: string[] = [];
  const unknown = new Map<string, number>();
  const lines = textOf(file, wording)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((text, at): ImportLine[] => {
      const line = at + 1;
      if (text.trim() === '') return [];
      const fault = (message: string) => {
        faults.push(`${file}:${line}: ${message}`);
        return [];
      };
      const parsed = LineSchema.safeParse(parseJson(text));
      if (!parsed.success) return fault(faultOf(parsed.error, locales, wording));
      const { doc, docs = [], locale } = parsed.data;
      if (locale !== undefined && !locales.includes(locale)) return fault(wording.badLocale(locales));
      const itemIds = [...new Set([...(doc === undefined ? [] : [doc]), ...docs])];
      for (const id of itemIds) if (!isItem(id) && !unknown.has(id)) unknown.set(id, line);
      return [{ line, text: parsed.data.text, itemIds, locale }];
    });
  for (const [id, line] of unknown) faults.push(`${file}:${line}: ${wording.unknownItem(id)}`);
  if (faults.length > 0) {
    const listed = faults.slice(0, maxListed);
    const more = faults.length - listed.length;
    throw importError([...listed, ...(more > 0 ? [wording.moreFaults(more)] : [])].join('\n'), wording);
  }
  return lines;
}

function textOf(file: string, wording: LearnedWording): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw importError(wording.unreadableFile(file), wording, cause);
  }
}

/** Undefined, which no schema takes, for what is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultOf({ issues }: z.ZodError, locales: readonly string[], wording: LearnedWording): string {
  const [issue] = issues;
  if (issue?.code === 'unrecognized_keys') return wording.unknownKeys(issue.keys);
  const key = issue?.path[0];
  if (key === 'text') return wording.badText;
  if (key === 'doc' || key === 'docs') return wording.badDoc;
  return key === 'locale' ? wording.badLocale(locales) : wording.badLine;
}

const importError = (message: string, wording: LearnedWording, cause?: unknown) =>
  new TanggapError('LEARNED_IMPORT_INVALID', message, { hint: wording.importHint, cause });
