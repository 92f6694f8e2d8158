import { describe, expect, it } from 'vitest';
import { dayIn, minuteOf } from '../../../../content/corpus/hours/zoned-time.ts';

describe('the clock of a place', () => {
  it.each([
    ['2026-11-21T16:59:59.999Z', '2026-11-21', 1439],
    ['2026-11-21T17:00:00.000Z', '2026-11-22', 0],
    ['2026-11-21T17:00:59.999Z', '2026-11-22', 0],
    ['2026-11-21T17:01:00.000Z', '2026-11-22', 1],
  ])('drops seconds: %s', (instant, day, minute) => {
    // Twice: what was looked up is remembered.
    for (let time = 0; time < 2; time += 1) {
      expect(dayIn('Asia/Jakarta', new Date(instant))).toBe(day);
      expect(minuteOf('Asia/Jakarta', new Date(instant))).toBe(minute);
    }
  });

  it('shows each zone its own time', () => {
    const instant = new Date('2026-11-21T17:30:00Z');
    expect(dayIn('Asia/Jakarta', instant)).toBe('2026-11-22');
    expect(dayIn('Europe/London', instant)).toBe('2026-11-21');
  });

  it('is right to the second where clocks were off by part of a minute', () => {
    // Monrovia was 44 minutes and 30 seconds behind until 1972: 12:45:30 there is 13:30 of UTC.
    expect(minuteOf('Africa/Monrovia', new Date('1960-01-01T13:30:00Z'))).toBe(12 * 60 + 45);
    expect(minuteOf('Africa/Monrovia', new Date('1960-01-01T13:30:29Z'))).toBe(12 * 60 + 45);
    expect(minuteOf('Africa/Monrovia', new Date('1960-01-01T13:30:30Z'))).toBe(12 * 60 + 46);
  });
});
