import { maskPersonalData } from '../../content/corpus/masking/index.ts';
import { isBlank } from './blank.ts';

/** What somebody typed, masked and ready to be stored, its lines kept; null where nothing can be seen. */
export function maskedText(text: string | undefined): string | null {
  if (text === undefined || isBlank(text)) return null;
  const tidy = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
  return maskPersonalData(tidy.trim());
}
