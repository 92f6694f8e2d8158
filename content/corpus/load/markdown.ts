import { mdxToHast } from 'satteri';
import type { HastNode } from 'satteri';
import type { Finding, Wording } from '../problems/finding.ts';

/** The tree that the page is rendered from; components stand in it as `mdxJsxFlowElement`. */
export type MarkdownTree = HastNode;

/** What Markdown is read with; Astro turns both on by itself. */
const features = { gfm: true, smartPunctuation: true };

const advice: readonly (readonly [RegExp, Wording])[] = [
  [
    /closing tag/i,
    {
      id: 'Sebuah komponen dibuka tetapi tidak ditutup, atau sebaliknya.',
      en: 'A component is opened but not closed, or the other way round.',
    },
  ],
  [
    /expression|acorn|brace|\{/i,
    { id: 'Kurung kurawal hanya untuk {{ fact.nama }}.', en: 'Braces are only for {{ fact.name }}.' },
  ],
  [
    /character|name|tag|</i,
    {
      id: 'Tanda < yang bukan komponen ditulis &lt; atau dengan kata.',
      en: 'Write a < that begins no component as &lt; or in words.',
    },
  ],
];

/**
 * Reads the body of an article; its page is drawn from the same tree. `lineOffset` is the number of lines before the
 * body. Without positions, which only findings need, it takes two thirds of the time.
 */
export function readMarkdown(
  body: string,
  file: string,
  lineOffset: number,
  { withPositions = true } = {},
): MarkdownTree | Finding {
  try {
    return mdxToHast(body, { features, position: withPositions });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/^(\d+):\d+/.exec(message)?.[1] ?? 1);
    // The parser counts from the body's first line, the finding from the file's.
    const fault = message.replace(/^\d+:\d+(-\d+:\d+)?:?\s*/, '');
    const hint = advice.find(([pattern]) => pattern.test(message))?.[1] ?? { id: '', en: '' };
    return {
      check: 'invalid-markdown',
      file,
      line: line + lineOffset,
      expected: { id: 'Markdown dengan komponen yang dikenal', en: 'Markdown with known components' },
      received: body.split('\n')[line - 1] ?? '',
      example: '<Callout kind="note">\n...\n</Callout>',
      message: {
        id: `Teks tidak terbaca. ${hint.id} (${fault})`,
        en: `The text cannot be read. ${hint.en} (${fault})`,
      },
    };
  }
}
