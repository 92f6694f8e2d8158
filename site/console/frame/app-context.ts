import * as z from 'zod/mini';

/** Longest text that is read, in characters: some thousands of messages. */
export const maxContextCharacters = 2_000_000;

/** A value that may be missing, of another type, or too long; all three are nothing. */
const words = (most: number) => z.catch(z.optional(z.string().check(z.maxLength(most))), undefined);

/** One of `messages[]` of a conversation. */
const MessageSchema = z.object({
  /** 0 from the customer, 1 from an agent, 2 what happened (assigned, resolved), 3 made from a template. */
  message_type: z.int(),
  content: words(200_000),
  /** Seconds since 1970. */
  created_at: z.catch(z.optional(z.number().check(z.positive(), z.lte(253_402_300_799))), undefined),
  /** A note among agents. */
  private: z.catch(z.optional(z.boolean()), undefined),
  content_attributes: z.catch(
    z.optional(z.object({ deleted: z.catch(z.optional(z.boolean()), undefined) })),
    undefined,
  ),
  attachments: z.catch(z.array(z.object({ file_type: words(40) })), []),
});
export type ContextMessage = z.output<typeof MessageSchema>;

const AttributesSchema = z.catch(z.record(z.string(), z.unknown()), {});

const ContactSchema = z.object({
  name: words(1_000),
  email: words(1_000),
  phone_number: words(100),
  custom_attributes: AttributesSchema,
});

/** Any entry that is no message is passed over, so that one of a newer kind does not hide the others. */
const MessagesSchema = z.catch(
  z.pipe(
    z.array(z.unknown()),
    z.transform((entries) =>
      entries.flatMap((entry) => {
        const message = MessageSchema.safeParse(entry);
        return message.success ? [message.data] : [];
      }),
    ),
  ),
  [],
);

/** What Chatwoot tells its dashboard apps; unknown fields are passed over. */
const AppContextSchema = z.object({
  event: z.literal('appContext'),
  data: z.object({
    conversation: z.object({
      id: z.union([z.int(), z.string().check(z.minLength(1), z.maxLength(100))]),
      account_id: z.catch(z.optional(z.int()), undefined),
      messages: MessagesSchema,
      custom_attributes: AttributesSchema,
      additional_attributes: AttributesSchema,
      meta: z.catch(
        z.optional(z.object({ channel: words(100), sender: z.catch(z.optional(ContactSchema), undefined) })),
        undefined,
      ),
    }),
    contact: z.catch(z.optional(ContactSchema), undefined),
  }),
});
export type AppContext = z.output<typeof AppContextSchema>['data'];

/** What a message from the window around holds; undefined for anything but a conversation. Never throws. */
export function parseAppContext(text: unknown): AppContext | undefined {
  if (typeof text !== 'string' || text.length > maxContextCharacters) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const context = AppContextSchema.safeParse(value);
  return context.success ? context.data.data : undefined;
}
