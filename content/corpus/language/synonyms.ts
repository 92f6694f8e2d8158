import type { Token } from './analyser.ts';
import { keepPerWord } from './keep-per-word.ts';

/** Longest phrase of a synonym group, in words. */
const maxPhraseWords = 4;

/** A place in the tree of phrases. */
interface Node {
  /** By stem. */
  readonly next: Map<string, Node>;
  /** The words of the other members of the groups of the phrase that ends here. */
  readonly others: Set<string>;
}

/** A function giving what the words of a text also mean, from groups of words or short phrases of one meaning. */
export function createSynonyms(
  groups: readonly (readonly string[])[],
  read: (text: string) => readonly Token[],
): (tokens: readonly Token[]) => readonly string[] {
  const root = emptyNode();
  for (const group of groups) {
    const phrases = group.map((phrase) => read(phrase)).filter(({ length }) => length > 0);
    for (const phrase of phrases) {
      if (phrase.length > maxPhraseWords) continue;
      const { others } = grow(root, phrase);
      for (const other of phrases) if (other !== phrase) for (const { word } of other) others.add(word);
    }
  }
  // Most words begin no phrase.
  const firstOf = keepPerWord(({ stem }) => root.next.get(stem));

  return (tokens) => {
    let found: Set<string> | undefined;
    for (let start = 0; start < tokens.length; start += 1) {
      let node = firstOf((tokens[start] as Token).record);
      for (let at = start + 1; node; at += 1) {
        for (const word of node.others) (found ??= new Set()).add(word);
        node = node.next.size === 0 ? undefined : node.next.get(tokens[at]?.stem ?? '');
      }
    }
    if (!found) return [];
    for (const { word } of tokens) found.delete(word);
    return [...found];
  };
}

function grow(root: Node, phrase: readonly Token[]): Node {
  let node = root;
  for (const { stem } of phrase) {
    let next = node.next.get(stem);
    if (!next) node.next.set(stem, (next = emptyNode()));
    node = next;
  }
  return node;
}

function emptyNode(): Node {
  return { next: new Map(), others: new Set() };
}
