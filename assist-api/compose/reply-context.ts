import type { Channel } from '../../content/corpus/schema/business.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { SuggestionRequest, Triage } from '../routes/suggestions/schema.ts';

/** One message of a conversation, or one turn of a pasted one. */
export interface ReplyMessage {
  readonly role: 'customer' | 'agent';
  readonly text: string;
  readonly sentAt?: string | undefined;
  /** Index of the request's message that it belongs to. Default: its own. */
  readonly message?: number | undefined;
}

/** What a reply is composed for. */
export interface ReplyContext {
  /** Language of the reply. */
  readonly locale: Locale;
  /** Left out: as in a chat. */
  readonly channel?: Channel | undefined;
  /** The conversation so far, oldest first; can be empty. */
  readonly messages: readonly ReplyMessage[];
  /** What the customer wrote, oldest first, as placeholder values are looked for. Default: taken from `messages`. */
  readonly customerTexts?: readonly string[];
  readonly contact?: SuggestionRequest['contact'];
  readonly agent?: SuggestionRequest['agent'];
  readonly conversation?: SuggestionRequest['conversation'];
  /** What the tone and a holding reply rest on; null where triage failed. */
  readonly triage: Pick<Triage, 'signals' | 'topic' | 'replyBy'> | null;
  readonly now: Date;
}
