import type { Finding } from '../routes/reply-checks/schema.ts';

/** A finding before its key and text are known. */
export type DraftFinding = Omit<Finding, 'key' | 'text' | 'stated'> & {
  /** What tells it from others of its kind and words, such as the fact that differs. Default: nothing. */
  readonly about?: string;
};

/** Of findings about the same words the first of these kinds is told. */
const weight: Readonly<Record<Finding['kind'], number>> = {
  placeholder: 0,
  over_limit: 1,
  wrong_fact: 2,
  personal_data: 3,
  channel: 4,
  review_reward: 5,
  early_promise: 6,
  internal: 7,
  unsupported_claim: 8,
  blame: 9,
  selling: 10,
  repeated: 11,
};

/** Findings in the order of the text, none over another, with their words and keys. */
export function settle(drafts: readonly DraftFinding[], text: string): Finding[] {
  const kept: DraftFinding[] = [];
  const ranked = drafts
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .sort(
      (a, b) =>
        Number(b.severity === 'block') - Number(a.severity === 'block') ||
        weight[a.kind] - weight[b.kind] ||
        a.start - b.start ||
        b.end - a.end,
    );
  for (const draft of ranked) {
    if (!kept.some((other) => draft.start < other.end && other.start < draft.end)) kept.push(draft);
  }
  const seen = new Map<string, number>();
  return kept
    .sort((a, b) => a.start - b.start)
    .map(({ about, ...draft }) => {
      const words = text.slice(draft.start, draft.end);
      const name = [draft.kind, about, words.toLowerCase().replace(/\s+/g, ' ').slice(0, 120)]
        .filter((part) => part !== undefined)
        .join(':');
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      return { ...draft, key: times === 1 ? name : `${name}:${times}`, text: words };
    });
}
