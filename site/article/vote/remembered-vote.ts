/** What a browser remembers of its own answer, so that it can be shown and changed. */
export interface RememberedVote {
  /** Chosen at random, once for an article. */
  readonly voteId: string;
  readonly helpful: boolean;
  readonly reason: string;
  readonly comment: string;
}

/** The same key as open-vote.ts looks for. */
const key = () => `vote ${location.pathname}`;

/** Undefined where nothing is remembered, or storage is refused. */
export function readVote(): RememberedVote | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key()) ?? 'null') as Partial<RememberedVote> | null;
    const { voteId, helpful, reason = '', comment = '' } = kept ?? {};
    return voteId === undefined || helpful === undefined ? undefined : { voteId, helpful, reason, comment };
  } catch {
    return undefined;
  }
}

export function keepVote(vote: RememberedVote): void {
  try {
    localStorage.setItem(key(), JSON.stringify(vote));
  } catch {
    // The answer was stored by the API all the same.
  }
}

/** A random UUID, also where `crypto.randomUUID` is missing: over plain HTTP and in older WebViews. */
export function newVoteId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'[Number(`0x${hex[16] ?? '0'}`) % 4] ?? '8';
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-');
}
