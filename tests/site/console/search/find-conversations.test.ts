import { describe, expect, test } from 'vitest';
import { type Conversation, emptyConversation } from '../../../../site/console/conversation/state.ts';
import { findConversations } from '../../../../site/console/search/find-conversations.ts';

const conversation = (id: string, contactName: string, message: string): Conversation => ({
  ...emptyConversation(id, 0),
  contactName,
  message,
});
const open = [
  conversation('a', 'Rina Wulandari', 'mau retur,\n pesanan TK-20418'),
  conversation('b', '', 'tolong rina dibantu retur'),
  conversation('c', 'Marina', 'barangnya pecah'),
];
const found = (query: string) => {
  const { byName, byWords } = findConversations(open, query);
  return [byName.map(({ id }) => id), byWords.map(({ id }) => id)];
};

describe('open conversations', () => {
  test('are found by the beginnings of the customer’s name, and apart from that by what was written', () => {
    expect(found('rina')).toEqual([['a'], ['b']]);
    expect(found('WULAN ri')).toEqual([['a'], []]);
    expect(found('retur')).toEqual([[], ['a', 'b']]);
    expect(found('tk-20418')).toEqual([[], ['a']]);
  });

  test('are not found by words that only one of them holds a part of, nor by nothing', () => {
    expect(found('rina pecah')).toEqual([[], []]);
    expect(found(' ')).toEqual([[], []]);
  });

  test('are five of a kind at most, in the order of their tabs', () => {
    const many = Array.from({ length: 40 }, (_, at) => conversation(String(at), 'Budi', 'halo'));
    expect(findConversations(many, 'budi').byName.map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4']);
  });

  test('say on one line what was written', () => {
    expect(findConversations(open, 'rina').byName[0]?.words).toBe('mau retur, pesanan TK-20418');
  });
});
