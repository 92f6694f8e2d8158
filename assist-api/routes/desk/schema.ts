import { z } from '@hono/zod-openapi';
import { AudienceSchema } from '../../../content/corpus/schema/article.ts';
import { IdSchema, LocaleSchema } from '../../../content/corpus/schema/locale.ts';
import { deskItemKinds, maxSnippetCharacters, maxSnippetTitleCharacters } from '../../desk/desk.ts';
import { isBlank } from '../blank.ts';
import { MissingPlaceholderSchema } from '../replies/composed-reply-schema.ts';
import { ContactSchema, ConversationSchema, MessageSchema, PersonSchema } from '../suggestions/schema.ts';

const ItemKindSchema = z.enum(deskItemKinds);

export const DeskQuerySchema = z.object({
  /** Language of titles; left out: the first of the help center. */
  locale: LocaleSchema.optional(),
});

/** A response or article on one's desk. */
const DeskItemSchema = z
  .object({
    kind: ItemKindSchema,
    /** Short code or article id. */
    id: z.string(),
    /** Of the language asked for, else of one that has it; left out for what is gone. */
    title: z.string().optional(),
    /** Language of the title. */
    locale: LocaleSchema.optional(),
    /** Of an article: `internal` for the playbook. */
    audience: AudienceSchema.optional(),
    /** True for what left the content, or is not shown now. */
    isGone: z.boolean(),
    /** When it became a favourite, or was used last. */
    at: z.iso.datetime(),
  })
  .openapi('DeskItem');
export type DeskItemReply = z.output<typeof DeskItemSchema>;

/** A text of one's own. */
export const SnippetSchema = z
  .object({
    snippetId: z.uuid(),
    title: z.string(),
    /** A Liquid template, as canned responses are; personal data that the shop does not publish is masked. */
    text: z.string(),
    locale: LocaleSchema,
    /** What the template asks for, in order of appearance, with words to ask for it. */
    placeholders: z.array(MissingPlaceholderSchema),
    updatedAt: z.iso.datetime(),
  })
  .openapi('Snippet');
export type SnippetReply = z.output<typeof SnippetSchema>;

/** What the signed-in person keeps at their desk; nobody else sees it. */
export const DeskSchema = z
  .object({
    /** The latest first; at most 500. */
    favourites: z.array(DeskItemSchema),
    /** By title; at most 200. */
    snippets: z.array(SnippetSchema),
    /** What the person opened, inserted or sent last, each once, the latest first; at most 20. */
    recents: z.array(DeskItemSchema),
  })
  .openapi('Desk');

export const FavouriteParamsSchema = z.object({
  kind: ItemKindSchema,
  /** Short code or article id. */
  id: IdSchema,
});

export const SnippetParamsSchema = z.object({
  /** UUID that the client makes. */
  snippetId: z.uuid(),
});

/** A text of one's own, to be kept or changed. */
export const SnippetRequestSchema = z
  .strictObject({
    title: z
      .string()
      .max(maxSnippetTitleCharacters)
      .refine((title) => !isBlank(title), 'an empty title; name the snippet')
      .openapi({ example: 'Minta foto' }),
    text: z
      .string()
      .max(maxSnippetCharacters)
      .refine((text) => !isBlank(text), 'an empty snippet; write its text')
      .openapi({ example: 'Boleh kirim fotonya, {{ contact.first_name | default: "Kak" }}?' }),
    locale: LocaleSchema,
  })
  .openapi('SnippetRequest');

/** The case in which a snippet is to be used, as `POST /v1/replies` takes it; nothing of it is kept. */
export const SnippetFillingSchema = z
  .strictObject({
    /** Values such as the order number are found in what the customer wrote. */
    messages: z.array(MessageSchema).max(100).default([]),
    contact: ContactSchema.optional(),
    /** Left out: the person who is signed in. */
    agent: PersonSchema.optional(),
    conversation: ConversationSchema.optional(),
  })
  .openapi('SnippetFilling');

/** A snippet with the values of a case. */
export const FilledSnippetSchema = z
  .object({
    /** Ready to be inserted where nothing is missing; an open place stands as `[label]`. */
    text: z.string(),
    /** What the text still needs. */
    missing: z.array(MissingPlaceholderSchema),
    /** True when nothing is missing. */
    insertable: z.boolean(),
  })
  .openapi('FilledSnippet');
