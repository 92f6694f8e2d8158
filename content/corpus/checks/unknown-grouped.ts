import { didYouMean } from '../problems/nearest.ts';
import type { Finding } from '../problems/finding.ts';
import { settingsPlace } from './content-view.ts';
import type { ContentView } from './content-view.ts';

/** `groups` of a topic list ids of its own articles, each once. */
export function* unknownGrouped({ settings, articles }: ContentView): Iterable<Finding> {
  for (const [topicId, topic] of settings.topics) {
    const own = new Set(articles.filter((article) => article.topicId === topicId).map(({ id }) => id));
    const seen = new Set<string>();
    for (const [index, group] of topic.groups.entries()) {
      for (const [place, articleId] of group.articles.entries()) {
        const isTwice = seen.has(articleId);
        seen.add(articleId);
        if (own.has(articleId) && !isTwice) continue;
        const guess = isTwice ? { id: '', en: '', best: undefined } : didYouMean(articleId, own);
        yield {
          check: 'unknown-grouped',
          ...settingsPlace(settings, 'topics.yaml', `${topicId}.groups.${index}.articles.${place}`),
          expected: {
            id: 'id artikel dari topik ini, masing-masing sekali',
            en: 'ids of articles of this topic, each once',
          },
          received: articleId,
          example: guess.best,
          message: isTwice
            ? {
                id: `Artikel "${articleId}" sudah ada dalam kelompok. Hapus salah satunya.`,
                en: `The article "${articleId}" is in a group already. Remove one of them.`,
              }
            : {
                id: `Topik "${topicId}" tidak punya artikel "${articleId}".${guess.id}`,
                en: `The topic "${topicId}" has no article "${articleId}".${guess.en}`,
              },
        };
      }
    }
  }
}
