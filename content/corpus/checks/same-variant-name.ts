import type { Finding } from '../problems/finding.ts';
import { settingsPlace } from './content-view.ts';
import type { ContentView } from './content-view.ts';

/** What names one of several facts that state the same thing names no other of them. */
export function* sameVariantName({ settings }: ContentView): Iterable<Finding> {
  const firsts = new Map<string, string>();
  for (const [factName, { variant }] of settings.facts) {
    if (!variant) continue;
    for (const [locale, names] of Object.entries(variant.names)) {
      for (const name of new Set(names.map((each) => each.toLowerCase()))) {
        const key = JSON.stringify([variant.of, locale, name]);
        const first = firsts.get(key);
        if (first === undefined) firsts.set(key, factName);
        else {
          yield {
            check: 'same-variant-name',
            ...settingsPlace(settings, 'facts.yaml', factName),
            expected: {
              id: `kata yang tidak ada pada "${first}"`,
              en: `words that "${first}" does not have`,
            },
            received: name,
            message: {
              id: `"${name}" menyebut dua fakta dari ${variant.of}: "${first}" dan "${factName}". Hapus dari salah satunya.`,
              en: `"${name}" names two facts of ${variant.of}: "${first}" and "${factName}". Remove it from one.`,
            },
          };
        }
      }
    }
  }
}
