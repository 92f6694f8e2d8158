import { randomUUID } from 'node:crypto';

/**
 * A new UUID that begins with the time (version 7, https://www.rfc-editor.org/rfc/rfc9562#section-5.7): rows that are
 * written one after another then lie together in the index, and a group of them changes one page of it.
 */
export function timeOrderedId(now: Date): string {
  const time = now.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
