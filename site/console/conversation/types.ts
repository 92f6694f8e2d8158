import type { ComposedReply } from '../../../assist-api/routes/replies/composed-reply-schema.ts';
import type { ReplyRequest } from '../../../assist-api/routes/replies/schema.ts';
import type { NewPromiseRequest } from '../../../assist-api/routes/promises/schema.ts';
import type { Finding, CaseDatum, PromisedTime } from '../../../assist-api/routes/reply-checks/schema.ts';
import type { Session } from '../../../assist-api/routes/session/schema.ts';
import type { CaseProcedure } from '../../../assist-api/routes/suggestions/procedure-schema.ts';
import type {
  SuggestedArticle,
  SuggestedResponse,
  Suggestion,
  SuggestionRequest,
  Triage,
} from '../../../assist-api/routes/suggestions/schema.ts';

export type {
  CaseDatum,
  CaseProcedure,
  ComposedReply,
  Finding,
  NewPromiseRequest,
  PromisedTime,
  ReplyRequest,
  Session,
  SuggestedArticle,
  SuggestedResponse,
  Suggestion,
  Triage,
};

/** A value that a reply still needs. */
export type MissingPlaceholder = ComposedReply['missing'][number];

/** Where the conversation takes place. */
export type Channel = Session['business']['channels'][number];

/** A message of a conversation, as the API takes it. */
export type Message = SuggestionRequest['messages'][number];

/** What a host knows of the customer. */
export type Contact = NonNullable<SuggestionRequest['contact']>;

/** What a host's own fields say, by their names. */
export type CustomAttributes = NonNullable<Contact['custom_attribute']>;

/** A message of a pasted chat. */
export type Turn = NonNullable<Suggestion['turns']>[number];
