/** Moves through the results while the keyboard stays in the field. */
export interface Selection {
  /**
   * After the list has changed: selects the first result where the results answer, else none. With `isContinued` the
   * list only went on, and what is selected stays so.
   */
  update(list: { readonly isContinued: boolean; readonly isAnswered: boolean }): void;
  onKey(event: KeyboardEvent): void;
  /** Opens the selected result; false without one. */
  open(): boolean;
}

/** The field is a combobox and the list its listbox: `aria-activedescendant` says which option is selected. */
export function createSelection(input: HTMLInputElement, list: HTMLElement): Selection {
  const view = list.parentElement;
  let selected: HTMLElement | undefined;
  /** Asking the view itself, or moving it in vain, would have the page laid out twice for every key. */
  let isScrolled = false;
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
    const index = selected ? all.indexOf(selected) : step > 0 ? -1 : 0;
    const next = all[(index + step + all.length) % all.length];
    select(next);
    next?.scrollIntoView({ block: 'nearest' });
  }

  view?.addEventListener('scroll', () => (isScrolled = true), { passive: true });
  list.addEventListener('pointermove', (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
    if (option && option !== selected) select(option);
  });
  list.addEventListener('focusin', (event) => {
    select((event.target as Element).closest<HTMLElement>('[role="option"]') ?? undefined);
  });

  return {
    update({ isContinued, isAnswered }) {
      const all = options();
      const isKept = isContinued && selected !== undefined && all.includes(selected);
      select(isKept ? selected : isAnswered ? all[0] : undefined);
      input.setAttribute('aria-expanded', String(all.length > 0));
      if (isContinued || !isScrolled) return;
      view?.scrollTo(0, 0);
      isScrolled = false;
    },
    onKey(event) {
      if (
        event.isComposing ||
        options().length === 0 ||
        (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')
      )
        return;
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    },
    open() {
      selected?.click();
      return selected !== undefined;
    },
  };
}
