import { abstainBelow } from './abstention.ts';
import type { Hit } from './retriever.ts';

/** A hit whose score is at least this share of the best is as good as it. */
const closeShare = 0.92;

/** Lets what was said before decide between hits that are as good as the best: those of its topic come first. */
export function breakTies(hits: readonly Hit[], topicOfContext: () => string | undefined): readonly Hit[] {
  const [best] = hits;
  const rivals = hits.filter(({ score }) => score >= closeShare * (best?.score ?? 0)).length;
  if (rivals < 2 || new Set(hits.slice(0, rivals).map(({ topicId }) => topicId)).size < 2) return hits;
  const topicId = topicOfContext();
  const isMeant = (hit: Hit) => hit.topicId === topicId;
  const close = hits.slice(0, rivals);
  return [...close.filter(isMeant), ...close.filter((hit) => !isMeant(hit)), ...hits.slice(rivals)];
}

/** Playbook articles that answer first, for an agent's own question. */
export function playbookFirst(hits: readonly Hit[]): readonly Hit[] {
  const answers = ({ kind, confidence }: Hit) => kind === 'playbook' && confidence >= abstainBelow;
  return [...hits.filter(answers), ...hits.filter((hit) => !answers(hit))];
}

/** Puts what was sent in the conversation behind the rest. */
export function sentLast(hits: readonly Hit[], wasSent: (hit: Hit) => boolean): readonly Hit[] {
  const sent = hits.filter(wasSent);
  return sent.length === 0 ? hits : [...hits.filter((hit) => !sent.includes(hit)), ...sent];
}
