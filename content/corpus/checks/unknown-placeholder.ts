import { didYouMean } from '../problems/nearest.ts';
import type { Finding } from '../problems/finding.ts';
import type { ContentView } from './content-view.ts';

const personKeys = ['name', 'first_name', 'last_name', 'email', 'phone', 'id'];

/** What a response may ask for without business.yaml naming it. */
export const standardPlaceholders: readonly string[] = [
  ...personKeys.map((key) => `contact.${key}`),
  ...personKeys.map((key) => `agent.${key}`),
  'conversation.id',
];

/** Placeholders are Chatwoot's, or are listed in business.yaml. */
export function* unknownPlaceholder({ settings, responses, textOf }: ContentView): Iterable<Finding> {
  const known = new Set([...standardPlaceholders, ...Object.keys(settings.business.placeholders)]);
  for (const { file, parsed } of responses) {
    for (const name of parsed.placeholders) {
      if (known.has(name)) continue;
      const guess = didYouMean(name, known);
      const line = textOf(file)
        .split('\n')
        .findIndex((text) => text.includes(name));
      yield {
        check: 'unknown-placeholder',
        file,
        line: Math.max(1, line + 1),
        expected: { id: `salah satu dari: ${[...known].join(', ')}`, en: `one of: ${[...known].join(', ')}` },
        received: `{{ ${name} }}`,
        example: guess.best === undefined ? undefined : `{{ ${guess.best} }}`,
        message: {
          id: `Placeholder "${name}" tidak dikenal.${guess.id} Perbaiki, atau daftarkan di business.yaml pada placeholders.`,
          en: `The placeholder "${name}" is unknown.${guess.en} Correct it, or list it in business.yaml under placeholders.`,
        },
      };
    }
  }
}
