import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ArticleReply } from '../../../assist-api/routes/articles/schema.ts';
import { fill } from '../../i18n/format.ts';
import { Icon } from '../parts/icon.tsx';
import { useWording } from '../parts/wording-context.ts';
import type { Item } from './item.ts';

/** What can be done with any text of the content, wherever it is shown. */
export interface ItemActionControls {
  readonly isFavourite: (item: Item) => boolean;
  readonly star: (item: Item) => void;
  readonly report: (item: Item) => void;
  /** Opens the article in place, with the passage of this heading standing out. */
  readonly read: (article: ArticleReply, heading: string) => void;
}

export const ItemActionsContext = createContext<ItemActionControls | null>(null);

/** The star and the report of one text, as two small buttons; nothing outside of the signed-in console. */
export function ItemActions({ item }: { readonly item: Item }) {
  const { items: words } = useWording();
  const actions = useContext(ItemActionsContext);
  if (!actions) return null;
  const isOne = actions.isFavourite(item);
  const star = fill(words.star, { title: item.title });
  const report =
    item.step === undefined
      ? fill(words.report, { title: item.title })
      : fill(words.reportStep, { number: item.step + 1, title: item.title });
  return (
    <span class="item-actions">
      {item.step === undefined && (
        <button
          type="button"
          class="icon-button small"
          aria-pressed={isOne}
          aria-label={star}
          title={star}
          onClick={() => actions.star(item)}
        >
          <Icon name="star" size={18} />
        </button>
      )}
      <button
        type="button"
        class="icon-button small"
        aria-label={report}
        title={report}
        onClick={() => actions.report(item)}
      >
        <Icon name="flag" size={18} />
      </button>
    </span>
  );
}

/** A filled star beside a title that is a favourite. */
export function FavouriteMark({ item }: { readonly item: Item }) {
  const { search: words } = useWording();
  const actions = useContext(ItemActionsContext);
  if (actions?.isFavourite(item) !== true) return null;
  return (
    <span class="favourite-mark">
      <Icon name="star" size={16} />
      <span class="visually-hidden">{words.favourite}</span>
    </span>
  );
}
