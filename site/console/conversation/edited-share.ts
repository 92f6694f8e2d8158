/** Above this many comparisons the whole differing stretch counts as changed; keeps copying instant. */
const maxComparisons = 4_000_000;

/**
 * How much of a suggested text was changed before it was used: the fewest characters inserted, removed or
 * replaced, as a share of the longer text. 0 for equal texts, 1 for entirely different ones.
 */
export function editedShare(suggested: string, used: string): number {
  const longest = Math.max(suggested.length, used.length);
  if (longest === 0) return 0;
  let start = 0;
  while (start < suggested.length && suggested[start] === used[start]) start += 1;
  let tail = 0;
  const shorter = Math.min(suggested.length, used.length) - start;
  while (tail < shorter && suggested[suggested.length - 1 - tail] === used[used.length - 1 - tail]) tail += 1;
  const from = suggested.slice(start, suggested.length - tail);
  const to = used.slice(start, used.length - tail);
  return distance(from, to) / longest;
}

/** Levenshtein distance in two rows. */
function distance(from: string, to: string): number {
  if (from === '' || to === '' || from.length * to.length > maxComparisons) {
    return Math.max(from.length, to.length);
  }
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
