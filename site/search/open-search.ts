import { loadLanguagePack } from '../../content/corpus/language/load-language-pack.ts';
import type { SearchData } from './search-data.ts';
import { isOpeningKey, shortcutLabel } from './shortcut.ts';

// What every page needs before search is used: a few listeners. The rest loads on intent.

/** Kept in the history while the dialog is open: back closes it, and coming back from a result opens it again. */
interface SearchHistoryState {
  readonly search?: string;
}

type Connect = (panel: HTMLElement) => void;

const baseUrl = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const pagePanel = document.querySelector<HTMLElement>('main search-panel');
/** None where the browser has no dialogs: links and forms lead on by themselves then. */
const triggers =
  'showModal' in document.createElement('dialog')
    ? [...document.querySelectorAll<HTMLElement>('[data-search-open], [data-search-field]')]
    : [];
const dialogs = [...document.querySelectorAll<HTMLDialogElement>('.search-dialog')];
const loaded = new Map<string, Promise<Connect>>();
/** The dialog opened last. */
let dialog: HTMLDialogElement | undefined;
/** Going back after closing ends with a `popstate`; the dialog may be open again by then. */
let isGoingBack = false;
/** What the closed dialog gave the focus back to. Going back to an address with a fragment gives it to the fragment's target. */
let opener: HTMLElement | undefined;

const localeOf = (element: Element) => element.closest<HTMLElement>('[lang]')?.lang ?? '';
const inputOf = (panel: ParentNode) => panel.querySelector('input');
const readState = () => (history.state ?? {}) as SearchHistoryState;

/** Asks for the code, the words and the index of a language at once. A failed load is tried again at the next intent. */
function load(locale: string): Promise<Connect> {
  const known = loaded.get(locale);
  if (known) return known;
  const loading = Promise.all([
    import('./search-panel.ts'),
    loadLanguagePack(locale),
    fetch(`${baseUrl}search-data/${locale}.json`).then((response) => response.json() as Promise<SearchData>),
  ]).then(
    ([{ connectPanel }, pack, data]): Connect =>
      (panel) =>
        connectPanel(panel, { baseUrl, pack, data }),
  );
  loaded.set(locale, loading);
  loading.catch(() => loaded.delete(locale));
  return loading;
}

/** Panels whose search could not be loaded. */
const waiting = new Set<HTMLElement>();

/** Where nothing can be loaded the panel says so; its form still leads to an answer. */
async function connect(panel: HTMLElement): Promise<void> {
  waiting.delete(panel);
  const text = inputOf(panel)?.value;
  try {
    (await load(localeOf(panel)))(panel);
  } catch {
    waiting.add(panel);
    // Somebody is typing on: the connection may be back.
    if (inputOf(panel)?.value !== text) await connect(panel);
    else panel.querySelector('.unavailable')?.removeAttribute('hidden');
  }
}

/** A closed dialog's field has the focus until the next frame, and a key of that moment would be typed into it. */
function shut(opened: HTMLDialogElement): void {
  inputOf(opened)?.blur();
  opened.close();
}

function pushEntry(search: string): void {
  history.pushState({ search } satisfies SearchHistoryState, '');
}

function open(trigger = triggers[0], text = '', isNewEntry = true): void {
  if (!trigger || dialog?.open) return;
  const opened = dialogs.find((one) => localeOf(one) === localeOf(trigger));
  const input = opened && inputOf(opened);
  if (!input) return;
  dialog = opened;
  opened.hidden = false;
  if (text !== '') input.value = text;
  opened.showModal();
  input.focus();
  if (text === '') input.select();
  if (isNewEntry && !isGoingBack) pushEntry(input.value);
  const panel = opened.querySelector<HTMLElement>('search-panel');
  if (panel) void connect(panel);
}

for (const one of dialogs) {
  one.addEventListener('close', () => {
    if (readState().search === undefined) return;
    isGoingBack = true;
    opener = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    history.back();
  });
  one.addEventListener('click', (event) => {
    const isOutside = event.target === one;
    if (isOutside || (event.target as Element).closest('[data-search-close]')) shut(one);
  });
  // Before a result is opened; with every key it would cost a frame, and browsers refuse too many.
  for (const event of ['click', 'submit', 'change'])
    one.addEventListener(event, () => {
      if (one.open)
        history.replaceState({ search: inputOf(one)?.value ?? '' } satisfies SearchHistoryState, '');
    });
  // In a search field Escape would first clear the text.
  one.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    shut(one);
  });
}

for (const trigger of triggers) {
  const field = inputOf(trigger);
  trigger.addEventListener('click', (event) => {
    if (field && event.target !== field) return;
    event.preventDefault();
    open(trigger, field?.value);
  });
  field?.addEventListener('input', () => {
    open(trigger, field.value);
    field.value = '';
  });
}

for (const intent of pagePanel ? [...triggers, pagePanel] : triggers) {
  for (const event of ['pointerenter', 'focusin', 'touchstart'])
    intent.addEventListener(event, () => void load(localeOf(intent)).catch(() => undefined), {
      once: true,
      passive: true,
    });
}

// Drawn anew only once the field is used: the topics below it stay under the finger that is about to open one.
if (pagePanel)
  for (const event of ['focus', 'input'])
    inputOf(pagePanel)?.addEventListener(event, () => void connect(pagePanel), { once: true });

// The address already holds a question: that is intent enough.
if (pagePanel && new URLSearchParams(location.search).has('q')) void connect(pagePanel);

function retry(): void {
  // A closed dialog is asked nothing.
  for (const panel of waiting) if (panel.getClientRects().length > 0) void connect(panel);
}

addEventListener('input', retry);
// A connection that has just come back often carries nothing yet.
addEventListener('online', () => {
  for (const pauseMs of [0, 1_000, 5_000]) setTimeout(retry, pauseMs);
});
if (!pagePanel) {
  addEventListener('popstate', () => {
    if (isGoingBack) {
      isGoingBack = false;
      if (dialog?.open) pushEntry(inputOf(dialog)?.value ?? '');
      else setTimeout(() => opener?.focus({ preventScroll: true }));
      return;
    }
    const { search } = readState();
    if (search !== undefined) open(undefined, search, false);
    else if (dialog) shut(dialog);
  });
  const { search } = readState();
  if (search !== undefined) open(undefined, search, false);
}

for (const label of document.querySelectorAll<HTMLElement>('[data-shortcut]')) {
  label.textContent = shortcutLabel(navigator.userAgent);
  label.hidden = !matchMedia('(hover: hover)').matches;
}

addEventListener('keydown', (event) => {
  if (!isOpeningKey(event) || !(pagePanel ?? triggers[0])) return;
  event.preventDefault();
  if (pagePanel) inputOf(pagePanel)?.focus();
  else open();
});
