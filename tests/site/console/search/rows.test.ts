import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgentSearch } from '../../../../assist-api/routes/agent-search/schema.ts';
import {
  deskRows,
  foundRows,
  itemOfRow,
  noAnswers,
  takeAnswer,
} from '../../../../site/console/search/rows.ts';

const plain = (text: string) => [{ text, marked: false }];
const result = (id: string) => ({
  id,
  locale: 'id',
  locales: ['id'],
  topicId: 'retur',
  topicTitle: 'Retur',
  title: plain(`Judul ${id}`),
  passage: [],
  rank: 0,
});
const found: AgentSearch = {
  locale: 'id',
  groups: [
    { kind: 'response', results: [result('kode')] },
    { kind: 'playbook', results: [{ ...result('aturan'), heading: 'Batas' }] },
  ],
};
const snippet = {
  snippetId: 'c0ffee00-0000-4000-8000-000000000000',
  title: 'Minta foto',
  text: 'Boleh kirim fotonya?\n\nMakasih.',
  locale: 'id',
  placeholders: [],
  updatedAt: '2026-11-22T00:00:00.000Z',
};

const none = { byName: [], byWords: [] };
const conversations = {
  byName: [{ id: 'a', title: 'Rina', words: 'mau retur' }],
  byWords: [{ id: 'b', title: 'retur rina', words: 'retur rina' }],
};

describe('what was found', () => {
  test('begins with customers of that name and ends with what was written elsewhere', () => {
    const groups = foundRows(found, [], conversations);
    expect(groups.map(({ name }) => name)).toEqual(['customers', 'response', 'playbook', 'conversations']);
    expect(groups.flatMap(({ rows }) => rows).map(({ kind, id }) => `${kind} ${id}`)).toContain(
      'conversation a',
    );
    expect(groups.at(-1)?.rows[0]?.passage).toEqual([]);
  });

  test('stands by kind in the order of the API, with own texts last and no empty group', () => {
    expect(foundRows(found, [snippet], none).map(({ name }) => name)).toEqual([
      'response',
      'playbook',
      'snippets',
    ]);
    expect(foundRows(found, [], none).map(({ name }) => name)).toEqual(['response', 'playbook']);
  });

  test('says the short code of a response and the heading of a passage', () => {
    const [response, playbook] = foundRows(found, [], none).flatMap(({ rows }) => rows);
    expect(response?.place).toBe('Retur · /kode');
    expect(playbook?.place).toBe('Retur · Batas');
  });

  test('is kept and reported under the kinds that the API has', () => {
    const rows = foundRows(found, [snippet], conversations).flatMap((group) => group.rows);
    expect(rows.map((row) => itemOfRow(row)?.kind)).toEqual([
      undefined,
      'response',
      'article',
      undefined,
      undefined,
    ]);
  });
});

test('before anything is typed: favourites, own texts, and recents that are no favourites and still there', () => {
  const item = { kind: 'response', title: 'Satu', locale: 'id', isGone: false, at: '' } as const;
  const groups = deskRows({
    favourites: [
      { ...item, id: 'satu' },
      { kind: 'article', id: 'hilang', isGone: true, at: '' },
    ],
    snippets: [snippet],
    recents: [
      { ...item, id: 'satu' },
      { ...item, id: 'dua' },
      { kind: 'response', id: 'lama', isGone: true, at: '' },
    ],
  });
  expect(groups.map(({ name, rows }) => [name, rows.map(({ id }) => id)])).toEqual([
    ['favourites', ['satu', 'hilang']],
    ['snippets', [snippet.snippetId]],
    ['recents', ['dua']],
  ]);
  expect(groups[0]?.rows[1]?.isGone).toBe(true);
});

test('whatever the order of the answers, the latest question that was answered is shown', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (numbers) => {
      let answers = noAnswers;
      for (const number of numbers) answers = takeAnswer(answers, number, String(number), found);
      expect(answers.query).toBe(String(Math.max(...numbers)));
    }),
  );
});
