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
  for (const group of groups) {
    const phrases = group.map((phrase) => read(phrase));
    for (const phrase of phrases) {
      const key = phrase.map(({ stem }) => stem).join(' ');
      const others = meanings.get(key) ?? new Set();
      for (const other of phrases) if (other !== phrase) for (const { word } of other) others.add(word);
      if (key !== '') meanings.set(key, others);
    }
  }

  return (tokens) => {
    if (meanings.size === 0) return [];
    const found = new Set<string>();
    for (let start = 0; start < tokens.length; start += 1) {
      let key = '';
      for (const { stem } of tokens.slice(start, start + maxPhraseWords)) {
        key = key === '' ? stem : `${key} ${stem}`;
        for (const word of meanings.get(key) ?? []) found.add(word);
      }
    }
    for (const { word } of tokens) found.delete(word);
    return [...found];
  };
}
