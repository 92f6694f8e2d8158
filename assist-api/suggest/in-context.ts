import { abstainBelow } from './abstention.ts';
import type { Found } from './answers.ts';
import type { Hit } from './retriever.ts';

/** From this confidence on words stand for themselves. */
const sureFrom = 0.5;

/**
 * What words are found to mean together with what was said before them. As far as they are unsure alone ("how do I do
 * that?", "TK-20418, saya tunggu ya"), what both find speaks too; where the words alone are sure, or most likely about
 * something that nothing answers, what was said before says nothing.
 */
export function inContext(alone: Found, findBoth: () => Found): Found {
  const hits = [...alone.responses.slice(0, 1), ...alone.articles.slice(0, 1)];
  const sure = Math.max(0, ...hits.map(({ confidence }) => confidence));
  const unanswered = Math.max(...hits.map((hit) => hit.unanswered));
  if (hits.length === 0 || sure >= sureFrom || unanswered >= abstainBelow) return alone;
  const both = findBoth();
  const weight = 1 - sure / sureFrom;
  return {
    responses: joined(alone.responses, both.responses, weight),
    articles: joined(alone.articles, both.articles, weight),
  };
}

/** Hits of both lists, the best first; those of the second count by a weight, 0 to 1. */
function joined(own: readonly Hit[], others: readonly Hit[], weight: number): Hit[] {
  const hits = new Map(own.map((hit) => [hit.id, hit]));
  for (const hit of others) {
    const alone = hits.get(hit.id)?.confidence ?? 0;
    hits.set(hit.id, { ...hit, confidence: Math.min(alone + weight * hit.confidence, 1) });
  }
  return [...hits.values()].sort((a, b) => b.confidence - a.confidence);
}
