import { loadLanguagePack } from '../../content/corpus/language/load-language-pack.ts';
import type { SearchData } from './search-data.ts';
import { isOpeningKey, shortcutLabel } from './shortcut.ts';

// What every page needs before search is used: a few listeners. The rest loads on intent, the dialog included.

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
const loaded = new Map<string, Promise<Connect>>();
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

/** Without the code, or where it does not run, the form of the panel still leads to an answer; what is typed tries again. */
function connect(panel: HTMLElement): void {
  load(localeOf(panel))
    .then((connectPanel) => connectPanel(panel))
    .catch(() => {
      panel.querySelector('[data-unavailable]')?.removeAttribute('hidden');
      panel.addEventListener('input', () => connect(panel), { once: true });
    });
}

/** A closed dialog's field has the focus until the next frame, and a key of that moment would be typed into it. */
function shut(opened: HTMLDialogElement): void {
  inputOf(opened)?.blur();
  opened.close();
}

/** A dialog with no more than a field, to type in while the rest is loading. */
function makeDialog(trigger: HTMLElement): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.id = 'search-dialog';
  made.lang = localeOf(trigger);
  made.style.cssText = 'width:min(47.5rem,100vw - 2rem);margin:9vh auto auto;padding:1rem;border:0';
  made.innerHTML =
    '<search-panel><form role=search><input type=search name=q autocomplete=off autocapitalize=off spellcheck=false enterkeyhint=search maxlength=300></form></search-panel>';
  const label = trigger.ariaLabel ?? trigger.textContent.trim();
  made.ariaLabel = label;
  const form = made.querySelector('form');
  const input = inputOf(made);
  if (form) form.action = trigger.getAttribute('href') ?? trigger.getAttribute('action') ?? '';
  if (input) input.ariaLabel = label;
  made.addEventListener('close', () => {
    if (readState().search === undefined) return;
    isGoingBack = true;
    opener = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    history.back();
  });
  made.addEventListener('click', (event) => {
    const isOutside = event.target === made;
    if (isOutside || (event.target as Element).closest('[data-search-close]')) shut(made);
  });
  // Before a result is opened; with every key it would cost a frame, and browsers refuse too many.
  for (const event of ['click', 'submit', 'change'])
    made.addEventListener(event, () => {
      if (made.open) history.replaceState({ search: input?.value ?? '' } satisfies SearchHistoryState, '');
    });
  // In a search field Escape would first clear the text.
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    shut(made);
  });
  document.body.append(made);
  return made;
}

function pushEntry(search: string): void {
  history.pushState({ search } satisfies SearchHistoryState, '');
}

function open(trigger = triggers[0], text = '', isNewEntry = true): void {
  if (!trigger || dialog?.open) return;
  if (dialog?.lang !== localeOf(trigger)) {
    dialog?.remove();
    dialog = makeDialog(trigger);
  }
  const input = inputOf(dialog);
  if (!input) return;
  if (text !== '') input.value = text;
  dialog.showModal();
  input.focus();
  if (text === '') input.select();
  if (isNewEntry && !isGoingBack) pushEntry(input.value);
  const panel = dialog.querySelector<HTMLElement>('search-panel');
  if (panel) connect(panel);
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
    inputOf(pagePanel)?.addEventListener(event, () => connect(pagePanel), { once: true });

// The address already holds a question: that is intent enough.
if (pagePanel && new URLSearchParams(location.search).has('q')) connect(pagePanel);

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
