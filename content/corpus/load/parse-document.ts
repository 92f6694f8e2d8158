import type { z } from 'zod';
import { replaceFacts } from '../facts/resolve-facts.ts';
import type { Finding } from '../problems/finding.ts';
import type { ContentFile } from './content-files.ts';
import { splitFrontmatter } from './frontmatter.ts';
import type { FactUse } from './parsed-document.ts';
import { schemaFindings } from './schema-findings.ts';
import { readYaml } from './yaml-text.ts';

/** Text of each fact in one language at one moment; a name that facts.yaml lacks is absent. */
export type FactTexts = ReadonlyMap<string, string>;

/** What articles and responses have in common once read. */
export interface DocumentParts<Frontmatter> {
  readonly frontmatter: Frontmatter | undefined;
  /** The frontmatter as it was written, before facts are put in; empty where it cannot be read. */
  readonly written: Readonly<Record<string, unknown>>;
  readonly lines: Readonly<Record<string, number>>;
  /** The body with facts resolved. */
  readonly body: string;
  /** Lines before the body; 0 for a file without frontmatter. */
  readonly bodyOffset: number;
  readonly factUses: readonly FactUse[];
  readonly findings: Finding[];
}

/** Reads frontmatter and body of a document's file and puts facts in. */
export function documentParts<Schema extends z.ZodType>(
  file: ContentFile,
  schema: Schema,
  facts: FactTexts,
): DocumentParts<z.infer<Schema>> {
  const factUses = factUsesIn(file.text);
  const split = splitFrontmatter(file);
  if ('check' in split) {
    const body = file.text;
    return {
      frontmatter: undefined,
      written: {},
      lines: {},
      body,
      bodyOffset: 0,
      factUses,
      findings: [split],
    };
  }
  const yaml = readYaml(split.yaml, file.path, split.yamlOffset);
  const findings = [...yaml.findings];
  let frontmatter: z.infer<Schema> | undefined;
  if (findings.length === 0) {
    const data = resolveDeep(yaml.data ?? {}, facts);
    const result = schema.safeParse(data);
    if (result.success) frontmatter = result.data;
    else
      findings.push(
        ...schemaFindings(result.error, schema, data, { file: file.path, lines: yaml.lines, firstLine: 1 }),
      );
  }
  return {
    frontmatter,
    written: typeof yaml.data === 'object' ? { ...yaml.data } : {},
    lines: yaml.lines,
    body: resolveBody(split.body, facts),
    bodyOffset: split.bodyOffset,
    factUses,
    findings,
  };
}

/** The body of a document's file with facts resolved: what its page is rendered from. */
export function resolvedBody(file: Pick<ContentFile, 'path' | 'text'>, facts: FactTexts): string {
  const split = splitFrontmatter(file);
  return 'check' in split ? '' : resolveBody(split.body, facts);
}

function resolveBody(body: string, facts: FactTexts): string {
  return replaceFacts(body, (name) => facts.get(name) ?? name);
}

function factUsesIn(text: string): FactUse[] {
  return text.split('\n').flatMap((lineText, index) => {
    if (!lineText.includes('{{')) return [];
    const names: string[] = [];
    replaceFacts(lineText, (name) => {
      names.push(name);
      return undefined;
    });
    return names.map((name) => ({ name, line: index + 1, isInHeading: false }));
  });
}

function resolveDeep(value: unknown, facts: FactTexts): unknown {
  if (typeof value === 'string') return replaceFacts(value, (name) => facts.get(name));
  if (Array.isArray(value)) return value.map((item) => resolveDeep(item, facts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveDeep(item, facts)]));
}
