import type { SuggestionRequest } from '../../../assist-api/routes/suggestions/schema.ts';
import type { Channel } from '../conversation/types.ts';
import type { AppContext, ContextMessage } from './app-context.ts';

type CustomAttributes = NonNullable<NonNullable<SuggestionRequest['contact']>['custom_attribute']>;

/** A conversation of the help desk around the console, in the words of the assist API. Who the agent is comes from the sign-in alone. */
export interface FramedConversation {
  /** The same for one conversation of one help desk, another for any other. */
  readonly conversationId: string;
  /** Oldest first, at most 100, none blank; can be empty. */
  readonly messages: SuggestionRequest['messages'];
  readonly contact: {
    readonly name?: string;
    readonly email?: string;
    readonly phone?: string;
    readonly custom_attribute: CustomAttributes;
  };
  readonly custom_attribute: CustomAttributes;
  /** Absent where the help desk does not tell, or it is none that we know. */
  readonly channel?: Channel;
}

/** As many as the API takes. */
const maxMessages = 100;
/** As long as one may be; the end of a longer one is left out. */
const maxCharacters = 20_000;
/** In all messages together; older ones are left out. */
const maxCharactersInAll = 60_000;
const maxAttributes = 100;

/** `origin` is that of the help desk: `https://chat.example.com`. */
export function toFramedConversation(
  { conversation, contact: given }: AppContext,
  origin: string,
): FramedConversation {
  const contact = given ?? conversation.meta?.sender;
  const channel = channelOf(conversation.meta?.channel ?? '', conversation.additional_attributes);
  return {
    conversationId: `${new URL(origin).host}/${conversation.account_id ?? 0}/${conversation.id}`,
    messages: newest(conversation.messages.flatMap(toMessage)),
    contact: {
      ...stated('name', contact?.name, 200),
      ...stated('email', contact?.email, 320),
      ...stated('phone', contact?.phone_number, 40),
      custom_attribute: attributes(contact?.custom_attributes),
    },
    custom_attribute: attributes(conversation.custom_attributes),
    ...(channel && { channel }),
  };
}

function newest(messages: FramedConversation['messages']): FramedConversation['messages'] {
  let characters = 0;
  const from = messages.findLastIndex(({ text }) => (characters += text.length) > maxCharactersInAll);
  return messages.slice(from + 1).slice(-maxMessages);
}

/** Chatwoot's numbers for who wrote; what happened in between (2) is no message. Templates (3) went to the customer. */
const roles: ReadonlyMap<number, 'customer' | 'agent'> = new Map([
  [0, 'customer'],
  [1, 'agent'],
  [3, 'agent'],
]);

/** Chatwoot's kinds of attachments, as the marks that the API reads. */
const marks: ReadonlyMap<string, string> = new Map([
  ['image', '[foto]'],
  ['video', '[video]'],
  ['ig_reel', '[video]'],
  ['audio', '[pesan suara]'],
  ['location', '[lokasi]'],
  ['contact', '[kontak]'],
  ['file', '[dokumen]'],
]);

function toMessage(message: ContextMessage): SuggestionRequest['messages'] {
  const { message_type, content, created_at, attachments } = message;
  const role = roles.get(message_type);
  if (role === undefined || message.private === true || message.content_attributes?.deleted === true)
    return [];
  const kinds = attachments.map(({ file_type = '' }) => marks.get(file_type) ?? '[lampiran]');
  const text = [(content ?? '').trim(), ...kinds]
    .filter((part) => part !== '')
    .join('\n')
    .slice(0, maxCharacters);
  // Nothing that a reader would see, as the API judges it.
  if (/^[\s\p{Z}\p{Cc}\p{Cf}]*$/u.test(text)) return [];
  return [
    { role, text, ...(created_at !== undefined && { sentAt: new Date(created_at * 1_000).toISOString() }) },
  ];
}

/** Private messages of social networks are chats; `social` is what everybody can read. */
const channels: ReadonlyMap<string, Channel> = new Map([
  ['Channel::WebWidget', 'chat'],
  ['Channel::Telegram', 'chat'],
  ['Channel::Line', 'chat'],
  ['Channel::FacebookPage', 'chat'],
  ['Channel::Instagram', 'chat'],
  ['Channel::Tiktok', 'chat'],
  ['Channel::Whatsapp', 'whatsapp'],
  ['Channel::Email', 'email'],
  ['Channel::Sms', 'sms'],
  ['Channel::Voice', 'phone'],
]);

function channelOf(name: string, { type }: Readonly<Record<string, unknown>>): Channel | undefined {
  if (name === 'Channel::TwitterProfile') return type === 'tweet' ? 'social' : 'chat';
  // Twilio's inboxes are SMS or WhatsApp, and API inboxes anything: the help desk does not tell here.
  return channels.get(name);
}

function stated<Key extends string>(
  key: Key,
  value: string | undefined,
  most: number,
): Partial<Record<Key, string>> {
  const text = value?.trim() ?? '';
  return text === '' || text.length > most ? {} : ({ [key]: text } as Partial<Record<Key, string>>);
}

/** Those that the API takes: texts, numbers and yes or no. */
function attributes(given: Readonly<Record<string, unknown>> = {}): CustomAttributes {
  const taken = Object.entries(given).flatMap(([name, value]): [string, string | number | boolean][] => {
    const isTaken =
      (typeof value === 'string' && value.trim() !== '' && value.length <= 2_000) ||
      (typeof value === 'number' && Number.isFinite(value)) ||
      typeof value === 'boolean';
    return isTaken && name !== '' && name.length <= 100 ? [[name, value]] : [];
  });
  return Object.fromEntries(taken.slice(0, maxAttributes));
}
