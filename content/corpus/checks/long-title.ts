import type { Finding } from '../problems/finding.ts';
import { documentsOf, keyPlace } from './content-view.ts';
import type { ContentView } from './content-view.ts';

/** Longer titles are cut off in search results of the web. */
const longestTitle = 60;

/** Titles have at most 60 characters. */
export function* longTitle(view: ContentView): Iterable<Finding> {
  for (const document of documentsOf(view)) {
    const title = document.parsed.frontmatter?.title ?? '';
    if (title.length <= longestTitle) continue;
    yield {
      check: 'long-title',
      ...keyPlace(document, 'title'),
      expected: { id: `paling banyak ${longestTitle} huruf`, en: `at most ${longestTitle} characters` },
      received: `${title.length}: ${title}`,
      message: { id: 'Judul ini panjang. Persingkat.', en: 'This title is long. Shorten it.' },
    };
  }
}
