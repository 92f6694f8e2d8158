import type { Finding } from '../problems/finding.ts';
import { sameWords } from '../problems/finding.ts';
import type { ContentView } from './content-view.ts';

/** A response asks for the same values in every language. */
export function* placeholdersDiffer(view: ContentView): Iterable<Finding> {
  const readable = view.responses.filter(({ parsed }) => parsed.findings.length === 0);
  for (const group of Map.groupBy(readable, ({ id }) => id).values()) {
    const [first, ...others] = group;
    if (!first) continue;
    const expected = first.parsed.bodyPlaceholders.toSorted().join(', ');
    for (const { file, parsed, bodyOffset } of others.map((other) => ({
      ...other,
      bodyOffset: other.parsed.bodyOffset,
    }))) {
      const received = parsed.bodyPlaceholders.toSorted().join(', ');
      if (received === expected) continue;
      yield {
        check: 'placeholders-differ',
        file,
        line: bodyOffset + 1,
        expected: sameWords(expected || '–'),
        received: received || '–',
        message: {
          id: `Placeholder berbeda dari ${first.file}. Samakan keduanya.`,
          en: `The placeholders differ from those of ${first.file}. Make them the same.`,
        },
      };
    }
  }
}
