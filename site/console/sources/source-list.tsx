import { useContext } from 'preact/hooks';
import type { AssistApi } from '../api/client.ts';
import type { Conversation } from '../conversation/state.ts';
import { cutText } from '../format/marks.ts';
import { itemAttributes } from '../items/item.ts';
import { ItemActionsContext } from '../items/item-actions.tsx';
import { Keys } from '../parts/key.tsx';
import { useWording } from '../parts/wording-context.ts';
import { ids } from '../views/work/focus.ts';
import type { SourcePassage } from './source-passages.ts';
import { useSources } from './use-sources.ts';

/** What the reply in view rests on, with the words marked that it shares with reply and question. */
export function SourceList(props: { readonly conversation: Conversation; readonly api: AssistApi }) {
  const { sources: words } = useWording();
  const passages = useSources(props.conversation, props.api);
  if (passages.length === 0) return null;
  return (
    <section class="source-list" aria-labelledby={ids.sources}>
      <h3 id={ids.sources} tabIndex={-1}>
        {words.title} <Keys keys={['O']} />
      </h3>
      <ul>
        {passages.map((passage) => (
          <li key={passage.article.articleId}>
            <Source passage={passage} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Source({ passage }: { readonly passage: SourcePassage }) {
  const { articles: words } = useWording();
  const actions = useContext(ItemActionsContext);
  const { article, heading, text, ranges } = passage;
  const { articleId, locale, title } = article;
  return (
    <div lang={locale} {...itemAttributes({ kind: 'article', id: articleId, locale, title })}>
      <p class="source-title">
        <button type="button" class="link" onClick={() => actions?.read(article, heading)}>
          {title}
        </button>
        {heading !== '' && heading !== title && <span class="second small">{heading}</span>}
        {article.audience === 'internal' && <span class="badge">{words.internal}</span>}
      </p>
      <p class="source-text">
        {cutText(text, ranges).map(({ text: stretch, start, marks }) =>
          marks.length > 0 ? <mark key={start}>{stretch}</mark> : stretch,
        )}
      </p>
    </div>
  );
}
