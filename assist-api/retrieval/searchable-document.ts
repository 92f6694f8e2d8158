import type { AnyArticle, CannedResponse, Corpus, PlaybookArticle } from '../../content/corpus/corpus.ts';
import { dayIn } from '../../content/corpus/hours/zoned-time.ts';
import { isLive } from '../../content/corpus/index.ts';
import type { Channel } from '../../content/corpus/schema/business.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { ItemKind } from '../suggest/retriever.ts';

/** A response, article or playbook article as ranking sees it. */
export interface SearchableDocument {
  readonly kind: ItemKind;
  /** Short code or article id. */
  readonly id: string;
  readonly locale: Locale;
  readonly topicId: string;
  readonly title: string;
  /** Can be empty. */
  readonly description: string;
  /** Messages that it answers. */
  readonly examples: readonly string[];
  /** In order; a response has one, without id and heading. */
  readonly passages: readonly SearchablePassage[];
  /** Ids of the articles that a response rests on, the weightiest first; empty for an article. */
  readonly sources: readonly string[];
  /** Channels where a response may be used; empty means all. */
  readonly channels: readonly Channel[];
  /** Multiplies the rank, 0.5 to 2. */
  readonly searchWeight: number;
  /** True when its review date has passed. */
  readonly isOverdue: boolean;
}

/** A message that was answered before, with what answered it. */
export interface PastMessage {
  readonly text: string;
  /** Ids of documents; those that are not live are passed over. Empty: nothing answers it. */
  readonly documents: readonly string[];
}

export interface SearchablePassage {
  readonly passageId: string;
  readonly heading: string;
  readonly text: string;
  /** The procedure of a playbook article, which is no section of its text. It has the id of the article's beginning. */
  readonly isProcedure?: true;
}

/** Who asks: `public` sees published articles and nothing of the rest, not even in statistics. */
export type Scope = 'public' | 'agent';

/** What is live at `now` in one locale, for one scope, in the order of the corpus. */
export function searchableDocuments(
  corpus: Corpus,
  locale: Locale,
  scope: Scope,
  now: Date,
): SearchableDocument[] {
  const isShown = (document: AnyArticle | CannedResponse) =>
    document.locale === locale && isLive(document, now, corpus.business.timeZone);
  const day = dayIn(corpus.business.timeZone, now);
  const from = (kind: ItemKind) => (article: AnyArticle) => fromArticle(article, kind, day);
  const articles = corpus.articles.filter(isShown).map(from('article'));
  if (scope === 'public') return articles;
  const playbook = corpus.playbook.filter(isShown).map(from('playbook'));
  const responses = corpus.responses.filter(isShown).map((response) => fromResponse(response, day));
  return [...responses, ...articles, ...playbook];
}

function fromArticle(article: AnyArticle, kind: ItemKind, day: string): SearchableDocument {
  const {
    articleId: id,
    locale,
    topicId,
    title,
    description = '',
    examples,
    passages,
    searchWeight,
  } = article;
  const procedure = article.audience === 'internal' ? article.procedure : undefined;
  return {
    kind,
    id,
    locale,
    topicId,
    title,
    description,
    examples,
    passages: procedure ? [...passages, procedurePassage(id, procedure)] : passages,
    sources: [],
    channels: [],
    searchWeight,
    isOverdue: isOverdue(article, day),
  };
}

function fromResponse(response: CannedResponse, day: string): SearchableDocument {
  const { shortCode: id, locale, topicId, title, examples, sources, channels, body, variants } = response;
  const text = [body, ...variants].join('\n').replace(/\{\{[^}]*\}\}|\{%[^%]*%\}/g, ' ');
  return {
    kind: 'response',
    id,
    locale,
    topicId,
    title,
    description: '',
    examples,
    passages: [{ passageId: '', heading: '', text }],
    sources,
    channels,
    searchWeight: 1,
    isOverdue: isOverdue(response, day),
  };
}

function isOverdue({ reviewBy }: AnyArticle | CannedResponse, day: string): boolean {
  return reviewBy !== undefined && reviewBy < day;
}

/** What a procedure says, as one more passage of its article. */
function procedurePassage(
  articleId: string,
  { when, steps, dataNeeded, decides = '', stopWhen = '' }: NonNullable<PlaybookArticle['procedure']>,
): SearchablePassage {
  const said = [...when, ...[...steps, ...dataNeeded].map(({ text }) => text), decides, stopWhen];
  const text = said.filter((line) => line !== '').join('. ');
  return { passageId: articleId, heading: '', text, isProcedure: true };
}
