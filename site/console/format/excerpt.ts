/** Longest first paragraph, in characters, that counts as a greeting. */
const longestGreeting = 60;

/** A reply on one line for lists: without its greeting, since all begin alike. */
export function excerptOf(text: string): string {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
  const [first = '', ...rest] = paragraphs;
  return (rest.length > 0 && first.length <= longestGreeting ? rest : paragraphs).join(' ').trim();
}
