/** More paragraphs are read as one text: what is kept for each takes memory. */
const mostParagraphs = 6;

/** The stretches of a text that blank lines part; never empty. */
export function paragraphsOf(text: string): readonly string[] {
  if (!text.includes('\n\n')) return [text];
  const paragraphs = text.split(/\n\n+/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.length === 0 || paragraphs.length > mostParagraphs ? [text] : paragraphs;
}
