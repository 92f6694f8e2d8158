const isApple = (userAgent: string) => /Mac|iPhone|iPad/.test(userAgent);

/** The search shortcut as the visitor's system names it: `⌘ K` or `Ctrl K`. */
export function shortcutLabel(userAgent: string): string {
  return isApple(userAgent) ? '⌘ K' : 'Ctrl K';
}

/** Whether a key press opens search: `/` outside text fields, Ctrl or ⌘ with K anywhere. */
export function isOpeningKey(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey) return false;
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey) return event.key.toLowerCase() === 'k';
  return event.key === '/' && !event.metaKey && !isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
