import type { RuleMatchReply } from '../../../../assist-api/routes/signal-trials/schema.ts';

/** Matches by kind, in the order in which the kinds come; of those that would read the same, the first. */
export function groupMatches(
  matches: readonly RuleMatchReply[],
): readonly { readonly kind: string; readonly matches: readonly RuleMatchReply[] }[] {
  const read = new Set<string>();
  const different = matches.filter(({ kind, rule, evidence, deniedBy }) => {
    const words = evidence.map(({ text }) => text);
    const key = JSON.stringify([kind, rule, words, deniedBy?.text]);
    if (read.has(key)) return false;
    read.add(key);
    return true;
  });
  return Array.from(
    Map.groupBy(different, ({ kind }) => kind),
    ([kind, group]) => ({ kind, matches: group }),
  );
}
