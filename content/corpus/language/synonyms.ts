import type { Token } from './analyser.ts';
import { keepPerWord } from './keep-per-word.ts';

/** Longest phrase of a synonym group, in words. */
const maxPhraseWords = 4;

/** A word of a group. */
interface GroupWord {
  readonly word: string;
  /** The text in which it was met last. */
  metIn: number;
}

/** A place in the tree of phrases. */
interface Node {
  /** By stem. */
  readonly next: Map<string, Node>;
  /** The words of the other members of the groups of the phrase that ends here. */
  readonly others: GroupWord[];
}

/** A function giving what the words of a text also mean, from groups of words or short phrases of one meaning. */
export function createSynonyms(
  groups: readonly (readonly string[])[],
  read: (text: string) => readonly Token[],
): (tokens: readonly Token[]) => readonly string[] {
  const root = emptyNode();
  const groupWords = new Map<string, GroupWord>();
  const groupWordOf = (word: string): GroupWord => {
    let known = groupWords.get(word);
    if (!known) groupWords.set(word, (known = { word, metIn: 0 }));
    return known;
  };
  for (const group of groups) {
    const phrases = group.map((phrase) => read(phrase)).filter(({ length }) => length > 0);
    for (const phrase of phrases) {
      if (phrase.length > maxPhraseWords) continue;
      const { others } = grow(root, phrase);
      for (const { word } of phrases.filter((other) => other !== phrase).flat()) {
        const other = groupWordOf(word);
        if (!others.includes(other)) others.push(other);
      }
    }
  }
  const knownOf = keepPerWord(({ word, stem }) => ({
    own: groupWords.get(word),
    // Most words begin no phrase.
    first: root.next.get(stem),
  }));
  let texts = 0;

  return (tokens) => {
    texts += 1;
    const found: string[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const { own } = knownOf((tokens[at] as Token).record);
      if (own) own.metIn = texts;
    }
    for (let start = 0; start < tokens.length; start += 1) {
      let node = knownOf((tokens[start] as Token).record).first;
      for (let at = start + 1; node; at += 1) {
        for (const other of node.others) {
          if (other.metIn === texts) continue;
          other.metIn = texts;
          found.push(other.word);
        }
        node = node.next.size === 0 ? undefined : node.next.get(tokens[at]?.stem ?? '');
      }
    }
    return found;
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
  return { next: new Map(), others: [] };
}
