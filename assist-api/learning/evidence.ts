import type { AnsweredSuggestion, Store, StoredOutcome } from '../store/store.ts';

/** That an item answered a message, as one source tells it. */
export interface Evidence {
  /** The suggestion with the item, or the imported message; stays the same. */
  readonly sourceId: string;
  readonly locale: string;
  /** Masked. */
  readonly text: string;
  /** Short code or article id. */
  readonly itemId: string;
  /** When the message came, or was imported; UTC. */
  readonly at: Date;
}

/** From this share of changed characters on, the agent wrote another answer: the item was no more than a beginning. */
const rewrittenFrom = 0.5;

/** Everything that the store has to learn from since a moment, without what was removed; in no order. */
export async function readEvidence(store: Store, since: Date): Promise<Evidence[]> {
  const unlearned = await store.listUnlearned();
  const answered = (await store.listAnsweredSuggestions(since)).flatMap(evidenceOf);
  const imported = (await store.listImportedMessages(since)).map(({ maskedText: text, ...message }) => ({
    ...message,
    text,
  }));
  return [...answered, ...imported].filter(({ sourceId }) => !unlearned.has(sourceId));
}

/**
 * The response and the article that answered a suggestion's message: of each list the item sent last, else the one
 * inserted last. An item that was dismissed afterwards or all but rewritten answered nothing.
 */
export function evidenceOf({
  suggestionId,
  createdAt,
  locale,
  maskedText,
  outcomes,
}: AnsweredSuggestion): Evidence[] {
  return (['response', 'article'] as const).flatMap((kind) => {
    const items = Map.groupBy(
      outcomes.filter(({ itemKind }) => itemKind === kind),
      ({ itemId }) => itemId,
    );
    const [last] = [...items]
      .flatMap(([itemId, own]) => useOf(itemId, own) ?? [])
      .sort(
        (one, other) =>
          Number(other.isSent) - Number(one.isSent) ||
          other.at - one.at ||
          Number(one.itemId > other.itemId) - Number(one.itemId < other.itemId),
      );
    if (!last) return [];
    const { itemId } = last;
    return [
      { sourceId: `${suggestionId}/${kind}/${itemId}`, locale, text: maskedText, itemId, at: createdAt },
    ];
  });
}

interface Use {
  readonly itemId: string;
  readonly isSent: boolean;
  /** Milliseconds since 1970, by the agent's clock. */
  readonly at: number;
}

function useOf(itemId: string, outcomes: readonly StoredOutcome[]): Use | undefined {
  const timesOf = (...events: readonly StoredOutcome['event'][]) =>
    outcomes.filter(({ event }) => events.includes(event)).map(({ at }) => at.getTime());
  const at = Math.max(...timesOf('inserted', 'sent'));
  const isRewritten = outcomes.some(({ editedShare }) => (editedShare ?? 0) >= rewrittenFrom);
  if (at === -Infinity || isRewritten || timesOf('dismissed').some((dismissed) => dismissed >= at)) {
    return undefined;
  }
  return { itemId, isSent: timesOf('sent').length > 0, at };
}
