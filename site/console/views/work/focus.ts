import type { MissingPlaceholder } from '../../conversation/types.ts';

/** Ids of the places that keys lead to. */
export const ids = {
  message: 'customer-message',
  reply: 'reply-text',
  replyPane: 'reply-pane',
  search: 'response-search',
  copy: 'copy-reply',
} as const;

/** Id of the field of a placeholder. */
export function fieldId({ placeholder }: MissingPlaceholder): string {
  return `field-${placeholder.replaceAll('.', '-')}`;
}

/** Moves the focus; does nothing when the place is not on the page. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}

/** Moves the focus to a text field and selects what it holds. */
export function selectAll(id: string): void {
  const field = document.getElementById(id);
  if (field instanceof HTMLTextAreaElement) field.select();
}

/** Brings a pane into view where the panes stand one below the other. */
export function showPane(id: string): void {
  const pane = document.getElementById(id);
  if (pane && pane.getBoundingClientRect().top > innerHeight * 0.6) pane.scrollIntoView({ block: 'start' });
}
