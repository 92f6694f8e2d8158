import { join } from 'node:path';
import { markdownToHast } from 'satteri';
import type { HastNode } from 'satteri';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../content/corpus/index.ts';
import { inlineElements } from '../../../content/corpus/schema/components.ts';
import { escapeMarkdown, plainMarkdown } from '../../../site/feeds/plain-markdown.ts';

const links = new Map([['return-lantern#terms', 'https://help.example/return.md#terms']]);
const plain = (source: string) => plainMarkdown(source, (target) => links.get(target));

describe('plain Markdown', () => {
  it('quotes the short answer and keeps a list of steps', () => {
    expect(
      plain('<Summary>\nIn **14 days**.\n</Summary>\n\n<Steps>\n1. **One.** a\n2. **Two.** b\n</Steps>'),
    ).toBe('> In **14 days**.\n\n1. **One.** a\n2. **Two.** b');
  });

  it('writes a callout as an alert, its title in bold', () => {
    expect(plain('a\n<Callout kind="warning" title="Mind *this*">\nb\n\nc\n</Callout>\nd')).toBe(
      'a\n\n> [!WARNING]\n> **Mind \\*this\\***\n>\n> b\n>\n> c\n\nd',
    );
    expect(plain('<Callout>\nb\n</Callout>')).toBe('> [!NOTE]\n> b');
  });

  it('keeps a callout within the step that holds it', () => {
    expect(
      plain('<Steps>\n1. **One.**\n   <Callout kind="tip">\n   b\n   </Callout>\n2. **Two.**\n</Steps>'),
    ).toBe('1. **One.**\n\n   > [!TIP]\n   > b\n2. **Two.**');
  });

  it('unfolds what is folded and sets tabs one below the other', () => {
    expect(plain('<Details summary="Why?">\nBecause.\n</Details>')).toBe('**Why?**\n\nBecause.');
    expect(
      plain(
        '<Tabs>\n  <Tab title="QRIS">\n    a\n\n    b\n  </Tab>\n  <Tab title="COD">\n    c\n  </Tab>\n</Tabs>',
      ),
    ).toBe('**QRIS**\n\na\n\nb\n\n**COD**\n\nc');
  });

  it('leads links to other Markdown pages, and keeps the words of those that lead nowhere', () => {
    expect(plain('See [the *terms*](article:return-lantern#terms "t") or [this](article:hidden).')).toBe(
      'See [the *terms*](https://help.example/return.md#terms "t") or this.',
    );
    expect(plain('See [it][x].\n\n[x]: article:return-lantern#terms')).toBe(
      'See [it][x].\n\n[x]: https://help.example/return.md#terms',
    );
  });

  it('leaves out what writers tell each other in comments', () => {
    expect(plain('{/* 1 */}\n\na {/* 2 */}b.\n\n{/* 3\n3 */}\nc\n\n{/* 4 */}')).toBe('a b.\n\nc');
    expect(plain('<Callout>\n{/* 1 */}\n\nb{/* 2 */}\n\n{/* 3 */}\n\nc\n</Callout>\n{/* 4 */}\nd')).toBe(
      '> [!NOTE]\n> b\n>\n> c\n\nd',
    );
    expect(plain('- a\n\n  {/* 1 */}\n\n  b\n- {/* 2 */} c\n\n| a |\n|---|\n| {/* 3 */}b |')).toBe(
      '- a\n\n  b\n-  c\n\n| a |\n|---|\n| b |',
    );
  });

  it('describes pictures in words', () => {
    expect(plain('![Three boxes](boxes.svg "How to pack")')).toBe('*Three boxes*: How to pack');
  });

  it('leaves code, tables and foreign letters as they are', () => {
    const source =
      'é “日本” 🙂\n\n```\narticle:x <Summary>\n```\n\n| a | b |\n|---|---|\n| `|` | [x](https://a.example) |';
    expect(plain(source)).toBe(source);
  });

  it('shows a title as it is', () => {
    expect(escapeMarkdown('a_b [c] *d* <e> `f` \\')).toBe('a\\_b \\[c\\] \\*d\\* \\<e\\> \\`f\\` \\\\');
  });
});

describe('the Markdown of every article of the shop', () => {
  it('says all that its page says, and nothing else', async () => {
    const corpus = await loadCorpus(join(import.meta.dirname, '../../../content'));
    for (const { file, source, passages } of corpus.articles) {
      // What a picture shows is told in words here; its page shows the picture, and its caption alone is text.
      const undescribed = source.replaceAll(/!\[[^\]]*\]\(/g, '![](');
      const markdown = plainMarkdown(undescribed, (target) => `https://help.example/${target}`);
      expect(markdown, file).not.toMatch(/<\/?[A-Z]|\]\(article:|\{\{/);
      const words = collapse(
        textOf(markdownToHast(markdown, { features: { gfm: true, smartPunctuation: true } })),
      );
      const page = passages
        .map(({ depth, heading, text }) => (depth === 1 ? text : `${heading} ${text}`))
        .join(' ');
      expect(words.replace(/\[!(?:NOTE|TIP|WARNING)\] /g, ''), file).toBe(collapse(page));
    }
  });
});

/** Words of a tree, with a space around every block, as passages have them; descriptions of pictures left out. */
function textOf(node: HastNode): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const text = node.children.map(textOf).join('');
  return node.type === 'element' && inlineElements.has(node.tagName) ? text : ` ${text} `;
}

const collapse = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
