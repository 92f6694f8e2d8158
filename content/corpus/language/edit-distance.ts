// Three rows serve every call: nothing is allocated for words of usual length.
let beforeLast = new Uint16Array(80);
let last = new Uint16Array(80);
let current = new Uint16Array(80);

/**
 * Edits (insert, delete, replace, swap of neighbours) that turn one word into the other, or `limit + 1` as soon as
 * they are more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (b.length + 1 >= last.length) [beforeLast, last, current] = rows(2 * b.length);
  for (let column = 0; column <= b.length; column += 1) last[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    // Cells further than `limit` from the diagonal are more than `limit` edits away.
    const from = Math.max(1, row - limit);
    const to = Math.min(b.length, row + limit);
    current[from - 1] = from === 1 ? row : limit + 1;
    let least = at(current, from - 1);
    for (let column = from; column <= to; column += 1) {
      const typed = a.charCodeAt(row - 1);
      const known = b.charCodeAt(column - 1);
      let edits = Math.min(
        at(last, column - 1) + (typed === known ? 0 : 1),
        at(last, column) + 1,
        at(current, column - 1) + 1,
      );
      if (
        row > 1 &&
        column > 1 &&
        typed === b.charCodeAt(column - 2) &&
        known === a.charCodeAt(row - 2) &&
        edits > at(beforeLast, column - 2) + 1
      ) {
        edits = at(beforeLast, column - 2) + 1;
      }
      current[column] = edits;
      if (edits < least) least = edits;
    }
    if (to < b.length) current[to + 1] = limit + 1;
    if (least > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(at(last, b.length), limit + 1);
}

function rows(
  length: number,
): [Uint16Array<ArrayBuffer>, Uint16Array<ArrayBuffer>, Uint16Array<ArrayBuffer>] {
  return [new Uint16Array(length), new Uint16Array(length), new Uint16Array(length)];
}

function at(row: Uint16Array, column: number): number {
  return row[column] ?? Infinity;
}
