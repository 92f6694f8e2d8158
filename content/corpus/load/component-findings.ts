import { isLinkAddress } from '../link-address.ts';
import type { Finding } from '../problems/finding.ts';
import { didYouMean } from '../problems/nearest.ts';
import { components } from '../schema/components.ts';
import type { ComponentContract } from '../schema/components.ts';
import { linkFinding } from './link-finding.ts';
import type { MarkdownTree } from './markdown.ts';
import { componentContract, isOwnPicture } from './passages.ts';

type Element = Extract<MarkdownTree, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Everything in a body that is neither Markdown nor one of the components, used as its contract says. */
export function componentFindings(tree: MarkdownTree, file: string, lineOffset: number): Finding[] {
  const findings: Finding[] = [];
  const walk = (node: MarkdownTree, isInText: boolean, parent: MarkdownTree): void => {
    const place = { file, line: (node.position?.start.line ?? 1) + lineOffset };
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      findings.push(...elementFindings(node, place, isInText, parent));
    } else if (
      node.type === 'mdxjsEsm' ||
      node.type === 'mdxFlowExpression' ||
      node.type === 'mdxTextExpression'
    ) {
      const isComment = node.type !== 'mdxjsEsm' && /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value);
      if (!isComment) findings.push({ ...codeFinding(node.value), ...place });
    }
    if (node.type === 'element' && 'dataFootnoteRef' in node.properties)
      findings.push({ ...footnoteFinding, ...place });
    if (node.type === 'element' && isTask(node.properties['className']))
      findings.push({ ...taskFinding, ...place });
    if (node.type === 'element' && node.tagName === 'a') {
      const { href } = node.properties;
      if (typeof href === 'string' && !isLinkAddress(href)) findings.push({ ...linkFinding(href), ...place });
    }
    if (node.type === 'element' && node.tagName === 'img') {
      const { src, alt } = node.properties;
      if (!hasText(alt)) findings.push({ ...altFinding(src ?? ''), ...place });
      if (typeof src === 'string' && !isOwnPicture(src)) findings.push({ ...pictureFinding(src), ...place });
    }
    const inText = isInText || (node.type === 'element' && /^(p|h[1-6])$/.test(node.tagName));
    if ('children' in node) for (const child of node.children) walk(child, inText, node);
  };
  walk(tree, false, tree);
  return findings;
}

interface Place {
  readonly file: string;
  readonly line: number;
}

/** Its heading would come out in English in every language. */
const footnoteFinding: Omit<Finding, 'file'> = {
  check: 'footnote',
  expected: { id: 'kalimat atau <Details>', en: 'a sentence or <Details>' },
  received: '[^1]',
  example: '<Details summary="...">',
  message: {
    id: 'Artikel tidak memakai catatan kaki. Tulis di kalimatnya, atau lipat dengan <Details>.',
    en: 'Articles have no footnotes. Put it in the sentence, or fold it in <Details>.',
  },
};

const isTask = (className: unknown) => Array.isArray(className) && className.includes('task-list-item');

/** A box that nobody can tick, and that has no name for who does not see it. */
const taskFinding: Omit<Finding, 'file'> = {
  check: 'task-list',
  expected: { id: 'daftar biasa', en: 'a plain list' },
  received: '- [ ]',
  example: '- Siapkan nomor pesanan',
  message: {
    id: 'Artikel tidak memakai kotak centang, karena pembaca tidak bisa mencentangnya. Tulis daftar biasa dengan "- ".',
    en: 'Articles have no check boxes, since readers cannot tick them. Write a plain list with "- ".',
  },
};

