import type { Finding, Wording } from '../problems/finding.ts';
import { didYouMean } from '../problems/nearest.ts';
import { IdSchema } from '../schema/locale.ts';
import type { Locale } from '../schema/locale.ts';
import type { DocumentFolder } from './content-files.ts';
import { documentFolders } from './content-files.ts';
import { asId } from './corrected-example.ts';

/** What a document's path says about it. */
export interface DocumentPath {
  readonly folder: DocumentFolder;
  readonly locale: Locale;
  readonly topicId: string;
  /** Article id or short code. */
  readonly id: string;
}

/** Reads `articles/id/returns/request-return.mdx`; a path of another shape gives a finding. */
export function documentPath(path: string, locales: readonly Locale[]): DocumentPath | Finding {
  const [folder = '', locale = '', topicId = '', name = '', ...rest] = path.split('/');
  if (!isDocumentFolder(folder)) throw new RangeError(`not a document's path: ${path}`);
  const ending = documentFolders[folder];
  const correct = `${folder}/${locales[0] ?? 'id'}/<topic>/<id>${ending}`;
  const finding = (
    check: string,
    expected: string,
    received: string,
    message: Wording,
    example?: string,
  ): Finding => ({
    check,
    file: path,
    expected: { id: expected, en: expected },
    received,
    example,
    message,
  });

  if (locale !== '' && topicId !== '' && !locales.includes(locale)) {
    const guess = didYouMean(locale, locales);
    return finding('unknown-locale', locales.join(', '), locale, {
      id: `Folder bahasa "${locale}" tidak ada di business.yaml.${guess.id}`,
      en: `The language folder "${locale}" is not in business.yaml.${guess.en}`,
    });
  }
  if (name === '' || rest.length > 0) {
    return finding('misplaced-file', correct, path, {
      id: 'Berkas ini tidak berada di folder bahasa dan topik. Pindahkan.',
      en: 'This file is not in a language and topic folder. Move it.',
    });
  }
  const dot = name.lastIndexOf('.');
  const id = name.slice(0, dot);
  if (name.slice(dot) !== ending) {
    return finding(
      'file-ending',
      ending,
      name,
      { id: `Nama berkas di folder ini berakhiran ${ending}.`, en: `Files of this folder end in ${ending}.` },
      `${id}${ending}`,
    );
  }
  if (!IdSchema.safeParse(id).success) {
    return finding(
      'file-name',
      `request-return${ending}`,
      name,
      {
        id: 'Nama berkas menjadi alamat: huruf kecil, angka, dan tanda hubung saja.',
        en: 'The file name becomes an address: lower-case letters, digits and single hyphens only.',
      },
      `${asId(id) || 'request-return'}${ending}`,
    );
  }
  return { folder, locale, topicId, id };
}

/** Whether a file is meant as a document: pictures and README files that stand beside documents are not. */
export function isDocumentFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    isDocumentFolder(path.split('/')[0] ?? '') &&
    /\.(mdx?|markdown|txt)$/i.test(name) &&
    !/^readme\./i.test(name)
  );
}

function isDocumentFolder(name: string): name is DocumentFolder {
  return Object.hasOwn(documentFolders, name);
}
