import type { SnippetDraft } from './desk.ts';

/** A text of one's own while it is named or changed. */
export interface SnippetInHand {
  readonly draft: SnippetDraft;
  readonly isNew: boolean;
}

/** Whether a kept value is one. */
export function isSnippetInHand(kept: unknown): kept is SnippetInHand {
  if (typeof kept !== 'object' || kept === null || !('draft' in kept)) return false;
  const { draft } = kept;
  return typeof draft === 'object' && draft !== null && 'snippetId' in draft && 'text' in draft;
}
