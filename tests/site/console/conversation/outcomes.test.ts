import { describe, expect, test } from 'vitest';
import { OutcomeRequestSchema } from '../../../../assist-api/routes/outcome/schema.ts';
import { copiedOutcomes, openedOutcomes } from '../../../../site/console/conversation/outcomes.ts';
import { type Action, reduce } from '../../../../site/console/conversation/reducer.ts';
import { emptyConversation } from '../../../../site/console/conversation/state.ts';
import { order, response, suggestion } from './fixtures.ts';

const now = new Date('2026-11-21T07:00:00Z');
const start = { conversation: emptyConversation, cleared: null, channel: null, replyLocale: null };
const given: readonly Action[] = [
  { type: 'messageTyped', message: 'halo' },
  { type: 'suggested', suggestion: suggestion(), message: 'halo' },
];
const after = (...actions: readonly Action[]) => [...given, ...actions].reduce(reduce, start).conversation;
const filled: Action = { type: 'valueFilled', placeholder: order.placeholder, value: 'TK-20418' };

describe('copying', () => {
  test('tells that the reply was shown and inserted, in events that the API accepts', () => {
    const outcomes = copiedOutcomes(after(filled), now);
    expect(outcomes.map(({ outcome }) => outcome.event)).toEqual(['shown', 'inserted']);
    expect(outcomes.every(({ outcome }) => OutcomeRequestSchema.safeParse(outcome).success)).toBe(true);
  });

  test('of edited words tells how much was edited', () => {
    const edited = after(filled, { type: 'replyEdited', text: 'Hai Kak. Pesanan TK-20418 kami telusuri.' });
    const last = copiedOutcomes(edited, now).at(-1)?.outcome;
    expect(last?.event).toBe('edited');
    expect(last?.editedShare).toBeCloseTo(2 / 41, 5);
  });

  test('of a reply found by search tells nothing', () => {
    const found = after({ type: 'responseFound', response: response({ responseId: 'found' }) });
    expect(copiedOutcomes(found, now)).toEqual([]);
  });

  test('of nothing tells nothing', () => {
    expect(copiedOutcomes(emptyConversation, now)).toEqual([]);
  });
});

describe('opening', () => {
  test('is told for an item of the suggestion only', () => {
    expect(openedOutcomes(after(), { kind: 'article', id: 'package-late' }, now)).toHaveLength(1);
    expect(openedOutcomes(after(), { kind: 'response', id: 'package-late' }, now)).toEqual([]);
  });
});
