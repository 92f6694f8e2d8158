import { isOpeningKey, shortcutLabel } from './shortcut.ts';

// What every page needs before search is used: a few listeners. The rest loads on intent.

const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');
const load = () => import('./search-panel.ts');

/** Kept in the history while the dialog is open: back closes it, and coming back from a result opens it again. */
interface SearchHistoryState {
  readonly search?: string;
}

function inputOf(panel: ParentNode | null): HTMLInputElement | null {
  return panel?.querySelector('input') ?? null;
}

function open(text = '', { isNewEntry = true } = {}): void {
  const input = inputOf(dialog);
  if (!dialog || !input || dialog.open) return;
  if (text !== '') input.value = text;
  dialog.showModal();
  input.focus();
  if (text === '') input.select();
  if (isNewEntry) history.pushState({ search: input.value } satisfies SearchHistoryState, '');
  void load();
  if (input.value !== '') input.dispatchEvent(new Event('input', { bubbles: true }));
}

function close(): void {
  if (!dialog?.open) return;
  dialog.close();
}

function readState(): SearchHistoryState {
  return (history.state ?? {}) as SearchHistoryState;
}

if (dialog) {
  dialog.addEventListener('close', () => {
    if (readState().search !== undefined) history.back();
  });
  dialog.addEventListener('click', (event) => {
    const isOutside = event.target === dialog;
    if (isOutside || (event.target as Element).closest('[data-search-close]')) close();
  });
  dialog.addEventListener('input', () => {
    history.replaceState({ search: inputOf(dialog)?.value ?? '' } satisfies SearchHistoryState, '');
  });
  // In a search field Escape would first clear the text.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    close();
  });
  addEventListener('popstate', () => {
    const { search } = readState();
    if (search === undefined) close();
    else open(search, { isNewEntry: false });
  });
  const { search } = readState();
  if (search !== undefined) open(search, { isNewEntry: false });

  for (const trigger of document.querySelectorAll('[data-search-open]')) {
    trigger.addEventListener('click', (event) => {
      event.preventDefault();
      open();
    });
  }
  for (const form of document.querySelectorAll('[data-search-field]')) {
    const field = inputOf(form);
    field?.addEventListener('click', () => open(field.value));
    field?.addEventListener('input', () => {
      open(field.value);
      field.value = '';
    });
  }
}

// The address already holds a question: that is intent enough.
if (document.querySelector('main search-panel') && new URLSearchParams(location.search).has('q')) void load();

for (const intent of document.querySelectorAll('[data-search-open], [data-search-field], search-panel')) {
  for (const event of ['pointerenter', 'focusin', 'touchstart'])
    intent.addEventListener(event, () => void load(), { once: true, passive: true });
}

for (const label of document.querySelectorAll<HTMLElement>('[data-shortcut]')) {
  label.textContent = shortcutLabel(navigator.userAgent);
  label.hidden = !dialog || !matchMedia('(hover: hover)').matches;
}

addEventListener('keydown', (event) => {
  if (!isOpeningKey(event)) return;
  const field = inputOf(document.querySelector(dialog ? 'main search-panel' : 'main form'));
  event.preventDefault();
  if (field) field.focus();
  else open();
});
