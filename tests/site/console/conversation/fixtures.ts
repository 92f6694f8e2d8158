import type { Composition } from '../../../../site/console/conversation/reply.ts';
import {
  type ConversationAction,
  answerSource,
  reduceConversation,
} from '../../../../site/console/conversation/reducer.ts';
import { type Conversation, emptyConversation } from '../../../../site/console/conversation/state.ts';
import type {
  ComposedReply,
  SuggestedResponse,
  Suggestion,
} from '../../../../site/console/conversation/types.ts';

/** A place that the late-parcel reply leaves open. */
export const order = { placeholder: 'conversation.custom_attribute.order_number', label: 'Nomor pesanan' };

/** Words of the parts of a composed reply; an empty one is not said. */
export interface Words {
  readonly greeting?: string;
  readonly acknowledgement?: string;
  readonly answers?: readonly string[];
  readonly nextStep?: string;
  readonly closing?: string;
  /** Numbers of the wordings in use; 0 where left out. */
  readonly choices?: Readonly<Record<string, number>>;
}

/** A composed reply of these words; every part has three wordings. `[Nomor pesanan]` in them is an open place. */
export function composed(words: Words): ComposedReply {
  const part = (name: string, text: string) => {
    const number = words.choices?.[name] ?? 0;
    const choice = text === '' ? null : number;
    return {
      text,
      missing: text.includes(`[${order.label}]`) ? [order] : [],
      choice,
      alternatives: [0, 1, 2].filter((other) => other !== choice),
    };
  };
  const answers = (words.answers ?? ['Kami telusuri.']).map((text, index) => ({
    ...part(`answer${index}`, text),
    responseId: `r${index}`,
  }));
  const parts = {
    greeting: part('greeting', words.greeting ?? ''),
    acknowledgement: part('acknowledgement', words.acknowledgement ?? ''),
    answer: part('answer0', answers.map(({ text }) => text).join('\n\n')),
    nextStep: part('nextStep', words.nextStep ?? ''),
    closing: part('closing', words.closing ?? ''),
  };
  const text = Object.values(parts)
    .map((one) => one.text)
    .filter((one) => one !== '')
    .join('\n\n');
  const missing = text.includes(`[${order.label}]`) ? [order] : [];
  return { parts, answers, separator: '\n\n', text, insertable: missing.length === 0, missing, notes: [] };
}

/** A composition in Indonesian for WhatsApp. */
export function composition(words: Words, changes: Partial<Composition> = {}): Composition {
  return { composed: composed(words), locale: 'id', channel: 'whatsapp', madeFor: '', ...changes };
}

/** A suggested reply; `late` needs an order number, `track` needs nothing. */
export function response(changes: Partial<SuggestedResponse> = {}, words: Words = {}): SuggestedResponse {
  const { parts, separator, text, insertable, missing, notes } = composed({
    greeting: 'Halo Kak.',
    answers: ['Pesanan [Nomor pesanan] kami telusuri.'],
    closing: 'Salam, Sari',
    ...words,
  });
  return {
    parts,
    separator,
    text,
    insertable,
    missing,
    notes,
    responseId: 'late',
    shortCode: 'late',
    locale: 'id',
    topicId: 'shipping',
    title: 'Paket terlambat',
    confidence: 0.9,
    why: [],
    sources: [],
    ...changes,
  };
}

/** What `late` says. */
export const lateText = 'Halo Kak.\n\nPesanan [Nomor pesanan] kami telusuri.\n\nSalam, Sari';

/** The reply that is complete as it comes. */
export const track = response(
  { responseId: 'track', shortCode: 'track', title: 'Lacak pesanan' },
  { answers: ['Buka Pesanan saya.'] },
);

/** A suggestion of both replies and one article. */
export function suggestion(changes: Partial<Suggestion> = {}): Suggestion {
  return {
    suggestionId: '00000000-0000-4000-8000-000000000001',
    corpusVersion: 'test',
    locale: 'id',
    localeDetected: true,
    askedBy: 'customer',
    questions: [],
    triage: null,
    procedures: [],
    responses: [response(), track],
    articles: [
      {
        articleId: 'package-late',
        locale: 'id',
        topicId: 'shipping',
        audience: 'public',
        title: 'Paket terlambat',
        heading: '',
        passage: 'Kami telusuri.',
        confidence: 0.8,
        why: [],
      },
    ],
    abstained: false,
    ...changes,
  };
}

/** The suggestion arrives. */
export const arrived = (changes: Partial<Suggestion> = {}): ConversationAction => ({
  type: 'suggested',
  suggestion: suggestion(changes),
  answeredFor: 'asked',
  suggestedFor: { late: 'late-alone', track: 'track-alone' },
  suggestedChannel: 'whatsapp',
  suggestedLimit: 3,
});

export const taken = (given: SuggestedResponse): ConversationAction => ({
  type: 'responseTaken',
  source: answerSource(given),
});

export const added = (given: SuggestedResponse): ConversationAction => ({
  type: 'responseAdded',
  source: answerSource(given),
});

/** A conversation on WhatsApp in which a message was typed, then these things happened. */
export function after(...actions: readonly ConversationAction[]): Conversation {
  const start: Conversation = { ...emptyConversation('c-1', 0), channel: 'whatsapp' };
  return [{ type: 'messageTyped', message: 'pesanan sy blm sampe' } as const, ...actions].reduce(
    reduceConversation,
    start,
  );
}
