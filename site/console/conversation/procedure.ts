import type { Conversation } from './state.ts';
import type { CaseProcedure } from './types.ts';

/** What a procedure needs to know, and where its value comes from. */
export type Datum = CaseProcedure['dataNeeded'][number];

/** What the case has for it: its own value, else what the agent filled in; empty for nothing. */
export function datumValue({ values, procedureData }: Conversation, datum: Datum): string {
  const typed = datum.placeholder === undefined ? procedureData[datum.label] : values[datum.placeholder];
  return datum.value ?? typed ?? '';
}

/** Places of the steps that are done. */
export function tickedSteps({ ticked }: Conversation, { articleId }: CaseProcedure): ReadonlySet<number> {
  return new Set(ticked.flatMap((one) => (one.articleId === articleId ? [one.step] : [])));
}

/** The procedure that is followed: that of the last ticked step, else the one that fits best. */
export function procedureInHand({ suggestion, ticked }: Conversation): CaseProcedure | undefined {
  const procedures = suggestion?.procedures ?? [];
  const last = ticked.findLast(({ articleId }) => procedures.some((one) => one.articleId === articleId));
  return procedures.find(({ articleId }) => articleId === last?.articleId) ?? procedures[0];
}

/** The first step that is not done; undefined when all are. */
export function nextStep(conversation: Conversation, procedure: CaseProcedure): number | undefined {
  const ticked = tickedSteps(conversation, procedure);
  return procedure.steps.find(({ step }) => !ticked.has(step))?.step;
}

/** The step that was ticked last; undefined when none is. */
export function lastTicked({ ticked }: Conversation, { articleId }: CaseProcedure): number | undefined {
  return ticked.findLast((one) => one.articleId === articleId)?.step;
}

/** Where the procedure goes on: the first thing to find out, else the first step to do; undefined when all is done. */
export function openPlace(
  conversation: Conversation,
  procedure: CaseProcedure,
): { readonly kind: 'datum' | 'step'; readonly index: number } | undefined {
  const datum = procedure.dataNeeded.findIndex((needed) => datumValue(conversation, needed).trim() === '');
  if (datum >= 0) return { kind: 'datum', index: datum };
  const step = nextStep(conversation, procedure);
  return step === undefined ? undefined : { kind: 'step', index: step };
}
