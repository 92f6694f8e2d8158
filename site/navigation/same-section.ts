import type { Article } from '../../content/corpus/corpus.ts';

/**
 * Heading id in `to` of the section that stands in the same place as `headingId` in `from`; empty where the two are not
 * divided alike, and for the beginning.
 */
export function sameSection(from: Article, headingId: string, to: Article): string {
  if (from.locale === to.locale) return headingId;
  const sections = ({ passages }: Article) => passages.filter(({ depth }) => depth > 1);
  const place = sections(from).findIndex((section) => section.headingId === headingId);
  const others = sections(to);
  const isAlike =
    sections(from)
      .map(({ depth }) => depth)
      .join() === others.map(({ depth }) => depth).join();
  return (isAlike && others[place]?.headingId) || '';
}
