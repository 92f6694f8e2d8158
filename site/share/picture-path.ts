import type { Locale } from '../../content/corpus/schema/locale.ts';

/** Path of the picture that shared links show: one per language and topic, one per language for other pages. */
export function picturePath(locale: Locale, topicId?: string): string {
  return topicId === undefined ? `/share/${locale}.png` : `/share/${locale}/${topicId}.png`;
}
