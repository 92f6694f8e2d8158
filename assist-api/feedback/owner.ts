import { findAnyArticle, findResponse } from '../../content/corpus/lookups.ts';
import type { AnyArticle, CannedResponse, Corpus } from '../../content/corpus/corpus.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';

/** What has an owner; `id` is an article id or a short code, which are unique together. */
interface OwnedText {
  readonly id: string;
  readonly locale: Locale;
}

/** Id of the team that answers for an article of either audience: its own `owner`, else the team of its topic. */
export const ownerOf = (
  article: Pick<AnyArticle, 'owner' | 'topicId'>,
  { topics }: Pick<Corpus, 'topics'>,
): string | undefined => article.owner ?? teamOf(article, topics);

/** Id of the team that answers for a response: the owner of the first source that is there, else its topic's team. */
function ownerOfResponse(response: CannedResponse, corpus: Corpus): string | undefined {
  const source = response.sources
    .map((articleId) => findAnyArticle(corpus, articleId, response.locale))
    .find((article) => article !== undefined);
  return source ? ownerOf(source, corpus) : teamOf(response, corpus.topics);
}

const teamOf = ({ topicId }: { readonly topicId: string }, topics: Corpus['topics']): string | undefined =>
  topics.find((topic) => topic.topicId === topicId)?.team;

/** The article or response of a text, whatever its status; undefined when it is gone. */
export const findText = (
  corpus: Corpus,
  { id, locale }: OwnedText,
): AnyArticle | CannedResponse | undefined =>
  findAnyArticle(corpus, id, locale) ?? findResponse(corpus, id, locale);

/** Id of the team that answers for a text; undefined when it is gone. */
export function ownerOfText(corpus: Corpus, text: OwnedText): string | undefined {
  const found = findText(corpus, text);
  if (!found) return undefined;
  return 'shortCode' in found ? ownerOfResponse(found, corpus) : ownerOf(found, corpus);
}

/** The articles of both audiences and the responses that a team owns, of every status. */
export function ownedTexts(owner: string, corpus: Corpus): OwnedText[] {
  const articles = [...corpus.articles, ...corpus.playbook]
    .filter((article) => ownerOf(article, corpus) === owner)
    .map(({ articleId, locale }) => ({ id: articleId, locale }));
  const responses = corpus.responses
    .filter((response) => ownerOfResponse(response, corpus) === owner)
    .map(({ shortCode, locale }) => ({ id: shortCode, locale }));
  return [...articles, ...responses];
}
