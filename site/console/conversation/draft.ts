import {
  type ReplyPart,
  type Values,
  editReply,
  openPlaceholders,
  parseReply,
  renderReply,
} from './reply-text.ts';
import type { MissingPlaceholder, SuggestedResponse } from './types.ts';

/** A reply that the agent has in hand: the suggestion, what it asks for, and what the agent made of it. */
export interface Draft {
  /** The reply as last suggested. */
  readonly response: SuggestedResponse;
  /** The suggestion that it is part of; null for a reply found by search, of which no outcome is kept. */
  readonly suggestionId: string | null;
  /** Everything that this reply ever asked for; a filled field stays, so that it can be corrected. */
  readonly fields: readonly MissingPlaceholder[];
  readonly parts: readonly ReplyPart[];
  /** True once the agent changed the words; from then on no suggestion replaces them. */
  readonly isEdited: boolean;
}

/** A fresh draft of a suggested reply. */
export function startDraft(response: SuggestedResponse, suggestionId: string | null): Draft {
  return {
    response,
    suggestionId,
    fields: response.missing,
    parts: parseReply(response.text, response.missing),
    isEdited: false,
  };
}

/**
 * Takes over the reply as suggested anew, such as after a value was filled in. Edited words stay; so do fields
 * that show the same text, since they follow their values at once.
 */
export function refreshDraft(
  draft: Draft,
  response: SuggestedResponse,
  suggestionId: string,
  values: Values,
): Draft {
  const sameLocale = response.locale === draft.response.locale;
  const known = new Set(response.missing.map((field) => field.placeholder));
  const kept = sameLocale ? draft.fields.filter((field) => !known.has(field.placeholder)) : [];
  const parts = parseReply(response.text, response.missing);
  const keepsParts = draft.isEdited || renderReply(parts, values) === renderReply(draft.parts, values);
  const inUse = new Set(
    draft.parts.flatMap((part) => (part.kind === 'field' && keepsParts ? [part.placeholder] : [])),
  );
  return {
    ...draft,
    response,
    suggestionId,
    fields: [
      ...kept.filter((field) => inUse.has(field.placeholder) || (values[field.placeholder] ?? '') !== ''),
      ...response.missing,
    ],
    parts: keepsParts ? draft.parts : parts,
  };
}

/** Takes over the text as the agent typed it. */
export function editDraft(draft: Draft, values: Values, text: string): Draft {
  return { ...draft, parts: editReply(draft.parts, values, draft.fields, text), isEdited: true };
}

/** Gives the agent's changes up for the reply as suggested. */
export function resetDraft(draft: Draft): Draft {
  return { ...draft, parts: parseReply(draft.response.text, draft.fields), isEdited: false };
}

/** What would be copied. */
export function draftText(draft: Draft, values: Values): string {
  return renderReply(draft.parts, values);
}

/** Fields that the text still needs, in the order of the text; empty when it can be copied. */
export function openFields(draft: Draft, values: Values): readonly MissingPlaceholder[] {
  return openPlaceholders(draft.parts, values).flatMap((placeholder) =>
    draft.fields.filter((field) => field.placeholder === placeholder),
  );
}
