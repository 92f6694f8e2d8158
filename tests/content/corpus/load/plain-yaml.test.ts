import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { splitFrontmatter } from '../../../../content/corpus/load/frontmatter.ts';
import { readPlainYaml } from '../../../../content/corpus/load/plain-yaml.ts';

const content = join(import.meta.dirname, '..', '..', '..', '..', 'content');

/** The same by the parser that stands in where a text is not plain. */
function readWhole(text: string) {
  const counter = new LineCounter();
  const document = parseDocument(text, { version: '1.2', lineCounter: counter, prettyErrors: false });
  const lines: Record<string, number> = {};
  const collect = (node: unknown, path: string): void => {
    const children = isMap(node)
      ? node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', key, value] as const)
      : isSeq(node)
        ? node.items.map((item, index) => [String(index), item, item] as const)
        : [];
    for (const [name, place, value] of children) {
      const key = path === '' ? name : `${path}.${name}`;
      if (isNode(place) && place.range) lines[key] = counter.linePos(place.range[0]).line;
      collect(value, key);
    }
  };
  collect(document.contents, '');
  const faults = [...document.errors, ...document.warnings];
  return { faults: faults.map(({ code }) => code), data: document.toJS() as unknown, lines };
}

describe('plain YAML', () => {
  it('is read as the whole parser reads it, in every file of the content', () => {
    const files = globSync('{*,vocabulary/*}.yaml', { cwd: content });
    const documents = globSync('{articles,playbook,canned-responses}/**/*.{md,mdx}', { cwd: content });
    const texts = [
      ...files.map((file) => readFileSync(join(content, file), 'utf8')),
      ...documents.map((path) => {
        const split = splitFrontmatter({ path, text: readFileSync(join(content, path), 'utf8') });
        return 'check' in split ? '' : split.yaml;
      }),
    ];
    expect(texts.length).toBeGreaterThan(100);
    for (const text of texts) {
      const { faults, ...whole } = readWhole(text);
      expect(faults).toEqual([]);
      expect(readPlainYaml(text)).toEqual(whole);
    }
  });

  it('tells the line of a key, of an entry and of the mark of a block, in the file', () => {
    const text = 'a: |\n  x\n"b":\n  - >-\n\n    two\n  -\n    c: 1\n  - [d,\n     e]\n';
    expect(readPlainYaml(text, 1)).toEqual({
      data: { a: 'x\n', b: ['\ntwo', { c: 1 }, ['d', 'e']] },
      lines: { a: 2, b: 4, 'b.0': 5, 'b.1': 9, 'b.1.c': 9, 'b.2': 10, 'b.2.0': 10, 'b.2.1': 11 },
    });
  });

  it.each(['', '# only a remark', 'a: 1\na: 2', 'a: b: c', 'a: "b', 'a:\n\t- b', '- a\nb: c', 'a: @b'])(
    'leaves what has a fault to the whole parser: %j',
    (text) => expect(readPlainYaml(text)).toBeUndefined(),
  );

  it.each([
    'a: &x 1\nb: *x',
    'a: !!str 1',
    '%YAML 1.2\n---\na: 1',
    '---\na: 1\n---\nb: 2',
    '1: a',
    'a:\n  -\n',
  ])('leaves what is rare to the whole parser: %j', (text) => expect(readPlainYaml(text)).toBeUndefined());

  it('is read alike, or left alone, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b',
        ':',
        ': ',
        '- ',
        '-',
        '\n',
        '\n  ',
        '\n    ',
        ' ',
        '"',
        "'",
        '|',
        '>-',
        '#',
        ' # ',
        '[',
        ']',
      ],
      ...['{', '}', ', ', '?', '? ', '!', '&x', '*x', '~', 'null', 'True', 'no', '0', '12', '0x1F', '0o7'],
      ...[
        '1_000',
        '0b1',
        '+1',
        '-0',
        '.5',
        '1.',
        ' 1e3 ',
        '.inf',
        '2026-11-22',
        '12:30',
        '<<',
        '---',
        '\\n',
        '%',
        '@',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        const plain = readPlainYaml(text);
        if (!plain) return;
        const { faults, ...whole } = readWhole(text);
        expect(faults).toEqual([]);
        expect(plain).toEqual(whole);
      }),
      { numRuns: 2000, seed: 20261122 },
    );
  });
});
