import type { Finding } from '../problems/finding.ts';
import { documentsOf } from './content-view.ts';
import type { ContentView } from './content-view.ts';

/** A document is in the same topic in every language. */
export function* topicDiffers(view: ContentView): Iterable<Finding> {
  const first = new Map<string, { topicId: string; file: string }>();
  for (const { folder, id, topicId, file } of documentsOf(view)) {
    const key = `${folder}/${id}`;
    const other = first.get(key);
    if (!other) first.set(key, { topicId, file });
    else if (other.topicId !== topicId) {
      yield {
        check: 'topic-differs',
        file,
        expected: { id: `topik ${other.topicId}`, en: `topic ${other.topicId}` },
        received: topicId,
        example: file.replace(`/${topicId}/`, `/${other.topicId}/`),
        message: {
          id: `Berkas ini ada di topik lain daripada ${other.file}. Pindahkan salah satunya.`,
          en: `This file is in another topic than ${other.file}. Move one of them.`,
        },
      };
    }
  }
}
