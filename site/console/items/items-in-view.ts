import { type Conversation, selectedReply } from '../conversation/state.ts';
import type { Item } from './item.ts';

/**
 * What a key without a place of its own may mean, the likeliest first: what the focus is in, the article that is open,
 * the answers of the reply in view. Each once.
 */
export function itemsInView(conversation: Conversation, focused: Item | undefined): readonly Item[] {
  const { suggestion, openArticle } = conversation;
  const article = suggestion?.articles.find(({ articleId }) => articleId === openArticle);
  const reply = selectedReply(conversation);
  const locale = reply?.composition?.locale ?? suggestion?.locale;
  const items: Item[] = [
    ...(focused ? [focused] : []),
    ...(article
      ? [{ kind: 'article', id: article.articleId, locale: article.locale, title: article.title } as const]
      : []),
    ...(reply && locale !== undefined
      ? reply.answers.map(
          ({ responseId, title }) => ({ kind: 'response', id: responseId, locale, title }) as const,
        )
      : []),
  ];
  return items.filter(
    (item, at) =>
      items.findIndex(({ kind, id, step }) => kind === item.kind && id === item.id && step === item.step) ===
      at,
  );
}
