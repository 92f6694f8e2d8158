// Nobody sees them: zero-width characters, direction marks, soft hyphens, variation selectors.
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const accents = /[\u0300-\u036f]/g;
const other = /[^\p{L}\p{N}\p{M}&.,-]/gu;

// ⒈ comes with a point of its own, ﹴ is a mark only.
const stray = /(?<!\p{N})[.,]|[.,](?!\p{N})|[-&](?![\p{L}\p{N}])/gu;

/** Longest word that is read, in UTF-16 units; the rest of a longer one is ignored. */
const maxWordCharacters = 64;

/**
 * One spelling for what looks alike: lower case, compatibility forms, no accents or invisible characters, no
 * apostrophes, letters that repeat three times or more once. Cleaning a clean word changes nothing.
 */
export function cleanWord(surface: string): string {
  const cut = surface.slice(0, maxWordCharacters);
  // The same as below, without the large classes of letters: nearly every word is such a one.
  if (/^[a-z0-9-]+$/.test(cut)) return cut.replace(/([a-z])\1{2,}/g, '$1').replace(/^-+|-+$/g, '');
  const word = cut
    .replace(invisible, '')
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .replace(/[‐‑]/g, '-')
    .replace(/(?<=.)['’](?:s|ll|ve|re|d|m)$/, '')
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFC')
    .slice(0, maxWordCharacters)
    .replace(other, '')
    .replace(stray, '');
  return word.replace(/(\p{L})\1{2,}/gu, '$1').replace(/^[^\p{L}\p{N}]+|[-&.,]+$/gu, '');
}
