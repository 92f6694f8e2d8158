/** Candidates closest to `word`, closest first, at most `limit`; those that share little with it are left out. */
export function nearest(word: string, candidates: Iterable<string>, limit = 3): string[] {
  const asked = word.toLowerCase();
  return Array.from(candidates, (candidate) => ({
    candidate,
    distance: distance(asked, candidate.toLowerCase()),
  }))
    .filter(
      ({ candidate, distance: edits }) =>
        edits <= Math.max(2, Math.ceil(Math.max(asked.length, candidate.length) / 3)),
    )
    .sort((one, other) => one.distance - other.distance || (one.candidate < other.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Levenshtein distance; a word that holds the other whole counts as at most 2 away. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1];
    for (let column = 0; column < other.length; column += 1) {
      const replaced = (row[column] ?? 0) + (other[column] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  const edits = row[other.length] ?? 0;
  const isPart = one.length > 3 && other.length > 3 && (one.includes(other) || other.includes(one));
  return isPart ? Math.min(edits, 2) : edits;
}

/** `, maksud Anda "x"?` for the closest candidate, in both languages; empty without one. */
export function didYouMean(
  word: string,
  candidates: Iterable<string>,
): { id: string; en: string; best?: string } {
  const [best] = nearest(word, candidates, 1);
  if (best === undefined) return { id: '', en: '' };
  return { id: ` Maksud Anda "${best}"?`, en: ` Did you mean "${best}"?`, best };
}
