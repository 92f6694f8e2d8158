import { z } from 'zod';
import { ChannelSchema, RegisterSchema } from './business.ts';
import { IdSchema, LocaleSchema } from './locale.ts';

/** A Liquid template as in canned responses; besides what those may ask for it knows the `replyPlaceholders`. */
const TemplateSchema = z.string().min(1);

/** Wordings of one thing: any of them may be said, so each stands for itself. Append new ones; order has no meaning. */
const WordingsSchema = z.array(TemplateSchema).default([]);

/** What a message is about for its tone: a signal kind of signals.yaml, or a name that responses give in `acknowledgement`. */
const SituationSchema = z
  .string()
  .regex(/^[a-z]+(_[a-z]+)*$/, 'a kind such as broken_promise')
  .refine((name) => name !== 'none', 'a kind such as broken_promise');

/** How one register addresses a customer. */
const RegisterFormSchema = z.strictObject({
  /** `{{ addressee }}` where the name is known: `Kak {{ contact.first_name }}`. */
  named: z.string(),
  /** `{{ addressee }}` where it is not; empty leaves it out with the comma before it. */
  unnamed: z.string(),
  /**
   * Words of responses and of what stands around them, as the first register has them, that this one says otherwise. An empty one is dropped with the
   * comma before it. Whole words, capitals as written; longer ones first. A word may be said by a placeholder.
   */
  words: z.record(z.string().min(1), z.string()).default({}),
});

/** Greetings of one time of day in the customer's time zone. */
const TimedGreetingSchema = z.strictObject({
  /** Hour at which it ends, 1 to 24. */
  until: z.int().min(1).max(24),
  wordings: z.array(TemplateSchema).min(1),
});

/** How letters are answered rather than chats. */
const FormalGreetingSchema = z.strictObject({
  /** In these situations, besides where customers begin their own message so: "Dengan hormat", "Dear Sir". */
  for: z.array(SituationSchema).default([]),
  /** In which the whole reply is written then; left out: as otherwise. */
  register: RegisterSchema.optional(),
  /** Empty: greeted as otherwise. */
  wordings: WordingsSchema,
});

const ClosingSchema = z.strictObject({
  /** Only in these situations; left out: in any. */
  for: z.array(SituationSchema).min(1).optional(),
  /** Only on these channels; left out: on any. */
  channels: z.array(ChannelSchema).min(1).optional(),
  /** Empty: no closing. */
  wordings: WordingsSchema,
});

/** What replies in one language are made of besides the answer. Whatever is left out is not said. */
export const LocaleReplyPartsSchema = z.strictObject({
  /** Forms of address; the first is the default, and the one that responses are written in. */
  registers: z.partialRecord(RegisterSchema, RegisterFormSchema).default({}),
  greetings: z
    .strictObject({
      /** Where the customer's time zone is not known, and by email. */
      hello: WordingsSchema,
      /** By time of day, in order; together they cover the day. */
      byTime: z.array(TimedGreetingSchema).default([]),
      /** In return for a customer's "Assalamualaikum", in place of any other. */
      salam: WordingsSchema,
      /** In place of `hello` and `byTime`. */
      formal: FormalGreetingSchema.default({ for: [], wordings: [] }),
      /** How an agent opens a call. */
      phone: WordingsSchema,
    })
    .default({ hello: [], byTime: [], salam: [], formal: { for: [], wordings: [] }, phone: [] }),
  /** By situation, the weightiest first: of several that fit, the first is said. A situation left out gets none. */
  acknowledgements: z.record(SituationSchema, z.array(TemplateSchema).min(1)).default({}),
  /** The first that fits situation and channel. */
  closings: z.array(ClosingSchema).default([]),
  /** A reply that says only that the message is being looked into. */
  holding: z
    .strictObject({
      /** That the message arrived and what is checked: `{{ checking }}`. */
      received: z.array(TemplateSchema).min(1),
      /** When news comes: `{{ news_at }}`. */
      news: z.array(TemplateSchema).min(1),
      /** What is checked, by topic id; `other` where the topic is open or not listed. Reads inside a sentence. */
      checking: z.record(IdSchema, z.string().min(1)),
    })
    .optional(),
  /** Said in public in place of an answer that needs personal data: the conversation goes on in private messages. */
  publicReplies: WordingsSchema,
  /** Added to public answers: particulars of an order are for private messages. */
  publicNotices: WordingsSchema,
  /** Where another channel serves better, with the reason in the customer's words. */
  advice: z
    .strictObject({
      /** Photos are needed, and this channel takes none: `{{ channel.address }}`. */
      photos: WordingsSchema,
      /** The answer is too long for this channel: `{{ channel.address }}`. */
      long: WordingsSchema,
      /** The answer is too long, and stands on a public page: `{{ link }}`. */
      link: WordingsSchema,
    })
    .default({ photos: [], long: [], link: [] }),
  /** What marketplaces refuse is replaced by what can be said there. */
  marketplace: z
    .strictObject({
      /** In place of an address on the web. */
      link: z.string(),
      /** In place of a phone number or mail address. */
      contact: z.string(),
    })
    .default({ link: '', contact: '' }),
});
export type LocaleReplyParts = z.infer<typeof LocaleReplyPartsSchema>;

/** reply-parts.yaml: what replies are made of around the answer, by locale. Internal: never shipped to browsers. */
export const ReplyPartsSchema = z.record(LocaleSchema, LocaleReplyPartsSchema);

/**
 * Placeholders that reply-parts.yaml may use besides those of canned responses: who is addressed, the title that their
 * name came with (Ibu Rina; never guessed), the shop, what a holding
 * reply checks and when its news comes, where else to write, the page with the whole answer.
 */
export const replyPlaceholders = [
  'addressee',
  'contact.title',
  'business.name',
  'checking',
  'news_at',
  'channel.address',
  'link',
] as const;
