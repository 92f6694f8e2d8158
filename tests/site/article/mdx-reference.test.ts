import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { HTMLElement, TextNode, parse } from 'node-html-parser';
import type { Node } from 'node-html-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../content/corpus/index.ts';
import type { Article } from '../../../content/corpus/corpus.ts';
import { readMarkdown } from '../../../content/corpus/load/markdown.ts';
import { components, inlineElements } from '../../../content/corpus/schema/components.ts';
import { draftBody } from '../../../site/article/body-draft.ts';
import { bodyParts } from '../../../site/article/body-parts.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const buildTimeoutMs = 180_000;
/** Of the shop's own articles every so many is compared. */
const sampleStep = 4;

/** Names that both sides draw by a component, as pages do. */
const drawn = [...Object.keys(components), 'h2', 'h3', 'table'];
const elementOf = (name: string) => (name in components ? `x-${name.toLowerCase()}` : name);

/** What both sides made of one article. */
interface Bodies {
  readonly file: string;
  readonly reference: HTMLElement;
  readonly ours: HTMLElement;
}

/**
 * Builds a small site that shows each article twice: compiled by Astro's MDX integration, and drawn from our parts.
 * Both use the same components, which show nothing but their name, attributes and content.
 */
async function drawTwice(contents: readonly (readonly [dir: string, step: number])[]): Promise<Bodies[]> {
  mkdirSync(join(root, '.tanggap'), { recursive: true });
  const project = mkdtempSync(join(root, '.tanggap', 'mdx-reference-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  };
  const files = new Map<string, string>();
  try {
    write(
      'astro.config.mjs',
      `import mdx from '@astrojs/mdx';
export default { integrations: [mdx()], markdown: { syntaxHighlight: false }, compressHTML: false };`,
    );
    for (const name of drawn) {
      const tag = elementOf(name);
      write(`src/components/${name}.astro`, `<${tag} {...Astro.props}><slot /></${tag}>`);
    }
    // The file is there so that MDX finds it; where it is served says nothing about the text.
    write('src/components/img.astro', '<img alt={Astro.props.alt} title={Astro.props.title} />');
    for (const [contentDir, step] of contents) {
      const { articles } = await loadCorpus(contentDir);
      for (const article of articles.filter((_, index) => index % step === 0)) {
        const name = `article-${files.size}`;
        files.set(name, article.file);
        cpSync(join(contentDir, dirname(article.file)), join(project, `src/${name}`), {
          recursive: true,
          filter: (path) => !path.endsWith('.mdx'),
        });
        write(`src/${name}/body.mdx`, article.source);
        write(`src/${name}/parts.json`, JSON.stringify(await partsOf(article)));
        write(`src/pages/${name}.astro`, pageOf(name));
      }
    }
    const { PATH, HOME } = process.env;
    await promisify(execFile)(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
      cwd: project,
      env: { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    return Array.from(files, ([name, file]) => {
      const html = readFileSync(join(project, 'dist', name, 'index.html'), 'utf8');
      const page = parse(withoutPhones(html), { blockTextElements: {} });
      return { file, reference: part(page, 'reference'), ours: part(page, 'ours') };
    });
  } finally {
    rmSync(project, { recursive: true });
  }
}

function partsOf({ source, file }: Article) {
  const tree = readMarkdown(source, file, 0, { withPositions: false });
  if ('check' in tree) throw new Error(tree.message.en);
  return bodyParts(draftBody(tree, new Set(drawn)), {
    link: (address) => address,
    phone: (number) => `tel:${number}`,
    picture: () => Promise.resolve({}),
  });
}

function pageOf(name: string): string {
  const imports = drawn.map((component) => `import C_${component} from '../components/${component}.astro';`);
  const names = drawn.map((component) => `${component}: C_${component}`);
  return `---
${imports.join('\n')}
import Image from '../components/img.astro';
import { Content } from '../${name}/body.mdx';
import parts from '../${name}/parts.json';
import BodyParts from '${join(root, 'site/article/BodyParts.astro')}';
const components = { ${names.join(', ')} };
---
<main id="reference"><Content components={{ ...components, img: Image }} /></main>
<main id="ours"><BodyParts parts={parts} components={components} /></main>
`;
}

function part(page: HTMLElement, id: string): HTMLElement {
  const element = page.querySelector(`#${id}`);
  if (!element) throw new Error(`The page has no part "${id}".`);
  return element;
}

/** A tree as lines: tags with their attributes, and text. White space counts within a line of text, and in `pre`. */
function linesOf(node: HTMLElement): readonly string[] {
  const inPre = node.closest('pre') !== null;
  return node.childNodes.flatMap((child, index, siblings) => {
    if (child instanceof TextNode) {
      if (inPre) return [child.text];
      let text = child.text.replaceAll(/\s+/g, ' ');
      if (!isInline(siblings[index - 1])) text = text.trimStart();
      if (!isInline(siblings[index + 1])) text = text.trimEnd();
      return text === '' ? [] : [text];
    }
    if (!(child instanceof HTMLElement)) return [];
    const attributes = Object.entries(child.attributes)
      .map(([name, value]) => ` ${name}=${name === 'style' ? value.replaceAll(': ', ':') : value}`)
      .sort();
    return [`<${nameOf(child)}${attributes.join('')}>`, ...linesOf(child), `</${nameOf(child)}>`];
  });
}

/** Without the frames and links of phone numbers, which MDX knows nothing of. */
const withoutPhones = (html: string) =>
  html.replaceAll(/<(span|a) class="phone"(?: href="tel:\+\d+")?>(\+[\d -]+)<\/\1>/g, '$2');

const nameOf = (element: HTMLElement) => element.rawTagName.toLowerCase();

const isInline = (node: Node | undefined) =>
  node instanceof TextNode ||
  (node instanceof HTMLElement && (inlineElements.has(nameOf(node)) || nameOf(node) === 'img'));

/** What pages show otherwise than MDX does, on purpose. */
function withOurWays(reference: HTMLElement): HTMLElement {
  const tree = parse(reference.outerHTML, { blockTextElements: {} });
  // A picture by itself is a figure, with its title as caption.
  for (const paragraph of tree.querySelectorAll('p')) {
    const [only, ...others] = paragraph.childNodes.filter(
      (node) => node.text.trim() !== '' || isInline(node),
    );
    if (others.length > 0 || !(only instanceof HTMLElement) || nameOf(only) !== 'img') continue;
    paragraph.tagName = 'FIGURE';
    const title = only.getAttribute('title');
    if (title) only.insertAdjacentHTML('afterend', `<figcaption>${escaped(title)}</figcaption>`);
  }
  for (const picture of tree.querySelectorAll('img')) picture.removeAttribute('title');
  // The first cell of a row heads it, where there are others.
  for (const row of tree.querySelectorAll('tr')) {
    const [first] = row.querySelectorAll('td');
    if (!first || row.querySelectorAll('td').length < 2) continue;
    first.tagName = 'TH';
    first.setAttribute('scope', 'row');
  }
  return part(tree, 'reference');
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe('bodies drawn from the checked tree', () => {
  let bodies: readonly Bodies[] = [];

  beforeAll(async () => {
    bodies = await drawTwice([
      [join(root, 'tests/fixtures/hard-cases'), 1],
      [join(root, 'content'), sampleStep],
    ]);
  }, buildTimeoutMs);

  it('are what the MDX integration makes of the same text', () => {
    for (const { file, reference, ours } of bodies)
      expect(linesOf(ours), file).toEqual(linesOf(withOurWays(reference)));
  });

  it('are compared with everything that articles are written with', () => {
    const hardCases = globSync('articles/**/*.mdx', { cwd: join(root, 'tests/fixtures/hard-cases') });
    expect(bodies.length).toBeGreaterThan(hardCases.length + 10);
    const names = [...drawn.map(elementOf), 'a', 'blockquote', 'code', 'del', 'em', 'figure', 'img'];
    for (const name of [...names, 'ol', 'p', 'pre', 'strong', 'td', 'th', 'ul'])
      expect(
        bodies.some(({ ours }) => ours.querySelector(name)),
        name,
      ).toBe(true);
  });

  it('differ from a body of other words', () => {
    const [one, other] = bodies;
    expect(one && linesOf(one.ours)).not.toEqual(other && linesOf(withOurWays(other.reference)));
  });
});
