import { describe, expect, test } from 'vitest';
import { openState } from '../../../../content/corpus/hours/index.ts';
import { businessWith, daily } from './business.ts';

const shop = businessWith({
  openingHours: { mon: ['09:00-12:00', '13:00-17:00'], sat: ['20:00-24:00'], sun: ['00:00-02:00'] },
  holidays: [{ date: '2026-11-30', hours: [] }],
});
const at = (text: string) => new Date(`${text}+07:00`);

describe('open or closed', () => {
  test('opening is inclusive', () => {
    expect(openState(shop, at('2026-11-23T09:00'))).toEqual({
      isOpen: true,
      closesAt: at('2026-11-23T12:00'),
    });
  });

  test('closing is exclusive, and the next span of the day follows', () => {
    expect(openState(shop, at('2026-11-23T12:00'))).toEqual({
      isOpen: false,
      opensAt: at('2026-11-23T13:00'),
    });
  });

  test('hours up to midnight run on into the next day', () => {
    expect(openState(shop, at('2026-11-28T23:59'))).toEqual({
      isOpen: true,
      closesAt: at('2026-11-29T02:00'),
    });
    expect(openState(shop, at('2026-11-29T01:00'))).toEqual({
      isOpen: true,
      closesAt: at('2026-11-29T02:00'),
    });
  });

  test('a holiday is named and its hours hold', () => {
    expect(openState(shop, at('2026-11-30T10:00'))).toEqual({
      isOpen: false,
      opensAt: at('2026-12-05T20:00'),
      holidayName: { id: 'Libur', en: 'Holiday' },
    });
  });

  test('a shop that never opens has no next opening', () => {
    expect(openState(businessWith({ openingHours: {} }), at('2026-11-23T09:00'))).toEqual({ isOpen: false });
  });

  test('a shop that never closes has no closing', () => {
    const always = businessWith({ openingHours: daily('00:00-24:00') });
    expect(openState(always, at('2026-11-23T09:00'))).toEqual({ isOpen: true });
  });
});

describe('days on which the clock changes', () => {
  const london = businessWith({ timeZone: 'Europe/London', openingHours: { sun: ['01:30-03:00'] } });

  test('a time that the clock skips opens at the jump', () => {
    const state = openState(london, new Date('2026-03-29T00:00:00Z'));
    expect(state).toEqual({ isOpen: false, opensAt: new Date('2026-03-29T01:00:00Z') });
  });

  test('a time that comes twice opens the first time', () => {
    const state = openState(london, new Date('2026-10-25T00:00:00Z'));
    expect(state).toEqual({ isOpen: false, opensAt: new Date('2026-10-25T00:30:00Z') });
  });
});
