import { describe, expect, test } from 'vitest';
import { notedPromises, promisesToKeep } from '../../../../site/console/conversation/promises.ts';
import {
  type ConversationAction,
  reduceConversation,
} from '../../../../site/console/conversation/reducer.ts';
import type { PromisedTime } from '../../../../site/console/conversation/types.ts';
import { after, arrived, taken, track } from './fixtures.ts';

const promised = (text: string, sentence = `Saya kabari ${text}`): PromisedTime => ({
  start: 12,
  end: 12 + text.length,
  text,
  sentence,
  dueAt: '2026-11-23T05:00:00.000Z',
});
const tomorrow = promised('besok sebelum pukul 12.00');
const monday = promised('Senin');
const keyOf = (one: PromisedTime) => notedPromises(after(), [one])[0]?.key ?? '';
const leaveOut = (one: PromisedTime, isLeftOut = true): ConversationAction => ({
  type: 'promiseLeftOut',
  key: keyOf(one),
  isLeftOut,
});
const newId = () => '00000000-0000-4000-8000-000000000009';

describe('a promised time', () => {
  test('is kept unless the agent leaves it out, and can be put back', () => {
    const states = (...actions: ConversationAction[]) =>
      notedPromises(after(...actions), [tomorrow, monday]).map(({ state }) => state);
    expect(states()).toEqual(['toKeep', 'toKeep']);
    expect(states(leaveOut(tomorrow))).toEqual(['leftOut', 'toKeep']);
    expect(states(leaveOut(tomorrow), leaveOut(tomorrow, false))).toEqual(['toKeep', 'toKeep']);
  });

  test('is told apart from another of the same sentence', () => {
    const sentence = 'Saya kabari besok atau Senin';
    const both = [promised('besok', sentence), promised('Senin', sentence)];
    const first = both[0];
    const conversation = after(...(first ? [leaveOut(first)] : []));
    expect(notedPromises(conversation, both).map(({ state }) => state)).toEqual(['leftOut', 'toKeep']);
  });
});

describe('copying', () => {
  const ready = after(arrived(), taken(track), { type: 'contactNamed', name: ' Rina ' });

  test('keeps what was promised with whom, where and from what', () => {
    expect(promisesToKeep(ready, [tomorrow], newId)).toEqual([
      [
        keyOf(tomorrow),
        {
          promiseId: newId(),
          text: tomorrow.sentence,
          dueAt: tomorrow.dueAt,
          conversation: { id: 'c-1' },
          contactName: 'Rina',
          channel: 'whatsapp',
          suggestionId: '00000000-0000-4000-8000-000000000001',
          responseId: 'track',
        },
      ],
    ]);
  });

  test('names the conversation as the help desk does', () => {
    const [first] = promisesToKeep({ ...ready, hostId: 'chatwoot 7' }, [tomorrow], newId);
    expect(first?.[1].conversation).toEqual({ id: 'chatwoot 7' });
  });

  test('keeps nothing that was left out, and nothing twice', () => {
    expect(promisesToKeep(reduceConversation(ready, leaveOut(tomorrow)), [tomorrow], newId)).toEqual([]);
    const kept = reduceConversation(ready, {
      type: 'promisesKept',
      ids: { [keyOf(tomorrow)]: newId() },
    });
    expect(notedPromises(kept, [tomorrow])[0]?.state).toBe('kept');
    expect(promisesToKeep(kept, [tomorrow, monday], newId).map(([key]) => key)).toEqual([keyOf(monday)]);
  });
});
