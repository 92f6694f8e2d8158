import { maskPersonalData } from '../../../content/corpus/masking/index.ts';
import type { StoredSuggestion } from '../../store/store.ts';
import type { Suggestion, SuggestionRequest } from './schema.ts';

/** What is kept of a question; longer texts say no more to a writer. */
const maxStoredCharacters = 4_000;

/** What is kept of a suggestion: the masked question and the ids of what was shown. */
export function toStoredSuggestion(
  request: SuggestionRequest,
  suggestion: Suggestion,
  actorId: string,
  createdAt: Date,
): StoredSuggestion {
  return {
    suggestionId: suggestion.suggestionId,
    createdAt,
    corpusVersion: suggestion.corpusVersion,
    locale: suggestion.locale,
    channel: request.channel ?? null,
    maskedText: maskPersonalData(lastCustomerBurst(request)).slice(0, maxStoredCharacters),
    topicId: suggestion.triage?.topic ?? null,
    abstained: suggestion.abstained,
    items: [
      ...suggestion.responses.map(({ responseId: id, confidence }) => ({
        kind: 'response' as const,
        id,
        confidence,
      })),
      ...suggestion.articles.map(({ articleId: id, confidence }) => ({
        kind: 'article' as const,
        id,
        confidence,
      })),
    ],
    actorId,
  };
}

/** The last messages of the customer that no agent's message parts, one to a line; empty without any. */
function lastCustomerBurst({ messages }: SuggestionRequest): string {
  const end = messages.findLastIndex(({ role }) => role === 'customer') + 1;
  const start = messages.slice(0, end).findLastIndex(({ role }) => role === 'agent') + 1;
  return messages
    .slice(start, end)
    .map(({ text }) => text)
    .join('\n');
}
