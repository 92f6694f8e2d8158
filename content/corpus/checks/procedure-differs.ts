import type { Finding } from '../problems/finding.ts';
import { sameWords } from '../problems/finding.ts';
import { keyPlace } from './content-view.ts';
import type { ArticleView, ContentView } from './content-view.ts';

/** A procedure has as many steps in every language, and a step supports the same claims in each. */
export function* procedureDiffers({ articlesById }: ContentView): Iterable<Finding> {
  for (const group of articlesById.values()) {
    const [first, ...others] = group.filter(({ parsed }) => parsed.findings.length === 0);
    if (!first) continue;
    const expected = outline(first);
    for (const other of others) {
      const received = outline(other);
      if (received === expected) continue;
      yield {
        check: 'procedure-differs',
        ...keyPlace(other, 'procedure'),
        expected: sameWords(expected),
        received,
        message: {
          id: `Langkah prosedur berbeda dari ${first.file}: jumlah, urutan, atau allows. Samakan keduanya.`,
          en: `The steps of the procedure differ from those of ${first.file} in number, order or allows. Make them the same.`,
        },
      };
    }
  }
}

/** Each step's number with what it allows: `1, 2 photos_received`; a dash where there is no procedure. */
function outline({ parsed: { frontmatter } }: ArticleView): string {
  const procedure = frontmatter && 'procedure' in frontmatter ? frontmatter.procedure : undefined;
  if (!procedure) return '–';
  return procedure.steps.map(({ allows }, index) => [index + 1, ...allows.toSorted()].join(' ')).join(', ');
}
