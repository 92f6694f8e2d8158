import type { Figure } from './figure.ts';
import { numberPattern, valueOf } from './measures.ts';
import { inDigits } from './number-words.ts';

/** Reads what is counted in these units: `2 foto`, `1–2 cm`. */
export type CountReader = (text: string) => Figure[];

/**
 * Makes a reader for words that name what is counted; forms of one word in a list are one unit, named by its first.
 * Without words it finds nothing.
 */
export function createCountReader(units: readonly (readonly string[])[]): CountReader {
  const named = new Map(
    units.flatMap((words) => words.map((word) => [word.toLowerCase(), words[0] ?? word])),
  );
  const words = [...named.keys()].filter((word) => word !== '').sort((a, b) => b.length - a.length);
  if (words.length === 0) return () => [];
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\d.,:/-])(${numberPattern})(?:\s*(?:-|–|to|sampai|hingga)\s*(${numberPattern}))?[ -]?(${words.map((word) => escaped(word)).join('|')})(?![\p{L}\d])`,
    'giu',
  );
  return (written) => {
    const numerals = inDigits(written);
    return Array.from(numerals.text.matchAll(pattern), (match) => {
      const [whole, first = '', second, word = ''] = match;
      const from = valueOf(first);
      return {
        unit: named.get(word.toLowerCase()) ?? word,
        from,
        to: second === undefined ? from : valueOf(second),
        ...numerals.written(match.index, match.index + whole.length),
      };
    }).filter(({ from, to }) => !Number.isNaN(from) && !Number.isNaN(to));
  };
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
