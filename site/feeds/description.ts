import type { Article } from '../../content/corpus/corpus.ts';

/** Longest text that search engines and messengers show whole. */
const longest = 160;

/** One or two sentences about an article: its description, else how it begins. */
export function descriptionOf({ description, passages }: Article): string {
  if (description) return description;
  const text = passages[0]?.text ?? '';
  return text.length > longest ? `${text.slice(0, text.lastIndexOf(' ', longest - 1))}…` : text;
}
