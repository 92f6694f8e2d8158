import type { Business } from '../../content/corpus/schema/business.ts';
import type { SuggestionRequest } from '../routes/suggestions/schema.ts';
import { readAttachments } from './attachments.ts';
import type { AttachmentKind } from './attachments.ts';
import { readTranscript } from './read-transcript.ts';
import { roleOfName, rolesOf } from './speaker-roles.ts';
import type { KnownNames, Role } from './speaker-roles.ts';

/** What one side said in one go. */
export interface Turn {
  readonly role: Role;
  /** As typed; marks of attachments are spaces. */
  readonly text: string;
  /** Index of the request's message in which it stands. */
  readonly message: number;
  /** Where it begins there, in UTF-16 units. */
  readonly offset: number;
  readonly attachments: readonly AttachmentKind[];
  /** As the pasted chat names them; absent for a message of the request. */
  readonly speaker?: string;
  readonly sentAt?: string;
}

/** Turns of a request. */
export interface Turns {
  /** Oldest first. */
  readonly turns: readonly Turn[];
  /** True when a message was a pasted chat. */
  readonly isPasted: boolean;
}

/** Reads the messages of a request as turns, pasted chats message by message. */
export function readTurns(
  { messages, agent, contact }: Pick<SuggestionRequest, 'messages' | 'agent' | 'contact'>,
  { name, timeZone }: Pick<Business, 'name' | 'timeZone'>,
): Turns {
  const names = (person: { name?: string | undefined; first_name?: string | undefined } | undefined) =>
    [person?.name, person?.first_name].filter((value) => value !== undefined);
  const known: KnownNames = { agents: names(agent), customers: names(contact), shop: name };
  const isRoleName = (label: string) => roleOfName(label, known) !== undefined;
  let isPasted = false;
  const turns = messages.flatMap((request, message): Turn[] => {
    const pasted = readTranscript(request.text, timeZone, isRoleName);
    if (!pasted || pasted.length === 0) {
      const { text, attachments } = readAttachments(request.text);
      const { role, sentAt } = request;
      return [{ role, text, message, offset: 0, attachments, ...(sentAt === undefined ? {} : { sentAt }) }];
    }
    isPasted = true;
    const roles = rolesOf(pasted, known);
    return pasted.map(({ speaker, text, start, attachments, sentAt }) => ({
      role: roles.get(speaker) ?? 'customer',
      text,
      message,
      offset: start,
      attachments,
      speaker,
      ...(sentAt === undefined ? {} : { sentAt }),
    }));
  });
  return { turns, isPasted };
}

/** The last turns of the customer that no turn of an agent parts, oldest first; empty without any. */
export function lastBurst<Said extends { readonly role: Role }>(turns: readonly Said[]): Said[] {
  const end = turns.findLastIndex(({ role }) => role === 'customer') + 1;
  return turns.slice(startOfBurst(turns), end);
}

/** What was said before the last burst, oldest first. */
export function turnsBefore<Said extends { readonly role: Role }>(turns: readonly Said[]): Said[] {
  return turns.slice(0, startOfBurst(turns));
}

function startOfBurst(turns: readonly { readonly role: Role }[]): number {
  const end = turns.findLastIndex(({ role }) => role === 'customer') + 1;
  return turns.slice(0, end).findLastIndex(({ role }) => role === 'agent') + 1;
}
