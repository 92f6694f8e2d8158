import type { HistoryEventKind } from '../../../../content/corpus/schema/signal.ts';

/** Something that happened with the customer before. */
export interface PastEvent {
  /** Unique in the list. */
  readonly eventId: number;
  readonly kind: HistoryEventKind;
  /** 0 is today. */
  readonly daysAgo: number;
}

/** What is tried. */
export interface Trial {
  readonly message: string;
  readonly history: readonly PastEvent[];
  /** The text of signals.yaml as it stands in the editor. */
  readonly rules: string;
}

/** What was typed to be tried. */
export interface UnsentTrial extends Omit<Trial, 'rules'> {
  /** Null as long as they are those in force. */
  readonly rules: string | null;
  /** The rules that were in force when they were first changed; null as long as they are not. */
  readonly from: string | null;
}

export const noTrial: UnsentTrial = { message: '', history: [], rules: null, from: null };

/** Whether a kept value is one. */
export function isUnsentTrial(kept: unknown): kept is UnsentTrial {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'message' in kept &&
    typeof kept.message === 'string' &&
    'history' in kept &&
    Array.isArray(kept.history) &&
    'rules' in kept &&
    'from' in kept &&
    isTextOrNull(kept.rules) &&
    isTextOrNull(kept.from)
  );
}

function isTextOrNull(kept: unknown): kept is string | null {
  return kept === null || typeof kept === 'string';
}

/** Every kind of event that can be counted, in the order of the choice. */
export const eventKinds = [
  'contact',
  'question_repeated',
  'promise_broken',
  'order_unpaid',
  'delivery_refused',
  'return_requested',
  'refund',
  'claim_without_evidence',
  'photos_requested',
  'request_changed',
  'discount_requested',
] as const satisfies readonly HistoryEventKind[];

/** Longest message and longest file that the API takes, in characters. */
export const limits = { message: 20_000, rules: 200_000, events: 500 } as const;

/** A message that means nothing, so that a changed file is read without one. */
const noMessage = '.';

const dayMs = 86_400_000;

/** Body of `POST /v1/signal-trials`; undefined where there is nothing to try or it is too long. */
export function trialRequest(
  { message, history, rules }: Trial,
  agentLocale: string | undefined,
  inForce: string,
  now: Date,
) {
  const isChanged = rules !== inForce;
  const isBlank = message.trim() === '';
  if ((isBlank && !isChanged) || message.length > limits.message || rules.length > limits.rules)
    return undefined;
  const events = history.map(({ kind, daysAgo }) => ({
    kind,
    at: new Date(now.getTime() - daysAgo * dayMs).toISOString(),
  }));
  return {
    messages: [{ role: 'customer' as const, text: isBlank ? noMessage : message }],
    ...(agentLocale !== undefined && { locale: agentLocale }),
    ...(events.length > 0 && { history: { events } }),
    ...(isChanged && { signals: rules }),
  };
}
