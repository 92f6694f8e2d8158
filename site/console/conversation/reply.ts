import { type PartName, replaceParts } from './parts.ts';
import {
  type ReplyPiece,
  type Values,
  editReply,
  openPlaceholders,
  parseReply,
  renderReply,
} from './reply-text.ts';
import type { Channel, ComposedReply, MissingPlaceholder, ReplyRequest, SuggestedResponse } from './types.ts';

/** Which wordings the agent chose; what is left out the API chooses. */
export type Choices = NonNullable<ReplyRequest['parts']>;

/** A canned response that a reply answers with. */
export type AnswerSource = Pick<SuggestedResponse, 'responseId' | 'title' | 'nextStep' | 'followUp'> & {
  readonly sources: readonly string[];
};

/** The words of a reply at one moment. */
export interface Version {
  readonly pieces: readonly ReplyPiece[];
  readonly isEdited: boolean;
}

/** A composition, and for which request it was made. */
export interface Composition {
  readonly composed: ComposedReply;
  readonly locale: string;
  readonly channel: Channel | null;
  /** Fingerprint of the request; empty where none is known. */
  readonly madeFor: string;
}

/** A reply that the agent has in hand: what it is composed of, what it asks for, and what the agent made of it. */
export interface Reply {
  /** One answer each, in this order; empty for a reply of the agent's own words. */
  readonly answers: readonly AnswerSource[];
  /** Says that the message is being looked into. */
  readonly isHolding: boolean;
  readonly choices: Choices;
  /** As last composed; null until the API has answered. */
  readonly composition: Composition | null;
  /** The suggestion that it is part of; null for a reply of which no outcome is kept. */
  readonly suggestionId: string | null;
  /** Everything that this reply ever asked for; a filled field stays, so that it can be corrected. */
  readonly fields: readonly MissingPlaceholder[];
  readonly pieces: readonly ReplyPiece[];
  /** True once the agent changed the words; from then on nothing replaces them unasked. */
  readonly isEdited: boolean;
  /** Composed anew as the agent asked, but the agent's words stand in its way: it waits for a decision. */
  readonly proposal: Composition | null;
  /** Words that were replaced, oldest first, to be brought back. */
  readonly past: readonly Version[];
}

/** How often replacing can be undone. */
const maxVersions = 20;

/** Names a reply within its conversation: the same answers are the same reply. */
export function replyKey(responseIds: readonly string[], isHolding: boolean): string {
  return [...responseIds, ...(isHolding ? ['+holding'] : [])].join(' ') || 'own';
}

export function keyOf({ answers, isHolding }: Pick<Reply, 'answers' | 'isHolding'>): string {
  return replyKey(
    answers.map(({ responseId }) => responseId),
    isHolding,
  );
}

/** A reply without words yet, which the API is to compose. */
export function startReply(answers: readonly AnswerSource[], isHolding: boolean): Reply {
  return {
    answers,
    isHolding,
    choices: {},
    composition: null,
    suggestionId: null,
    fields: [],
    pieces: [],
    isEdited: false,
    proposal: null,
    past: [],
  };
}

/** Takes over what the API composed without having been asked for other words: edited words stay. */
export function refreshReply(reply: Reply, composition: Composition, values: Values): Reply {
  if (reply.isEdited) {
    // What is edited is told apart by the composition that it came from.
    const kept = reply.composition && { ...reply.composition, madeFor: composition.madeFor };
    return { ...reply, composition: kept ?? composition };
  }
  return withComposition(reply, composition, values);
}

/**
 * Takes over what the API composed for the agent's own choices. In edited words only the parts that were asked for are
 * replaced; where those no longer stand as composed, or channel or language changed, the composition waits as a proposal.
 */
export function recomposeReply(reply: Reply, composition: Composition, values: Values): Reply {
  const before = reply.composition;
  if (!reply.isEdited) return withComposition(reply, composition, values);
  // Typed before there were composed words.
  if (!before) return { ...reply, composition };
  const kept = { ...before, madeFor: composition.madeFor };
  if (before.channel !== composition.channel || before.locale !== composition.locale)
    return { ...reply, composition: kept, proposal: composition };
  const render = (text: string, composed: ComposedReply) =>
    renderReply(parseReply(text, [...composed.missing, ...reply.fields]), values);
  const replaced = replaceParts(
    replyText(reply, values),
    before.composed,
    composition.composed,
    chosenParts(reply.choices),
    render,
  );
  if (replaced === undefined) return { ...reply, composition: kept, proposal: composition };
  if (replaced.parts.length === 0) return { ...reply, composition: kept };
  const fields = joinFields(reply.fields, composition.composed.missing);
  return {
    ...remember(reply),
    fields,
    pieces: editReply(reply.pieces, values, fields, replaced.text),
    composition: { ...composition, composed: replaced.composed },
    proposal: null,
  };
}

/** Takes the words of the waiting composition; the agent's own can be brought back. */
export function takeProposal(reply: Reply, values: Values): Reply {
  return reply.proposal ? withComposition(remember(reply), reply.proposal, values) : reply;
}

