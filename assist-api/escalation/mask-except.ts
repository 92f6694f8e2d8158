import { maskPersonalData } from '../../content/corpus/masking/index.ts';

/** Masks personal data in a text, but for values that are needed; those stand as they were typed. */
export function maskExcept(text: string, needed: readonly string[]): string {
  const values = needed.filter((value) => value !== '').sort((a, b) => b.length - a.length);
  if (values.length === 0) return maskPersonalData(text);
  const pattern = new RegExp(
    `(${values.map((value) => value.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)).join('|')})`,
    'giu',
  );
  return text
    .split(pattern)
    .map((part, at) => (at % 2 === 1 ? part : maskPersonalData(part)))
    .join('');
}
