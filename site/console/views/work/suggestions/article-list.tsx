import type { AssistApi } from '../../../api/client.ts';
import type { SuggestedArticle } from '../../../conversation/types.ts';
import { isUnlikely } from '../../../format/confidence.ts';
import { articleKey } from '../../../keys/shortcuts.ts';
import { ArticleText } from './article-text.tsx';
import { itemAttributes } from '../../../items/item.ts';
import { FavouriteMark } from '../../../items/item-actions.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { Keys } from '../../../parts/key.tsx';
import { useWording } from '../../../parts/wording-context.ts';
import { itemId } from '../focus.ts';

/** Articles and playbook articles behind the replies; one at a time opens in place. */
export function ArticleList(props: {
  readonly articles: readonly SuggestedArticle[];
  /** Article that is open; null when all are folded. */
  readonly open: string | null;
  readonly api: AssistApi;
  /** Whether this person decides about feedback. */
  readonly canDecide: boolean;
  readonly onToggle: (articleId: string) => void;
}) {
  const { articles: words } = useWording();
  if (props.articles.length === 0) return <p class="second small">{words.none}</p>;
  return (
    <ul class="cards">
      {props.articles.map((article, index) => {
        const isOpen = article.articleId === props.open;
        const key = articleKey(index);
        const item = {
          kind: 'article',
          id: article.articleId,
          locale: article.locale,
          title: article.title,
        } as const;
        return (
          <li class="card" key={article.articleId} {...itemAttributes(item)}>
            <div class="card-head">
              <Icon name={article.audience === 'internal' ? 'book-lock' : 'file-text'} />
              <h3 lang={article.locale}>
                <button
                  type="button"
                  id={itemId('articles', index)}
                  class="card-button"
                  aria-expanded={isOpen}
                  aria-keyshortcuts={key}
                  onClick={() => props.onToggle(article.articleId)}
                >
                  {article.title}
                </button>
              </h3>
              <FavouriteMark item={item} />
              {article.audience === 'internal' && <span class="badge">{words.internal}</span>}
              {key !== undefined && <Keys keys={[key]} />}
            </div>
            {isOpen && (
              <ArticleText
                article={article}
                isBest={({ text, heading }) => text === article.passage || heading === article.heading}
                api={props.api}
                canDecide={props.canDecide}
              />
            )}
            {!isOpen && !isUnlikely(article.confidence) && <Excerpt article={article} />}
          </li>
        );
      })}
    </ul>
  );
}

function Excerpt({ article }: { readonly article: SuggestedArticle }) {
  return (
    <p class="excerpt" lang={article.locale}>
      {article.heading !== '' && article.heading !== article.title && <strong>{article.heading}: </strong>}
      {article.passage}
    </p>
  );
}
