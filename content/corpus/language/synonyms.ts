import type { Token } from './analyser.ts';

/** Longest phrase of a synonym group, in words. */
const maxPhraseWords = 4;

/** A function giving what the words of a text also mean, from groups of words or short phrases of one meaning. */
export function createSynonyms(
  groups: readonly (readonly string[])[],
  read: (text: string) => readonly Token[],
): (tokens: readonly Token[]) => readonly string[] {
  // Phrase as stems to the words of the other members of its groups.
  const meanings = new Map<string, Set<string>>();
  // First stem of a phrase to the words of the longest phrase that begins so.
  const lengths = new Map<string, number>();
  for (const group of groups) {
    const phrases = group.map((phrase) => read(phrase)).filter(({ length }) => length > 0);
    for (const phrase of phrases) {
      const first = phrase[0]?.stem ?? '';
      const key = phrase.map(({ stem }) => stem).join(' ');
      const others = meanings.get(key) ?? new Set();
      for (const other of phrases) if (other !== phrase) for (const { word } of other) others.add(word);
      meanings.set(key, others);
      lengths.set(first, Math.max(lengths.get(first) ?? 0, Math.min(phrase.length, maxPhraseWords)));
    }
  }

  return (tokens) => {
    const found = new Set<string>();
    for (let start = 0; start < tokens.length; start += 1) {
      const length = lengths.get((tokens[start] as Token).stem);
      if (length === undefined) continue;
      let key = '';
      for (let at = start; at < Math.min(start + length, tokens.length); at += 1) {
        const { stem } = tokens[at] as Token;
        key = key === '' ? stem : `${key} ${stem}`;
        for (const word of meanings.get(key) ?? []) found.add(word);
      }
    }
    for (const { word } of tokens) found.delete(word);
    return [...found];
  };
}
