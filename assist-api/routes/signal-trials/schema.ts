import { z } from '@hono/zod-openapi';
import { LocaleSchema } from '../../../content/corpus/schema/locale.ts';
import { EvidenceSchema, HistorySchema, MessagesSchema, TriageSchema } from '../suggestions/schema.ts';

/** Longest text of a signals.yaml, in characters. */
const maxSignalsCharacters = 200_000;

/** Messages on which the rules of signals.yaml are tried. Nothing of it is kept. */
export const SignalTrialRequestSchema = z
  .strictObject({
    /** As for a suggestion; the customer's last burst is read. */
    messages: MessagesSchema,
    history: HistorySchema.optional(),
    /** Language of labels and explanations; default: that of the burst. */
    locale: LocaleSchema.optional(),
    /** Text of a changed signals.yaml, to be compared with the rules in force. */
    signals: z.string().max(maxSignalsCharacters).optional(),
  })
  .openapi('SignalTrialRequest');

const RuleMatchSchema = z
  .object({
    kind: z.string(),
    /** The rule as written: lists of `any` parted by `/`, those of `all` joined by `+`, exceptions after a dash. */
    rule: z.string(),
    /** Language whose rule it is, which need not be that of the message. */
    locale: LocaleSchema,
    /** Words of the message that fit the rule, one stretch for each of its lists. */
    evidence: z.array(EvidenceSchema).min(1),
    /** False where the words fit but are no sign; `deniedBy` says why. */
    counts: z.boolean(),
    deniedBy: z
      .object({
        /**
         * `negation`: denied; `quote`: told of others; `unless`, `denies`: the rule's or the kind's own exception;
         * `pastMessages`: messages with these words had another meaning.
         */
        reason: z.enum(['negation', 'quote', 'unless', 'denies', 'pastMessages']),
        /** The same in words. */
        text: z.string(),
        /** The words that deny; of a quotation the quoted ones, of past messages those that speak against the kind. */
        evidence: EvidenceSchema,
      })
      .optional(),
  })
  .openapi('RuleMatch');
export type RuleMatchReply = z.output<typeof RuleMatchSchema>;

export const SignalTrialSchema = z
  .object({
    locale: LocaleSchema,
    /** By the rules that were sent, else those in force. */
    triage: TriageSchema,
    /** Every rule that fits, also those that do not count. */
    matches: z.array(RuleMatchSchema),
    /** Only with `signals`: what the change does to this message. */
    difference: z
      .object({
        /** Priority by the rules in force. */
        priorityBefore: TriageSchema.shape.priority,
        /** Kinds that the change gives, and kinds that it takes away. */
        appeared: z.array(z.string()),
        disappeared: z.array(z.string()),
        /** Matches that the rules in force do not give, and those that only they give. */
        newMatches: z.array(RuleMatchSchema),
        lostMatches: z.array(RuleMatchSchema),
      })
      .optional(),
  })
  .openapi('SignalTrial');
export type SignalTrial = z.output<typeof SignalTrialSchema>;

/** The rules of triage in force. Internal: for writers and managers. */
export const SignalRulesSchema = z
  .object({
    /** signals.yaml as it was written, comments included; empty without one. It is changed in its file only. */
    text: z.string(),
    corpusVersion: z.string(),
  })
  .openapi('SignalRules');
export type SignalRules = z.output<typeof SignalRulesSchema>;
