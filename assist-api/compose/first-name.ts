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
const vocatives =
  'kak|kakak|bapak|bpk|ibu|pak|bu|mas|mbak|bang|abang|om|tante|bunda|mama|mami|ayah|papa|papi|kang|teh|teteh|koh|mbah|sdr|sdri|tuan|tn|nyonya|ny|nona|mr|mrs|ms|miss';
// What somebody studied or did; it is no name either.
const degrees = 'dr|drg|drh|drs|dra|ir|prof|h|hj|kh|ust|ustadz|ustaz|ustadzah|apt|ns|rev';
const forms = new RegExp(String.raw`^(?:(?:${vocatives})\.?\s+|(?:${degrees})(?:\.\s*|\s+))(?=\p{L})`, 'iu');
const degreesAfter =
  /(?:,\s*\p{Lu}\p{L}{0,4}\.?(?:\s?\p{L}{1,6}\.?){0,3}|\s+\p{Lu}\p{Ll}{0,2}\.\p{Lu}[\p{L}.]*){1,4}$/u;
const lone = new RegExp(String.raw`^(?:${vocatives})\.?$`, 'i');

/** Firms and shops, which have no first name. */
const firm =
  /^(?:toko|warung|kedai|apotek|butik|salon|bengkel|koperasi|yayasan|kantor|hotel|restoran|pt|cv|ud|pd)\.?\s|\s(?:tbk|ltd|llc|inc|shop|store|official|company)\.?$/i;

/** Whether a name is that of a firm or shop, not of a person. */
export function isFirm(name: string): boolean {
  return firm.test(name.trim());
}

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

/** True for a form of address that stands alone where a name belongs. */
export function isTitle(name: string): boolean {
  return lone.test(name);
}

/** A name without forms of address and degrees around it: `Ibu Rina` is `Rina`, `dr. Andi Wijaya, Sp.A` is `Andi Wijaya`. */
export function withoutVocative(name: string): string {
  // Degrees stand behind a comma, or, with their full stops, behind a space: "Budi Santoso S.Kom".
  let bare = name.trim().replace(degreesAfter, '');
  for (let next = bare.replace(forms, ''); next !== bare; next = bare.replace(forms, '')) bare = next;
  return bare;
}

/**
 * The part of a full name by which somebody is addressed: the first name, with the next one where the first says too
 * little (Siti Rahma, Moh. Rizki, I Made Arta). A single name stays as it is,
 * and so does a firm's.
 */
export function firstName(name: string): string {
  if (isFirm(name)) return name.trim();
  const [first = '', second, third] = withoutVocative(name).split(/\s+/);
  if (second === undefined) return first;
  if (birthOrderNames.test(first))
    return [first, second, third].filter((part) => part !== undefined).join(' ');
  return titleNames.has(first.toLowerCase().replace(/\.$/, '')) ? `${first} ${second}` : first;
}
