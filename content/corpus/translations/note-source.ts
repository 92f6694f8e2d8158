import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import type { TranslatedFrom } from './drift.ts';

/**
 * A document's file with `translatedFrom` in its frontmatter: in the place of the one that stands there, else last.
 * Everything else stays as it is, byte for byte, line ends included. Undefined for a file without frontmatter.
 */
export function noteSource(text: string, from: TranslatedFrom): string | undefined {
  const match = /^(\uFEFF?---[ \t]*(\r?\n))([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  const [, opening = '', lineEnd = '\n', yaml = ''] = match ?? [];
  if (match?.index !== 0) return undefined;
  const block = stringify({ translatedFrom: from }, { singleQuote: true })
    .trimEnd()
    .replaceAll('\n', lineEnd);
  const [start, end] = placeOf(yaml) ?? [yaml.length, yaml.length];
  const isLast = start === yaml.length;
  const before = opening + yaml.slice(0, start);
  return `${before}${block}${isLast ? lineEnd : ''}${yaml.slice(end)}${text.slice(opening.length + yaml.length)}`;
}

/** From the key to the end of its value, without the line end; undefined when it is not there. */
function placeOf(yaml: string): readonly [start: number, end: number] | undefined {
  const { contents } = parseDocument(yaml, { version: '1.2' });
  if (!isMap(contents)) return undefined;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'translatedFrom');
  if (!pair) return undefined;
  const [start, afterKey] = pair.key.range;
  const end = pair.value?.range[1] ?? yaml.indexOf(':', afterKey) + 1;
  return [start, start + yaml.slice(start, end).trimEnd().length];
}
