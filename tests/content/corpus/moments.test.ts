import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factInForce } from '../../../content/corpus/facts/value-in-force.ts';
import { currentMoment, isLive, loadCorpus, nextMoment } from '../../../content/corpus/index.ts';
import type { DatedContent } from '../../../content/corpus/index.ts';
import { momentOf } from '../../../content/corpus/hours/moments.ts';
import { FactSchema } from '../../../content/corpus/schema/fact.ts';
import { MomentSchema } from '../../../content/corpus/schema/locale.ts';
import { changedCorpus, now, problemsOf, replacing, tinyCorpus } from './changed-corpus.ts';

const corpus = await loadCorpus(tinyCorpus, { now });
const [article] = corpus.articles;

interface Dates {
  readonly timeZone?: string;
  readonly publishOn?: string;
  readonly expireOn?: string;
  readonly changes?: readonly string[];
}

/** One article and one fact with these dates. */
function dated({ timeZone = 'Asia/Jakarta', publishOn, expireOn, changes = [] }: Dates): DatedContent {
  if (!article) throw new Error('the fixture has no article');
  const fact = FactSchema.parse({
    type: 'money',
    value: 0,
    changes: changes.map((validFrom, index) => ({ validFrom, value: index + 1 })),
  });
  return {
    business: { ...corpus.business, timeZone },
    facts: new Map([['fee', fact]]),
    articles: [{ ...article, publishOn, expireOn }],
    playbook: [],
    responses: [],
  };
}

/** Everything of it that a reader could notice. */
function stateAt(content: DatedContent, at: Date) {
  const { timeZone } = content.business;
  return {
    live: content.articles.map((one) => isLive(one, at, timeZone)),
    facts: Array.from(content.facts.values(), (fact) => factInForce(fact, at, timeZone)),
  };
}

describe('a moment', () => {
  test.each([
    ['2027-03-01', '2027-02-28T17:00:00.000Z', 'Asia/Jakarta'],
    ['2027-03-01 09:00', '2027-03-01T02:00:00.000Z', 'Asia/Jakarta'],
    // The clock jumps from 02:00 to 03:00 …
    ['2027-03-28 02:30', '2027-03-28T01:00:00.000Z', 'Europe/Berlin'],
    // … from 24:00 to 01:00 …
    ['2026-04-24', '2026-04-23T22:00:00.000Z', 'Africa/Cairo'],
    // … and shows 02:30 twice.
    ['2027-10-31 02:30', '2027-10-31T00:30:00.000Z', 'Europe/Berlin'],
  ])('%s is %s in %s', (written, instant, timeZone) => {
    expect(momentOf(written, timeZone).toISOString()).toBe(instant);
  });

  test.each(['2027-03-01', '2027-03-01 00:00', '2027-03-01 23:59', '2028-02-29'])('can be %s', (text) => {
    expect(MomentSchema.safeParse(text).success).toBe(true);
  });

  test.each([
    '2027-02-29',
    '2027-3-1',
    '2027-03-01 24:00',
    '2027-03-01T09:00',
    '2027-03-01 9:00',
    '2027-03-01 09:00:00',
    '2027-03-01 ',
    '',
  ])('is never "%s"', (text) => {
    expect(MomentSchema.safeParse(text).success).toBe(false);
  });

  test('that is written otherwise is told with what was meant', async () => {
    const [problem] = await problemsOf({
      'articles/id/orders/change-address.mdx': replacing('owner:', 'publishOn: 2027-3-1T9.00\nowner:'),
    });
    expect(problem).toMatchObject({
      key: 'publishOn',
      expected: 'tanggal seperti 2026-11-21, atau dengan jam: 2026-11-21 09:00',
      example: 'publishOn: 2027-03-01 09:00',
    });
  });
});

describe('a text with a time', () => {
  test('is shown from the minute on, and until the minute', () => {
    const shown = (at: string) =>
      isLive(
        { status: 'published', publishOn: '2027-03-01 09:00', expireOn: '2027-03-01 21:30' },
        new Date(at),
        'Asia/Jakarta',
      );
    expect(shown('2027-03-01T01:59:59.999Z')).toBe(false);
    expect(shown('2027-03-01T02:00:00.000Z')).toBe(true);
    expect(shown('2027-03-01T14:29:59.999Z')).toBe(true);
    expect(shown('2027-03-01T14:30:00.000Z')).toBe(false);
  });

  test('appears once where the clock shows its time twice', () => {
    const shown = (at: string) =>
      isLive({ status: 'published', publishOn: '2027-10-31 02:45' }, new Date(at), 'Europe/Berlin');
    expect(shown('2027-10-31T00:44:59Z')).toBe(false);
    expect(shown('2027-10-31T00:45:00Z')).toBe(true);
    expect(shown('2027-10-31T01:15:00Z')).toBe(true);
  });

  test('can be a canned response too', async () => {
    const dir = changedCorpus({
      'canned-responses/id/returns/cara-retur.md': replacing('title:', 'publishOn: 2030-06-01 09:00\ntitle:'),
    });
    const changed = await loadCorpus(dir, { now });
    expect(nextMoment(changed, new Date('2030-06-01T00:00:00Z')).toISOString()).toBe(
      '2030-06-01T02:00:00.000Z',
    );
  });
});

