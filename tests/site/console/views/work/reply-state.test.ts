import { describe, expect, test } from 'vitest';
import type { Conversation } from '../../../../../site/console/conversation/state.ts';
import type { Finding } from '../../../../../site/console/conversation/types.ts';
import type { ReplyCheckStatus } from '../../../../../site/console/hooks/use-reply-check.ts';
import { replyState } from '../../../../../site/console/views/work/reply-state.ts';
import { wordingFor } from '../../../../../site/console/wording/wording.ts';
import { after, arrived, order, taken, track } from '../../conversation/fixtures.ts';

const finding = (changes: Partial<Finding> = {}): Finding => ({
  key: 'k',
  kind: 'wrong_fact',
  severity: 'block',
  start: 0,
  end: 4,
  text: 'Halo',
  message: 'berbeda',
  ...changes,
});
const check = (changes: Partial<ReplyCheckStatus> = {}): ReplyCheckStatus => ({
  kind: 'read',
  findings: [],
  promises: [],
  problem: undefined,
  retry: () => undefined,
  ...changes,
});
const stateOf = (conversation: Conversation, status = check(), isConfirming = false) =>
  replyState(conversation, status, false, isConfirming, false, wordingFor('id'));
const complete = after(arrived(), taken(track));

describe('a reply', () => {
  test('is ready once it is complete and read', () => {
    expect(stateOf(complete).kind).toBe('ready');
    expect(stateOf(complete, check({ kind: 'waiting' })).kind).toBe('working');
  });

  test('is blocked by an open field, which is named once and not as a finding', () => {
    const open = finding({ kind: 'placeholder', text: `[${order.label}]` });
    const state = stateOf(after(arrived()), check({ findings: [open] }));
    expect([state.kind, state.findings]).toEqual(['blocked', []]);
    expect(state.text).toContain(order.label);
  });

  test('is blocked by a finding until a reason is stated; a warning leaves it ready', () => {
    expect(stateOf(complete, check({ findings: [finding()] })).kind).toBe('blocked');
    const stated = after(arrived(), taken(track), { type: 'reasonStated', findingKey: 'k', reason: 'lain' });
    expect(stateOf(stated, check({ findings: [finding()] })).kind).toBe('ready');
    expect(stateOf(complete, check({ findings: [finding({ severity: 'warn' })] })).kind).toBe('ready');
  });

  test('that nobody could read is neither ready nor blocked, and says what a second press does', () => {
    const once = stateOf(complete, check({ kind: 'unreachable' }));
    const twice = stateOf(complete, check({ kind: 'unreachable' }), true);
    expect([once.kind, twice.kind]).toEqual(['unchecked', 'unchecked']);
    expect(once.text).not.toBe(twice.text);
  });

  test('without words is blocked; without a reply there is nothing to do', () => {
    const empty = after(arrived(), taken(track), { type: 'replyEdited', text: ' ' });
    expect(stateOf(empty, check({ kind: 'none' })).kind).toBe('blocked');
    expect(stateOf(after(), check({ kind: 'none' })).kind).toBe('working');
  });
});
