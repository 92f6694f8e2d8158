import { Keys } from '../parts/key.tsx';
import { useWording } from '../parts/wording-context.ts';

/** Something that can be done with the row in view. */
export interface RowAction {
  readonly label: string;
  /** As the agent's system names them. */
  readonly keys: readonly string[];
  /** With Alt it acts, by its place on the keyboard. */
  readonly code?: string;
  readonly isShiftEnter?: boolean;
  readonly run: () => void;
}

/** The foot of the search: what the keys do with the row in view; the same as buttons. */
export function ActionBar(props: { readonly actions: readonly RowAction[]; readonly isReading: boolean }) {
  const { search: words } = useWording();
  return (
    <div class="search-actions">
      {props.actions.map(({ label, keys, run }) => (
        <button key={label} type="button" class="quiet-button" onClick={run}>
          {label} <Keys keys={keys} />
        </button>
      ))}
      <span class="search-leave key-hint">
        {props.isReading ? words.back : words.leave} <Keys keys={['Esc']} />
      </span>
    </div>
  );
}
