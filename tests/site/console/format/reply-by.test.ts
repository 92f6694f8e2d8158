import { describe, expect, test } from 'vitest';
import { formatReplyBy } from '../../../../site/console/format/reply-by.ts';
import { wordingFor } from '../../../../site/console/wording/wording.ts';

const clock = { now: new Date('2026-11-21T07:00:00Z'), timeZone: 'Asia/Jakarta' };
const id = (time: string) => formatReplyBy(new Date(time), clock, wordingFor('id'));
const en = (time: string) => formatReplyBy(new Date(time), clock, wordingFor('en'));

describe('a reply-by time', () => {
  test('of today is the time alone, in the shop’s zone', () => {
    expect(id('2026-11-21T07:17:00Z')).toBe('14.17 WIB');
    expect(en('2026-11-21T07:17:00Z')).toBe('14:17 WIB');
  });

  test('after midnight in the shop’s zone is tomorrow, though it is the same day in UTC', () => {
    expect(id('2026-11-21T17:30:00Z')).toBe('besok 00.30 WIB');
    expect(en('2026-11-22T01:15:00Z')).toBe('tomorrow 08:15 WIB');
  });

  test('within a week is named by its weekday, later by its date', () => {
    expect(id('2026-11-23T01:15:00Z')).toBe('Senin 08.15 WIB');
    expect(en('2026-11-30T01:15:00Z')).toBe('30 Nov 08:15 WIB');
  });

  test('that has passed on an earlier day has its date', () => {
    expect(id('2026-11-20T01:15:00Z')).toBe('20 Nov 08.15 WIB');
  });

  test('of another zone has that zone’s name', () => {
    const makassar = { ...clock, timeZone: 'Asia/Makassar' };
    expect(formatReplyBy(new Date('2026-11-21T07:17:00Z'), makassar, wordingFor('en'))).toBe('15:17 WITA');
  });
});
