import type { CannedResponse } from '../../../content/corpus/corpus.ts';
import type { Locale } from '../../../content/corpus/schema/locale.ts';
import type { AgentValues, Knowledge } from '../../knowledge.ts';
import type { CannedResponseReply } from './schema.ts';

/** Most hits that the retriever gives at once. */
const maxHits = 100;

/** What is looked for; an empty `q` asks for everything. */
interface ResponsesQuery {
  readonly q: string;
  readonly locale: Locale;
  readonly topicId: string | undefined;
  readonly limit: number;
}

/** Responses whose short code begins with `q` (a leading slash aside), then those found by words; unique. */
export function findResponses(
  knowledge: Knowledge,
  { q, locale, topicId, limit }: ResponsesQuery,
): readonly CannedResponse[] {
  const { corpus, library, retriever } = knowledge;
  const order = new Map(corpus.topics.map((topic, index) => [topic.topicId, index]));
  const position = (response: CannedResponse) => order.get(response.topicId) ?? order.size;
  const all = corpus.responses
    .filter(
      (response) => response.locale === locale && (topicId === undefined || response.topicId === topicId),
    )
    .sort((a, b) => position(a) - position(b) || a.title.localeCompare(b.title, locale));
  if (q === '') return all;
  const start = q.replace(/^\//, '').toLowerCase();
  const byCode = all.filter(({ shortCode }) => start !== '' && shortCode.startsWith(start));
  const hits = retriever.search({
    text: q,
    locale,
    kinds: ['response'],
    ...(topicId !== undefined && { topicId }),
    limit: Math.min(limit, maxHits),
  });
  const byWords = hits.flatMap(({ id }) => library.response(id, locale) ?? []);
  return [...new Set([...byCode, ...byWords])];
}

/** A response as the API gives it, with the agent's own values filled in. */
export function toReply(
  response: CannedResponse,
  { library, compose }: Pick<Knowledge, 'library' | 'compose'>,
  agent: AgentValues,
): CannedResponseReply {
  const { shortCode, locale, topicId, title, body, placeholders, channels, sources, nextStep, followUp } =
    response;
  return {
    shortCode,
    locale,
    topicId,
    topicTitle: library.topic(topicId)?.title[locale] ?? topicId,
    title,
    ...compose(response, agent),
    template: body,
    placeholders: [...placeholders],
    channels: [...channels],
    sources: [...sources],
    ...(nextStep !== undefined && { nextStep }),
    ...(followUp !== undefined && { followUp }),
  };
}
