import type { Finding } from '../problems/finding.ts';
import { articleIn } from './content-view.ts';
import type { ArticleView, ContentView, ResponseView } from './content-view.ts';
import { figuresIn, isStated } from '../figures/index.ts';
import type { Figure } from '../figures/index.ts';

/**
 * Every duration, percentage and amount that a response tells customers stands in one of its sources, or is put in as
 * a fact. "3 hari" is not "3 hari kerja".
 */
export function* sourceDisagrees(view: ContentView): Iterable<Finding> {
  const ofSource = new Map<ArticleView, Figure[]>();
  for (const response of view.responses) {
    const written = statements(view, response);
    if (written.length === 0) continue;
    const sources = (response.parsed.frontmatter?.sources ?? []).flatMap(
      (id) => articleIn(view, id, response.locale) ?? [],
    );
    const stated = sources.flatMap((source) => {
      const figures = ofSource.get(source) ?? figuresIn(articleText(source));
      ofSource.set(source, figures);
      return figures;
    });
    for (const { figure, line } of written) {
      if (isStated(figure, stated)) continue;
      const expected = stated.filter(({ unit }) => unit === figure.unit).map(({ text }) => text);
      const alike =
        [...new Set(expected.length > 0 ? expected : stated.map(({ text }) => text))]
          .slice(0, 6)
          .join(', ') || '–';
      yield {
        check: 'source-disagrees',
        file: response.file,
        line,
        expected: { id: `seperti di sumbernya: ${alike}`, en: `as in the sources: ${alike}` },
        received: figure.text,
        example: factExample(view, response.locale, figure),
        message: {
          id: `"${figure.text}" tidak tertulis di sumber mana pun. Pakai fakta, samakan dengan sumbernya, atau tambahkan sumber yang menyebutnya.`,
          en: `"${figure.text}" stands in none of the sources. Use a fact, say what the source says, or add the source that states it.`,
        },
      };
    }
  }
}

/** Keys of the frontmatter that customers read. */
const sentKeys: readonly string[] = ['variants', 'whatHappensNext', 'short'];

/** Figures that the writer typed in what is sent: facts and placeholders are taken out first. */
function statements(
  { textOf }: ContentView,
  { file, parsed }: ResponseView,
): { figure: Figure; line: number }[] {
  const isSent = sentLines(parsed);
  return textOf(file)
    .split('\n')
    .flatMap((text, index) => {
      if (!isSent(index + 1)) return [];
      return figuresIn(text.replaceAll(/\{\{.*?\}\}|\{%.*?%\}/g, '…')).map((figure) => ({
        figure,
        line: index + 1,
      }));
    });
}

/** Whether a line of the file, from 1, belongs to the body or to a key that is sent; a key ends where the next begins. */
function sentLines({ lines, bodyOffset }: ResponseView['parsed']): (line: number) => boolean {
  const keys = Object.entries(lines)
    .filter(([key]) => !key.includes('.'))
    .toSorted(([, one], [, other]) => one - other);
  const spans = keys.flatMap(([key, from], index) => {
    const to = keys[index + 1]?.[1] ?? bodyOffset;
    return sentKeys.includes(key) ? [{ from, to }] : [];
  });
  return (line) => line > bodyOffset || spans.some(({ from, to }) => line >= from && line < to);
}

function articleText({ parsed }: ArticleView): string {
  const { frontmatter, sections } = parsed;
  const procedure = frontmatter && 'procedure' in frontmatter ? JSON.stringify(frontmatter.procedure) : '';
  const texts = sections.map(({ heading, text }) => `${heading}\n${text}`);
  return [frontmatter?.title, frontmatter?.description, procedure, ...texts].join('\n');
}

/** The public fact that reads exactly like the figure, when there is just one. */
function factExample(
  { settings, factTexts }: ContentView,
  locale: string,
  { text }: Figure,
): string | undefined {
  const same = Array.from(factTexts.get(locale) ?? []).filter(
    ([name, factText]) => factText === text && settings.facts.get(name)?.audience === 'public',
  );
  const [only] = same;
  return only && same.length === 1 ? `{{ fact.${only[0]} }}` : undefined;
}
