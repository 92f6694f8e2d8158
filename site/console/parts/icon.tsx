import type { ConsoleIcon } from '../icons.ts';

/** Decoration: the text beside it carries the meaning. `size` in pixels. */
export function Icon({ name, size = 20 }: { readonly name: ConsoleIcon; readonly size?: number }) {
  return (
    <svg class="icon" width={size} height={size} aria-hidden="true">
      <use href={`#icon-${name}`} />
    </svg>
  );
}
