import type { Finding } from '../problems/finding.ts';
import { documentsOf, keyPlace } from './content-view.ts';
import type { ContentView } from './content-view.ts';

/** The review date of a published document has not passed. */
export function* reviewDue(view: ContentView): Iterable<Finding> {
  for (const document of documentsOf(view)) {
    const { status, reviewBy, owner } = document.parsed.frontmatter ?? {};
    if (status !== 'published' || reviewBy === undefined || reviewBy >= view.today) continue;
    yield {
      check: 'review-due',
      ...keyPlace(document, 'reviewBy'),
      expected: { id: `tanggal setelah ${view.today}`, en: `a day after ${view.today}` },
      received: reviewBy,
      message: {
        id: `Waktunya dibaca ulang${owner === undefined ? '' : ` oleh tim ${owner}`}. Periksa isinya, lalu perbarui reviewBy.`,
        en: `It is time${owner === undefined ? '' : ` for the team ${owner}`} to read this again. Check the text, then renew reviewBy.`,
      },
    };
  }
}
