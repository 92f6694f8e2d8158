import type { Corpus } from '../../content/corpus/corpus.ts';
import type { PastAnswer } from './past-answers.ts';

/** What was learned about one item in one language. */
export interface LearnedItem {
  readonly locale: string;
  /** Short code or article id. */
  readonly id: string;
  /** Null where the content no longer holds the item. */
  readonly title: string | null;
  /** Past messages, 1 or more. */
  readonly messages: number;
  /** The last time, ISO 8601 in UTC. */
  readonly lastAt: string;
  /** Up to 3, the newest first; masked. */
  readonly wordings: readonly string[];
}

const maxWordings = 3;

/** Groups past answers, the newest first, by item: the one with the most messages first, then by id and language. */
export function listLearned(answers: readonly PastAnswer[], corpus: Corpus): LearnedItem[] {
  const titleOf = titles(corpus);
  return [...Map.groupBy(answers, ({ locale, itemId }) => `${locale}/${itemId}`).values()]
    .flatMap((own): LearnedItem[] => {
      const [newest] = own;
      if (!newest) return [];
      const { locale, itemId: id, at } = newest;
      const wordings = own.slice(0, maxWordings).map(({ text }) => text);
      const title = titleOf(id, locale) ?? null;
      return [{ locale, id, title, messages: own.length, lastAt: at.toISOString(), wordings }];
    })
    .sort(
      (one, other) =>
        other.messages - one.messages ||
        compareText(one.id, other.id) ||
        compareText(one.locale, other.locale),
    );
}

/** Titles of responses, articles and playbook articles by id and language; of any language where that has none. */
export function titles({
  responses,
  articles,
  playbook,
}: Corpus): (id: string, locale: string) => string | undefined {
  const found = new Map<string, string>();
  const add = (id: string, locale: string, title: string) => {
    found.set(`${locale}/${id}`, title);
    if (!found.has(id)) found.set(id, title);
  };
  for (const { shortCode, locale, title } of responses) add(shortCode, locale, title);
  for (const { articleId, locale, title } of [...articles, ...playbook]) add(articleId, locale, title);
  return (id, locale) => found.get(`${locale}/${id}`) ?? found.get(id);
}

const compareText = (one: string, other: string) => Number(one > other) - Number(one < other);
