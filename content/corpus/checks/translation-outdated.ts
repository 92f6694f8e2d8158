import type { Finding } from '../problems/finding.ts';
import type { Drift } from '../translations/drift.ts';
import { driftOf, sourceOf } from '../translations/source.ts';
import { keyPlace } from './content-view.ts';
import type { ArticleView, ContentView } from './content-view.ts';

/** The source of a translation exists, and has not changed since. */
export function* translationOutdated(view: ContentView): Iterable<Finding> {
  for (const article of view.articles) {
    const from = article.parsed.frontmatter?.translatedFrom;
    if (!from) continue;
    const place = {
      check: 'translation-outdated',
      ...keyPlace(article, 'translatedFrom'),
      example: `npm run content:translated -- ${article.file}`,
    };
    const source = sourceOf(view, article);
    const drift = driftOf(view, article);
    if (!source) yield { ...place, ...withoutSource(article, from.locale) };
    else if (drift) yield { ...place, ...behind(drift, source) };
  }
}

type Told = Pick<Finding, 'expected' | 'received' | 'message'>;

function withoutSource({ id }: ArticleView, locale: string): Told {
  return {
    expected: { id: `"${id}" dalam bahasa lain`, en: `"${id}" in another language` },
    received: `locale: ${locale}`,
    message: {
      id: `Sumber terjemahan ini, "${id}" dalam bahasa "${locale}", tidak ada. Hapus translatedFrom, atau catat sumbernya lagi.`,
      en: `The source of this translation, "${id}" in "${locale}", does not exist. Remove translatedFrom, or note its source again.`,
    },
  };
}

function behind(drift: Drift, source: ArticleView): Told {
  const headings = new Map(source.parsed.sections.map(({ headingId, heading }) => [headingId, heading]));
  const names = (ids: readonly string[]) =>
    ids.map((id) => `"${headings.get(id) ?? (id || 'title')}"`).join(', ');
  const sentence = (words: readonly [changed: string, added: string, removed: string]) =>
    [drift.changed, drift.added, drift.removed]
      .flatMap((ids, index) => (ids.length > 0 ? [`${words[index] ?? ''} ${names(ids)}`] : []))
      .join('; ');
  return {
    expected: { id: `isi yang sama dengan ${source.file}`, en: `the same content as ${source.file}` },
    received: sentence(['changed', 'new', 'gone']),
    message: {
      id: `Sumbernya, ${source.file}, berubah sejak diterjemahkan: ${sentence(['berubah', 'baru', 'dihapus'])}. Sesuaikan terjemahan ini, lalu catat dengan perintah di bawah.`,
      en: `Its source, ${source.file}, has changed since: ${sentence(['changed', 'new', 'gone'])}. Bring this translation up to date, then note that with the command below.`,
    },
  };
}
