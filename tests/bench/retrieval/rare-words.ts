import { seededRandom } from '../../setup/synthetic-corpus.ts';

/** Constants of the Pitman-Yor process: the first decides how fast new words keep coming, the second how many come early. */
const discount = 0.6;
const strength = 1_000;

const onsets = 'b c d g h j k l m n p r s t w y'.split(' ');
const vowels = 'a i u e o'.split(' ');
const codas = ['', '', 'n', 'r', 's', 'ng'];

/**
 * Words that a shop's text holds besides the common ones: names, codes, compounds of `parts`. Each is drawn anew or
 * repeated by a Pitman-Yor process, so a few are frequent, most come once, and new ones never end, as in real text
 * (Zipf, Heaps). With one word in eight drawn here, 80,000 words of text hold about 7,000 distinct ones, 8 million
 * about 105,000: what Heaps' law gives for RCV1, 44 n^0.49 (Manning et al., Introduction to Information Retrieval, 5.1.1).
 * Every call gives the same sequence.
 */
export function rareWords(parts: readonly string[]): () => string {
  const random = seededRandom(1);
  const words: string[] = [];
  const counts: number[] = [];
  const drawn: number[] = [];

  const repeated = (): number => {
    for (;;) {
      const word = drawn[Math.floor(random() * drawn.length)] ?? 0;
      const count = counts[word] ?? 1;
      if (random() < (count - discount) / count) return word;
    }
  };
  return () => {
    const isNew = random() < (strength + discount * words.length) / (strength + drawn.length);
    const word = isNew ? words.push(inventWord(random, parts)) - 1 : repeated();
    counts[word] = (counts[word] ?? 0) + 1;
    drawn.push(word);
    return words[word] ?? '';
  };
}

function inventWord(random: () => number, parts: readonly string[]): string {
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const syllable = () => one(onsets) + one(vowels) + one(codas);
  const kind = random();
  if (kind < 0.5) {
    const name = Array.from({ length: 2 + Math.floor(random() * 3) }, syllable).join('');
    return name.charAt(0).toUpperCase() + name.slice(1);
  }
  if (kind < 0.8) return one(parts) + one(parts);
  return `${syllable()}${Math.floor(random() * 100_000)}`.toUpperCase();
}
