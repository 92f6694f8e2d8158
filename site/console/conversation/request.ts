import type { EscalationSummaryRequest } from '../../../assist-api/routes/escalation-summaries/schema.ts';
import type { z } from 'zod';
import type { SnippetFillingSchema } from '../../../assist-api/routes/desk/schema.ts';
import type { ReplyCheckRequest } from '../../../assist-api/routes/reply-checks/schema.ts';
import type { SuggestionRequest } from '../../../assist-api/routes/suggestions/schema.ts';
import { listLimit } from './listed-items.ts';
import { type Reply, replyText } from './reply.ts';
import type { Values } from './reply-text.ts';
import type { Conversation } from './state.ts';
import type { CaseDatum, Message, ReplyRequest } from './types.ts';

/** Longest message that the API takes, in characters. */
export const maxMessageCharacters = 20_000;

/** Most messages that the API takes; of a longer conversation the last ones are sent. */
const maxMessages = 100;

/** The conversation as the API takes it, oldest first; empty when nothing was said yet. */
export function messagesOf({ thread, message }: Pick<Conversation, 'thread' | 'message'>): Message[] {
  const typed: Message[] = message.trim() === '' ? [] : [{ role: 'customer', text: message }];
  return [...thread.slice(typed.length - maxMessages), ...typed];
}

/**
 * What the console asks for suggestions. Undefined when there is no message yet, or one that is too long.
 * `signature` is the agent's name, null when it is not known; `agentLocale` the language that they read, undefined where
 * the shop has no words in it. Values that the agent fills in are left out: they change
 * the words of a reply, not which one is right.
 */
export function suggestionRequest(
  conversation: Conversation,
  signature: string | null,
  agentLocale?: string,
): SuggestionRequest | undefined {
  const messages = messagesOf(conversation);
  if (messages.length === 0 || conversation.message.length > maxMessageCharacters) return undefined;
  return {
    messages,
    ...(conversation.replyLocale === null ? {} : { locale: conversation.replyLocale }),
    ...(agentLocale === undefined ? {} : { agentLocale }),
    ...(conversation.channel === null ? {} : { channel: conversation.channel }),
    ...people(conversation, signature, {}),
    limit: listLimit(conversation),
  };
}

/** What the console asks for the words of one reply. Undefined while nothing was said. */
export function replyRequest(
  conversation: Conversation,
  reply: Pick<Reply, 'answers' | 'isHolding' | 'choices'>,
  signature: string | null,
): ReplyRequest | undefined {
  const messages = messagesOf(conversation);
  if (messages.length === 0 || conversation.message.length > maxMessageCharacters) return undefined;
  const locale = conversation.replyLocale ?? conversation.suggestion?.locale;
  return {
    responseIds: reply.answers.map(({ responseId }) => responseId),
    holding: reply.isHolding,
    messages,
    ...(locale === undefined ? {} : { locale }),
    ...(conversation.channel === null ? {} : { channel: conversation.channel }),
    ...people(conversation, signature, conversation.values),
    ...(Object.keys(reply.choices).length === 0 ? {} : { parts: reply.choices }),
  };
}

/** What the console asks to have read before a reply is copied. Undefined for an empty text. */
export function checkRequest(
  conversation: Conversation,
  reply: Reply,
  signature: string | null,
  agentLocale?: string,
): ReplyCheckRequest | undefined {
  const text = replyText(reply, conversation.values);
  if (text.trim() === '' || text.length > maxMessageCharacters) return undefined;
  const locale = reply.composition?.locale ?? conversation.suggestion?.locale;
  return {
    text,
    ...(locale === undefined ? {} : { locale }),
    ...(agentLocale === undefined ? {} : { agentLocale }),
    ...(conversation.channel === null ? {} : { channel: conversation.channel }),
    messages: messagesOf(conversation),
    responseIds: reply.answers.map(({ responseId }) => responseId),
    articleIds: [...new Set(reply.answers.flatMap(({ sources }) => sources))].slice(0, 20),
    ...people(conversation, signature, conversation.values),
    caseData: [...conversation.caseData, ...procedureCaseData(conversation)],
    ticked: [...conversation.ticked],
    stated: Object.entries(conversation.reasons).map(([findingKey, reason]) => ({ findingKey, reason })),
  };
}

/** Longest value of a case that the API takes, in characters. */
const maxCaseValueCharacters = 500;

/** What was filled in for a procedure is known of the case, whatever it is. */
function procedureCaseData({ procedureData }: Conversation): CaseDatum[] {
  return Object.values(procedureData).flatMap((typed) => {
    const value = typed.trim().slice(0, maxCaseValueCharacters);
    return value === '' ? [] : [{ kind: 'detail', value }];
  });
}

/** What is asked for a note to those who take the case over. Undefined while nothing was said. */
export function escalationRequest(
  conversation: Conversation,
  signature: string | null,
  articleId: string | undefined,
): EscalationSummaryRequest | undefined {
  const messages = messagesOf(conversation);
  if (messages.length === 0 || conversation.message.length > maxMessageCharacters) return undefined;
  const { suggestion, channel, ticked, tried, procedureData } = conversation;
  const sentBefore = (suggestion?.responses ?? []).flatMap(({ alreadySent, shortCode }) =>
    alreadySent === true ? [shortCode] : [],
  );
  return {
    messages,
    ...(channel === null ? {} : { channel }),
    ...people(conversation, signature, conversation.values),
    ticked: [...ticked],
    sent: [...new Set([...sentBefore, ...conversation.sent])],
    tried,
    known: Object.entries(procedureData).flatMap(([label, value]) =>
      value.trim() === '' ? [] : [{ label, value: value.trim() }],
    ),
    ...(articleId === undefined ? {} : { articleId }),
  };
}

/** What the console gives of a case to fill a snippet in. */
export function snippetRequest(
  conversation: Conversation,
  signature: string | null,
): z.input<typeof SnippetFillingSchema> {
  return { messages: messagesOf(conversation), ...people(conversation, signature, conversation.values) };
}

/**
 * Customer, agent and case. First names are taken from whole names by the API. Values are sent under the names that
 * placeholders have; a blank one is left out.
 */
function people(
  { contact, contactName, hostId, attributes }: Conversation,
  signature: string | null,
  values: Values,
): Pick<ReplyRequest, 'contact' | 'agent' | 'conversation'> {
  const name = contactName.trim();
  return {
    contact: {
      ...contact,
      ...(name === '' ? {} : { name }),
      ...plain(values, 'contact.'),
      custom_attribute: { ...contact.custom_attribute, ...plain(values, 'contact.custom_attribute.') },
    },
    agent: { ...(signature === null ? {} : { name: signature }), ...plain(values, 'agent.') },
    conversation: {
      ...(hostId === null ? {} : { id: hostId }),
      ...plain(values, 'conversation.'),
      custom_attribute: { ...attributes, ...plain(values, 'conversation.custom_attribute.') },
    },
  };
}

/** Filled values directly under a prefix, by the rest of their names. */
function plain(values: Values, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([placeholder, value]) => {
      const name = placeholder.startsWith(prefix) ? placeholder.slice(prefix.length) : '';
      return name === '' || name.includes('.') || value.trim() === '' ? [] : [[name, value.trim()]];
    }),
  );
}
