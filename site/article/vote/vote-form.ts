import type { Strings } from '../../i18n/id.ts';
import type { RememberedVote } from './remembered-vote.ts';

const maxCharacters = 1_000;

const styles = `
[data-vote] > form, [data-vote] > p { flex: 1 0 100%; margin: 0 }
[data-vote] > p:empty { display: none }
[data-vote] > form { display: grid; gap: .75rem; padding: 1.125rem 1.25rem 1.25rem; border: 1px solid var(--line); border-radius: var(--radius-card); background: var(--surface) }
[data-vote] fieldset { margin: 0; padding: 0; border: 0; min-width: 0 }
[data-vote] legend, [data-vote] .label { padding: 0; font-weight: 700 }
[data-vote] label.choice { display: flex; align-items: center; gap: .75rem; min-height: var(--touch) }
[data-vote] [type=radio] { width: 1.25rem; height: 1.25rem; margin: 0; flex: none; accent-color: var(--brand) }
[data-vote] textarea { width: 100%; min-height: 5.5rem; padding: .6rem .75rem; border: 1px solid var(--ink-second); border-radius: var(--radius-small); background: var(--paper); color: inherit; font: inherit; resize: vertical }
[data-vote] form .button { justify-self: start }
[data-vote] > [aria-pressed=true] { border-color: var(--brand); background: var(--brand-soft); font-weight: 700 }
@media (forced-colors: active) { [data-vote] > [aria-pressed=true] { outline: 2px solid Highlight } }`;

/** The form after an answer. */
export interface VoteForm {
  readonly element: HTMLFormElement;
  typed(): Pick<RememberedVote, 'reason' | 'comment'>;
  /** What people leave empty. */
  website(): string;
  remove(): void;
}

/** Asks why it did not help, or for a comment only; filled with what was said before. */
export function drawForm(
  vote: Omit<RememberedVote, 'voteId'>,
  words: Strings['vote'],
  onSend: () => void,
): VoteForm {
  addStyles();
  const element = document.createElement('form');
  const textarea = document.createElement('textarea');
  textarea.id = 'vote-comment';
  textarea.maxLength = maxCharacters;
  textarea.value = vote.comment;
  textarea.setAttribute('aria-describedby', 'vote-hint');
  const label = make('label', 'label', vote.helpful ? words.commentAfterYes : words.comment);
  label.htmlFor = textarea.id;
  const hint = make('p', 'second small', words.hint);
  hint.id = 'vote-hint';
  const trap = make('div', 'visually-hidden');
  trap.setAttribute('aria-hidden', 'true');
  const website = document.createElement('input');
  Object.assign(website, { name: 'website', tabIndex: -1, autocomplete: 'off' });
  trap.append(website);
  const button = make('button', 'button', words.send);
  if (!vote.helpful) element.append(reasonChoice(vote.reason, words));
  element.append(label, textarea, hint, trap, button);
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    onSend();
  });
  return {
    element,
    typed: () => ({
      reason: element.querySelector<HTMLInputElement>('[name=reason]:checked')?.value ?? '',
      comment: textarea.value,
    }),
    website: () => website.value,
    remove: () => element.remove(),
  };
}

function reasonChoice(chosen: string, { why, reasons }: Strings['vote']): HTMLElement {
  const group = document.createElement('fieldset');
  group.append(make('legend', '', why));
  for (const [value, text] of Object.entries(reasons)) {
    const radio = document.createElement('input');
    Object.assign(radio, { type: 'radio', name: 'reason', value, checked: value === chosen });
    const label = make('label', 'choice');
    label.append(radio, text);
    group.append(label);
  }
  return group;
}

function addStyles(): void {
  if (document.querySelector('#vote-styles')) return;
  const style = make('style', '', styles);
  style.id = 'vote-styles';
  document.head.append(style);
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}
