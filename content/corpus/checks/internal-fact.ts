import type { Finding } from '../problems/finding.ts';
import { documentsOf } from './content-view.ts';
import type { ContentView } from './content-view.ts';

/** A fact with `audience: internal` stands in the playbook only. */
export function* internalFact(view: ContentView): Iterable<Finding> {
  for (const { folder, file, parsed } of documentsOf(view)) {
    if (folder === 'playbook') continue;
    for (const { name, line } of parsed.factUses) {
      if (view.settings.facts.get(name)?.audience !== 'internal') continue;
      yield {
        check: 'internal-fact',
        file,
        line,
        expected: { id: 'fakta untuk umum', en: 'a public fact' },
        received: `{{ fact.${name} }}`,
        message: {
          id: `Fakta "${name}" hanya untuk internal dan tidak boleh sampai ke pelanggan. Hapus, atau pindahkan kalimatnya ke playbook.`,
          en: `The fact "${name}" is internal and must not reach customers. Remove it, or move the sentence to the playbook.`,
        },
      };
    }
  }
}