/** Keeps the agent's words as they are said here; the waiting composition and the wordings it asked for are given up. */
export function dropProposal(reply: Reply): Reply {
  const { composition, proposal } = reply;
  if (!composition || !proposal) return reply;
  const { channel, locale } = proposal;
  return { ...reply, choices: {}, composition: { ...composition, channel, locale }, proposal: null };
}

/** Takes over the text as the agent typed it. */
export function editWords(reply: Reply, values: Values, text: string): Reply {
  return { ...reply, pieces: editReply(reply.pieces, values, reply.fields, text), isEdited: true };
}

/** Replaces a stretch of the text, as a finding advises; can be undone. */
export function replaceStretch(reply: Reply, values: Values, start: number, end: number, by: string): Reply {
  const text = replyText(reply, values);
  return editWords(remember(reply), values, text.slice(0, start) + by + text.slice(end));
}

/** Puts other words in place of a stretch, with what they still need; can be undone. */
export function insertWords(
  reply: Reply,
  values: Values,
  stretch: { readonly start: number; readonly end: number },
  words: string,
  missing: readonly MissingPlaceholder[],
): Reply {
  const text = replyText(reply, values);
  const withFields = { ...remember(reply), fields: joinFields(reply.fields, missing) };
  return editWords(withFields, values, text.slice(0, stretch.start) + words + text.slice(stretch.end));
}

/** Gives the agent's changes up for the reply as composed; can be undone. */
export function resetReply(reply: Reply, values: Values): Reply {
  return reply.composition ? withComposition(remember(reply), reply.composition, values) : reply;
}

/** Brings back the words that were replaced last. */
export function undoReply(reply: Reply): Reply {
  const last = reply.past.at(-1);
  return last ? { ...reply, ...last, proposal: null, past: reply.past.slice(0, -1) } : reply;
}

/** What would be copied. */
export function replyText(reply: Pick<Reply, 'pieces'>, values: Values): string {
  return renderReply(reply.pieces, values);
}

/** Fields that the text still needs, in the order of the text; empty when it can be copied. */
export function openFields(reply: Reply, values: Values): readonly MissingPlaceholder[] {
  return openPlaceholders(reply.pieces, values).flatMap((placeholder) =>
    reply.fields.filter((field) => field.placeholder === placeholder),
  );
}

/** Fields that the text shows, filled or open, and those that have a value to be corrected. */
export function fieldsInUse(reply: Reply, values: Values): readonly MissingPlaceholder[] {
  const shown = new Set(reply.pieces.flatMap((piece) => (piece.kind === 'field' ? [piece.placeholder] : [])));
  return reply.fields.filter(
    ({ placeholder }) => shown.has(placeholder) || (values[placeholder] ?? '').trim() !== '',
  );
}

/** Takes the composition's words. Fields that show the same text stay, since they follow their values at once. */
function withComposition(reply: Reply, composition: Composition, values: Values): Reply {
  const { composed } = composition;
  const pieces = parseReply(composed.text, composed.missing);
  const keepsPieces =
    !reply.isEdited &&
    reply.pieces.length > 0 &&
    renderReply(pieces, values) === renderReply(reply.pieces, values);
  const known = new Set(composed.missing.map((field) => field.placeholder));
  const inUse = new Set(
    reply.pieces.flatMap((piece) => (piece.kind === 'field' && keepsPieces ? [piece.placeholder] : [])),
  );
  const isSameLocale = reply.composition === null || reply.composition.locale === composition.locale;
  const kept = reply.fields.filter(
    ({ placeholder }) =>
      isSameLocale &&
      !known.has(placeholder) &&
      (inUse.has(placeholder) || (values[placeholder] ?? '') !== ''),
  );
  return {
    ...reply,
    composition,
    proposal: null,
    fields: [...kept, ...composed.missing],
    pieces: keepsPieces ? reply.pieces : pieces,
    isEdited: false,
  };
}

/** Keeps the words in view, so that replacing them can be undone. */
function remember(reply: Reply): Reply {
  const { pieces, isEdited } = reply;
  return { ...reply, past: [...reply.past, { pieces, isEdited }].slice(-maxVersions) };
}

function joinFields(
  fields: readonly MissingPlaceholder[],
  more: readonly MissingPlaceholder[],
): readonly MissingPlaceholder[] {
  const known = new Set(fields.map(({ placeholder }) => placeholder));
  return [...fields, ...more.filter(({ placeholder }) => !known.has(placeholder))];
}

/** The parts for which the agent chose a wording. */
function chosenParts({
  greeting,
  acknowledgement,
  answers,
  nextStep,
  closing,
}: Choices): readonly PartName[] {
  return [
    ...(greeting === undefined ? [] : (['greeting'] as const)),
    ...(acknowledgement === undefined ? [] : (['acknowledgement'] as const)),
    ...(answers === undefined ? [] : (['answer'] as const)),
    ...(nextStep === undefined ? [] : (['nextStep'] as const)),
    ...(closing === undefined ? [] : (['closing'] as const)),
  ];
}
