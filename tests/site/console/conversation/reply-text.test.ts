import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  editReply,
  openPlaceholders,
  parseReply,
  renderReply,
} from '../../../../site/console/conversation/reply-text.ts';

const order = { placeholder: 'conversation.custom_attribute.order_number', label: 'Nomor pesanan' };
const courier = { placeholder: 'conversation.custom_attribute.courier', label: 'Kurir' };
const fields = [order, courier];
const text = 'Pesanan [Nomor pesanan] dibawa [Kurir]. Simpan [Nomor pesanan].';

describe('a suggested text', () => {
  test('keeps its open places as fields', () => {
    const parts = parseReply(text, fields);
    expect(parts.filter((part) => part.kind === 'field').map((part) => part.label)).toEqual([
      'Nomor pesanan',
      'Kurir',
      'Nomor pesanan',
    ]);
    expect(openPlaceholders(parts, {})).toEqual([order.placeholder, courier.placeholder]);
  });

  test('shows a value in every place that takes it', () => {
    expect(renderReply(parseReply(text, fields), { [order.placeholder]: ' TK-20418 ' })).toBe(
      'Pesanan TK-20418 dibawa [Kurir]. Simpan TK-20418.',
    );
  });

  test('counts a blank value as none', () => {
    expect(openPlaceholders(parseReply(text, fields), { [order.placeholder]: '  ' })).toContain(
      order.placeholder,
    );
  });

  test('leaves brackets alone that name no field', () => {
    expect(parseReply('[catatan] halo', fields)).toEqual([{ kind: 'text', text: '[catatan] halo' }]);
  });

  test('has no part when empty', () => {
    expect(parseReply('', fields)).toEqual([]);
  });
});

describe('an edit', () => {
  const values = { [order.placeholder]: 'TK-1' };
  const edit = (next: string) => editReply(parseReply(text, fields), values, fields, next);

  test('elsewhere lets a field follow its value', () => {
    const parts = edit('Halo Kak. Pesanan TK-1 dibawa [Kurir]. Simpan TK-1.');
    expect(renderReply(parts, { [order.placeholder]: 'TK-2', [courier.placeholder]: 'JNE' })).toBe(
      'Halo Kak. Pesanan TK-2 dibawa JNE. Simpan TK-2.',
    );
  });

  test('inside a value turns it into plain words', () => {
    const parts = edit('Pesanan TK-19 dibawa [Kurir]. Simpan TK-1.');
    expect(renderReply(parts, { ...values, [courier.placeholder]: 'JNE' })).toBe(
      'Pesanan TK-19 dibawa JNE. Simpan TK-1.',
    );
  });

  test('that removes an open place no longer asks for it', () => {
    expect(openPlaceholders(edit('Pesanan TK-1.'), values)).toEqual([]);
  });

  test('that brings an open place back asks for it again', () => {
    const shorter = edit('Pesanan TK-1.');
    expect(openPlaceholders(editReply(shorter, values, fields, 'Pesanan TK-1 [Kurir].'), values)).toEqual([
      courier.placeholder,
    ]);
  });

  test('always shows exactly what was typed', () => {
    const words = fc.array(
      fc.constantFrom('[Kurir]', '[Nomor pesanan]', 'TK-1', ' ', 'a', 'b', '[', ']', '\n'),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(words, words, fc.constantFrom('', 'TK-1', 'a'), (before, after, value) => {
        const given = { [order.placeholder]: value };
        const next = after.join('');
        expect(renderReply(editReply(parseReply(before.join(''), fields), given, fields, next), given)).toBe(
          next,
        );
      }),
      { seed: 7, numRuns: 2_000 },
    );
  });
});
