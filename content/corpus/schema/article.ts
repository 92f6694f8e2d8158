import { z } from 'zod';
import { DaySchema, IdSchema, LocaleSchema, MomentSchema } from './locale.ts';

/** Who may see a document: `internal` text never leaves the agent's side. */
export const AudienceSchema = z.enum(['public', 'internal']);
export type Audience = z.infer<typeof AudienceSchema>;

/** A draft is seen by writers in `npm run dev` only; an archived text is kept but nowhere shown. */
export const StatusSchema = z.enum(['draft', 'published', 'archived']);
export type Status = z.infer<typeof StatusSchema>;

/** Ways in which real people put the question; indexed, never shown. */
export const ExamplesSchema = z.array(z.string().min(1).max(300)).default([]);

/** When a text is shown. */
export const lifetimeShape = {
  /** Day, or day with time, from which the text is shown. */
  publishOn: MomentSchema.optional(),
  /** Day, or day with time, from which it is no longer shown. */
  expireOn: MomentSchema.optional(),
};

const shape = {
  /** The page's one `#`. May hold facts. */
  title: z.string().min(1).max(80),
  /** One sentence for lists, search results and shared links. May hold facts. */
  description: z.string().max(200).optional(),
  status: StatusSchema.default('published'),
  /** Team id that answers for the text. */
  owner: IdSchema.optional(),
  ...lifetimeShape,
  /** Day of the last change in substance. */
  updatedOn: DaySchema.optional(),
  /** Day on which the owner last read it and found it true; shown beside `updatedOn` when later. */
  reviewedOn: DaySchema.optional(),
  /** Day by which the owner should read it again. */
  reviewBy: DaySchema.optional(),
  /** Address in this locale; default: the article's id. */
  slug: IdSchema.optional(),
  /** Former slugs of this article in this locale. */
  redirectFrom: z.array(IdSchema).default([]),
  examples: ExamplesSchema,
  /** Article ids, most useful first. */
  related: z.array(IdSchema).default([]),
  /** Listed under the search field of the home page. */
  featured: z.boolean().default(false),
  /** Multiplies the article's rank in search. */
  searchWeight: z.number().min(0.5).max(2).default(1),
  /** Written by `content:translated`: the source locale, and the hash of each of its sections at that time. */
  translatedFrom: z
    .strictObject({ locale: LocaleSchema, sections: z.record(z.string(), z.string()) })
    .optional(),
};

/** Frontmatter of a public article. Only `title` is required. */
export const ArticleFrontmatterSchema = z.strictObject(shape);
export type ArticleFrontmatter = z.infer<typeof ArticleFrontmatterSchema>;

/** What an agent does in a case of this kind. */
const ProcedureSchema = z.strictObject({
  /** Situations in which it applies. */
  when: z.array(z.string()).min(1),
  /** In order; each is one thing to do. */
  steps: z.array(z.string()).min(1),
  /** What must be known first. */
  dataNeeded: z.array(z.string()).default([]),
  /** Who decides, and up to what. */
  decides: z.string().optional(),
  /** When the case is over. */
  stopWhen: z.string().optional(),
  /** Team id. */
  escalateTo: IdSchema.optional(),
});

/** Frontmatter of a playbook article: an article for agents. */
export const PlaybookFrontmatterSchema = z.strictObject({ ...shape, procedure: ProcedureSchema.optional() });
export type PlaybookFrontmatter = z.infer<typeof PlaybookFrontmatterSchema>;
