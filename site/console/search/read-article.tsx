import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AssistApi } from '../api/client.ts';
import { itemAttributes } from '../items/item.ts';
import { Icon } from '../parts/icon.tsx';
import { useWording } from '../parts/wording-context.ts';
import { ArticleText } from '../views/work/suggestions/article-text.tsx';
import { type Row, itemOfRow } from './rows.ts';

/** An article or procedure that was found, read in place. */
export function ReadArticle(props: {
  readonly row: Row;
  readonly api: AssistApi;
  /** Whether this person decides about feedback. */
  readonly canDecide: boolean;
  readonly onBack: () => void;
  readonly onClose: () => void;
}) {
  const { row } = props;
  const wording = useWording();
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const item = itemOfRow(row);
  return (
    <article class="search-reading" {...(item && itemAttributes(item))}>
      <div class="search-head">
        <button
          type="button"
          class="icon-button"
          aria-label={wording.search.back}
          title={wording.search.back}
          onClick={props.onBack}
        >
          <Icon name="arrow-left" />
        </button>
        <h2 ref={title} tabIndex={-1} lang={row.locale || undefined}>
          {item?.title}
        </h2>
        {(row.kind === 'playbook' || row.kind === 'procedure') && (
          <span class="badge">{wording.articles.internal}</span>
        )}
        <button type="button" class="icon-button" aria-label={wording.close} onClick={props.onClose}>
          <Icon name="x" />
        </button>
      </div>
      <div class="search-text" tabIndex={0} role="region" aria-label={item?.title}>
        <ArticleText
          article={{
            articleId: row.id,
            locale: row.locale,
            ...(row.url === undefined ? {} : { url: row.url }),
          }}
          isBest={({ heading }) => heading === row.heading}
          api={props.api}
          canDecide={props.canDecide}
        />
      </div>
    </article>
  );
}
