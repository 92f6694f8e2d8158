import type { MissingPlaceholder, ReplyPart } from '../routes/replies/composed-reply-schema.ts';
import { chooseWording } from './choose.ts';

/** A wording with its values put in. */
export type FilledWording = Omit<ReplyPart, 'choice' | 'alternatives'>;

/** A part that is not said and could not be. */
export const noPart: ReplyPart = { choice: null, text: '', missing: [], alternatives: [] };

/** How a part is chosen. */
export interface PartChoice {
  /** See `seedOf`; asked where there is a choice. */
  readonly seed: () => number;
  /** Wordings that the agent already sent, by number. */
  readonly isUsed: (choice: number) => boolean;
  /** False leaves the part out unless it is asked for. */
  readonly isSaid?: boolean;
  /** Wordings that are only said when asked for, by number. */
  readonly onlyAsked?: (choice: number) => boolean;
  /** Number of the wording that is asked for; null leaves the part out. A number that there is not is passed over. */
  readonly asked?: number | null | undefined;
}

/** A part of a reply from so many wordings; `fill` puts the values into one, and is asked for those that matter. */
export function choosePart(
  count: number,
  fill: (choice: number) => FilledWording,
  choice: PartChoice,
): ReplyPart {
  const chosen = choiceOf(count, fill, choice);
  return chosen === null ? unsaid(count) : saidPart(fill(chosen), chosen, count);
}

const unsaidParts: ReplyPart[] = [noPart];

/** A part that is not said, of so many wordings; always the same object. */
function unsaid(count: number): ReplyPart {
  return (unsaidParts[count] ??= {
    choice: null,
    text: '',
    missing: [],
    alternatives: numbersBut(null, count),
  });
}

const partsOfWordings = new WeakMap<FilledWording, ReplyPart>();

/** A wording as a part, as long as it is asked for as the same choice always the same object. */
function saidPart(wording: FilledWording, choice: number, count: number): ReplyPart {
  const known = partsOfWordings.get(wording);
  if (known?.choice === choice && known.alternatives.length === count - 1) return known;
  const part = { ...wording, choice, alternatives: numbersBut(choice, count) };
  partsOfWordings.set(wording, part);
  return part;
}

function numbersBut(choice: number | null, count: number): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < count; at += 1) if (at !== choice) numbers.push(at);
  return numbers;
}

function choiceOf(
  count: number,
  fill: (choice: number) => FilledWording,
  { seed, isUsed, isSaid = true, onlyAsked, asked }: PartChoice,
): number | null {
  if (asked === null || (asked !== undefined && asked < count)) return asked;
  if (!isSaid) return null;
  const numbers = numbersBut(null, count).filter((at) => !onlyAsked?.(at));
  return chooseWording(numbers, { isUsed, isIncomplete: (at) => fill(at).missing.length > 0 }, seed);
}

/** A part with one wording, said or not. */
export function partWith(wording: FilledWording, isSaid: boolean): ReplyPart {
  return isSaid ? saidPart(wording, 0, 1) : unsaid(1);
}

/** The same part, not said: what it said is one of the alternatives. */
export function leftOut(part: ReplyPart): ReplyPart {
  const { choice, alternatives } = part;
  if (choice === null) return part;
  return {
    choice: null,
    text: '',
    missing: [],
    alternatives: [...alternatives, choice].sort((one, other) => one - other),
  };
}

/** Wordings that are said one after another, as one. */
export function joinWordings(wordings: readonly FilledWording[], separator: string): FilledWording {
  const said = wordings.filter(({ text }) => text !== '');
  const [only, ...others] = said;
  if (only && others.length === 0) return only;
  const hasHtml = said.some(({ html }) => html !== undefined);
  return {
    text: joinTexts(said, separator),
    ...(hasHtml && { html: said.map(({ html }) => html ?? '').join('\n') }),
    missing: uniqueMissing(said),
  };
}

/** What of wordings is said, one after another. */
export function joinTexts(wordings: readonly Pick<FilledWording, 'text'>[], separator: string): string {
  let whole = '';
  for (const { text } of wordings) if (text !== '') whole += whole === '' ? text : separator + text;
  return whole;
}

/** What wordings still need, in order, each once. */
export function uniqueMissing(wordings: readonly Pick<FilledWording, 'missing'>[]): MissingPlaceholder[] {
  const found: MissingPlaceholder[] = [];
  for (const { missing } of wordings) {
    for (const one of missing) {
      if (!found.some(({ placeholder }) => placeholder === one.placeholder)) found.push(one);
    }
  }
  return found;
}
