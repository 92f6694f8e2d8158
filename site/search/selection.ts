/** Moves through the results while the keyboard stays in the field. */
export interface Selection {
  /** Selects the first result after the list has changed. */
  update(): void;
  onKey(event: KeyboardEvent): void;
  /** Opens the selected result; nothing without one. */
  open(): void;
}

/** The field is a combobox and the list its listbox: `aria-activedescendant` says which option is selected. */
export function createSelection(input: HTMLInputElement, list: HTMLElement): Selection {
  let selected: HTMLElement | undefined;
  const options = () => Array.from(list.querySelectorAll<HTMLElement>('[role="option"]'));

  function select(option: HTMLElement | undefined): void {
    selected?.setAttribute('aria-selected', 'false');
    selected = option;
    option?.setAttribute('aria-selected', 'true');
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  }

  function move(step: number): void {
    const all = options();
    const index = selected ? all.indexOf(selected) : -1;
    const next = all[(index + step + all.length) % all.length];
    select(next);
    next?.scrollIntoView({ block: 'nearest' });
  }

  list.addEventListener('pointermove', (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
    if (option && option !== selected) select(option);
  });
  list.addEventListener('focusin', (event) => {
    select((event.target as Element).closest<HTMLElement>('[role="option"]') ?? undefined);
  });

  return {
    update() {
      select(options()[0]);
      input.setAttribute('aria-expanded', String(options().length > 0));
      list.parentElement?.scrollTo(0, 0);
    },
    onKey(event) {
      if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    },
    open() {
      selected?.click();
    },
  };
}
