import { Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import type { Stretches } from '../../../assist-api/routes/agent-search/schema.ts';
import { Icon } from '../parts/icon.tsx';
import { useWording } from '../parts/wording-context.ts';
import type { Row, RowGroup } from './rows.ts';

export const listId = 'search-results';

/** Id of a row on the page. */
export function rowId(index: number): string {
  return `search-result-${index}`;
}

/** What was found, by kind; the active row is told to screen readers by the field. */
export function ResultList(props: {
  readonly groups: readonly RowGroup[];
  /** Index over all rows. */
  readonly active: number;
  readonly isFavourite: (row: Row) => boolean;
  readonly onActive: (index: number) => void;
  readonly onChoose: (row: Row) => void;
}) {
  const { search: words, articles } = useWording();
  const isTouch = useRef(false);
  let index = -1;
  return (
    <div id={listId} role="listbox" aria-label={words.label} class="search-results">
      {props.groups.map(({ name, rows }) => (
        <div key={name} role="group" aria-labelledby={`search-group-${name}`}>
          <p id={`search-group-${name}`} class="search-group" role="presentation">
            {words.groups[name]}
          </p>
          {rows.map((row) => {
            index += 1;
            const at = index;
            return (
              <div
                key={row.key}
                id={rowId(at)}
                role="option"
                class="search-row"
                aria-selected={at === props.active}
                lang={row.locale || undefined}
                data-gone={row.isGone}
                onMouseDown={(event) => event.preventDefault()}
                onPointerDown={(event) => {
                  isTouch.current = event.pointerType === 'touch';
                }}
                onClick={() => {
                  // A finger shows a row before it takes it; a mouse has shown it by moving there.
                  if (isTouch.current && at !== props.active) props.onActive(at);
                  else props.onChoose(row);
                }}
                onPointerMove={({ pointerType }) =>
                  pointerType === 'mouse' && at !== props.active && props.onActive(at)
                }
              >
                <p class="search-title">
                  <strong>
                    <Marked stretches={row.title} />
                  </strong>
                  {row.place !== '' && <span class="second small">{row.place}</span>}
                  {(row.kind === 'playbook' || row.kind === 'procedure') && (
                    <span class="badge">{articles.internal}</span>
                  )}
                  {row.isGone && <span class="badge plain">{words.gone}</span>}
                  {name !== 'favourites' && props.isFavourite(row) && (
                    <span class="search-star">
                      <Icon name="star" size={16} />
                      <span class="visually-hidden">{words.favourite}</span>
                    </span>
                  )}
                </p>
                {row.passage.length > 0 && (
                  <p class="search-passage">
                    <Marked stretches={row.passage} />
                  </p>
                )}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function Marked({ stretches }: { readonly stretches: Stretches }) {
  return (
    <>
      {stretches.map(({ text, marked }, index) => (
        <Fragment key={index}>{marked ? <mark>{text}</mark> : text}</Fragment>
      ))}
    </>
  );
}
