import type { Locale } from '../../content/corpus/schema/locale.ts';
import { wordClass } from '../../content/corpus/language/index.ts';

/** One place of a phrase. */
export type PhrasePart =
  /** One of these words or rows of words, as written; `isExact` takes no other form of them. */
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly isExact: boolean }
  /** A number of at least `least`. */
  | { readonly kind: 'number'; readonly least: number }
  /** None to three words. */
  | { readonly kind: 'gap' };

/** Reads the notation of signals.yaml; see the schema there. A class of words that the locale lacks holds no word. */
export function readPhrase(phrase: string, locale: Locale): PhrasePart[] {
  return phrase
    .trim()
    .split(/\s+/)
    .map((part): PhrasePart => {
      if (part === '*') return { kind: 'gap' };
      const number = /^<(?:n|(\d+)\+)>$/.exec(part);
      if (number) return { kind: 'number', least: Number(number[1] ?? 0) };
      const isExact = part.startsWith('=');
      const words = (isExact ? part.slice(1) : part).split('|').flatMap((word) => {
        const name = /^\{(\w+)\}$/.exec(word)?.[1];
        return name === undefined ? [word] : wordClass(name, locale);
      });
      return { kind: 'words', words: words.map((word) => word.replaceAll('_', ' ')), isExact };
    });
}
