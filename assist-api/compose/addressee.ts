import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { LocaleReplyParts } from '../../content/corpus/schema/reply-parts.ts';
import type { Register } from '../../content/corpus/schema/business.ts';
import { firstName, isFirm, isTitle, titleOf, withoutVocative } from './first-name.ts';
import type { PlaceholderValues } from './placeholder-values.ts';

/** Longest name by which somebody is addressed, in characters; what is longer is no name. */
const maxNameCharacters = 40;

// Phone numbers, addresses and shop names with figures stand where names belong.
const noName = /[@/\\<>{}[\]|*_~`#=]|\d{3}|\.\p{L}{2,}/u;

/** A name as it can be said to somebody, or undefined for what is none: a firm, a number, an address, signs, a text. */
export function sayableName(name: string | undefined): string | undefined {
  const bare = withoutVocative(name ?? '');
  if (
    isTitle(bare) ||
    isFirm(bare) ||
    bare.length > maxNameCharacters ||
    noName.test(bare) ||
    !/\p{L}/u.test(bare)
  )
    return undefined;
  // Quotes and emoji around a name are decoration.
  const plain = bare.replace(/^[^\p{L}]+|[^\p{L}\p{M}'’)]+$/gu, '');
  return /^(?:\p{Lu}[\p{Lu}\s.'’-]{2,}|[\p{Ll}\s.'’-]+)$/u.test(plain) ? capitalised(plain) : plain;
}

/** `RINA DEWI` and `rina dewi` are `Rina Dewi`. */
function capitalised(name: string): string {
  return name.replace(/\p{L}[\p{L}\p{M}'’]*/gu, (word) =>
    word.length === 1 ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
  );
}

/** Values for the templates of a form of address: names that can be said, and the title that one came with, without the rest. */
export function nameValues(values: PlaceholderValues): PlaceholderValues {
  const names = new Map<string, string>();
  if (!values.has('contact.name') && !values.has('contact.first_name')) return names;
  const name = sayableName(values.get('contact.name'));
  const given = sayableName(values.get('contact.first_name'));
  const first = given ?? (name === undefined ? undefined : sayableName(firstName(name)));
  const whole = name ?? given;
  if (first !== undefined) names.set('contact.first_name', first);
  if (whole !== undefined) {
    names.set('contact.name', whole);
    const title =
      titleOf(values.get('contact.name') ?? '') ?? titleOf(values.get('contact.first_name') ?? '');
    if (title !== undefined) names.set('contact.title', title);
  }
  return names;
}

/** The register of a language to write in: the one wanted where the language has it, else its first. */
export function registerOf(
  { registers }: LocaleReplyParts,
  wanted: Register | undefined,
): Register | undefined {
  if (wanted !== undefined && registers[wanted]) return wanted;
  const [first] = Object.keys(registers);
  return first as Register | undefined;
}

/**
 * A response's template in another register than the first of its language: words are replaced outside of placeholders,
 * and one that is dropped takes the comma before it along.
 */
export function inRegister(
  template: string,
  { registers }: LocaleReplyParts,
  register: Register | undefined,
  locale: Locale,
): string {
  const words = Object.entries((register && registers[register]?.words) ?? {});
  if (words.length === 0) return template;
  return template
    .split(/(\{\{.*?\}\}|\{%.*?%\})/s)
    .map((part, at) =>
      at % 2 === 1 ? part : words.reduce((text, [from, to]) => replaceWord(text, from, to, locale), part),
    )
    .join('');
}

function replaceWord(text: string, from: string, to: string, locale: Locale): string {
  const word = String.raw`(?<![\p{L}\p{N}])${from.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\p{L}\p{N}])`;
  if (to !== '') return text.replace(new RegExp(word, 'gu'), to);
  return (
    text
      // At the start of a sentence the next word takes the capital.
      .replace(
        new RegExp(String.raw`(^|[.!?\n]\s*)${word},\s*(\p{L})`, 'gu'),
        (_, before: string, next: string) => {
          return before + next.toLocaleUpperCase(locale);
        },
      )
      // Before a name only the word goes.
      .replace(new RegExp(String.raw`${word} $`, 'gu'), '')
      .replace(new RegExp(String.raw`,?\s*${word}`, 'gu'), '')
  );
}
