import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { timeOrderedId } from '../../../assist-api/store/time-ordered-id.ts';

describe('an id that begins with the time', () => {
  it('is a UUID of version 7 whose first 48 bits are the milliseconds', () => {
    const id = timeOrderedId(new Date('2026-11-22T08:00:00.123Z'));
    expect(z.uuidv7().safeParse(id).success).toBe(true);
    expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-11-22T08:00:00.123Z'));
  });

  it('comes after one of an earlier millisecond, and is another within the same', () => {
    const at = Date.parse('2026-11-22T08:00:00Z');
    const ids = Array.from({ length: 50 }, (_, ms) => timeOrderedId(new Date(at + ms)));
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(Array.from({ length: 50 }, () => timeOrderedId(new Date(at)))).size).toBe(50);
  });
});
