import { maskPersonalData } from '../../../content/corpus/masking/index.ts';
import { lastBurst } from '../../conversation/index.ts';
import type { StoredSuggestion } from '../../store/store.ts';
import type { FoundSuggestion } from './found.ts';
import type { SuggestionRequest } from './schema.ts';

/** What is kept of a question; longer texts say no more to a writer. */
const maxStoredCharacters = 4_000;

/** What is kept of a suggestion: the masked question and the ids of what was shown. */
export function toStoredSuggestion(
  request: SuggestionRequest,
  suggestion: FoundSuggestion,
  actorId: string,
  createdAt: Date,
): StoredSuggestion {
  return {
    suggestionId: suggestion.suggestionId,
    createdAt,
    corpusVersion: suggestion.corpusVersion,
    locale: suggestion.locale,
    channel: request.channel ?? null,
    maskedText: maskPersonalData(askedText(request, suggestion)).slice(0, maxStoredCharacters),
    topicId: suggestion.triage?.topic ?? null,
    abstained: suggestion.abstained,
    items: [
      ...suggestion.responses.map(({ frame: { responseId: id }, confidence }) => ({
        kind: 'response' as const,
        id,
        confidence,
      })),
      ...suggestion.articles.map(({ frame: { articleId: id }, confidence }) => ({
        kind: 'article' as const,
        id,
        confidence,
      })),
    ],
    actorId,
  };
}

/** What was asked last, one message to a line: of a pasted chat its last messages only. */
function askedText({ messages }: SuggestionRequest, { turns: pasted, askedBy }: FoundSuggestion): string {
  const turns: readonly Pick<SuggestionRequest['messages'][number], 'role' | 'text'>[] = pasted ?? messages;
  const burst = lastBurst(turns);
  const asked = askedBy === 'agent' && burst.length === 0 ? turns : burst;
  return asked.map(({ text }) => text).join('\n');
}
