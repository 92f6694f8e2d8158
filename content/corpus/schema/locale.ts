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
