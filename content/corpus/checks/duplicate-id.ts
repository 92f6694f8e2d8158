import type { Finding } from '../problems/finding.ts';
import { documentsOf } from './content-view.ts';
import type { ContentView } from './content-view.ts';

/** One id is one document per language: unique across topics and kinds. */
export function* duplicateId(view: ContentView): Iterable<Finding> {
  const taken = new Map<string, { file: string; folder: string }>();
  for (const { id, locale, folder, file } of documentsOf(view)) {
    const other = taken.get(`${locale}/${id}`) ?? taken.get(id);
    if (other && (taken.has(`${locale}/${id}`) || other.folder !== folder)) {
      yield {
        check: 'duplicate-id',
        file,
        expected: { id: 'id yang belum dipakai', en: 'an id that is not taken' },
        received: id,
        example: file.replace(/(\.\w+)$/, '-2$1'),
        message: {
          id: `Id "${id}" sudah dipakai oleh ${other.file}. Ganti nama salah satu berkas.`,
          en: `The id "${id}" is taken by ${other.file}. Rename one of the files.`,
        },
      };
      continue;
    }
    taken.set(`${locale}/${id}`, { file, folder });
    taken.set(id, { file, folder });
  }
}
