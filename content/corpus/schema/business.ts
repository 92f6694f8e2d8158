import { z } from 'zod';
import { DaySchema, IdSchema, LocaleSchema, LocalisedTextSchema } from './locale.ts';
import { WebAddressSchema } from './web-address.ts';
import { weekdays } from './weekday.ts';

/** Where a conversation takes place. */
export const ChannelSchema = z.enum(['email', 'chat', 'whatsapp', 'sms', 'social', 'marketplace', 'phone']);
export type Channel = z.infer<typeof ChannelSchema>;

/** How soon somebody should answer. */
export const PrioritySchema = z.enum(['low', 'normal', 'high', 'urgent']);
export type Priority = z.infer<typeof PrioritySchema>;

/** How a customer is addressed; reply-parts.yaml says how each reads in a language. */
export const RegisterSchema = z.enum(['kak', 'anda', 'bapak-ibu', 'kamu', 'neutral']);
export type Register = z.infer<typeof RegisterSchema>;

/** A span of one day, `08:00-21:00`, 24-hour clock, shop's time zone; `24:00` may end a day. */
const OpenSpanSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a span such as 08:00-21:00')
  .refine((span) => span.slice(0, 5) < span.slice(6), 'the end comes after the start');

const HolidaySchema = z.strictObject({
  date: DaySchema,
  /** Shown to customers when the hours differ. */
  name: LocalisedTextSchema,
  /** Hours of that day in place of the week's; an empty list means closed. */
  hours: z.array(OpenSpanSchema),
  /** Decree or decision that the entry rests on. */
  source: z.string(),
});

const ContactChannelSchema = z.strictObject({
  channel: ChannelSchema,
  /** Name of a phone, email or link fact. */
  address: z.string(),
  /** Reply-time target in minutes of opening hours, by priority. */
  replyWithinMinutes: z.strictObject({
    urgent: z.int().positive(),
    high: z.int().positive(),
    normal: z.int().positive(),
    low: z.int().positive(),
  }),
});

/** A value that a canned response may ask for. */
const PlaceholderDefinitionSchema = z.strictObject({
  /** What the agent reads beside the empty field. */
  label: LocalisedTextSchema,
  /** A plausible value, shown as a hint; one for each language where it has words. */
  example: z.union([z.string(), LocalisedTextSchema]),
  /** JavaScript regular expression, matched without regard to case, that finds the value in a customer's message. */
  pattern: z.string().optional(),
  /** `money` and `date` (2026-11-21) are written as the language of the reply does. */
  type: z.enum(['money', 'date']).optional(),
});

/** Where a courier tells where a parcel is. */
const CourierSchema = z.strictObject({ name: z.string().min(1), url: WebAddressSchema });

/** business.yaml: the shop itself. */
export const BusinessSchema = z.strictObject({
  name: z.string().min(1),
  tagline: LocalisedTextSchema,
  /** Languages of the help center; the first is the default and has no prefix in addresses. */
  locales: z.array(LocaleSchema).min(1),
  /** IANA name, such as Asia/Jakarta. All days and hours of the corpus are meant in it. */
  timeZone: z.string().refine(isTimeZone, 'an IANA time zone such as Asia/Jakarta'),
  /** ISO 4217 code of every money fact. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'a currency code such as IDR'),
  /** Hours in which people answer, by day of the week. A day left out is closed. */
  openingHours: z.partialRecord(z.enum(weekdays), z.array(OpenSpanSchema)),
  /** Dates whose hours differ. */
  holidays: z.array(HolidaySchema).default([]),
  /** Ways to reach a person, best first. */
  channels: z.array(ContactChannelSchema).min(1),
  /**
   * How customers are addressed on a channel. A channel left out, or a register that a language lacks, takes the first
   * register of that language.
   */
  registers: z.partialRecord(ChannelSchema, RegisterSchema).default({}),
  /** Pages outside the help center. A link that is left out is not shown. */
  links: z
    .strictObject({
      shop: WebAddressSchema.optional(),
      /** Where a customer sees the own orders. */
      orderStatus: WebAddressSchema.optional(),
      /** Where a customer follows a parcel of any courier. */
      tracking: WebAddressSchema.optional(),
      /** Couriers' own tracking pages, in the order in which they are offered. */
      couriers: z.array(CourierSchema).default([]),
    })
    .default({ couriers: [] }),
  /** Teams that own topics and articles: id to name. */
  teams: z.record(IdSchema, LocalisedTextSchema),
  /** Custom values of canned responses, by full Liquid name (`conversation.custom_attribute.order_number`). */
  placeholders: z
    .record(
      z
        .string()
        .regex(
          /^(contact|conversation)\.custom_attribute\.[a-z][a-z0-9_]*$/,
          'a name such as conversation.custom_attribute.order_number',
        ),
      PlaceholderDefinitionSchema,
    )
    .default({}),
});
export type Business = z.infer<typeof BusinessSchema>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
