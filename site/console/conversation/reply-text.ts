import type { MissingPlaceholder } from './types.ts';

/** A piece of a reply: words, or a place that takes a value. */
export type ReplyPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly placeholder: string; readonly label: string };

/** Values by placeholder, as the agent typed them. Blank counts as no value. */
export type Values = Readonly<Record<string, string>>;

/**
 * Splits a suggested text at its open places, which stand as `[label]`.
 * Neighbouring texts are joined and none is empty. Of two fields with one label the first takes every place.
 */
export function parseReply(text: string, fields: readonly MissingPlaceholder[]): readonly ReplyPiece[] {
  const pieces: ReplyPiece[] = [];
  let rest = text;
  while (rest !== '') {
    const next = nextField(rest, fields);
    if (!next) break;
    if (next.at > 0) pieces.push({ kind: 'text', text: rest.slice(0, next.at) });
    pieces.push({ kind: 'field', placeholder: next.field.placeholder, label: next.field.label });
    rest = rest.slice(next.at + token(next.field.label).length);
  }
  if (rest !== '') pieces.push({ kind: 'text', text: rest });
  return pieces;
}

/** The reply as the customer would read it; a place without a value stands as `[label]`. */
export function renderReply(pieces: readonly ReplyPiece[], values: Values): string {
  return pieces.map((piece) => renderPiece(piece, values)).join('');
}

/** Placeholders that still lack a value, each once, in order of first use. */
export function openPlaceholders(pieces: readonly ReplyPiece[], values: Values): readonly string[] {
  const open = pieces.flatMap((piece) =>
    piece.kind === 'field' && valueOf(piece.placeholder, values) === '' ? [piece.placeholder] : [],
  );
  return [...new Set(open)];
}

/**
 * Takes over what the agent typed: `renderReply(editReply(pieces, values, fields, next), values)` is `next`.
 * A field that the edit did not touch goes on following its value; a touched one becomes plain words.
 * A typed `[label]` of one of the fields becomes a field, so that undoing in the browser restores it.
 */
export function editReply(
  pieces: readonly ReplyPiece[],
  values: Values,
  fields: readonly MissingPlaceholder[],
  next: string,
): readonly ReplyPiece[] {
  const change = changedRange(renderReply(pieces, values), next);
  const before: ReplyPiece[] = [];
  const after: ReplyPiece[] = [];
  let start = 0;
  for (const piece of pieces) {
    const shown = renderPiece(piece, values);
    const end = start + shown.length;
    if (piece.kind === 'field' && end <= change.start) before.push(piece);
    else if (piece.kind === 'field' && start >= change.end) after.push(piece);
    else {
      before.push({ kind: 'text', text: shown.slice(0, Math.max(0, change.start - start)) });
      after.push({ kind: 'text', text: shown.slice(Math.max(0, change.end - start)) });
    }
    start = end;
  }
  return joinTexts([...before, { kind: 'text', text: change.inserted }, ...after]).flatMap((piece) =>
    piece.kind === 'text' ? parseOpen(piece.text, fields, values) : [piece],
  );
}

/** A typed label becomes a field only while it has no value: with one it would be shown otherwise than typed. */
function parseOpen(
  text: string,
  fields: readonly MissingPlaceholder[],
  values: Values,
): readonly ReplyPiece[] {
  return parseReply(
    text,
    fields.filter((field) => valueOf(field.placeholder, values) === ''),
  );
}

/** The smallest replacement that leads from one text to the other. */
function changedRange(from: string, to: string): { start: number; end: number; inserted: string } {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;
  return { start, end: from.length - tail, inserted: to.slice(start, to.length - tail) };
}

function joinTexts(pieces: readonly ReplyPiece[]): readonly ReplyPiece[] {
  const joined: ReplyPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === 'text' && piece.text === '') continue;
    if (piece.kind === 'text' && last?.kind === 'text') {
      joined[joined.length - 1] = { kind: 'text', text: last.text + piece.text };
    } else joined.push(piece);
  }
  return joined;
}

function nextField(text: string, fields: readonly MissingPlaceholder[]) {
  return fields
    .map((field) => ({ field, at: text.indexOf(token(field.label)) }))
    .filter(({ at }) => at >= 0)
    .reduce<{ field: MissingPlaceholder; at: number } | undefined>(
      (first, found) => (first && first.at <= found.at ? first : found),
      undefined,
    );
}

function renderPiece(piece: ReplyPiece, values: Values): string {
  if (piece.kind === 'text') return piece.text;
  return valueOf(piece.placeholder, values) || token(piece.label);
}

function valueOf(placeholder: string, values: Values): string {
  return values[placeholder]?.trim() ?? '';
}

function token(label: string): string {
  return `[${label}]`;
}
