import { inlineElements } from '../schema/components.ts';
import type { MarkdownTree } from '../load/markdown.ts';

/** A sentence of running text. */
export interface Sentence {
  readonly text: string;
  /** Runs of characters between spaces that hold a letter or a digit; never empty. */
  readonly words: readonly string[];
  /** 1-based line on which its paragraph begins, in the body that was read. */
  readonly line: number;
}

/** What is looked at rather than read from end to end: captions, headings, the cells of a table. */
const apartFromText: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'table']);

/** A mark that ends a sentence, with what closes after it; none within a sentence, before a small letter: "e.g. this". */
const sentenceEnd = /(?<=[.!?…:]["'’”)\]]*)\s+(?!\p{Ll})/u;

/** The sentences of a body in order, headings, tables and texts of components' attributes left out. */
export function sentencesOf(tree: MarkdownTree): Sentence[] {
  const sentences: Sentence[] = [];
  let text = '';
  let line = 1;

  const endParagraph = () => {
    for (const part of text.trim().split(sentenceEnd)) {
      const words = part.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
      if (words.length > 0) sentences.push({ text: part.replaceAll(/\s+/g, ' '), words, line });
    }
    text = '';
  };
  const walk = (node: MarkdownTree): void => {
    if (node.type === 'text') {
      text += node.value;
      return;
    }
    if (!('children' in node)) return;
    const isInline = node.type === 'element' && inlineElements.has(node.tagName);
    if (!isInline) {
      endParagraph();
      if (node.type === 'element' && apartFromText.has(node.tagName)) return;
      line = node.position?.start.line ?? line;
    }
    for (const child of node.children) walk(child);
    if (!isInline) endParagraph();
  };
  walk(tree);
  return sentences;
}
