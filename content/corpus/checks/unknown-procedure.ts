import type { Finding } from '../problems/finding.ts';
import { didYouMean } from '../problems/nearest.ts';
import { settingsPlace } from './content-view.ts';
import type { ContentView } from './content-view.ts';

const file = 'signals.yaml';

/** `procedure` of a signal names a playbook article that has one. */
export function* unknownProcedure({ settings, articles }: ContentView): Iterable<Finding> {
  const known = new Set(
    articles.flatMap(({ id, parsed: { frontmatter } }) =>
      frontmatter && 'procedure' in frontmatter && frontmatter.procedure ? [id] : [],
    ),
  );
  for (const [kind, { procedure }] of settings.signals) {
    if (procedure === undefined || known.has(procedure)) continue;
    const guess = didYouMean(procedure, known);
    yield {
      check: 'unknown-procedure',
      ...settingsPlace(settings, file, `${kind}.procedure`),
      expected: {
        id: 'id artikel playbook yang punya procedure',
        en: 'the id of a playbook article with a procedure',
      },
      received: procedure,
      example: `procedure: ${guess.best ?? '...'}`,
      message: {
        id: `Tidak ada artikel playbook "${procedure}" dengan procedure.${guess.id}`,
        en: `No playbook article "${procedure}" has a procedure.${guess.en}`,
      },
    };
  }
}
