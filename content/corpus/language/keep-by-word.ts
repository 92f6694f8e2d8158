/** Words that are kept; all are forgotten when there are more, so memory stays bounded whatever is typed. */
const maxWords = 20_000;
/** Longer ones are seldom met again. */
const maxCharacters = 64;

/** The same function of a word as typed, which keeps what it gave for words that are met again. */
export function keepByWord<Result extends object>(
  make: (surface: string) => Result,
): (surface: string) => Result {
  const kept = new Map<string, Result>();
  return (surface) => {
    const known = kept.get(surface);
    if (known) return known;
    const made = make(surface);
    if (surface.length <= maxCharacters) {
      if (kept.size >= maxWords) kept.clear();
      kept.set(detached(surface), made);
    }
    return made;
  };
}

/** A copy that does not keep the whole text alive from which it was cut. */
function detached(surface: string): string {
  return ` ${surface}`.slice(1);
}
