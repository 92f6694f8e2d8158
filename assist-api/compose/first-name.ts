// Alone these are no way to address somebody; they take the next name with them.
const titleNames = new Set([
  'muhammad',
  'mohammad',
  'mohamad',
  'moh',
  'moch',
  'muh',
  'm',
  'siti',
  'st',
  'abdul',
]);
const birthOrderNames = /^(i|ni)$/i;

// What stands before a name in an address book; it says how somebody is addressed, not who they are.
const vocative =
  /^(?:kak|kakak|bapak|bpk|ibu|pak|bu|mas|mbak|bang|abang|om|tante|sdr|sdri|mr|mrs|ms|miss)\.?\s+(?=\S)/i;

// Titles that tell by themselves how somebody wants to be addressed, written in full.
const titles: ReadonlyMap<string, string> = new Map([
  ['bapak', 'Bapak'],
  ['bpk', 'Bapak'],
  ['pak', 'Bapak'],
  ['ibu', 'Ibu'],
  ['bu', 'Ibu'],
]);

/** The title that a name came with, in full: `Bu Rina` gives `Ibu`. Never guessed from the name itself. */
export function titleOf(name: string): string | undefined {
  const [, word = ''] = /^\s*(\p{L}+)\.?\s+\S/u.exec(name) ?? [];
  return titles.get(word.toLowerCase());
}

/** True for a title that stands alone where a name belongs. */
export function isTitle(name: string): boolean {
  return titles.has(name.toLowerCase().replace(/\.$/, ''));
}

/** A name without the form of address before it: `Ibu Rina` is `Rina`. */
export function withoutVocative(name: string): string {
  return name.trim().replace(vocative, '');
}

/**
 * The part of a full name by which somebody is addressed: the first name, with the next one where the first says too
 * little (Siti Rahma, Moh. Rizki, I Made Arta). A single name stays as it is.
 */
export function firstName(name: string): string {
  const [first = '', second, third] = withoutVocative(name).split(/\s+/);
  if (second === undefined) return first;
  if (birthOrderNames.test(first))
    return [first, second, third].filter((part) => part !== undefined).join(' ');
  return titleNames.has(first.toLowerCase().replace(/\.$/, '')) ? `${first} ${second}` : first;
}
