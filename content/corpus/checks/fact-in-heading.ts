import type { Finding } from '../problems/finding.ts';
import { documentsOf } from './content-view.ts';
import type { ContentView } from './content-view.ts';

/** Headings hold no fact: their ids, and with them links to sections, would change with the figure. */
export function* factInHeading(view: ContentView): Iterable<Finding> {
  for (const { file, parsed } of documentsOf(view)) {
    for (const { name, line } of parsed.factUses.filter(({ isInHeading }) => isInHeading)) {
      yield {
        check: 'fact-in-heading',
        file,
        line,
        expected: { id: 'judul bagian tanpa fakta', en: 'a heading without a fact' },
        received: `{{ fact.${name} }}`,
        example: '## Batas waktu',
        message: {
          id: 'Judul bagian tidak boleh memuat fakta, karena alamatnya akan berubah. Pindahkan ke kalimat di bawahnya.',
          en: 'A heading must not hold a fact, since its address would change. Move it to the sentence below.',
        },
      };
    }
  }
}
