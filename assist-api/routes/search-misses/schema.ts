import { z } from '@hono/zod-openapi';
import { LocaleSchema } from '../../../content/corpus/schema/locale.ts';
import { isBlank } from '../blank.ts';

/** A search that found nothing useful. Kept masked, without anything that tells who asked. */
export const SearchMissRequestSchema = z
  .strictObject({
    q: z
      .string()
      .max(500)
      .refine((text) => !isBlank(text), 'an empty question; send what was searched for'),
    locale: LocaleSchema,
  })
  .openapi('SearchMissRequest');
