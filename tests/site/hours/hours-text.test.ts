import { describe, expect, it } from 'vitest';
import { openText, replyText } from '../../../site/hours/hours-text.ts';
import type { HoursData } from '../../../site/hours/hours-text.ts';
import { stringsFor } from '../../../site/i18n/strings.ts';

const targets = { urgent: 5, high: 10, normal: 30, low: 60 };

function data(locale: string, openingHours: HoursData['business']['openingHours']): HoursData {
  const { hours, intlLocale } = stringsFor(locale);
  return {
    business: {
      timeZone: 'Asia/Jakarta',
      openingHours,
      holidays: [{ date: '2026-12-25', hours: [] }],
      channels: [
        { channel: 'whatsapp', address: 'a', replyWithinMinutes: targets },
        { channel: 'email', address: 'b', replyWithinMinutes: { ...targets, normal: 240 } },
      ],
    },
    locale,
    intlLocale,
    strings: hours,
  };
}

const week = { mon: ['08:00-21:00'], tue: ['08:00-21:00'], thu: ['08:00-21:00'], fri: ['08:00-21:00'] };
const at = (local: string) => new Date(`${local}+07:00`);

describe('openText', () => {
  it('says until when the shop is open', () => {
    expect(openText(data('id', week), at('2026-11-23T10:00'))).toEqual({
      isOpen: true,
      text: 'Kami buka sampai 21.00 WIB',
    });
  });

  it.each([
    ['later the same day', '2026-11-23T06:00', 'Tutup sekarang, buka hari ini 08.00 WIB'],
    ['the next day', '2026-11-23T22:00', 'Tutup sekarang, buka besok 08.00 WIB'],
    ['on a weekday', '2026-11-24T22:00', 'Tutup sekarang, buka Kamis 08.00 WIB'],
  ])('says when it opens %s', (_, now, text) => {
    expect(openText(data('id', week), at(now))).toEqual({ isOpen: false, text });
  });

  it('passes over a holiday', () => {
    expect(openText(data('en', week), at('2026-12-24T22:00')).text).toBe(
      'Closed now, open Monday at 08:00 WIB',
    );
  });

  it('promises no opening for a shop that never opens', () => {
    expect(openText(data('en', {}), at('2026-11-23T10:00'))).toEqual({
      isOpen: false,
      text: 'We are closed',
    });
  });
});

describe('replyText', () => {
  it('tells a short wait in minutes and a longer one by the clock', () => {
    expect(replyText(data('id', week), 'whatsapp', at('2026-11-23T10:00'))).toBe('dalam 30 menit');
    expect(replyText(data('id', week), 'email', at('2026-11-23T10:00'))).toBe('sebelum 14.00');
  });

  it('names the day where it is not today', () => {
    expect(replyText(data('id', week), 'email', at('2026-11-23T19:00'))).toBe('besok, sebelum 10.00');
    expect(replyText(data('en', week), 'email', at('2026-11-24T20:00'))).toBe('Thursday, by 11:00');
  });
});
