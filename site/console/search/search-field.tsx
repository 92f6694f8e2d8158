import { Icon } from '../parts/icon.tsx';
import { Keys } from '../parts/key.tsx';
import { useWording } from '../parts/wording-context.ts';

/** The field in the bar; it leads to the search over everything. */
export function SearchField({ onOpen }: { readonly onOpen: () => void }) {
  const { search: words } = useWording();
  return (
    <search class="search-field">
      <button type="button" aria-haspopup="dialog" aria-keyshortcuts="/ Control+K Meta+K" onClick={onOpen}>
        <Icon name="search" />
        <span>{words.placeholder}</span>
        <Keys keys={['/']} />
      </button>
    </search>
  );
}
