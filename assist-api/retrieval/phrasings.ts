import type { Token } from '../../content/corpus/language/index.ts';
import { maxPhrasingWords } from './ranking.ts';
import type { PastMessage, SearchableDocument } from './searchable-document.ts';

/** Where a phrasing comes from: an example by a writer, a past message, or words of the document itself. */
export type PhrasingOrigin = 'example' | 'past' | 'own';

/** A short text that somebody might type to find a document. */
export interface Phrasing {
  readonly text: string;
  readonly origin: PhrasingOrigin;
  /** Positions of the documents that it finds; empty for a past message that nothing answers. */
  readonly documents: readonly number[];
  /** At least one. */
  readonly tokens: readonly Token[];
}

/**
 * The phrasings of documents: titles, examples, past messages; where a document has no example, its short lines stand
 * in. In the order of the documents, past messages last.
 */
export function phrasingsOf(
  documents: readonly SearchableDocument[],
  history: readonly PastMessage[],
  read: (text: string) => readonly Token[],
): Phrasing[] {
  const phrasings: Phrasing[] = [];
  const add = (text: string, origin: PhrasingOrigin, positions: readonly number[], most = Infinity) => {
    const tokens = read(text);
    if (tokens.length === 0 || tokens.length > most) return;
    phrasings.push({ text, origin, documents: positions, tokens });
  };
  const positions = new Map<string, number[]>();
  for (const [position, { id, title, examples, passages }] of documents.entries()) {
    positions.set(id, [...(positions.get(id) ?? []), position]);
    add(title, 'own', [position]);
    for (const example of examples) add(example, 'example', [position]);
    if (examples.length > 0) continue;
    for (const line of passages.flatMap(({ text }) => text.split('\n'))) {
      if (line.length <= maxPhrasingWords * longestMeanWord) add(line, 'own', [position], maxPhrasingWords);
    }
  }
  for (const { text, documents: ids } of history) {
    const found = ids.flatMap((id) => positions.get(id) ?? []);
    if (found.length > 0 || ids.length === 0) add(text, 'past', found);
  }
  return phrasings;
}

/** Longer lines need not be read to know that they hold too many words. */
const longestMeanWord = 12;
