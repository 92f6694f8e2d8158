import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastClosing, lastStart, openState } from '../../../../content/corpus/hours/index.ts';
import { businessWith, daily } from './business.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const shop = businessWith({
  openingHours: daily('08:00-21:00'),
  holidays: [{ date: '2026-12-25', hours: [] }],
});

describe('the last moment at which an hour is left', () => {
  test.each([
    ['within the day', '2026-11-23T16:00+07:00', '2026-11-23T15:00+07:00'],
    ['soon after opening: of yesterday', '2026-11-23T08:20+07:00', '2026-11-22T20:20+07:00'],
    ['at opening: the last hour of yesterday', '2026-11-23T08:00+07:00', '2026-11-22T20:00+07:00'],
    ['in the night', '2026-11-23T23:00+07:00', '2026-11-23T20:00+07:00'],
    ['after a holiday', '2026-12-26T08:30+07:00', '2026-12-24T20:30+07:00'],
  ])('%s', (_, until, start) => {
    expect(lastStart(shop, new Date(until), hourMs)).toEqual(new Date(start));
  });

  test('of a shop that never opens it is an hour before', () => {
    const until = new Date('2026-11-23T16:00+07:00');
    expect(lastStart(businessWith({ openingHours: {} }), until, hourMs)).toEqual(
      new Date('2026-11-23T15:00+07:00'),
    );
  });

  test('leaves exactly as many open minutes as asked for', () => {
    const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
    const spans = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 3 }))
      .map(([hour, length]) => [`${clock(hour)}-${clock(hour + length)}`]);
    const days = fc.dictionary(fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'), spans, {
      minKeys: 1,
    });
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('Asia/Jakarta', 'Europe/London'),
        fc.integer({ min: 0, max: 28 * 24 * 4 }),
        fc.integer({ min: 1, max: 12 }),
        (openingHours, timeZone, quarter, leadQuarters) => {
          const business = businessWith({ openingHours, timeZone });
          const until = new Date(Date.UTC(2026, 9, 15) + quarter * 15 * minuteMs);
          const start = lastStart(business, until, leadQuarters * 15 * minuteMs);
          expect(start.getTime()).toBeLessThan(until.getTime());
          expect(openState(business, start).isOpen).toBe(true);
          let open = 0;
          for (let at = start.getTime(); at < until.getTime(); at += 15 * minuteMs)
            open += openState(business, new Date(at)).isOpen ? 1 : 0;
          expect(open).toBe(leadQuarters);
        },
      ),
      { numRuns: 60, seed: 20261122 },
    );
  });
});

describe('the end of the hours within a stretch', () => {
  test.each([
    ['a day', '2026-11-23T00:00+07:00', '2026-11-24T00:00+07:00', '2026-11-23T21:00+07:00'],
    ['a morning', '2026-11-23T00:00+07:00', '2026-11-23T11:00+07:00', '2026-11-23T11:00+07:00'],
  ])('%s', (_, from, until, end) => {
    expect(lastClosing(shop, new Date(from), new Date(until))).toEqual(new Date(end));
  });

  test.each([
    ['a holiday', '2026-12-25T00:00+07:00', '2026-12-26T00:00+07:00'],
    ['the night', '2026-11-23T21:00+07:00', '2026-11-24T08:00+07:00'],
  ])('%s has none', (_, from, until) => {
    expect(lastClosing(shop, new Date(from), new Date(until))).toBeUndefined();
  });
});