function pictureFinding(src: string): Omit<Finding, 'file'> {
  const name = /[^/?#]+\.(?:svg|png|jpe?g|webp|avif|gif)(?=$|[?#])/i.exec(src)?.[0] ?? 'alur-retur.svg';
  return {
    check: 'picture-address',
    expected: { id: 'berkas di samping artikel', en: 'a file beside the article' },
    received: src,
    example: `![...](${name})`,
    message: {
      id: 'Gambar dari alamat lain tidak ditampilkan. Simpan berkasnya di samping artikel, lalu tulis namanya saja.',
      en: 'Pictures of other addresses are not shown. Put the file beside the article, and write its name only.',
    },
  };
}

const hasText = (value: unknown) => typeof value === 'string' && value.trim() !== '';

function altFinding(src: string): Omit<Finding, 'file'> {
  return {
    check: 'missing-alt',
    expected: { id: 'teks pengganti di antara [ dan ]', en: 'words between [ and ]' },
    received: `![](${src})`,
    example: `![Lebar dada diukur dari ketiak ke ketiak](${src})`,
    message: {
      id: 'Gambar ini tidak punya teks pengganti. Tulis apa yang terlihat, untuk orang yang tidak melihatnya.',
      en: 'This picture has no words in its place. Write what it shows, for people who do not see it.',
    },
  };
}

function codeFinding(received: string): Omit<Finding, 'file'> {
  return {
    check: 'code-in-article',
    expected: { id: 'teks, komponen, dan {{ fact.nama }}', en: 'text, components and {{ fact.name }}' },
    received,
    example: /^(import|export)\b/.test(received) ? '<Callout kind="note">' : `\\{${received}\\}`,
    message: {
      id: 'Artikel tidak memuat import, export, atau {kode}. Hapus, atau tulis kurung kurawal sebagai \\{.',
      en: 'An article holds no import, export or {code}. Remove it, or write the brace as \\{.',
    },
  };
}

function elementFindings(node: Element, place: Place, isInText: boolean, parent: MarkdownTree): Finding[] {
  const name = node.name ?? '';
  const contract = componentContract(name);
  const names = Object.keys(components);
  if (!contract) {
    const guess = didYouMean(name, names);
    return [
      {
        check: 'unknown-component',
        ...place,
        expected: { id: `salah satu dari: ${names.join(', ')}`, en: `one of: ${names.join(', ')}` },
        received: `<${name}>`,
        example: openingTag(guess.best ?? 'Callout'),
        message: {
          id: `Komponen <${name}> tidak dikenal.${guess.id} Pakai Markdown atau salah satu komponen.`,
          en: `The component <${name}> is unknown.${guess.en} Use Markdown or one of the components.`,
        },
      },
    ];
  }
  const findings = attributeFindings(node, name, contract, place);
  if (isInText) {
    findings.push({
      check: 'component-place',
      ...place,
      expected: { id: 'komponen di baris sendiri', en: 'a component on lines of its own' },
      received: `<${name}>`,
      example: `${openingTag(name)}\n...\n</${name}>`,
      message: {
        id: `<${name}> berdiri di tengah kalimat. Pindahkan ke baris sendiri.`,
        en: `<${name}> stands inside a sentence. Put it on lines of its own.`,
      },
    });
  }
  if (contract.children === 'ordered-list' && !holdsOneNumberedList(node)) {
    findings.push({
      check: 'component-children',
      ...place,
      expected: { id: 'satu daftar bernomor', en: 'one numbered list' },
      received: `<${name}>`,
      example: `<${name}>\n1. **Buka pesanan.** ...\n2. **Pilih alasan.** ...\n</${name}>`,
      message: {
        id: `<${name}> memuat tepat satu daftar bernomor dan tidak ada yang lain.`,
        en: `<${name}> holds exactly one numbered list and nothing else.`,
      },
    });
  }
  if (contract.children === 'tabs' && !holdsTabs(node)) {
    findings.push({
      check: 'component-children',
      ...place,
      expected: { id: 'dua <Tab> atau lebih', en: 'two <Tab> or more' },
      received: `<${name}>`,
      example: tabsExample,
      message: {
        id: `<${name}> memuat dua <Tab> atau lebih dan tidak ada yang lain.`,
        en: `<${name}> holds two <Tab> or more and nothing else.`,
      },
    });
  }
  if (contract.parent !== undefined && !isComponent(parent, contract.parent)) {
    findings.push({
      check: 'component-place',
      ...place,
      expected: { id: `di dalam <${contract.parent}>`, en: `inside <${contract.parent}>` },
      received: `<${name}>`,
      example: tabsExample,
      message: {
        id: `<${name}> hanya berdiri langsung di dalam <${contract.parent}>.`,
        en: `<${name}> stands directly inside <${contract.parent}> only.`,
      },
    });
  }
  return findings;
}

function attributeFindings(
  node: Element,
  name: string,
  contract: ComponentContract,
  place: Place,
): Finding[] {
  const findings: Finding[] = [];
  const report = (received: string, message: Finding['message']) =>
    findings.push({
      check: 'component-attribute',
      ...place,
      expected: { id: openingTag(name), en: openingTag(name) },
      received,
      example: openingTag(name),
      message,
    });
  const given = new Set<string>();
  for (const attribute of node.attributes) {
    const key = attribute.type === 'mdxJsxAttribute' ? attribute.name : `{${attribute.value}}`;
    const value = attribute.type === 'mdxJsxAttribute' ? attribute.value : undefined;
    const own = contract.attributes[key];
    given.add(key);
    if (!own) {
      const guess = didYouMean(key, Object.keys(contract.attributes));
      report(key, {
        id: `<${name}> tidak mengenal atribut "${key}".${guess.id}`,
        en: `<${name}> has no attribute "${key}".${guess.en}`,
      });
    } else if (typeof value !== 'string' || value === '') {
      report(key, {
        id: `Atribut "${key}" ditulis sebagai ${key}="teks".`,
        en: `Write "${key}" as ${key}="text".`,
      });
    } else if (own.values && !own.values.includes(value)) {
      const values = own.values.join(', ');
      report(`${key}="${value}"`, {
        id: `"${key}" adalah salah satu dari: ${values}.`,
        en: `"${key}" is one of: ${values}.`,
      });
    }
  }
  for (const [key, own] of Object.entries(contract.attributes)) {
    if (own.required && !given.has(key)) {
      report(`<${name}>`, {
        id: `<${name}> perlu atribut "${key}".`,
        en: `<${name}> needs the attribute "${key}".`,
      });
    }
  }
  return findings;
}

const tabsExample =
  '<Tabs>\n<Tab title="Lewat aplikasi">\n...\n</Tab>\n<Tab title="Lewat situs">\n...\n</Tab>\n</Tabs>';

function isComponent(node: MarkdownTree, name: string): boolean {
  return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === name;
}

const shownChildren = (node: Element) =>
  node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');

function holdsTabs(node: Element): boolean {
  const shown = shownChildren(node);
  return shown.length > 1 && shown.every((child) => isComponent(child, 'Tab'));
}

function holdsOneNumberedList(node: Element): boolean {
  const shown = shownChildren(node);
  const [only] = shown;
  return shown.length === 1 && only?.type === 'element' && only.tagName === 'ol';
}

/** How a component's first tag is written, with its attributes. */
function openingTag(name: string): string {
  const attributes = Object.entries(componentContract(name)?.attributes ?? {});
  const written = attributes.map(([key, { values }]) => ` ${key}="${values?.[0] ?? '...'}"`);
  return `<${name}${written.join('')}>`;
}
