/** A choice that the writer's browser remembers; undefined when it has none, or keeps nothing. */
export function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(`tanggap.writer.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a choice where the browser lets it. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`tanggap.writer.${name}`, value);
  } catch {
    // The choice lasts until the page is left.
  }
}
