import type {
  ComposedReply,
  MissingPlaceholder,
  ReplyPart,
} from '../routes/replies/composed-reply-schema.ts';
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

/** The wordings of a part, each with its values put in when it is first asked for. */
export interface Wordings {
  readonly count: number;
  /** The part with this wording. */
  readonly part: (choice: number) => ReplyPart;
}

/** Gives the wordings of a part; `fill` puts the values into one that `parts` does not hold yet. */
export function wordingsOf(
  parts: (ReplyPart | undefined)[],
  fill: (choice: number) => FilledWording,
): Wordings {
  const count = parts.length;
  return { count, part: (choice) => (parts[choice] ??= saidPart(fill(choice), choice, count)) };
}

/** A part of a reply from its wordings. */
export function choosePart(wordings: Wordings, choice: PartChoice): ReplyPart {
  const chosen = choiceOf(wordings, choice);
  return chosen === null ? unsaid(wordings.count) : wordings.part(chosen);
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

const saidPart = (wording: FilledWording, choice: number, count: number): ReplyPart => ({
  ...wording,
  choice,
  alternatives: numbersBut(choice, count),
});

function numbersBut(choice: number | null, count: number): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < count; at += 1) if (at !== choice) numbers.push(at);
  return numbers;
}

function choiceOf(
  { count, part }: Wordings,
  { seed, isUsed, isSaid = true, onlyAsked, asked }: PartChoice,
): number | null {
  if (asked === null || (asked !== undefined && asked < count)) return asked;
  if (!isSaid) return null;
  const numbers: number[] = [];
  for (let at = 0; at < count; at += 1) if (!onlyAsked?.(at)) numbers.push(at);
  return chooseWording(numbers, { isUsed, isIncomplete: (at) => part(at).missing.length > 0 }, seed);
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

/** The parts of a reply in the order in which they are said. */
export function partsInOrder({
  greeting,
  acknowledgement,
  answer,
  nextStep,
  closing,
}: ComposedReply['parts']): readonly ReplyPart[] {
  return [greeting, acknowledgement, answer, nextStep, closing];
}

/** Wordings that are said one after another, as one. */
export function joinWordings(wordings: readonly FilledWording[], separator: string): FilledWording {
  const said = wordings.filter(({ text }) => text !== '');
  const [only] = said;
  if (only && said.length === 1) return only;
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
