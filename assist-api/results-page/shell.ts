import { z } from 'zod';

const PluralFormsSchema = z.record(z.string(), z.string());

/** What the built page gives along for its results: words and addresses, so that the site stays the one place for both. */
const ShellDataSchema = z.object({
  /** BCP 47 tag for numbers and plurals. */
  intlLocale: z.string(),
  /** Title of the page; `{query}` stands for what was searched for. */
  documentTitle: z.string(),
  strings: z.object({
    results: PluralFormsSchema,
    resultsFor: z.string(),
    corrected: z.string(),
    searchExactly: z.string(),
    near: z.string(),
    nearHint: z.string(),
    nothing: z.string(),
    nothingHint: z.string(),
    all: z.string(),
    filterLabel: z.string(),
    askPerson: z.string(),
    closest: z.string(),
    otherTopics: z.string(),
  }),
  /** Topics with articles, in the order of display. */
  topics: z.array(z.object({ topicId: z.string(), title: z.string(), url: z.string() })),
  contactUrl: z.string(),
  /** The week in which people answer, in one line. */
  hours: z.string(),
});
export type ShellData = z.output<typeof ShellDataSchema>;

/** The built page of search results, in parts. */
export interface Shell {
  readonly data: ShellData;
  /** The page with a title, a value for its field and its results; each a piece of finished HTML. */
  fill(parts: { readonly title: string; readonly value: string; readonly results: string }): string;
}

const dataBlock = /<script type="application\/json" id="results-data">(?<json>[\s\S]*?)<\/script>/;
const slot = /(?<open><results-slot[^>]*>)[\s\S]*?(?=<\/results-slot>)/;
const field = / data-results-query(?:="[^"]*")?/;
const title = /<title>[^<]*<\/title>/;

/** Reads the built page; undefined where it is not made for results. */
export function readShell(page: string): Shell | undefined {
  const json = dataBlock.exec(page)?.groups?.['json'];
  if (json === undefined || !slot.test(page)) return undefined;
  const data = ShellDataSchema.parse(JSON.parse(json));
  return {
    data,
    fill: (parts) =>
      page
        .replace(dataBlock, '')
        // The field first: what was typed, then all over the page, may look like its mark, but never like an element.
        .replace(field, () => ` value="${parts.value}"`)
        .replace(title, () => `<title>${parts.title}</title>`)
        .replace(slot, (_whole, open: string) => `${open}${parts.results}`),
  };
}
