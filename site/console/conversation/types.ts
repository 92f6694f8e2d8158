import type { Session } from '../../../assist-api/routes/session/schema.ts';
import type {
  SuggestedResponse as ComposedResponse,
  SuggestedArticle,
  Suggestion as ComposedSuggestion,
  Triage,
} from '../../../assist-api/routes/suggestions/schema.ts';

export type { Session, SuggestedArticle, Triage };

/** A reply as the console shows it: the composed text, without its parts. */
export type SuggestedResponse = Omit<
  ComposedResponse,
  'parts' | 'answers' | 'separator' | 'notes' | 'channelAdvice'
>;

/** A suggestion as the console shows it. */
export type Suggestion = Omit<ComposedSuggestion, 'responses'> & { readonly responses: SuggestedResponse[] };

/** A value that a reply still needs. */
export type MissingPlaceholder = SuggestedResponse['missing'][number];

/** Where the conversation takes place. */
export type Channel = Session['business']['channels'][number];
