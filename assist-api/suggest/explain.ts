import type { z } from '@hono/zod-openapi';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { ReasonSchema } from '../routes/suggestions/schema.ts';
import type { Hit } from './retriever.ts';
import type { Wording } from './wording.ts';

/** A reason for an item's rank, as the API gives it. */
export type Reason = z.output<typeof ReasonSchema>;

/** What the reasons of one item rest on. */
export interface Explained {
  readonly hit: Hit;
  readonly title: string;
  /** Title of the message's topic, when the item belongs to it. */
  readonly topicTitle: string | undefined;
  /** Title of the article that a response rests on first. */
  readonly sourceTitle: string | undefined;
}

/** Words quoted in one reason. */
const maxQuotedWords = 8;

/** Why an item was found, strongest reason first; can be empty. */
export function explain(
  { hit, title, topicTitle, sourceTitle }: Explained,
  wording: Wording,
  analyser: Analyser,
): Reason[] {
  const reasons: Reason[] = [];
  const matched = hit.matched.slice(0, maxQuotedWords);
  if (hit.example !== undefined) {
    reasons.push({
      kind: 'example',
      text: wording.example(hit.example),
      evidence: shared(hit, hit.example, analyser),
    });
  }
  if (hit.pastMessages > 0)
    reasons.push({ kind: 'past', text: wording.past(hit.pastMessages), evidence: [] });
  const inTitle = shared(hit, title, analyser);
  if (inTitle.length > 0) reasons.push({ kind: 'title', text: wording.title(title), evidence: inTitle });
  if (matched.length > 0) reasons.push({ kind: 'words', text: wording.words(matched), evidence: matched });
  if (topicTitle !== undefined)
    reasons.push({ kind: 'topic', text: wording.topic(topicTitle), evidence: [] });
  if (sourceTitle !== undefined)
    reasons.push({ kind: 'source', text: wording.source(sourceTitle), evidence: [] });
  for (const { typed, read } of hit.corrected) {
    if (hit.matched.includes(typed)) {
      reasons.push({ kind: 'spelling', text: wording.spelling(typed, read), evidence: [typed] });
    }
  }
  return reasons;
}

/** Matched words whose stem stands in a text too. */
function shared(hit: Hit, text: string, analyser: Analyser): string[] {
  const stems = new Set(analyser.analyse(text, hit.locale).map(({ stem }) => stem));
  return hit.matched
    .filter((word) => analyser.analyse(word, hit.locale).some(({ stem }) => stems.has(stem)))
    .slice(0, maxQuotedWords);
}
