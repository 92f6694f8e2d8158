import { describe, expect, test } from 'vitest';
import {
  type Desk,
  findSnippets,
  isFavourite,
  withFavourite,
  withSnippet,
  withoutSnippet,
} from '../../../../site/console/desk/desk.ts';
import { templateOfReply, templateOfText } from '../../../../site/console/desk/snippet-of.ts';

const empty: Desk = { favourites: [], snippets: [], recents: [] };
const now = new Date('2026-11-22T03:00:00Z');
const response = { kind: 'response', id: 'retur', locale: 'id', title: 'Retur' } as const;
const snippet = (title: string, text = 'teks') => ({
  snippetId: `id-${title}`,
  title,
  text,
  locale: 'id',
  placeholders: [],
  updatedAt: now.toISOString(),
});

describe('favourites', () => {
  test('are added once, the latest first, and taken away', () => {
    const other = { ...response, id: 'refund' };
    const both = withFavourite(withFavourite(empty, response, true, now), other, true, now);
    expect(withFavourite(both, response, true, now).favourites.map(({ id }) => id)).toEqual([
      'retur',
      'refund',
    ]);
    expect(withFavourite(both, other, false, now).favourites.map(({ id }) => id)).toEqual(['retur']);
  });

  test('a procedure is kept as its article, and never taken for a response of the same id', () => {
    const desk = withFavourite(empty, { ...response, kind: 'procedure' }, true, now);
    expect(isFavourite(desk, { kind: 'article', id: 'retur' })).toBe(true);
    expect(isFavourite(desk, response)).toBe(false);
    expect(isFavourite(null, response)).toBe(false);
  });
});

describe('own texts', () => {
  test('stand by title; a changed one takes its own place', () => {
    const desk = [snippet('foto'), snippet('Alamat'), snippet('resi')].reduce(withSnippet, empty);
    expect(desk.snippets.map(({ title }) => title)).toEqual(['Alamat', 'foto', 'resi']);
    const changed = withSnippet(desk, { ...snippet('foto'), title: 'zebra' });
    expect(changed.snippets.map(({ title }) => title)).toEqual(['Alamat', 'resi', 'zebra']);
    expect(withoutSnippet(changed, 'id-foto').snippets).toHaveLength(2);
  });

  test('are found by every word, in title or text, in any letters', () => {
    const desk = withSnippet(empty, snippet('Minta Foto', 'Boleh kirim fotonya?'));
    expect(findSnippets(desk, 'FOTO kirim')).toHaveLength(1);
    expect(findSnippets(desk, 'foto resi')).toHaveLength(0);
    expect(findSnippets(desk, '  ')).toHaveLength(0);
  });
});

describe('a template made of a reply', () => {
  test('asks for fields again, filled or open, and for the first name', () => {
    const pieces = [
      { kind: 'text', text: 'Halo Kak Rina, pesanan ' },
      { kind: 'field', placeholder: 'conversation.custom_attribute.order_number', label: 'Nomor' },
      { kind: 'text', text: ' sudah dikirim.' },
    ] as const;
    const values = { 'conversation.custom_attribute.order_number': 'TK-1' };
    expect(templateOfReply({ pieces }, values, 'Rina Wulandari')).toBe(
      'Halo Kak {{ contact.first_name }}, pesanan {{ conversation.custom_attribute.order_number }} sudah dikirim.',
    );
  });

  test('leaves words alone that only contain the name, and names of strange signs', () => {
    expect(templateOfText('Marina dan Rina', 'Rina')).toBe('Marina dan {{ contact.first_name }}');
    expect(templateOfText('Halo (A+), apa kabar', '(A+)')).toBe('Halo {{ contact.first_name }}, apa kabar');
    expect(templateOfText('Halo', '')).toBe('Halo');
  });
});
