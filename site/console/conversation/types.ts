import type { Session } from '../../../assist-api/routes/session/schema.ts';
import type {
  SuggestedArticle,
  SuggestedResponse,
  Suggestion,
  Triage,
} from '../../../assist-api/routes/suggestions/schema.ts';

export type { Session, SuggestedArticle, SuggestedResponse, Suggestion, Triage };

/** A value that a reply still needs. */
export type MissingPlaceholder = SuggestedResponse['missing'][number];

/** Where the conversation takes place. */
export type Channel = Session['business']['channels'][number];
