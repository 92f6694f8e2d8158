import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Writes files below a folder (its URL ends in a slash) and makes what folders they need. One after the other: small files
 * by the thousand cost a build less so than through threads.
 */
export function writeFiles(
  dir: URL,
  files: Iterable<readonly [path: string, bytes: string | Uint8Array]>,
): void {
  const folders = new Set<string>();
  for (const [path, bytes] of files) {
    const target = fileURLToPath(new URL(path.replace(/^\/+/, ''), dir));
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(target, bytes);
  }
}
