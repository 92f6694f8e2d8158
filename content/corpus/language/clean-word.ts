const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const accents = /[\u0300-\u036f]/g;
const other = /[^\p{L}\p{N}\p{M}&.,-]/gu;

/** Longest word that is read; the rest of a longer one is ignored. */
const maxWordCharacters = 64;

/**
 * One spelling for what looks alike: lower case, compatibility forms, no accents or invisible characters, no
 * apostrophes, letters that repeat three times or more once. Cleaning a clean word changes nothing.
 */
export function cleanWord(surface: string): string {
  let word = surface.slice(0, maxWordCharacters);
  if (!/^[a-z0-9-]+$/.test(word)) {
    word = word
      .normalize('NFKD')
      .replace(accents, '')
      .toLowerCase()
      .replace(/(?<=.)['’](?:s|ll|ve|re|d|m)$/, '')
      .normalize('NFKD')
      .replace(accents, '')
      .normalize('NFC')
      .replace(invisible, '')
      .replace(other, '');
  }
  return word.replace(/(\p{L})\1{2,}/gu, '$1').replace(/^[-&.,]+|[-&.,]+$/g, '');
}
