import type { Finding, Wording } from '../problems/finding.ts';
import { documentsOf } from './content-view.ts';
import type { ContentView } from './content-view.ts';

const advice: Readonly<Record<'description' | 'owner' | 'examples', Wording>> = {
  description: {
    id: 'Tanpa description, daftar dan hasil pencarian tidak menjelaskan isi artikel. Tulis satu kalimat.',
    en: 'Without a description, lists and search results do not tell what the article holds. Write one sentence.',
  },
  owner: {
    id: 'Tanpa owner, tidak ada tim yang diminta membaca ulang. Pilih satu tim dari business.yaml.',
    en: 'Without an owner, no team is asked to read this again. Choose a team of business.yaml.',
  },
  examples: {
    id: 'Tanpa examples, teks ini lebih sulit ditemukan. Tulis beberapa cara orang menanyakannya.',
    en: 'Without examples, this text is harder to find. Write a few ways in which people ask.',
  },
};

const samples = {
  description: 'description: Cara mengajukan retur dari halaman pesanan.',
  owner: 'owner: care',
  examples: 'examples: [mau balikin barang gmn ya kak]',
};

/** A published document has a description (articles), an owner and examples. */
export function* missingMetadata(view: ContentView): Iterable<Finding> {
  for (const { folder, file, parsed } of documentsOf(view)) {
    const { frontmatter } = parsed;
    if (frontmatter?.status !== 'published') continue;
    const isDescribed =
      folder === 'canned-responses' || ('description' in frontmatter && Boolean(frontmatter.description));
    const missing = [
      ...(isDescribed ? [] : (['description'] as const)),
      ...(frontmatter.owner === undefined ? (['owner'] as const) : []),
      ...(frontmatter.examples.length === 0 ? (['examples'] as const) : []),
    ];
    for (const key of missing) {
      yield {
        check: `missing-${key}`,
        file,
        line: 1,
        key,
        expected: { id: key, en: key },
        received: '–',
        example: samples[key],
        message: advice[key],
      };
    }
  }
}
