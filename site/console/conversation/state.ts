import type { ItemList } from './listed-items.ts';
import type { Reply } from './reply.ts';
import type { Values } from './reply-text.ts';
import type { CaseDatum, Channel, Contact, CustomAttributes, Message, Suggestion } from './types.ts';

/** A step of a procedure that the agent has done. */
export interface TickedStep {
  readonly articleId: string;
  /** From 0. */
  readonly step: number;
}

/** One conversation as the agent sees it. Plain data: it survives a reload as JSON. */
export interface Conversation {
  /** Made by the console. */
  readonly id: string;
  /** Its id where the conversation takes place, such as a help desk that frames the console; null when it was pasted. */
  readonly hostId: string | null;
  /** When it was opened, milliseconds since 1970: the order of the tabs. */
  readonly openedAt: number;
  /** When the agent or a host last changed something, milliseconds since 1970. */
  readonly touchedAt: number;
  /** What the host gave, oldest first; empty for one that was pasted. */
  readonly thread: readonly Message[];
  /** What the customer wrote, as pasted or typed; after `thread` where there is one. */
  readonly message: string;
  /** What the host knows of the customer. */
  readonly contact: Contact;
  /** What the host knows of the case. */
  readonly attributes: CustomAttributes;
  /** The customer's name, whole or first; can be empty. */
  readonly contactName: string;
  readonly channel: Channel | null;
  /** Language of the reply; null lets the API detect it. */
  readonly replyLocale: string | null;
  /** What the agent filled in, by placeholder. */
  readonly values: Values;
  /** What the case is about, as the agent knows it. */
  readonly caseData: readonly CaseDatum[];
  readonly ticked: readonly TickedStep[];
  /** What a procedure needs and the agent filled in, by its label, where no placeholder has it. */
  readonly procedureData: Values;
  /** Short codes of the responses that were copied, in order. */
  readonly sent: readonly string[];
  /** What else was tried, for whoever takes the case over. */
  readonly tried: string;
  /** Promises of replies that the agent does not want kept, by `NotedPromise.key`. */
  readonly leftOutPromises: readonly string[];
  /** Ids of the promises that were kept, by `NotedPromise.key`, so that copying again keeps none twice. */
  readonly keptPromises: Readonly<Record<string, string>>;
  /** Why a finding does not hold here, by its key. */
  readonly reasons: Readonly<Record<string, string>>;
  /** The last answer of the API; null before the first. */
  readonly suggestion: Suggestion | null;
  /** Fingerprint of the request that `suggestion` answers. */
  readonly answeredFor: string;
  /** For each suggested response, by its id, the fingerprint of the request that would compose it alone. */
  readonly suggestedFor: Readonly<Record<string, string>>;
  /** Channel that the suggestion was asked for. */
  readonly suggestedChannel: Channel | null;
  /** Most items of each list that the suggestion was asked for; 0 before the first. */
  readonly suggestedLimit: number;
  /** Lists of which the agent asked for more than the best; none again with the next message. */
  readonly longLists: readonly ItemList[];
  /** Replies in hand, by `replyKey`. */
  readonly replies: Readonly<Record<string, Reply>>;
  /** Key of the reply in view; null when there is none. */
  readonly selected: string | null;
  /** True when the agent chose or worked on the reply in view, so that a new suggestion leaves it in place. */
  readonly isTaken: boolean;
  /** Article opened in place; null when all are folded. */
  readonly openArticle: string | null;
  /** True from copying until something changes. */
  readonly isCopied: boolean;
  /** False while messages came that the agent has not had in view. */
  readonly isRead: boolean;
}

/** A conversation about which nothing is known yet. */
export function emptyConversation(id: string, now: number): Conversation {
  return {
    id,
    hostId: null,
    openedAt: now,
    touchedAt: now,
    thread: [],
    message: '',
    contact: {},
    attributes: {},
    contactName: '',
    channel: null,
    replyLocale: null,
    values: {},
    caseData: [],
    ticked: [],
    procedureData: {},
    sent: [],
    tried: '',
    leftOutPromises: [],
    keptPromises: {},
    reasons: {},
    suggestion: null,
    answeredFor: '',
    suggestedFor: {},
    suggestedChannel: null,
    suggestedLimit: 0,
    longLists: [],
    replies: {},
    selected: null,
    isTaken: false,
    openArticle: null,
    isCopied: false,
    isRead: true,
  };
}

/** The reply in view, if any. */
export function selectedReply({ replies, selected }: Conversation): Reply | undefined {
  return selected === null ? undefined : replies[selected];
}

/** True while nothing is lost by leaving it out. */
export function isBlank({ thread, message, contactName, values, replies, caseData }: Conversation): boolean {
  return (
    thread.length === 0 &&
    message === '' &&
    contactName === '' &&
    caseData.length === 0 &&
    Object.keys(replies).length === 0 &&
    Object.keys(values).every(isAgents)
  );
}

/** True for what the agent fills in about themselves. */
export const isAgents = (placeholder: string) => placeholder.startsWith('agent.');
