import { describe, expect, test } from 'vitest';
import { OutcomeRequestSchema } from '../../../../assist-api/routes/outcome/schema.ts';
import { copiedOutcomes, openedOutcomes } from '../../../../site/console/conversation/outcomes.ts';
import { emptyConversation } from '../../../../site/console/conversation/state.ts';
import { added, after, arrived, composition, lateText, order, response, taken, track } from './fixtures.ts';

const now = new Date('2026-11-21T07:00:00Z');
const filled = { type: 'valueFilled', placeholder: order.placeholder, value: 'TK-20418' } as const;

describe('copying', () => {
  test('tells that the reply was shown and inserted, in events that the API accepts', () => {
    const outcomes = copiedOutcomes(after(arrived(), filled), now);
    expect(outcomes.map(({ outcome }) => outcome.event)).toEqual(['shown', 'inserted']);
    expect(outcomes.every(({ outcome }) => OutcomeRequestSchema.safeParse(outcome).success)).toBe(true);
  });

  test('of edited words tells how much was edited', () => {
    const text = lateText.replace('[Nomor pesanan]', 'TK-20418').replace('Halo', 'Hai');
    const last = copiedOutcomes(after(arrived(), filled, { type: 'replyEdited', text }), now).at(-1)?.outcome;
    expect(last?.event).toBe('edited');
    expect(last?.editedShare).toBeCloseTo(2 / (text.length + 1), 5);
  });

  test('of several answers tells it of each', () => {
    const composed = composition({ answers: ['Satu.', 'Dua.'] });
    const both = after(arrived(), added(track), {
      type: 'composed',
      key: 'late track',
      composition: composed,
    });
    expect(copiedOutcomes(both, now).map(({ outcome }) => `${outcome.item.id} ${outcome.event}`)).toEqual([
      'late shown',
      'late inserted',
      'track shown',
      'track inserted',
    ]);
  });

  test('of a reply found by search, or of nothing, tells nothing', () => {
    expect(copiedOutcomes(after(arrived(), taken(response({ responseId: 'found' }))), now)).toEqual([]);
    expect(copiedOutcomes(emptyConversation('c', 0), now)).toEqual([]);
  });
});

describe('opening', () => {
  test('is told for an item of the suggestion only', () => {
    expect(openedOutcomes(after(arrived()), { kind: 'article', id: 'package-late' }, now)).toHaveLength(1);
    expect(openedOutcomes(after(arrived()), { kind: 'response', id: 'package-late' }, now)).toEqual([]);
  });
});
