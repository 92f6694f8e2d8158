import type { Finding } from '../problems/finding.ts';
import { documentsOf } from './content-view.ts';
import type { ContentView } from './content-view.ts';

/** Every published document exists in every language of business.yaml. */
export function* missingTranslation(view: ContentView): Iterable<Finding> {
  const { locales } = view.settings.business;
  const groups = Map.groupBy(documentsOf(view), ({ folder, id }) => `${folder}/${id}`);
  for (const documents of groups.values()) {
    const [first] = documents;
    if (!first || first.parsed.frontmatter?.status !== 'published') continue;
    for (const locale of locales) {
      if (documents.some((document) => document.locale === locale)) continue;
      const missing = first.file.replace(`/${first.locale}/`, `/${locale}/`);
      yield {
        check: 'missing-translation',
        file: first.file,
        expected: { id: `berkas ${missing}`, en: `a file ${missing}` },
        received: '–',
        example: missing,
        message: {
          id: `"${first.id}" belum ada dalam bahasa "${locale}".`,
          en: `"${first.id}" does not exist in the language "${locale}".`,
        },
      };
    }
  }
}
