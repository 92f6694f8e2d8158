import { type ComponentChildren, h } from 'preact';
import { type DisplayLocale, displayLocales } from '../wording/wording.ts';
import { Choice } from '../parts/choice.tsx';
import { Icon } from '../parts/icon.tsx';
import { useWording } from '../parts/wording-context.ts';

/** The bar over every view of the console: the shop, the way between views, and the agent's settings. */
export function TopBar(props: {
  /** The shop's name; empty before it is known. */
  readonly shop: string;
  readonly locale: DisplayLocale;
  readonly onLocale: (locale: DisplayLocale) => void;
  /** The middle: the way between views. */
  readonly children?: ComponentChildren;
  /** The end: the person. */
  readonly end?: ComponentChildren;
}) {
  const { product, language } = useWording();
  return (
    <header class="top-bar">
      <p class="brand">
        <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
          <rect class="brand-tile" width="26" height="26" rx="7" />
          <rect class="brand-line" x="7" y="8" width="12" height="3.5" rx="1.75" />
          <rect class="brand-base" x="7" y="14.5" width="12" height="3.5" rx="1.75" />
        </svg>
        <span>
          {props.shop !== '' && <strong>{props.shop} </strong>}
          <span class="second product">{product}</span>
        </span>
      </p>
      {props.children}
      <div class="top-bar-end">
        <Choice
          name="display-locale"
          label={language}
          options={displayLocales.map((value) => ({ value, label: value.toUpperCase() }))}
          value={props.locale}
          onChoose={props.onLocale}
        />
        <ThemeToggle key={props.locale} />
        {props.end}
      </div>
    </header>
  );
}

/** The site's own `<theme-toggle>`, which names its button and remembers the choice. */
function ThemeToggle() {
  const { theme } = useWording();
  return h(
    'theme-toggle',
    {},
    <button
      type="button"
      class="icon-button"
      hidden
      data-to-dark={theme.toDark}
      data-to-light={theme.toLight}
    >
      <span data-shown-in="light">
        <Icon name="moon" />
      </span>
      <span data-shown-in="dark">
        <Icon name="sun" />
      </span>
    </button>,
  );
}
