import { didYouMean } from '../problems/nearest.ts';
import type { Finding } from '../problems/finding.ts';
import { documentsOf } from './content-view.ts';
import type { ContentView } from './content-view.ts';

/** The folder of a document is a topic of topics.yaml. */
export function* unknownTopic(view: ContentView): Iterable<Finding> {
  const { topics } = view.settings.known;
  for (const { file, topicId } of documentsOf(view)) {
    if (topics.has(topicId)) continue;
    const guess = didYouMean(topicId, topics);
    const names = [...topics].join(', ');
    yield {
      check: 'unknown-topic',
      file,
      expected: { id: `salah satu dari: ${names}`, en: `one of: ${names}` },
      received: topicId,
      example: guess.best === undefined ? undefined : file.replace(`/${topicId}/`, `/${guess.best}/`),
      message: {
        id: `Folder topik "${topicId}" tidak ada di topics.yaml.${guess.id} Pindahkan berkas atau tambahkan topiknya.`,
        en: `topics.yaml has no topic "${topicId}".${guess.en} Move the file or add the topic.`,
      },
    };
  }
}
