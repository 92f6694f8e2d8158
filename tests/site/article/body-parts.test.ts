import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../content/corpus/load/markdown.ts';
import { draftBody } from '../../../site/article/body-draft.ts';
import { bodyParts } from '../../../site/article/body-parts.ts';
import type { BodyPart } from '../../../site/article/body-parts.ts';

function partsOf(body: string, drawn: readonly string[] = []): Promise<readonly BodyPart[]> {
  const tree = readMarkdown(body, 'article.mdx', 0);
  if ('check' in tree) throw new Error(tree.message.en);
  return bodyParts(draftBody(tree, new Set(drawn)), {
    link: (address) => address.replace('article:', '/artikel/'),
    phone: (number) => `tel:${number}`,
    picture: (source) => Promise.resolve({ src: `/pictures/${source}`, width: '4', height: '3' }),
  });
}

describe('the pieces of a body', () => {
  it('are one piece of markup where nothing is drawn by a component', async () => {
    expect(await partsOf('Satu **dua**\n*tiga*.\n\n- a\n- b\n\n3. c')).toEqual([
      '<p>Satu <strong>dua</strong>\n<em>tiga</em>.</p><ul><li>a</li><li>b</li></ul><ol start="3"><li>c</li></ol>',
    ]);
  });

  it('escape what would be markup, in text and in attributes', async () => {
    expect(await partsOf('`<b>` &lt;script&gt; & [a](https://x.example/?a=1&b="2")')).toEqual([
      '<p><code>&lt;b&gt;</code> &lt;script&gt; &amp; <a href="https://x.example/?a=1&amp;b=%222%22">a</a></p>',
    ]);
  });

  it('keep white space in code', async () => {
    expect(await partsOf('```\na\n\n  b\n```')).toEqual(['<pre><code>a\n\n  b\n</code></pre>']);
  });

  it('hold components with their attributes and what stands in them, at any depth', async () => {
    const [before, callout, after] = await partsOf(
      '1. Satu\n\n   <Callout kind="tip" title="A &amp; B">\n   Isi **tebal**\n   </Callout>\n2. Dua',
    );
    expect(before).toMatch(/^<ol><li>\s*<p>Satu<\/p>\s*$/);
    expect(callout).toEqual({
      name: 'Callout',
      attributes: { kind: 'tip', title: 'A & B' },
      parts: ['<p>Isi <strong>tebal</strong></p>'],
    });
    expect(after).toMatch(/<\/li><li>\s*<p>Dua<\/p>\s*<\/li><\/ol>$/);
  });

  it('hold elements that are drawn by components, headings with their ids', async () => {
    expect(await partsOf('## Biaya *kirim*\n\n## Biaya kirim', ['h2'])).toEqual([
      { name: 'h2', attributes: { id: 'biaya-kirim' }, parts: ['Biaya <em>kirim</em>'] },
      { name: 'h2', attributes: { id: 'biaya-kirim-1' }, parts: ['Biaya kirim'] },
    ]);
  });

  it('make a phone number a way to call, and nothing else', async () => {
    expect(
      await partsOf('WhatsApp **+62 812-0000-0000**. 7-14 hari, TK-20418, +62 8, +6591234567 & 1+1.'),
    ).toEqual([
      '<p>WhatsApp <strong><a class="phone" href="tel:+6281200000000">+62 812-0000-0000</a></strong>. 7-14 hari, TK-20418, +62 8, <a class="phone" href="tel:+6591234567">+6591234567</a> &amp; 1+1.</p>',
    ]);
  });

  it.each([
    ['[telepon +62 812-0000-0000](article:x)', /<a href="\/artikel\/x">telepon <span class="phone">/],
    ['`+62 812-0000-0000`', /<code><span class="phone">/],
    ['### Telepon +62 812-0000-0000', /<h3[^>]*>Telepon <span class="phone">/],
  ])('keep a phone number on one line where it cannot be a link: %s', async (text, markup) => {
    const [html] = await partsOf(text);
    expect(html).toMatch(markup);
    expect(html).not.toContain('tel:');
  });

  it('make a mail address a way to write', async () => {
    expect(await partsOf('Tulis ke bantuan@toko.example.')).toEqual([
      '<p>Tulis ke <a href="mailto:bantuan@toko.example">bantuan@toko.example</a>.</p>',
    ]);
  });

  it('leave out comments', async () => {
    expect(await partsOf('Satu {/* catatan */}dua\n\n{/* catatan */}')).toEqual(['<p>Satu dua</p>']);
  });

  it('lead links to where they go', async () => {
    expect(await partsOf('[a](article:b#c)')).toEqual(['<p><a href="/artikel/b#c">a</a></p>']);
  });

  it('give a picture its size, and a caption where it stands by itself', async () => {
    const image = '<img src="/pictures/e.svg" width="4" height="3" alt="d">';
    expect(await partsOf('![d](e.svg "f & g")')).toEqual([
      `<figure>${image}<figcaption>f &amp; g</figcaption></figure>`,
    ]);
    expect(await partsOf('Lihat ![d](e.svg "f").')).toEqual([`<p>Lihat ${image}.</p>`]);
  });

  it('never lead to an address that could run code, nor show a picture of another place', async () => {
    const addresses = [
      'javascript:a',
      'JavaScript:a',
      'java&#x09;script:a',
      'data:text/html,a',
      '<vbscript:a>',
      'b.html',
    ];
    for (const address of addresses) expect(await partsOf(`[a](${address})`)).toEqual(['<p><a>a</a></p>']);
    for (const source of ['https://x.example/e.svg', 'data:image/svg+xml,a', '/e.svg'])
      expect(await partsOf(`a ![d](${source})`)).toEqual(['<p>a </p>']);
  });

  it('let the first cell of a row head it, where there are others', async () => {
    expect(await partsOf('| a | b |\n|---|--:|\n| 1 | 2 |')).toEqual([
      '<table><thead><tr><th>a</th><th style="text-align: right">b</th></tr></thead>' +
        '<tbody><tr><th scope="row">1</th><td style="text-align: right">2</td></tr></tbody></table>',
    ]);
    expect(await partsOf('| a |\n|---|\n| 1 |')).toEqual([
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    ]);
  });
});
