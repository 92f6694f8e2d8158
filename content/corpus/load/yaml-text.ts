import { LineCounter, isMap, isNode, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Finding, Wording } from '../problems/finding.ts';
import { readPlainYaml } from './plain-yaml.ts';

/** YAML read with the line of each key. */
export interface YamlText {
  /** Plain data; undefined when the text cannot be read. */
  readonly data: unknown;
  /** Dotted key path (`procedure.steps.0`) to the 1-based line in the file. */
  readonly lines: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

/** Advice on the faults that writers make most, by the parser's code. */
const advice: Readonly<Record<string, Wording>> = {
  DUPLICATE_KEY: {
    id: 'Kunci ini ditulis dua kali; hapus salah satunya.',
    en: 'This key is written twice; remove one.',
  },
  TAB_AS_INDENT: { id: 'Pakai spasi, bukan tab.', en: 'Use spaces, not tabs.' },
  MISSING_CHAR: { id: 'Tanda kutip atau kurung belum ditutup.', en: 'A quote or bracket is not closed.' },
  BAD_INDENT: { id: 'Spasi di awal baris tidak sejajar.', en: 'The indentation does not line up.' },
  BLOCK_AS_IMPLICIT_KEY: {
    id: 'Teks dengan titik dua diapit tanda kutip.',
    en: 'Put text with a colon in quotes.',
  },
};

const generalAdvice: Wording = {
  id: 'Teks yang memuat titik dua, #, atau kurung kurawal diapit tanda kutip.',
  en: 'Put text that holds a colon, # or braces in quotes.',
};

/** Reads YAML 1.2. `lineOffset` is the number of lines that stand before the text in its file. Never throws. */
export function readYaml(text: string, file: string, lineOffset = 0): YamlText {
  const plain = readPlainYaml(text, lineOffset);
  return plain ? { ...plain, findings: [] } : readWithAdvice(text, file, lineOffset);
}

function readWithAdvice(text: string, file: string, lineOffset: number): YamlText {
  const counter = new LineCounter();
  const document = parseDocument(text, { version: '1.2', lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + lineOffset;
  // Behind the first fault the parser stumbles over what is right; only repeated keys stand for themselves.
  const [first, ...others] = [...document.errors, ...document.warnings];
  const faults = first ? [first, ...others.filter(({ code }) => code === 'DUPLICATE_KEY')] : [];
  const findings = faults.map((fault): Finding => {
    const line = lineAt(fault.pos[0]);
    const hint = advice[fault.code] ?? generalAdvice;
    const lineText = text.split('\n')[line - lineOffset - 1] ?? '';
    // What is left open is noticed at the end of the text: the last line with words is shown.
    const received = lineText.trim() === '' ? (text.trimEnd().split('\n').at(-1) ?? '') : lineText;
    return {
      check: fault.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'invalid-yaml',
      file,
      line,
      expected: { id: 'YAML yang sah', en: 'valid YAML' },
      received,
      example: fault.code === 'DUPLICATE_KEY' ? undefined : (quoted(received) ?? '{ id: ..., en: ... }'),
      message: {
        id: `YAML tidak terbaca. ${hint.id} (${fault.message})`,
        en: `The YAML cannot be read. ${hint.en} (${fault.message})`,
      },
    };
  });
  const lines: Record<string, number> = {};
  collectLines(document.contents, '', lineAt, lines);
  return { data: findings.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 }), lines, findings };
}

/** The line with its value in quotes; undefined for a line that is no key or entry with a bare value. */
function quoted(line: string): string | undefined {
  const [, start, value] = /^(\s*(?:- |[\w-]+: ))([^"'\s].*)$/.exec(line) ?? [];
  return start === undefined || value === undefined ? undefined : `${start}'${value.replaceAll("'", "''")}'`;
}

function collectLines(
  node: unknown,
  path: string,
  lineAt: (offset: number) => number,
  lines: Record<string, number>,
): void {
  const children: [string, unknown, unknown][] = [];
  if (isMap(node)) {
    for (const pair of node.items) {
      if (isPair(pair) && isScalar(pair.key)) children.push([String(pair.key.value), pair.key, pair.value]);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) children.push([String(index), item, item]);
  }
  for (const [name, place, value] of children) {
    const key = path === '' ? name : `${path}.${name}`;
    if (isNode(place) && place.range) lines[key] = lineAt(place.range[0]);
    collectLines(value, key, lineAt, lines);
  }
}

/** The line of a key, or of the closest key above it. */
export function lineOfKey(lines: Readonly<Record<string, number>>, key: string): number | undefined {
  for (let path = key; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    if (lines[path] !== undefined) return lines[path];
  }
  return undefined;
}
