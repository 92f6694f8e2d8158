import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openState, replyBy } from '../../../../content/corpus/hours/index.ts';
import { businessWith, daily } from './business.ts';

const seed = 20261121;
const minuteMs = 60_000;

describe('hand-worked cases in Jakarta, open 08.00–21.00', () => {
  const shop = businessWith({
    openingHours: daily('08:00-21:00'),
    holidays: [{ date: '2026-12-25', hours: [] }],
    replyWithinMinutes: 60,
  });

  test.each([
    ['within the day', '2026-11-23T03:00:00Z', '2026-11-23T04:00:00Z'],
    ['before opening the target counts from opening', '2026-11-22T22:00:00Z', '2026-11-23T02:00:00Z'],
    ['what is left at closing counts from the next opening', '2026-11-23T13:30:00Z', '2026-11-24T01:30:00Z'],
    ['the end of the day is still in the hours', '2026-11-23T13:00:00Z', '2026-11-23T14:00:00Z'],
    ['a holiday is skipped', '2026-12-24T13:30:00Z', '2026-12-26T01:30:00Z'],
  ])('%s', (_, now, due) => {
    expect(replyBy(shop, 'chat', 'normal', new Date(now)).toISOString()).toBe(new Date(due).toISOString());
  });

  test('a channel without targets takes those of the first', () => {
    const now = new Date('2026-11-23T03:00:00Z');
    expect(replyBy(shop, 'sms', 'normal', now)).toEqual(replyBy(shop, 'chat', 'normal', now));
    expect(replyBy(shop, undefined, 'normal', now)).toEqual(replyBy(shop, 'chat', 'normal', now));
  });

  test('a shop that never opens gives the target from now', () => {
    const closed = businessWith({ openingHours: {}, replyWithinMinutes: 60 });
    const now = new Date('2026-11-23T03:00:00Z');
    expect(replyBy(closed, 'chat', 'low', now)).toEqual(new Date('2026-11-23T04:00:00Z'));
  });

  test('a shop that never closes gives the target from now, however long', () => {
    const open = businessWith({ openingHours: daily('00:00-24:00'), replyWithinMinutes: 60 * 24 * 90 });
    const now = new Date('2026-11-23T03:00:00Z');
    expect(replyBy(open, 'chat', 'low', now).getTime() - now.getTime()).toBe(60 * 24 * 90 * minuteMs);
  });
});

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const span = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 48 }))
  .map(([start, length]) => `${clock(start * 15)}-${clock(Math.min(start + length, 96) * 15)}`);
const shops = fc
  .record({
    timeZone: fc.constantFrom(
      'Asia/Jakarta',
      'Europe/London',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    ),
    openingHours: fc.dictionary(
      fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'),
      fc.array(span, { minLength: 1, maxLength: 2 }),
      { minKeys: 1 },
    ),
    holidays: fc.array(
      fc.record({
        date: fc
          .integer({ min: 0, max: 364 })
          .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)),
        hours: fc.array(span, { maxLength: 1 }),
      }),
      { maxLength: 5 },
    ),
    replyWithinMinutes: fc.integer({ min: 1, max: 3000 }),
  })
  .map((hours) => ({ shop: businessWith(hours), targetMs: hours.replyWithinMinutes * minuteMs }));
const instants = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2026-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('any hours, any zone, any moment', () => {
  test('the deadline is never sooner than the target', () => {
    fc.assert(
      fc.property(shops, instants, ({ shop, targetMs }, now) => {
        expect(replyBy(shop, 'chat', 'normal', now).getTime()).toBeGreaterThanOrEqual(
          now.getTime() + targetMs,
        );
      }),
      { seed, numRuns: 300 },
    );
  });

  test('the deadline falls in opening hours or on their end', () => {
    fc.assert(
      fc.property(shops, instants, ({ shop }, now) => {
        const due = replyBy(shop, 'chat', 'normal', now);
        const justBefore = openState(shop, new Date(due.getTime() - 1));
        expect(justBefore.isOpen).toBe(true);
      }),
      { seed, numRuns: 300 },
    );
  });

  test('a later message is never due sooner', () => {
    fc.assert(
      fc.property(shops, instants, fc.integer({ min: 0, max: 3 * 24 * 60 }), ({ shop }, now, minutes) => {
        const later = new Date(now.getTime() + minutes * minuteMs);
        expect(replyBy(shop, 'chat', 'normal', later).getTime()).toBeGreaterThanOrEqual(
          replyBy(shop, 'chat', 'normal', now).getTime(),
        );
      }),
      { seed, numRuns: 300 },
    );
  });

  test('the minutes counted are exactly those in which the shop is open', () => {
    fc.assert(
      fc.property(shops, instants, ({ shop, targetMs }, instant) => {
        const now = new Date(Math.floor(instant.getTime() / minuteMs) * minuteMs);
        const target = Math.min(targetMs, 60 * minuteMs);
        const short = {
          ...shop,
          channels: shop.channels.map((entry) => ({
            ...entry,
            replyWithinMinutes: { ...entry.replyWithinMinutes, urgent: target / minuteMs },
          })),
        };
        const due = replyBy(short, 'chat', 'urgent', now);
        fc.pre(due.getTime() - now.getTime() < 2 * 24 * 60 * minuteMs);
        let open = 0;
        for (let time = now.getTime(); time < due.getTime(); time += minuteMs) {
          if (openState(shop, new Date(time)).isOpen) open += 1;
        }
        expect(open).toBe(target / minuteMs);
      }),
      { seed, numRuns: 20 },
    );
  });
});
