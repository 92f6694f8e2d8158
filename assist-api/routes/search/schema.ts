import { z } from '@hono/zod-openapi';
import { IdSchema, LocaleSchema } from '../../../content/corpus/schema/locale.ts';

export const SearchQuerySchema = z.object({
  /** What the customer typed. White space alone gives no results. */
  q: z.string().max(500).openapi({ example: 'cara retur barang' }),
  /** Language of the results; detected from `q` when left out. */
  locale: LocaleSchema.optional(),
  /** Topic id: only articles of this topic. */
  topic: IdSchema.optional(),
  /** Most articles that come back. */
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

/** A part of a text to be marked: UTF-16 offsets, end exclusive. */
const MarkSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).openapi('Mark');
export type Mark = z.output<typeof MarkSchema>;

const FoundPassageSchema = z
  .object({
    heading: z.string(),
    /** Page with anchor. */
    url: z.string(),
    /** Up to about 240 characters around the words found; plain text. */
    excerpt: z.string(),
    /** Words of the excerpt that were searched for, in order; never overlapping. */
    marks: z.array(MarkSchema),
  })
  .openapi('FoundPassage');
export type FoundPassage = z.output<typeof FoundPassageSchema>;

const FoundArticleSchema = z
  .object({
    articleId: z.string(),
    locale: LocaleSchema,
    topicId: z.string(),
    topicTitle: z.string(),
    title: z.string(),
    titleMarks: z.array(MarkSchema),
    description: z.string().optional(),
    url: z.string(),
    /** The passages that answer best, at most three; never empty. */
    passages: z.array(FoundPassageSchema).min(1),
  })
  .openapi('FoundArticle');
export type FoundArticle = z.output<typeof FoundArticleSchema>;

export const SearchResultsSchema = z
  .object({
    locale: LocaleSchema,
    localeDetected: z.boolean(),
    /** Words that were read as another spelling, from the public vocabulary only; empty where the query as typed answers better. */
    corrected: z.array(z.object({ typed: z.string(), read: z.string() })),
    /** True where no article is likely to answer: `results` are then only near, at most three. */
    abstained: z.boolean(),
    /** Best first, without what is far from the best; empty when nothing is near. */
    results: z.array(FoundArticleSchema),
  })
  .openapi('SearchResults');
