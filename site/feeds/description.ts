import type { Article } from '../../content/corpus/corpus.ts';

/** Longest text that search engines and messengers show whole. */
const longest = 160;

/** One or two sentences about an article: its description, else how it begins. */
export function descriptionOf({ description, passages }: Article): string {
  if (description) return description;
  const text = passages[0]?.text ?? '';
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(' ', longest - 1);
  // Some languages write without spaces; then it ends between two letters, never within a pair of surrogates.
  const end = space > longest / 2 ? space : longest - 1;
  return `${text.slice(0, end).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
