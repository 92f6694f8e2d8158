import { markdownToMdast } from 'satteri';
import type { MdastNode } from 'satteri';
import { isLinkAddress } from '../link-address.ts';
import type { Finding } from '../problems/finding.ts';
import { linkFinding } from './link-finding.ts';
import type { TemplatePlace } from './placeholders.ts';

/** What a reply's Markdown holds that no customer may be sent: HTML, and links that lead nowhere good. */
export function markdownFindings(template: string, { file, lineOffset, key }: TemplatePlace): Finding[] {
  const findings: Finding[] = [];
  const walk = (node: MdastNode): void => {
    const found =
      node.type === 'html'
        ? htmlFinding(node.value)
        : (node.type === 'link' || node.type === 'definition') && !isLinkAddress(node.url)
          ? linkFinding(node.url)
          : undefined;
    if (found) findings.push({ ...found, file, line: (node.position?.start.line ?? 1) + lineOffset, key });
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(markdownToMdast(withoutLiquid(template)));
  return findings;
}

/** Letters in place of all Liquid, so that what stands in it is not read as Markdown; lines stay. */
const withoutLiquid = (template: string) =>
  template.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, (liquid) => liquid.replace(/[^\n]/g, 'x'));

function htmlFinding(received: string): Omit<Finding, 'file'> {
  return {
    check: 'html-in-reply',
    expected: { id: 'Markdown', en: 'Markdown' },
    received,
    example: '**tebal**, [tautan](https://toko.example/pesanan)',
    message: {
      id: 'Balasan ditulis dengan Markdown, tanpa HTML. Hapus, atau tulis tanda < sebagai \\<.',
      en: 'A reply is written in Markdown, without HTML. Remove it, or write the < as \\<.',
    },
  };
}
