import { Fragment } from 'preact';

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The key that goes with Enter or C, as the agent's system names it. */
export const modifierName = isApple ? '⌘' : 'Ctrl';

/** The keys that change the meaning of another one, as the agent's system names them. */
export const shiftName = isApple ? '⇧' : 'Shift';
export const altName = isApple ? '⌥' : 'Alt';

/** Keys as text, for sentences: `Ctrl + Enter`. */
export const copyKeys = isApple ? '⌘ + Enter' : 'Ctrl + Enter';

/** Key caps, hidden from screen readers, which read `aria-keyshortcuts` of the control instead. */
export function Keys({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span class="keys" aria-hidden="true">
      {keys.map((key) => (
        <Fragment key={key}>
          <kbd>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
