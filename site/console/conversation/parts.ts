import type { Choices } from './reply.ts';
import type { ComposedReply } from './types.ts';

/** The parts of a reply, in the order of the text. */
export const partNames = ['greeting', 'acknowledgement', 'answer', 'nextStep', 'closing'] as const;
export type PartName = (typeof partNames)[number];

/** A part as it is said. `answer` has one for each answer; a holding reply has one without a response. */
export interface SaidPart {
  readonly name: PartName;
  /** Place among the answers; 0 for every other part. */
  readonly index: number;
  /** Number of the wording in use; null when the part is not said. */
  readonly choice: number | null;
  readonly text: string;
  /** Numbers of all its wordings, ascending. */
  readonly choices: readonly number[];
}

/** The parts of a composed reply in the order of the text. */
export function saidParts(composed: ComposedReply): readonly SaidPart[] {
  return partNames.flatMap((name) => {
    const answers = name === 'answer' && composed.answers.length > 0 ? composed.answers : undefined;
    return (answers ?? [composed.parts[name]]).map(({ choice, text, alternatives }, index) => ({
      name,
      index,
      choice,
      text,
      choices: [...(choice === null ? [] : [choice]), ...alternatives].sort((a, b) => a - b),
    }));
  });
}

/** The wording after the one in use, from the beginning after the last; undefined where there is no other. */
export function nextChoice({ choice, choices }: SaidPart): number | undefined {
  if (choice === null) return choices[0];
  const next = choices.find((other) => other > choice) ?? choices[0];
  return next === choice ? undefined : next;
}

/** The agent's choices with one more. */
export function withChoice(
  choices: Choices,
  composed: ComposedReply,
  part: Pick<SaidPart, 'name' | 'index'>,
  choice: number | null,
): Choices {
  if (part.name !== 'answer') return { ...choices, [part.name]: choice };
  const answers = composed.answers.map((answer, index) => (index === part.index ? choice : answer.choice));
  return { ...choices, answers };
}

/** Where a part begins and ends in the text, end exclusive. */
export interface PlacedPart extends SaidPart {
  readonly start: number;
  readonly end: number;
}

/** The parts that stand in the text as they were composed, in order. `render` fills values into composed words. */
export function placeParts(
  text: string,
  composed: ComposedReply,
  render: (text: string, composed: ComposedReply) => string,
): readonly PlacedPart[] {
  let from = 0;
  return saidParts(composed).flatMap((part) => {
    const words = render(part.text, composed);
    const start = words === '' ? -1 : text.indexOf(words, from);
    if (start < 0) return [];
    from = start + words.length;
    return [{ ...part, start, end: from }];
  });
}

/** A text in which parts were replaced. */
export interface Replaced {
  readonly text: string;
  /** `before` with those parts as they are said now. */
  readonly composed: ComposedReply;
  readonly parts: readonly PartName[];
}

/**
 * Replaces, in words that the agent edited, the parts of `wanted` whose wording changed; everything else stays letter
 * for letter. Undefined when such a part no longer stands there as it was composed.
 */
export function replaceParts(
  text: string,
  before: ComposedReply,
  after: ComposedReply,
  wanted: readonly PartName[],
  render: (text: string, composed: ComposedReply) => string,
): Replaced | undefined {
  const now = saidParts(after);
  let replaced: Replaced = { text, composed: before, parts: [] };
  for (const old of saidParts(before)) {
    const next = now.find(({ name, index }) => name === old.name && index === old.index);
    if (!next || !wanted.includes(old.name) || next.choice === old.choice) continue;
    const changed = replaceOne(replaced, old, render(next.text, after), render);
    if (changed === undefined) return undefined;
    replaced = {
      text: changed,
      composed: mixed(replaced.composed, after, old),
      parts: [...replaced.parts, old.name],
    };
  }
  return replaced;
}

function replaceOne(
  { text, composed }: Replaced,
  old: SaidPart,
  words: string,
  render: (text: string, composed: ComposedReply) => string,
): string | undefined {
  const placed = placeParts(text, composed, render);
  const here = placed.find(({ name, index }) => name === old.name && index === old.index);
  const { separator } = composed;
  if (here) {
    if (words !== '') return text.slice(0, here.start) + words + text.slice(here.end);
    const [head, tail] = [text.slice(0, here.start), text.slice(here.end)];
    if (tail.startsWith(separator)) return head + tail.slice(separator.length);
    return (head.endsWith(separator) ? head.slice(0, -separator.length) : head) + tail;
  }
  if (old.choice !== null && render(old.text, composed) !== '') return undefined;
  const rank = (part: Pick<SaidPart, 'name' | 'index'>) => partNames.indexOf(part.name) * 10 + part.index;
  const next = placed.find((part) => rank(part) > rank(old));
  if (next) return text.slice(0, next.start) + words + separator + text.slice(next.start);
  const previous = placed.findLast((part) => rank(part) < rank(old));
  return previous ? text.slice(0, previous.end) + separator + words + text.slice(previous.end) : undefined;
}

/** A composition with one part taken from another. */
function mixed(
  composed: ComposedReply,
  after: ComposedReply,
  { name, index }: Pick<SaidPart, 'name' | 'index'>,
): ComposedReply {
  return {
    ...composed,
    parts: { ...composed.parts, [name]: after.parts[name] },
    answers:
      name === 'answer'
        ? composed.answers.map((answer, at) => (at === index ? (after.answers[at] ?? answer) : answer))
        : composed.answers,
  };
}
