import type { ComposedReply } from '../replies/composed-reply-schema.ts';
import type { SuggestedArticle, SuggestedResponse, Suggestion } from './schema.ts';

/** What a suggestion tells of a response whatever was asked; the same object as long as the content says the same. */
export type ResponseFrame = Pick<
  SuggestedResponse,
  'responseId' | 'shortCode' | 'locale' | 'topicId' | 'title' | 'sources' | 'nextStep' | 'followUp'
>;

/** What a suggestion tells of an article and one of its passages whatever was asked; always the same object. */
export type ArticleFrame = Pick<
  SuggestedArticle,
  'articleId' | 'locale' | 'topicId' | 'audience' | 'title' | 'url' | 'heading' | 'passage'
>;

/** A listed item in two halves, of which the frame need not be made, or written, each time. */
export interface FoundArticle extends Pick<SuggestedArticle, 'confidence' | 'why' | 'alreadySent'> {
  readonly frame: ArticleFrame;
}

export interface FoundResponse extends Pick<SuggestedResponse, 'confidence' | 'why' | 'alreadySent'> {
  readonly frame: ResponseFrame;
  readonly composed: Omit<ComposedReply, 'answers'>;
}

/** A suggestion as it was found, to be written or read as the API gives it. */
export interface FoundSuggestion extends Omit<Suggestion, 'responses' | 'articles'> {
  readonly responses: readonly FoundResponse[];
  readonly articles: readonly FoundArticle[];
}

/** The suggestion as the API gives it. */
export function toSuggestion(found: FoundSuggestion): Suggestion {
  return {
    ...found,
    responses: found.responses.map(({ frame, composed, ...own }) => {
      const { parts, separator, text, html, insertable, missing, notes, channelAdvice } = composed;
      return {
        ...frame,
        parts,
        separator,
        text,
        ...(html !== undefined && { html }),
        insertable,
        missing,
        notes,
        ...(channelAdvice && { channelAdvice }),
        ...own,
      };
    }),
    articles: found.articles.map(({ frame, ...own }) => ({ ...frame, ...own })),
  };
}
