import type { Conversation } from './state.ts';
import type { SuggestedArticle, SuggestedResponse, Suggestion } from './types.ts';

/** A list of suggested items, which the agent may ask to be longer. */
export type ItemList = 'responses' | 'articles';

/** Most items of each list at first. */
export const shortList = 3;
/** Most items of each list once the agent asked for more of one. */
export const longList = 10;

type Listing = Pick<Conversation, 'suggestion' | 'longLists'>;

/** Most items of each list that are asked for. */
export function listLimit({ longLists }: Pick<Conversation, 'longLists'>): number {
  return longLists.length === 0 ? shortList : longList;
}

/** The responses that are shown, best first. */
export function listedResponses({ suggestion, longLists }: Listing): readonly SuggestedResponse[] {
  const most = longLists.includes('responses') ? undefined : shortLength(suggestion);
  return suggestion?.responses.slice(0, most) ?? [];
}

/** The articles that are shown, best first. */
export function listedArticles({ suggestion, longLists }: Listing): readonly SuggestedArticle[] {
  const most = longLists.includes('articles') ? undefined : shortLength(suggestion);
  return suggestion?.articles.slice(0, most) ?? [];
}

/** How many items a list shows at first, if it has as many: each question keeps its own best. */
export function shortLength(suggestion: Suggestion | null): number {
  return Math.max(shortList, suggestion?.questions.length ?? 0);
}

/**
 * What stands behind the end of a list: `more` can be asked for, was asked for and is not here yet (`awaited`), was asked
 * for without result (`none`), or nothing is to be said. Fewer items than were asked for mean that there are no more.
 */
export type ListEnd = 'more' | 'awaited' | 'none' | 'nothing';

export function listEnd(
  { suggestion, suggestedLimit, longLists }: Listing & Pick<Conversation, 'suggestedLimit'>,
  list: ItemList,
): ListEnd {
  const count = suggestion?.[list].length ?? 0;
  const isComplete = suggestedLimit >= longList;
  const isShort = count <= shortLength(suggestion);
  if (!longLists.includes(list)) {
    const mayHaveMore = isComplete ? !isShort : count >= shortLength(suggestion);
    return count > 0 && mayHaveMore ? 'more' : 'nothing';
  }
  if (!isComplete) return suggestion ? 'awaited' : 'nothing';
  const hasFailed = suggestion?.errors?.some(({ part }) => part === list) === true;
  return isShort && count > 0 && !hasFailed ? 'none' : 'nothing';
}

/** A suggestion with what a longer one of the same message has beyond it: what is listed keeps its place. */
export function withMore(suggestion: Suggestion, longer: Suggestion): Suggestion {
  const { errors = [], ...before } = suggestion;
  const responseIds = new Set(before.responses.map(({ responseId }) => responseId));
  const articleIds = new Set(before.articles.map(({ articleId }) => articleId));
  const failed = [
    ...errors.filter(({ part }) => partsOfCase.has(part)),
    ...(longer.errors ?? []).filter(({ part }) => !partsOfCase.has(part)),
  ];
  return {
    ...before,
    // Outcomes are told of the one that holds all items.
    suggestionId: longer.suggestionId,
    responses: [
      ...before.responses,
      ...longer.responses.filter(({ responseId }) => !responseIds.has(responseId)),
    ],
    articles: [...before.articles, ...longer.articles.filter(({ articleId }) => !articleIds.has(articleId))],
    ...(failed.length > 0 && { errors: failed }),
  };
}

/** What a longer list does not change. */
const partsOfCase: ReadonlySet<string> = new Set(['triage', 'procedures']);
