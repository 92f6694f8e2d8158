import type { Finding } from '../problems/finding.ts';
import { documentsOf, settingsPlace } from './content-view.ts';
import type { ContentView } from './content-view.ts';

/** Every fact stands somewhere, or is the address of a channel. */
export function* unusedFact(view: ContentView): Iterable<Finding> {
  const used = new Set(view.settings.business.channels.map(({ address }) => address));
  for (const { parsed } of documentsOf(view)) for (const { name } of parsed.factUses) used.add(name);
  for (const name of view.settings.known.facts) {
    if (used.has(name)) continue;
    yield {
      check: 'unused-fact',
      ...settingsPlace(view.settings, 'facts.yaml', name),
      expected: { id: `{{ fact.${name} }} di suatu berkas`, en: `{{ fact.${name} }} in some file` },
      received: name,
      message: {
        id: `Fakta "${name}" tidak dipakai di mana pun. Pakai atau hapus.`,
        en: `The fact "${name}" is used nowhere. Use or remove it.`,
      },
    };
  }
}
