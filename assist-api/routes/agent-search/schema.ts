import { z } from '@hono/zod-openapi';
import { LocaleSchema } from '../../../content/corpus/schema/locale.ts';

export const AgentSearchQuerySchema = z.object({
  /**
   * As typed, at every key: the last word may be unfinished. With a slash in front (`/paket`) only short codes are
   * looked for. White space alone finds nothing.
   */
  q: z.string().max(500).openapi({ example: 'paket tela' }),
  /** Language that is preferred: that of the reply. Left out: the first of the help center. */
  locale: LocaleSchema.optional(),
  /** Most results, of all kinds together. */
  limit: z.coerce.number().int().min(1).max(50).default(12),
});

/** A text in stretches that follow each other; joined they are the whole. */
const StretchesSchema = z.array(
  z.object({
    text: z.string(),
    /** Words that were searched for. */
    marked: z.boolean(),
  }),
);
export type Stretches = z.output<typeof StretchesSchema>;

export const searchedKinds = ['response', 'article', 'playbook', 'procedure'] as const;

const AgentSearchResultSchema = z
  .object({
    /** Short code of a response, else article id; with `kind` unique in a reply. */
    id: z.string(),
    /** Language in which it was found, and of the texts. */
    locale: LocaleSchema,
    /** Languages in which it is live. */
    locales: z.array(LocaleSchema),
    topicId: z.string(),
    topicTitle: z.string(),
    title: StretchesSchema,
    /** Heading of the passage; absent where that is the beginning, and for responses and procedures. */
    heading: z.string().optional(),
    /** Heading id of the passage in its article. */
    passageAnchor: z.string().optional(),
    /** Up to about 240 characters around the words found; can be empty. */
    passage: StretchesSchema,
    /** Page of a public article with the anchor; absent for all else. */
    url: z.string().optional(),
    /** Place in the one ranked list over all kinds, from 0. */
    rank: z.int().nonnegative(),
  })
  .openapi('AgentSearchResult');
export type AgentSearchResult = z.output<typeof AgentSearchResultSchema>;

export const AgentSearchSchema = z
  .object({
    /** Language that was preferred. */
    locale: LocaleSchema,
    /** The kind with the best result first; kinds without a result are left out. Each list best first. */
    groups: z.array(
      z.object({
        /** `response`: canned responses; `article`: public; `playbook`: internal; `procedure`: steps of the playbook. */
        kind: z.enum(searchedKinds),
        results: z.array(AgentSearchResultSchema).min(1),
      }),
    ),
  })
  .openapi('AgentSearch');
export type AgentSearch = z.output<typeof AgentSearchSchema>;
