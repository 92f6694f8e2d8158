import type { ItemKind } from '../suggest/retriever.ts';
import { fitReliability, priorReliability, type Observation, type Reliability } from './confidence.ts';
import { buildIndex, type LocaleIndexParts } from './build-index.ts';
import { LocaleIndex } from './locale-index.ts';
import { order } from './rank.ts';
import type { PastMessage, SearchableDocument } from './searchable-document.ts';

/** One in so many examples and past messages is held back. */
const heldBackEach = 5;
/** Fewer held-back messages tell too little. */
const fewest = 40;
/** More tell nothing new. */
const most = 600;
/** Hits of each message that are looked at. */
const hitsLookedAt = 3;
/** Kinds that are ranked beside each other. */
const lists: readonly (readonly ItemKind[])[] = [['response'], ['article', 'playbook']];
/** How much it counts what is found for a message when its answer is taken away: some messages have none. */
const unansweredWeight = 0.3;

/**
 * How far evidence is to be trusted in this corpus: some of its own examples and past messages are held back, an index
 * is made without them, and what it finds for them is compared with what is right. The prior where there are too few.
 */
export function measureReliability(
  documents: readonly SearchableDocument[],
  parts: LocaleIndexParts,
): Reliability {
  const heldBack: PastMessage[] = [];
  let count = 0;
  const isHeldBack = () => {
    count += 1;
    return count % heldBackEach === 0;
  };
  const keep = (text: string, ids: readonly string[]) => {
    if (!isHeldBack()) return true;
    heldBack.push({ text, documents: ids });
    return false;
  };
  const without = documents.map((document) => ({
    ...document,
    examples: document.examples.filter((example) => keep(example, [document.id])),
  }));
  const kindOf = new Map(documents.map(({ id, kind }) => [id, kind]));
  const history = (parts.history ?? [])
    .filter(({ documents: ids }) => ids.length === 0 || ids.some((id) => kindOf.has(id)))
    .filter(({ text, documents: ids }) => keep(text, ids));
  if (heldBack.length < fewest) return priorReliability;

  const kept = { ...parts, history };
  const index = new LocaleIndex(buildIndex(without, kept), without, kept);
  const every = Math.ceil(heldBack.length / most);
  const observations: Observation[] = [];
  for (const { text, documents: ids } of heldBack.filter((_, at) => at % every === 0)) {
    const findings = index.search(text);
    for (const kinds of lists) {
      const right = ids.filter((id) => kinds.includes(kindOf.get(id) ?? 'article'));
      if (right.length === 0 && ids.length > 0) continue;
      for (const { document, evidence } of order(findings, { kinds, limit: hitsLookedAt })) {
        const isRight = right.includes(documents[document]?.id ?? '');
        observations.push({ evidence, isRight, weight: 1 });
      }
      if (right.length === 0) continue;
      const [wrong] = order(findings, { kinds, limit: 1, without: new Set(right) });
      if (wrong) observations.push({ evidence: wrong.evidence, isRight: false, weight: unansweredWeight });
    }
  }
  return fitReliability(observations);
}
