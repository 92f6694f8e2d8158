import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSavedIndexes } from '../../../assist-api/retrieval/index.ts';
import type { LocaleSources } from '../../../assist-api/retrieval/index-sources.ts';
import { LocaleRetriever } from '../../../assist-api/retrieval/locale-retriever.ts';
import { createAnalyser } from '../../../content/corpus/language/index.ts';
import { document } from './documents.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tanggap-indexes-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const documents = [document('retur', { title: 'Cara retur barang', text: 'Isi formulir.' })];
const ofLocale = { locale: 'id', names: [], history: [], documents, vocabulary: undefined } as const;
const sources = { scope: 'agent', locales: [ofLocale], holdsTyped: false } as const;
const having = (change: Partial<LocaleSources>) => ({ ...sources, locales: [{ ...ofLocale, ...change }] });
const { state } = new LocaleRetriever(documents, {
  analyser: createAnalyser({ vocabulary: new Map() }),
  locale: 'id',
});

test('gives back what was kept for the same sources, also after another start', () => {
  openSavedIndexes(directory).write(sources, [state]);
  expect(openSavedIndexes(directory).read(sources)).toEqual([state]);
});

test('gives nothing for other documents, history, words or scope', () => {
  const saved = openSavedIndexes(directory);
  saved.write(sources, [state]);
  expect(saved.read(having({ documents: [...documents, ...documents] }))).toBeUndefined();
  expect(saved.read(having({ history: [{ text: 'retur', documents: ['retur'] }] }))).toBeUndefined();
  expect(saved.read(having({ names: ['Kirana'] }))).toBeUndefined();
  expect(saved.read({ ...sources, scope: 'public' })).toBeUndefined();
});

test('a damaged or cut file is passed over, and nothing else is left lying about', () => {
  const saved = openSavedIndexes(directory);
  saved.write(sources, [state]);
  const [name = ''] = readdirSync(directory);
  expect(readdirSync(directory)).toHaveLength(1);
  const path = join(directory, name);
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, bytes.length - 5));
  expect(saved.read(sources)).toBeUndefined();
  bytes[200] = (bytes[200] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  expect(saved.read(sources)).toBeUndefined();
});

test('a place that cannot be written keeps nothing and says nothing', () => {
  const file = join(directory, 'file');
  writeFileSync(file, '');
  const saved = openSavedIndexes(file);
  saved.write(sources, [state]);
  expect(saved.read(sources)).toBeUndefined();
});
