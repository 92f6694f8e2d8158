/** A text of the content that an agent can keep or report. */
export interface Item {
  readonly kind: 'response' | 'article' | 'procedure';
  /** Short code or article id. */
  readonly id: string;
  readonly locale: string;
  readonly title: string;
  /** Of a procedure: the place of the step, from 0; left out for the whole. */
  readonly step?: number;
}

/** Puts an item on the page, so that a key finds it while the focus is inside. */
export function itemAttributes({ kind, id, locale, title, step }: Item) {
  return {
    'data-item': kind,
    'data-item-id': id,
    'data-item-locale': locale,
    'data-item-title': title,
    'data-item-step': step === undefined ? undefined : String(step),
  };
}

/** The item that holds an element, the innermost first; undefined for one outside of any. */
export function itemAround(element: Element | null): Item | undefined {
  const place = element?.closest<HTMLElement>('[data-item]');
  if (!place) return undefined;
  const { item, itemId: id = '', itemLocale: locale = '', itemTitle: title = '', itemStep } = place.dataset;
  if (item !== 'response' && item !== 'article' && item !== 'procedure') return undefined;
  return { kind: item, id, locale, title, ...(itemStep === undefined ? {} : { step: Number(itemStep) }) };
}
