/**
 * Reads spelling made by rule: a word written twice (`buku-buku`, `buku2`, with or without a clitic) as the word once,
 * and a final x as `-nya` (`barangx`).
 */
export function respellIndonesian(word: string): string {
  const [left = '', right = ''] = word.split('-');
  if (left.length > 2 && right.startsWith(left) && word === `${left}-${right}`) return right;
  return word
    .replace(/^([a-z]{3,})2(?=(?:nya|ku|mu|an)?$)/, '$1')
    .replace(/(?<=^[a-z]{2,}[bcdfghjklmnprst])x$/, 'nya');
}
