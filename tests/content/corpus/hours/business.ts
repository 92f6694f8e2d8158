import { BusinessSchema } from '../../../../content/corpus/schema/business.ts';
import type { Business } from '../../../../content/corpus/schema/business.ts';

/** A shop whose hours are to be tested; anything else of it is of no matter. */
export function businessWith(hours: {
  timeZone?: string;
  openingHours: Record<string, string[]>;
  holidays?: { date: string; hours: string[] }[];
  replyWithinMinutes?: number;
}): Business {
  const minutes = hours.replyWithinMinutes ?? 30;
  return BusinessSchema.parse({
    name: 'Warung Lentera',
    tagline: {},
    locales: ['id', 'en'],
    timeZone: hours.timeZone ?? 'Asia/Jakarta',
    currency: 'IDR',
    openingHours: hours.openingHours,
    holidays: (hours.holidays ?? []).map((day) => ({
      ...day,
      name: { id: 'Libur', en: 'Holiday' },
      source: 'uji',
    })),
    channels: [
      {
        channel: 'chat',
        address: 'x',
        replyWithinMinutes: { urgent: minutes, high: minutes, normal: minutes, low: minutes },
      },
    ],
    teams: {},
  });
}

/** Every day of the week with the same spans. */
export function daily(...spans: string[]): Record<string, string[]> {
  return Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, spans]));
}
