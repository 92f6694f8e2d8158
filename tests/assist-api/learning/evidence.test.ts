import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../assist-api/learning/evidence.ts';
import type { StoredOutcome } from '../../../assist-api/store/store.ts';

const createdAt = new Date('2030-03-06T03:00:00Z');
const base = {
  suggestionId: 's',
  itemKind: 'response',
  editedShare: null,
  reason: null,
  actorId: 'a',
} as const;

type Told = Pick<StoredOutcome, 'itemId' | 'event'> &
  Partial<Pick<StoredOutcome, 'itemKind' | 'editedShare'>>;

/** Outcomes one minute apart, in this order. */
const used = (...told: readonly Told[]) =>
  evidenceOf({
    suggestionId: 's',
    createdAt,
    locale: 'id',
    maskedText: 'paket belum datang',
    outcomes: told
      .map((each, minute) => ({ ...base, at: new Date(createdAt.getTime() + minute * 60_000), ...each }))
      .toReversed(),
  }).map(({ itemId }) => itemId);

describe('what answered a message', () => {
  it('is told with the message, its language and when it came', () => {
    expect(
      evidenceOf({
        suggestionId: 's',
        createdAt,
        locale: 'id',
        maskedText: 'paket belum datang',
        outcomes: [{ ...base, itemId: 'telat', event: 'sent', at: new Date('2030-03-06T04:00:00Z') }],
      }),
    ).toEqual([
      {
        sourceId: 's/response/telat',
        locale: 'id',
        text: 'paket belum datang',
        itemId: 'telat',
        at: createdAt,
      },
    ]);
  });

  it('is the item inserted last, one of each list', () => {
    expect(
      used(
        { itemId: 'a', event: 'inserted' },
        { itemId: 'b', event: 'inserted' },
        { itemId: 'x', event: 'inserted', itemKind: 'article' },
      ),
    ).toEqual(['b', 'x']);
  });

  it('is the item that was sent, whatever was inserted after it', () => {
    expect(used({ itemId: 'a', event: 'sent' }, { itemId: 'b', event: 'inserted' })).toEqual(['a']);
  });

  it.each([
    [
      'an item dismissed afterwards',
      [
        { itemId: 'a', event: 'inserted' },
        { itemId: 'a', event: 'dismissed' },
      ],
    ],
    ['an item all but rewritten', [{ itemId: 'a', event: 'sent', editedShare: 0.5 }]],
    [
      'an item said to be rewritten before it was sent',
      [
        { itemId: 'a', event: 'edited', editedShare: 0.8 },
        { itemId: 'a', event: 'sent' },
      ],
    ],
    ['an item edited and nothing more', [{ itemId: 'a', event: 'edited', editedShare: 0.1 }]],
    ['no item', []],
  ] as const)('is nothing for %s', (_, told) => {
    expect(used(...told)).toEqual([]);
  });

  it.each([
    [
      'an item dismissed first and used after all',
      [
        { itemId: 'a', event: 'dismissed' },
        { itemId: 'a', event: 'inserted' },
      ],
    ],
    ['an item with some words changed', [{ itemId: 'a', event: 'sent', editedShare: 0.49 }]],
    [
      'the one before an item that was dismissed',
      [
        { itemId: 'a', event: 'inserted' },
        { itemId: 'b', event: 'inserted' },
        { itemId: 'b', event: 'dismissed' },
      ],
    ],
  ] as const)('is %s', (_, told) => {
    expect(used(...told)).toEqual(['a']);
  });

  it('is the first by id of items used at the same time', () => {
    const outcomes = ['b', 'a', 'c'].map((itemId) => ({
      ...base,
      itemId,
      event: 'inserted' as const,
      at: createdAt,
    }));
    const [found] = evidenceOf({ suggestionId: 's', createdAt, locale: 'id', maskedText: 'x', outcomes });
    expect(found?.itemId).toBe('a');
  });
});
