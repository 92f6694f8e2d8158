import { fitReliability, priorReliability, type Observation, type Reliability } from './confidence.ts';
import { buildIndex } from './build-index.ts';
import { LearnedAnswers, listOf, type LearnedState } from './learned-answers.ts';
import { LocaleIndex } from './locale-index.ts';
import type { Phrasing } from './phrasings.ts';
import { order } from './rank.ts';
import type { ReadSources } from './retriever-state.ts';
import type { ItemKind } from '../suggest/retriever.ts';

/** One in so many examples and past messages is held back. */
const heldBackEach = 5;
/** Fewer held-back messages of a language tell too little. */
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
 * How far evidence is to be trusted in each language: some of the examples and past messages are held back, indexes are
 * made without them, and what is found for them is compared with what is right. The prior where there are too few.
 */
export function measureReliability(languages: readonly ReadSources[]): Reliability[] {
  const parted = languages.map((sources) => ({ ...sources, ...part(sources.phrasings) }));
  if (parted.every(({ heldBack }) => heldBack.length < fewest)) return parted.map(() => priorReliability);
  const learned = LearnedAnswers.learn(parted.map(({ documents, kept }) => ({ documents, phrasings: kept })));
  return parted.map((sources) =>
    sources.heldBack.length < fewest ? priorReliability : fitReliability(observe(sources, learned)),
  );
}

interface Parted {
  readonly kept: readonly Phrasing[];
  readonly heldBack: readonly Phrasing[];
}

function part(phrasings: readonly Phrasing[]): Parted {
  const heldBack = phrasings
    .filter(({ origin }) => origin !== 'own')
    .filter((_, at) => at % heldBackEach === heldBackEach - 1);
  const isHeldBack = new Set(heldBack);
  return { kept: phrasings.filter((phrasing) => !isHeldBack.has(phrasing)), heldBack };
}

/** What is found for messages that were held back, the right answers and the best that is left without them. */
function observe(
  { documents, parts, kept, heldBack }: ReadSources & Parted,
  learned: LearnedState,
): Observation[] {
  const index = new LocaleIndex(buildIndex(documents, parts, kept), learned, documents, parts);
  const every = Math.ceil(heldBack.length / most);
  const observations: Observation[] = [];
  for (const { text, documents: positions } of heldBack.filter((_, at) => at % every === 0)) {
    const findings = index.search(text);
    for (const [list, kinds] of lists.entries()) {
      const right = positions.filter(
        (position) => documents[position] && listOf(documents[position]) === list,
      );
      if (right.length === 0 && positions.length > 0) continue;
      for (const { document, evidence } of order(findings, { kinds, limit: hitsLookedAt })) {
        observations.push({ evidence, isRight: right.includes(document), weight: 1 });
      }
      if (right.length === 0) continue;
      const without = new Set(right.map((position) => documents[position]?.id ?? ''));
      const [wrong] = order(findings, { kinds, limit: 1, without });
      if (wrong) observations.push({ evidence: wrong.evidence, isRight: false, weight: unansweredWeight });
    }
  }
  return observations;
}