describe('the next moment', () => {
  test('is the beginning of a day where the content names none', () => {
    const at = new Date('2027-03-01T02:00:00Z');
    expect(nextMoment(dated({}), at).toISOString()).toBe('2027-03-01T17:00:00.000Z');
    expect(currentMoment(dated({}), at).toISOString()).toBe('2027-02-28T17:00:00.000Z');
  });

  test('is the first of what the content names', () => {
    const content = dated({
      publishOn: '2027-03-01 09:00',
      changes: ['2027-03-01 08:30', '2027-03-01 10:00'],
    });
    const moments = [
      '2027-03-01T00:00:00Z',
      '2027-03-01T01:30:00Z',
      '2027-03-01T02:00:00Z',
      '2027-03-01T03:00:00Z',
    ];
    expect(moments.map((at) => nextMoment(content, new Date(at)).toISOString())).toEqual([
      '2027-03-01T01:30:00.000Z',
      '2027-03-01T02:00:00.000Z',
      '2027-03-01T03:00:00.000Z',
      '2027-03-01T17:00:00.000Z',
    ]);
  });

  test('is not a date of a draft', () => {
    const content = dated({ publishOn: '2027-03-01 09:00' });
    const drafts = content.articles.map((draft) => ({ ...draft, status: 'draft' as const }));
    const at = new Date('2027-03-01T00:00:00Z');
    expect(nextMoment({ ...content, articles: drafts }, at).toISOString()).toBe('2027-03-01T17:00:00.000Z');
  });

  const zone = fc.constantFrom(
    'Asia/Jakarta',
    'Europe/Berlin',
    'Africa/Cairo',
    'America/Havana',
    'Pacific/Apia',
  );
  // About the changes of the clocks, where they are most likely to go wrong.
  const day = fc.constantFrom(
    '2026-03-08',
    '2026-03-29',
    '2026-04-24',
    '2026-10-25',
    '2026-10-30',
    '2026-11-01',
    '2026-12-31',
  );
  const clock = fc.constantFrom('', ' 00:00', ' 00:30', ' 01:30', ' 02:00', ' 02:30', ' 12:34', ' 23:59');
  const moment = fc.tuple(day, clock).map(([one, other]) => one + other);
  const content = fc
    .record(
      { timeZone: zone, publishOn: moment, expireOn: moment, changes: fc.array(moment, { maxLength: 3 }) },
      { requiredKeys: [] },
    )
    .map(dated);
  const instant = fc
    .integer({ min: Date.UTC(2026, 1, 28) / 1000, max: Date.UTC(2027, 0, 3) / 1000 })
    .map((s) => new Date(s * 1000));
  const nearMoment = fc
    .tuple(day, fc.integer({ min: -1_500, max: 3_000 }))
    .map(([one, minutes]) => new Date(Date.parse(one) + minutes * 60_000));

  test('lies ahead, the current one does not, and nothing changes between them', () => {
    fc.assert(
      fc.property(
        content,
        fc.oneof(instant, nearMoment),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (given, at, part) => {
          const next = nextMoment(given, at);
          const current = currentMoment(given, at);
          expect(next.getTime()).toBeGreaterThan(at.getTime());
          expect(current.getTime()).toBeLessThanOrEqual(at.getTime());
          const between = new Date(
            current.getTime() + Math.floor(part * (next.getTime() - current.getTime())),
          );
          expect(stateAt(given, between)).toEqual(stateAt(given, at));
          expect(stateAt(given, new Date(next.getTime() - 1))).toEqual(stateAt(given, current));
          expect([nextMoment(given, current), currentMoment(given, between)]).toEqual([next, current]);
          // At most a day whose clock is set back, or the day that a zone skipped.
          expect(next.getTime() - at.getTime()).toBeLessThanOrEqual(49 * 3_600_000);
        },
      ),
      { numRuns: 500 },
    );
  });
});
