import { z } from '@hono/zod-openapi';
import { AudienceSchema, StepClaimSchema } from '../../../content/corpus/schema/article.ts';
import { LocaleSchema } from '../../../content/corpus/schema/locale.ts';

export const ArticleParamsSchema = z.object({
  articleId: z.string().max(200).openapi({ example: 'request-return' }),
});

export const ArticleQuerySchema = z.object({
  /** Left out: the first language of the help center. */
  locale: LocaleSchema.optional(),
});

const ProcedureReplySchema = z
  .object({
    /** Situations in which it applies. */
    when: z.array(z.string()),
    /** In order; each is one thing to do, known by its place. */
    steps: z.array(
      z.object({
        text: z.string(),
        /** What a reply may say was done once this is ticked; can be empty. */
        allows: z.array(StepClaimSchema),
      }),
    ),
    /** What must be known first; can be empty. */
    dataNeeded: z.array(z.string()),
    /** Who decides, and up to what. */
    decides: z.string().optional(),
    /** When the case is over. */
    stopWhen: z.string().optional(),
    /** Team id. */
    escalateTo: z.string().optional(),
    /** Name of that team in the article's language. */
    escalateToName: z.string().optional(),
  })
  .openapi('Procedure');

export const ArticleReplySchema = z
  .object({
    articleId: z.string(),
    audience: AudienceSchema,
    locale: LocaleSchema,
    /** Languages in which the article is live. */
    locales: z.array(LocaleSchema),
    topicId: z.string(),
    topicTitle: z.string(),
    title: z.string(),
    description: z.string().optional(),
    /** Page of a public article; a playbook article has none. */
    url: z.string().optional(),
    updatedOn: z.string().optional(),
    reviewBy: z.string().optional(),
    /** In the order of the page; never empty. */
    passages: z.array(
      z.object({
        passageId: z.string(),
        heading: z.string(),
        /** 1 for the text before the first heading, else 2 or 3. */
        depth: z.int(),
        text: z.string(),
        url: z.string().optional(),
      }),
    ),
    /** What an agent does in a case of this kind; playbook articles only. */
    procedure: ProcedureReplySchema.optional(),
  })
  .openapi('Article');
export type ArticleReply = z.output<typeof ArticleReplySchema>;
