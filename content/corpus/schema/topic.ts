import { z } from 'zod';
import { PrioritySchema } from './business.ts';
import { IdSchema, LocaleSchema, LocalisedTextSchema } from './locale.ts';

/** Articles of a topic that stand under a heading of their own on its page. */
export const TopicGroupSchema = z.strictObject({
  title: LocalisedTextSchema,
  /** Ids of articles of the topic, in the order of display. */
  articles: z.array(IdSchema).min(1),
});

/** One entry of topics.yaml. The order of the file is the order of display. */
export const TopicSchema = z.strictObject({
  title: LocalisedTextSchema,
  /** A few words under the title on the home page. */
  description: LocalisedTextSchema,
  /** Address of the topic page per locale; default: the topic's id. */
  slug: z.record(z.string(), IdSchema).default({}),
  /** Former slugs of the topic page per locale. */
  redirectFrom: z.record(LocaleSchema, z.array(IdSchema)).default({}),
  /** Name of an icon of the site's set. An unknown one is a problem at build. */
  icon: z.string().default('circle-help'),
  /** Shows where customers see for themselves how far an order is: `links` of business.yaml. */
  showsOrderLinks: z.boolean().default(false),
  /** Headings of a long topic's page, in the order of display; articles that none names come first. */
  groups: z.array(TopicGroupSchema).default([]),
  /** Team id that answers. */
  team: IdSchema,
  /** Team id that decides what the answering team may not. */
  escalateTo: IdSchema.optional(),
  /** Where triage starts before signals raise it. */
  priority: PrioritySchema.default('normal'),
});
export type TopicEntry = z.infer<typeof TopicSchema>;

/** topics.yaml: topic id to entry. */
export const TopicsSchema = z.record(IdSchema, TopicSchema);

/** A topic with its id and position, as the corpus gives it. */
export type Topic = Readonly<TopicEntry & { topicId: string }>;
