import { icon, make } from './make-element.ts';
import type { SearchData } from './search-data.ts';
import css from './search-panel.css?inline';

/** The parts of a search panel that change. */
export interface PanelParts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly corrected: HTMLElement;
  readonly filters: HTMLElement;
  /** What was found, to be read. */
  readonly status: HTMLElement;
  /** The same for screen readers, told once it has settled. */
  readonly announcement: HTMLElement;
  /** Says that the full text could not be searched, with the way to try again. */
  readonly partial: HTMLElement;
  readonly tryAgain: HTMLButtonElement;
  readonly results: HTMLElement;
  /** What leads on where nothing answers, and before anything is typed. */
  readonly closest: HTMLElement;
  readonly person: HTMLElement;
  readonly hint: HTMLElement;
  readonly topics: HTMLElement;
}

let isStyled = false;

/**
 * Draws what a panel needs around its form and field, which stay as they are: somebody may be typing. `name` tells
 * apart the ids of two panels.
 */
export function drawPanel(panel: HTMLElement, name: string, data: SearchData): PanelParts {
  const { strings } = data;
  if (!isStyled) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    isStyled = true;
  }
  const form = panel.querySelector('form') ?? make('form');
  const input = form.querySelector('input') ?? make('input');
  const resultsId = `${name}-results`;
  for (const [attribute, value] of Object.entries({
    role: 'combobox',
    placeholder: strings.placeholder,
    'aria-label': strings.label,
    'aria-controls': resultsId,
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    autocapitalize: 'off',
    enterkeyhint: 'search',
    maxlength: '300',
    spellcheck: 'false',
  }))
    input.setAttribute(attribute, value);
  form.setAttribute('aria-label', strings.label);
  if (!form.querySelector('svg')) form.prepend(icon(data.icons.search, 24));

  const parts = {
    corrected: make('p', { class: 'corrected', hidden: '' }),
    filters: make('div', {
      class: 'filters',
      role: 'group',
      'aria-label': strings.filterLabel,
      hidden: '',
    }),
    status: make('p', { class: 'status' }),
    partial: make('p', { class: 'partial', hidden: '' }, make('span', {}, strings.partial)),
    tryAgain: make('button', { type: 'button' }, strings.tryAgain),
    announcement: make('p', { class: 'visually-hidden', role: 'status' }),
    results: make('div', {
      class: 'results',
      id: resultsId,
      role: 'listbox',
      'aria-label': strings.resultsList,
      hidden: '',
    }),
    person: make('div', { class: 'person', hidden: '' }),
    hint: make('p', { class: 'second' }, strings.startTyping),
    topics: make('ul', { class: 'topics' }),
  };
  const closest = make('div', { class: 'closest' }, parts.person, parts.hint, parts.topics);
  const found = make('div', { class: 'found' }, parts.results, closest);
  const keys = make(
    'p',
    { class: 'keys', 'aria-hidden': 'true' },
    make('span', {}, make('kbd', {}, '↑'), make('kbd', {}, '↓'), strings.keysChoose),
    make('span', {}, make('kbd', {}, '↵'), strings.keysOpen),
  );
  const ask = make(
    'a',
    { class: 'ask', href: data.contactUrl },
    strings.askPerson,
    make('span', { 'aria-hidden': 'true' }, '→'),
  );
  // What said that nothing could be loaded may have the focus.
  if (panel.contains(document.activeElement)) input.focus();
  for (const child of [...panel.children]) if (!child.contains(input)) child.remove();
  const { corrected, filters, status, announcement, partial, tryAgain } = parts;
  partial.append(tryAgain);
  const foot = make('div', { class: 'foot' }, keys, ask);
  panel.append(corrected, filters, status, announcement, partial, found, foot);
  return { form, input, closest, ...parts };
}

/** The button that closes the dialog around a panel. */
export function closeButton({ strings, icons }: SearchData): HTMLButtonElement {
  const button = make(
    'button',
    { type: 'button', class: 'close', title: strings.close, 'data-search-close': '' },
    make('kbd', {}, 'Esc'),
    make('span', { class: 'visually-hidden' }, strings.close),
    icon(icons.close, 22),
  );
  return button;
}
