import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyConversation } from '../../../../site/console/conversation/state.ts';
import {
  type Action,
  type Conversations,
  activeConversation,
  reduce,
  startConversations,
} from '../../../../site/console/conversations/conversations.ts';

import { arrived } from '../conversation/fixtures.ts';

const start = startConversations([], null, { ...emptyConversation('first', 0), channel: 'whatsapp' });
const typed = (id: string, message: string, now = 1): Action => ({
  type: 'changed',
  id,
  now,
  action: { type: 'messageTyped', message },
});
const started = (id: string, now: number): Action => ({ type: 'started', id, now });
const after = (...actions: readonly Action[]) => actions.reduce(reduce, start);
const messages = ({ open }: Conversations) => open.map(({ message }) => message);
const two = [typed('first', 'satu'), started('second', 2), typed('second', 'dua')] as const;

test('several conversations stand side by side, each with its own words', () => {
  expect(messages(after(...two))).toEqual(['satu', 'dua']);
  expect(after(...two).active).toBe('second');
});

test('a blank conversation serves as the new one', () => {
  expect(after(started('second', 2)).open).toHaveLength(1);
});

test('a new one takes over channel and language, and what the agent filled in about themselves', () => {
  const value = (placeholder: string): Action => ({
    type: 'changed',
    id: 'first',
    now: 1,
    action: { type: 'valueFilled', placeholder, value: 'x' },
  });
  const next = activeConversation(
    after(typed('first', 'satu'), value('agent.first_name'), value('contact.email'), started('second', 2)),
  );
  expect([next.channel, next.values]).toEqual(['whatsapp', { 'agent.first_name': 'x' }]);
});

test('what the agent does is a touch, what the API tells is none', () => {
  const told: Action = { type: 'changed', id: 'first', now: 9, action: arrived() };
  expect(activeConversation(after(typed('first', 'satu', 5), told)).touchedAt).toBe(5);
  expect(activeConversation(after(typed('first', 'satu', 5), told)).suggestion).not.toBeNull();
});

test('moving goes round the ends; an unknown one changes nothing', () => {
  const state = after(...two);
  expect(reduce(state, { type: 'moved', by: 1 }).active).toBe('first');
  expect(reduce(state, { type: 'moved', by: -1 }).active).toBe('first');
  expect(reduce(state, { type: 'switched', id: 'gone' })).toBe(state);
});

describe('closing', () => {
  const close = (id: string): Action => ({ type: 'closed', id, fresh: 'fresh', now: 3 });

  test('shows the neighbour and can be undone', () => {
    const closed = reduce(after(...two), close('second'));
    expect([messages(closed), closed.active]).toEqual([['satu'], 'first']);
    const back = reduce(closed, { type: 'closingUndone' });
    expect([messages(back), back.active]).toEqual([['satu', 'dua'], 'second']);
  });

  test('the last one leaves a blank one', () => {
    expect(messages(after(typed('first', 'satu'), close('first')))).toEqual(['']);
  });

  test('a blank one does not take the place of what can be brought back', () => {
    const state = after(...two, close('second'), close('first'), close('fresh'));
    expect(state.closed?.message).toBe('satu');
  });
});

describe('what happens elsewhere', () => {
  const given = {
    conversationId: '77',
    messages: [{ role: 'customer' as const, text: 'halo' }],
    contact: { name: 'Rina' },
    channel: 'email' as const,
  };
  const opened = (changes = {}): Action => ({
    type: 'hostOpened',
    given: { ...given, ...changes },
    id: 'host',
    now: 5,
  });

  test('a conversation of a host opens once, in view, in place of a blank one', () => {
    const state = after(opened(), opened());
    expect(state.open).toHaveLength(1);
    expect(activeConversation(state)).toMatchObject({ hostId: '77', contactName: 'Rina', channel: 'email' });
  });

  test('what the agent typed stays when the host says more', () => {
    const more = [...given.messages, { role: 'customer' as const, text: 'kak?' }];
    const state = after(opened(), typed('host', 'catatan saya'), opened({ messages: more }));
    expect(activeConversation(state)).toMatchObject({ message: 'catatan saya', thread: more, isRead: true });
  });

  test('another tab of the browser changes, adds and closes conversations', () => {
    const other = { ...emptyConversation('other', 9), message: 'dari tab lain' };
    const state = after(...two, { type: 'arrived', conversation: other });
    expect(messages(state)).toEqual(['satu', 'dua', 'dari tab lain']);
    const left = reduce(state, { type: 'left', id: 'second', fresh: 'fresh', now: 9 });
    expect([messages(left), left.active]).toEqual([['satu', 'dari tab lain'], 'other']);
  });
});

test('in any order of actions there is one in view, ids are unique, and no words get lost', () => {
  const id = fc.constantFrom('first', 'made-0', 'made-1', 'made-2', 'gone');
  const action: fc.Arbitrary<Action> = fc.oneof(
    fc.nat(9).map((now) => started('', now)),
    fc.constantFrom<Action>({ type: 'moved', by: 1 }, { type: 'moved', by: -1 }, { type: 'closingUndone' }),
    id.map((one): Action => ({ type: 'switched', id: one })),
    fc.tuple(id, fc.string({ maxLength: 4 })).map(([one, words]) => typed(one, words)),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      let state = after(typed('first', 'satu'));
      for (const [index, given] of actions.entries()) {
        const one = given.type === 'started' ? { ...given, id: `made-${index}` } : given;
        const before = new Map(state.open.map((conversation) => [conversation.id, conversation.message]));
        state = reduce(state, one);
        const ids = state.open.map((conversation) => conversation.id);
        expect(ids).toContain(state.active);
        expect(new Set(ids).size).toBe(ids.length);
        if (one.type === 'changed') continue;
        for (const conversation of state.open) {
          const words = before.get(conversation.id) ?? '';
          if (words !== '') expect(conversation.message).toBe(words);
        }
        expect(ids.length).toBeGreaterThanOrEqual(before.size);
      }
    }),
    { seed: 8, numRuns: 300 },
  );
});
