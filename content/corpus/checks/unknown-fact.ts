import { didYouMean } from '../problems/nearest.ts';
import type { Finding } from '../problems/finding.ts';
import { documentsOf } from './content-view.ts';
import type { ContentView } from './content-view.ts';

/** `{{ fact.name }}` names a fact of facts.yaml. */
export function* unknownFact(view: ContentView): Iterable<Finding> {
  const { facts } = view.settings.known;
  for (const { file, parsed } of documentsOf(view)) {
    for (const { name, line } of parsed.factUses) {
      if (facts.has(name)) continue;
      const guess = didYouMean(name, facts);
      yield {
        check: 'unknown-fact',
        file,
        line,
        expected: { id: 'nama fakta dari facts.yaml', en: 'the name of a fact of facts.yaml' },
        received: `{{ fact.${name} }}`,
        example:
          guess.best === undefined
            ? `${name}: { type: duration, value: 14, unit: day } # facts.yaml`
            : `{{ fact.${guess.best} }}`,
        message: {
          id: `Fakta "${name}" tidak ada di facts.yaml.${guess.id} Perbaiki namanya atau tambahkan fakta itu.`,
          en: `facts.yaml has no fact "${name}".${guess.en} Correct the name or add the fact.`,
        },
      };
    }
  }
}
