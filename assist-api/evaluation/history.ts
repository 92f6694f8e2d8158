import type { PastMessage } from './task.ts';

/** How much of the history an engine may learn from: nothing, everything, or so many messages of each item. */
export type HistoryChoice = 'none' | 'all' | number;

/** Reads `none`, `all` or a whole number from 1; undefined for anything else. */
export function parseHistoryChoice(text: string): HistoryChoice | undefined {
  if (text === 'none' || text === 'all') return text;
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;
}

/** The first messages of each item in the order of the file; the item is the document that was sent. */
export function takeHistory(history: readonly PastMessage[], choice: HistoryChoice): readonly PastMessage[] {
  if (choice === 'all') return history;
  if (choice === 'none') return [];
  const counts = new Map<string, number>();
  return history.filter(({ documents: [item = ''] }) => {
    const count = (counts.get(item) ?? 0) + 1;
    counts.set(item, count);
    return count <= choice;
  });
}
