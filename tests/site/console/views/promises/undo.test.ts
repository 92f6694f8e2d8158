import { describe, expect, test } from 'vitest';
import type { PromiseReply } from '../../../../../assist-api/routes/promises/schema.ts';
import { isOpen, urgencyOf } from '../../../../../site/console/promises/urgency.ts';
import { undoOf } from '../../../../../site/console/views/promises/undo.ts';

const now = new Date('2026-11-22T09:00:00.000Z');
const promise = (changes: Partial<PromiseReply> = {}): PromiseReply => ({
  promiseId: '00000000-0000-4000-8000-000000000001',
  owner: 'Sari',
  isOwn: true,
  isOwnerGone: false,
  state: 'open',
  dueAt: '2026-11-22T12:00:00.000Z',
  dueInMinutes: 180,
  soonAt: '2026-11-22T11:00:00.000Z',
  createdAt: '2026-11-22T08:00:00.000Z',
  history: [],
  ...changes,
});

describe('a change', () => {
  test('that closes is taken back by opening, and opening by closing as before', () => {
    expect(undoOf(promise(), { state: 'kept' }, now)).toEqual({ state: 'open' });
    expect(undoOf(promise(), { state: 'cancelled' }, now)).toEqual({ state: 'open' });
    expect(undoOf(promise({ state: 'kept' }), { state: 'open' }, now)).toEqual({ state: 'kept' });
    expect(undoOf(promise({ state: 'cancelled' }), { state: 'open' }, now)).toEqual({ state: 'cancelled' });
  });

  test('of the time is taken back while the former one is ahead', () => {
    const moved = { dueAt: '2026-11-23T05:00:00.000Z' };
    expect(undoOf(promise(), moved, now)).toEqual({ dueAt: promise().dueAt });
    expect(undoOf(promise({ dueAt: '2026-11-22T08:59:00.000Z' }), moved, now)).toBeUndefined();
  });

  test('of the owner goes back to the former one, who must still be there', () => {
    expect(undoOf(promise(), { owner: 'Budi' }, now)).toEqual({ owner: 'Sari' });
    expect(undoOf(promise({ isOwnerGone: true }), { owner: 'Budi' }, now)).toBeUndefined();
  });
});

test('a promise is near once it should be looked at, and overdue at its time', () => {
  const at = (time: string) => urgencyOf(promise(), new Date(`2026-11-22T${time}:00.000Z`));
  expect([at('10:59'), at('11:00'), at('11:59'), at('12:00')]).toEqual(['later', 'soon', 'soon', 'overdue']);
});

test('what is kept or cancelled is over', () => {
  const states = ['open', 'moved', 'soon', 'overdue', 'kept', 'cancelled'] as const;
  expect(states.filter((state) => isOpen({ state }))).toEqual(['open', 'moved', 'soon', 'overdue']);
});
