import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeptSpans } from '../../../assist-api/triage/kept-spans.ts';
import { replyBy } from '../../../content/corpus/hours/index.ts';
import { businessWith, daily } from '../../content/corpus/hours/business.ts';

const seed = 20261122;
const minuteMs = 60_000;
const from = Date.parse('2026-11-22T00:00:00Z');

test('kept hours give the same reply-by time as hours worked out anew, whenever they are asked', () => {
  const shops = fc.record({
    timeZone: fc.constantFrom('Asia/Jakarta', 'Europe/London', 'Asia/Kathmandu', 'Australia/Lord_Howe'),
    openingHours: fc.constantFrom(daily('08:00-21:00'), daily('00:00-24:00'), daily('20:00-24:00'), {}),
    holidays: fc.constantFrom<{ date: string; hours: string[] }[]>([], [{ date: '2026-11-23', hours: [] }]),
    replyWithinMinutes: fc.integer({ min: 1, max: 60 * 24 * 40 }),
  });
  // Mostly a little later, at times much, at times earlier.
  const steps = fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: -3000, max: 3000 })), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(shops, steps, fc.integer({ min: 0, max: minuteMs }), (shop, minutes, ms) => {
      const business = businessWith(shop);
      const spansFrom = createKeptSpans(business);
      let time = from + ms;
      for (const step of minutes) {
        time += step * minuteMs;
        const now = new Date(time);
        const kept = replyBy(business, 'chat', 'normal', now, spansFrom(now));
        expect(kept).toEqual(replyBy(business, 'chat', 'normal', now));
      }
    }),
    { seed, numRuns: 200 },
  );
});
