/** `#/promises` as `promises`; empty for anything that names no view. */
export function viewNameOf(hash: string): string {
  return /^#\/([a-z-]+)$/.exec(hash)?.[1] ?? '';
}

/** The address of a view within the console's page. */
export function viewHash(name: string): string {
  return `#/${name}`;
}
