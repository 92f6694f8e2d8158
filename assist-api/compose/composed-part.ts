import type { MissingPlaceholder, ReplyPart } from '../routes/replies/composed-reply-schema.ts';
import { chooseWording } from './choose.ts';

/** A wording with its values put in. */
export type FilledWording = Omit<ReplyPart, 'choice' | 'alternatives'>;

/** A part that is not said and could not be. */
export const noPart: ReplyPart = { choice: null, text: '', missing: [], alternatives: [] };

/** How a part is chosen. */
export interface PartChoice {
  readonly seed: string;
  /** Wordings that the agent already sent, by number. */
  readonly isUsed: (choice: number) => boolean;
  /** False leaves the part out unless it is asked for. */
  readonly isSaid?: boolean;
  /** Wordings that are only said when asked for, by number. */
  readonly onlyAsked?: (choice: number) => boolean;
  /** Number of the wording that is asked for; null leaves the part out. A number that there is not is passed over. */
  readonly asked?: number | null | undefined;
}

/** A part of a reply from its wordings. */
export function choosePart(wordings: readonly FilledWording[], choice: PartChoice): ReplyPart {
  return partWith(wordings, choiceOf(wordings, choice));
}

function choiceOf(wordings: readonly FilledWording[], choice: PartChoice): number | null {
  const { seed, isUsed, isSaid = true, onlyAsked = () => false, asked } = choice;
  if (asked === null || (asked !== undefined && asked < wordings.length)) return asked;
  if (!isSaid) return null;
  const free = wordings.flatMap((wording, at) => (onlyAsked(at) ? [] : [{ at, wording }]));
  const chosen = chooseWording(
    free.map(({ at, wording }) => ({ isUsed: isUsed(at), isIncomplete: wording.missing.length > 0 })),
    seed,
  );
  return chosen === null ? null : (free[chosen]?.at ?? null);
}

/** A part that says a wording, or none of them for null. */
export function partWith(wordings: readonly FilledWording[], choice: number | null): ReplyPart {
  const chosen = choice === null ? undefined : wordings[choice];
  return {
    ...(chosen ?? { text: '', missing: [] }),
    choice: chosen ? choice : null,
    alternatives: wordings.flatMap((wording, at) => (at === choice ? [] : [{ choice: at, ...wording }])),
  };
}

/** The same part, not said: what it said is one of the alternatives. */
export function leftOut(part: ReplyPart): ReplyPart {
  if (part.choice === null) return part;
  const { choice, alternatives, ...wording } = part;
  return {
    choice: null,
    text: '',
    missing: [],
    alternatives: [...alternatives, { choice, ...wording }].sort((one, other) => one.choice - other.choice),
  };
}

/** Wordings that are said one after another, as one. */
export function joinWordings(wordings: readonly FilledWording[], separator: string): FilledWording {
  const said = wordings.filter(({ text }) => text !== '');
  const hasHtml = said.some(({ html }) => html !== undefined);
  return {
    text: said.map(({ text }) => text).join(separator),
    ...(hasHtml && { html: said.map(({ html }) => html ?? '').join('\n') }),
    missing: uniqueMissing(said),
  };
}

/** What wordings still need, in order, each once. */
export function uniqueMissing(wordings: readonly Pick<FilledWording, 'missing'>[]): MissingPlaceholder[] {
  const found = new Map<string, MissingPlaceholder>();
  for (const { missing } of wordings) for (const one of missing) found.set(one.placeholder, one);
  return [...found.values()];
}
