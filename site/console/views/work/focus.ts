import type { ItemList } from '../../conversation/listed-items.ts';
import type { MissingPlaceholder } from '../../conversation/types.ts';

/** Ids of the places that keys lead to. */
export const ids = {
  message: 'customer-message',
  conversationPane: 'conversation-pane',
  suggestionsPane: 'suggestions-pane',
  suggestionsTitle: 'replies-title',
  reply: 'reply-text',
  replyPane: 'reply-pane',
  sources: 'sources-title',
  copy: 'copy-reply',
  activeTab: 'active-conversation',
} as const;

/** Id of the button of a listed item, by its place from 0. */
export const itemId = (list: ItemList, index: number) => `${list}-${index}`;

/** Id of the field of a placeholder. */
export function fieldId({ placeholder }: MissingPlaceholder): string {
  return `field-${placeholder.replaceAll('.', '-')}`;
}

/** Id of a finding, by its place in the list. */
export function findingId(index: number): string {
  return `finding-${index}`;
}

/** Ids of a procedure, of what it needs and of its steps, by their places from 0. */
export const procedureId = (articleId: string) => `procedure-${articleId}`;
export const datumId = (articleId: string, index: number) => `datum-${articleId}-${index}`;
export const stepId = (articleId: string, index: number) => `step-${articleId}-${index}`;

/** Unfolds a part of the page, so that places in it can have the focus. */
export function openDetails(id: string): void {
  const details = document.getElementById(id);
  if (details instanceof HTMLDetailsElement) details.open = true;
}

/** Moves the focus; does nothing when the place is not on the page. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}

/** True where a text field holds more than blanks. */
export function hasText(id: string): boolean {
  const field = document.getElementById(id);
  return field instanceof HTMLTextAreaElement && field.value.trim() !== '';
}

/** Moves the focus to a text field and selects what it holds. */
export function selectAll(id: string): void {
  const field = document.getElementById(id);
  if (field instanceof HTMLTextAreaElement) field.select();
}

/** Selects a stretch of a text field and brings it into view. */
export function selectStretch(id: string, start: number, end: number): void {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.focus();
  field.setSelectionRange(start, end);
}

/** Brings a pane into view where the panes stand one below the other. */
export function showPane(id: string): void {
  const pane = document.getElementById(id);
  if (pane && pane.getBoundingClientRect().top > innerHeight * 0.6) pane.scrollIntoView({ block: 'start' });
}
