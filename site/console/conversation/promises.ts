import { type Conversation, selectedReply } from './state.ts';
import type { NewPromiseRequest, PromisedTime } from './types.ts';

/** A time that the reply in view promises, and what becomes of it when the reply is copied. */
export interface NotedPromise {
  readonly promised: PromisedTime;
  /** Names it within the conversation: the same words are the same promise. */
  readonly key: string;
  /** It is kept when the reply is copied; the agent left it out; it was kept. */
  readonly state: 'toKeep' | 'leftOut' | 'kept';
}

/** The promises of the reply in view, in the order of the text. */
export function notedPromises(
  { leftOutPromises, keptPromises }: Conversation,
  promises: readonly PromisedTime[],
): readonly NotedPromise[] {
  return promises.map((promised) => {
    const key = `${promised.sentence}\n${promised.text}`;
    const isKept = keptPromises[key] !== undefined;
    return { promised, key, state: isKept ? 'kept' : leftOutPromises.includes(key) ? 'leftOut' : 'toKeep' };
  });
}

/** What is to be kept now that the reply in view was copied, by its key. `newId` gives a UUID. */
export function promisesToKeep(
  conversation: Conversation,
  promises: readonly PromisedTime[],
  newId: () => string,
): readonly (readonly [key: string, promise: NewPromiseRequest])[] {
  const reply = selectedReply(conversation);
  const contactName = conversation.contactName.trim();
  const responseId = reply?.answers[0]?.responseId;
  return notedPromises(conversation, promises)
    .filter(({ state }) => state === 'toKeep')
    .map(({ key, promised }) => [
      key,
      {
        promiseId: newId(),
        text: promised.sentence,
        dueAt: promised.dueAt,
        conversation: { id: conversation.hostId ?? conversation.id },
        ...(contactName === '' ? {} : { contactName }),
        ...(conversation.channel === null ? {} : { channel: conversation.channel }),
        ...(typeof reply?.suggestionId === 'string' ? { suggestionId: reply.suggestionId } : {}),
        ...(responseId === undefined ? {} : { responseId }),
      },
    ]);
}
