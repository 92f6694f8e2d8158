import { z } from 'zod';

/** A language tag as in BCP 47, lower case: `id`, `en`, `pt-br`. Which ones a shop uses stands in business.yaml only. */
export const LocaleSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/, 'a language tag such as id or en');
export type Locale = z.infer<typeof LocaleSchema>;

/** One wording per locale. Every locale of business.yaml is expected; the loader reports a missing one. */
export const LocalisedTextSchema = z.record(LocaleSchema, z.string());
export type LocalisedText = z.infer<typeof LocalisedTextSchema>;

/** Ids of articles, responses, topics, teams: lower-case words joined by hyphens. They stand in file names and addresses. */
export const IdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens, such as request-return')
  .max(80);

/** A calendar day, `2026-11-21`, in the shop's time zone. */
export const DaySchema = z.iso.date();

/** A calendar day, or a day with a time of day, `2027-03-01 09:00`, in the shop's time zone. A day begins at midnight. */
export const MomentSchema = z
  .string()
  .refine(
    (text) =>
      DaySchema.safeParse(text.slice(0, 10)).success && /^.{10}( ([01]\d|2[0-3]):[0-5]\d)?$/.test(text),
    'a day such as 2026-11-21, or with a time: 2026-11-21 09:00',
  );
