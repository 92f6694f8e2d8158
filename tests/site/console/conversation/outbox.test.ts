import { beforeEach, describe, expect, test } from 'vitest';
import { ApiProblem } from '../../../../site/console/api/problem.ts';
import {
  createOutbox,
  outcomePrefix,
  type PendingOutcome,
} from '../../../../site/console/conversation/outbox.ts';
import { MemoryStorage } from '../memory-storage.ts';

const at = '2026-11-21T07:00:00.000Z';
const pending = (event: 'shown' | 'inserted'): PendingOutcome => ({
  suggestionId: 's-1',
  outcome: { item: { kind: 'response', id: 'late' }, event, at },
});

describe('the outbox', () => {
  let storage: Storage;
  let sent: string[];
  let problem: ApiProblem | undefined;
  const send = ({ outcome }: PendingOutcome) => {
    if (problem) return Promise.reject(problem);
    sent.push(outcome.event);
    return Promise.resolve();
  };

  beforeEach(() => {
    storage = new MemoryStorage();
    sent = [];
    problem = undefined;
  });

  test('sends an outcome once and keeps nothing', async () => {
    const outbox = createOutbox(storage, outcomePrefix, send);
    await outbox.add(pending('inserted'), at);
    await outbox.flush();
    expect(sent).toEqual(['inserted']);
    expect(storage.length).toBe(0);
  });

  test('keeps what cannot be sent, for another page to send', async () => {
    problem = new ApiProblem('offline');
    await createOutbox(storage, outcomePrefix, send).add(pending('inserted'), at);
    expect(storage.length).toBe(1);
    problem = undefined;
    await createOutbox(storage, outcomePrefix, send).flush();
    expect(sent).toEqual(['inserted']);
  });

  test('tells what waits, oldest first, and nothing of another kind', async () => {
    problem = new ApiProblem('offline');
    const outbox = createOutbox(storage, outcomePrefix, send);
    await outbox.add(pending('inserted'), '2026-11-21T08:00:00.000Z');
    await outbox.add(pending('shown'), at);
    expect(outbox.waiting().map(({ outcome }) => outcome.event)).toEqual(['shown', 'inserted']);
    expect(createOutbox(storage, 'tanggap.promise.sari.', send).waiting()).toEqual([]);
  });

  test('drops what the API refuses for good', async () => {
    problem = new ApiProblem('missing');
    await createOutbox(storage, outcomePrefix, send).add(pending('shown'), at);
    expect(storage.length).toBe(0);
  });

  test('passes over an entry that it cannot read, and leaves foreign entries alone', async () => {
    storage.setItem('tanggap.outcome.broken', '{');
    storage.setItem('theme', 'dark');
    await createOutbox(storage, outcomePrefix, send).add(pending('inserted'), at);
    expect(sent).toEqual(['inserted']);
    expect([storage.length, storage.getItem('theme')]).toEqual([1, 'dark']);
  });
});
