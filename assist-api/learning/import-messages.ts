import type { Analyser } from '../../content/corpus/language/index.ts';
import { maskPersonalData } from '../../content/corpus/masking/index.ts';
import type { ImportedMessage, Store } from '../store/store.ts';
import type { ImportLine } from './import-file.ts';
import { saysEnough } from './past-answers.ts';
import { messageIdOf } from './typed-text.ts';

/** What is kept of a text; longer ones teach no more. */
const maxStoredCharacters = 4_000;

/** What an import is made with. */
export interface ImportParts {
  readonly store: Store;
  readonly analyser: Analyser;
  /** Languages of the shop, the first is the default. */
  readonly locales: readonly string[];
  readonly now: Date;
  /** Also takes what a person removed before. */
  readonly takesRemoved: boolean;
}

/** What became of the lines of a file; pairs are messages with one item each. */
export interface ImportResult {
  readonly lines: number;
  readonly added: number;
  /** Pairs that were there before, or stood in the file twice. */
  readonly repeated: number;
  /** Pairs that a person removed before and that stay so. */
  readonly removed: number;
  /** Lines with fewer than two telling words, which are not kept. */
  readonly tooShort: number;
}

/** Masks past messages and keeps each once with each item. */
export async function importMessages(
  lines: readonly ImportLine[],
  { store, analyser, locales, now, takesRemoved }: ImportParts,
): Promise<ImportResult> {
  const messages = new Map<string, ImportedMessage>();
  let tooShort = 0;
  let pairs = 0;
  for (const { text, itemIds, locale = analyser.detectLocale(text, locales).locale } of lines) {
    const maskedText = maskPersonalData(text).slice(0, maxStoredCharacters);
    if (!saysEnough(maskedText, locale, analyser)) {
      tooShort += 1;
      continue;
    }
    pairs += itemIds.length;
    for (const itemId of itemIds) {
      const sourceId = messageIdOf({ locale, itemId, text: maskedText });
      messages.set(sourceId, { sourceId, locale, maskedText, itemId, at: now });
    }
  }
  const unlearned = await store.listUnlearned();
  const removed = [...messages.keys()].filter((sourceId) => unlearned.has(sourceId));
  if (takesRemoved) await store.allowLearning(removed);
  else for (const sourceId of removed) messages.delete(sourceId);
  const added = await store.importMessages([...messages.values()]);
  const left = takesRemoved ? 0 : removed.length;
  return { lines: lines.length, added, repeated: pairs - left - added, removed: left, tooShort };
}
