/** One place of a phrase. */
export type PhrasePart =
  /** One of these words or rows of words, as written; `isExact` takes no other form of them. */
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly isExact: boolean }
  /** A number of at least `least`. */
  | { readonly kind: 'number'; readonly least: number }
  /** None to three words. */
  | { readonly kind: 'gap' };

/** Reads the notation of signals.yaml; see the schema there. */
export function readPhrase(phrase: string): PhrasePart[] {
  return phrase
    .trim()
    .split(/\s+/)
    .map((part): PhrasePart => {
      if (part === '*') return { kind: 'gap' };
      const number = /^<(?:n|(\d+)\+)>$/.exec(part);
      if (number) return { kind: 'number', least: Number(number[1] ?? 0) };
      const isExact = part.startsWith('=');
      const words = (isExact ? part.slice(1) : part).split('|').map((word) => word.replaceAll('_', ' '));
      return { kind: 'words', words, isExact };
    });
}
