/** More paragraphs are read as one text: what is kept for each takes memory. */
const mostParagraphs = 6;

const blankLines = /\n\s*\n/;

/** The stretches of a text that blank lines part; never empty. */
export function paragraphsOf(text: string): readonly string[] {
  if (!blankLines.test(text)) return [text];
  const paragraphs = text.split(blankLines).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.length === 0 || paragraphs.length > mostParagraphs ? [text] : paragraphs;
}
