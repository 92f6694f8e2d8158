import { z } from 'zod';
import { isWordClass } from '../language/word-classes.ts';
import { IdSchema, LocaleSchema, LocalisedTextSchema } from './locale.ts';

/**
 * Words that follow each other, matched after the analyser's normalisation and by stem, so that one form finds the
 * others. Particles and words such as `juga` or `just` may stand between them. Further signs:
 *
 * - `a|b` either word, `go_to|call` either row of words; - `*` none to three words of the same sentence; - `=word` this form only, no other of its family;
 * - `<n>` a number ("3x", "lima"), `<3+>` a number of at least 3;
 * - `{days}` any word of a class, as word-classes.ts has them for the language.
 */
const PhraseSchema = z
  .string()
  .min(1)
  .max(400)
  .refine(
    (phrase) => /^(?!\*)(?!.*\*$)[^<>]*(?:<(?:n|\d{1,7}\+)>[^<>]*)*$/.test(phrase.trim()),
    'a phrase such as "sudah * kali tanya" or "<3+> kali"',
  )
  .refine(
    (phrase) => Array.from(phrase.matchAll(/\{([^}]*)\}/g), ([, name = '']) => name).every(isWordClass),
    'a class of words that there is',
  );

/** Phrases of one rule, with what keeps them from counting. */
const GuardedRuleSchema = z.strictObject({
  /** Any of these. */
  any: z.array(PhraseSchema).min(1).optional(),
  /** One of each list, in any order, within what the rule reads. */
  all: z.array(z.array(PhraseSchema).min(1)).min(2).max(4).optional(),
  /** Counts not where one of these stands in what the rule reads. */
  unless: z.array(PhraseSchema).min(1).optional(),
  /**
   * What the rule reads at once: a sentence (default); `message`, all that the customer wrote since the last reply;
   * `conversation`, also what they wrote before, where all lists but the first may stand.
   */
  reads: z.enum(['sentence', 'message', 'conversation']).optional(),
  /** Counts only where an agent wrote one of these earlier in the conversation. */
  afterAgent: z.array(PhraseSchema).min(1).optional(),
});

/** A phrase, or several with conditions. */
const SignalRuleSchema = z.union([PhraseSchema, GuardedRuleSchema]);
export type SignalRule = z.infer<typeof SignalRuleSchema>;

/**
 * What can be counted over time. All but `question_repeated` come with a request as its history; `question_repeated`
 * and `photos_requested` are also counted in the conversation itself.
 */
export const HistoryEventKindSchema = z.enum([
  'contact',
  'order_unpaid',
  'delivery_refused',
  'return_requested',
  'refund',
  'claim_without_evidence',
  'request_changed',
  'discount_requested',
  'promise_broken',
  'photos_requested',
  'question_repeated',
]);
export type HistoryEventKind = z.infer<typeof HistoryEventKindSchema>;

/** A count from which on an agent is told it. */
const PatternSchema = z.strictObject({
  event: HistoryEventKindSchema,
  atLeast: z.int().min(1).max(1_000),
  /** Days back from now; without it the count is that of the conversation. */
  withinDays: z.int().min(1).max(3_650).optional(),
});

const PhrasesByLocaleSchema = z.record(LocaleSchema, z.array(PhraseSchema));

/** One kind of evidence that triage looks for. Internal: never shipped to browsers. */
export const SignalSchema = z.strictObject({
  /** What the signal means, for agents. */
  description: LocalisedTextSchema,
  /** Priority that a message with this signal has at least. */
  raisesTo: z.enum(['high', 'urgent']).optional(),
  /** Priority that a message has at most whose signals are all of such kinds: praise waits, a complaint does not. */
  lowersTo: z.enum(['low', 'normal']).optional(),
  sentiment: z.enum(['positive', 'negative']).optional(),
  /** Playbook article whose procedure an agent follows in such a case. */
  procedure: IdSchema.optional(),
  /** True: counts also where the customer tells what somebody else said, as for harm. Default: such words do not. */
  evenQuoted: z.boolean().optional(),
  /** Rules per locale. A message is read in every locale, since customers mix languages. */
  phrases: z.record(LocaleSchema, z.array(SignalRuleSchema)),
  /** No rule of the kind counts where one of these stands in the same sentence. */
  unless: PhrasesByLocaleSchema.optional(),
  /** No rule of the kind counts where one of these stands anywhere in the message: "bercanda kok". */
  denies: PhrasesByLocaleSchema.optional(),
  /** Countable facts that speak for the kind; shown to agents as facts, never as the signal. */
  patterns: z.array(PatternSchema).optional(),
});
export type SignalEntry = z.infer<typeof SignalSchema>;

/** signals.yaml: signal kind to entry. */
export const SignalsSchema = z.record(
  z.string().regex(/^[a-z]+(_[a-z]+)*$/, 'a kind such as broken_promise'),
  SignalSchema,
);
