import { createHash } from 'node:crypto';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { PastMessage } from '../retrieval/index.ts';
import type { Store } from '../store/store.ts';
import { readEvidence } from './evidence.ts';
import { pastAnswersOf, withinLimits } from './past-answers.ts';
import type { PastAnswer } from './past-answers.ts';
import { ownWords } from './typed-text.ts';

/** What agents' suggestions are learned from. Never given to anything public. */
export interface History {
  /** The newest first. */
  readonly messages: ReadonlyMap<Locale, readonly PastMessage[]>;
  /** Changes with the messages: 12 hex digits; null without any. */
  readonly version: string | null;
}

/** Nothing learned yet. */
export const noHistory: History = { messages: new Map(), version: null };

const versionLength = 12;

/** What the store has to learn from since a moment, within the limits; the newest first. */
export async function readPastAnswers(store: Store, analyser: Analyser, since: Date): Promise<PastAnswer[]> {
  return withinLimits(pastAnswersOf(await readEvidence(store, since)), analyser);
}

/** Past answers as the retriever learns them: a text that several items answered is one message with all of them. */
export function historyOf(answers: readonly PastAnswer[]): History {
  if (answers.length === 0) return noHistory;
  const messages = new Map(
    [...Map.groupBy(answers, ({ locale }) => locale)].map(([locale, own]) => [locale, messagesOf(own)]),
  );
  const version = createHash('sha256')
    .update(JSON.stringify([...messages]))
    .digest('hex')
    .slice(0, versionLength);
  return { messages, version };
}

function messagesOf(answers: readonly PastAnswer[]): PastMessage[] {
  const byText = Map.groupBy(answers, ({ text }) => ownWords(text));
  return [...byText].map(([text, own]) => ({ text, documents: own.map(({ itemId }) => itemId) }));
}
