import { z } from 'zod';
import { DaySchema, LocaleSchema, LocalisedTextSchema, MomentSchema } from './locale.ts';
import { WebAddressSchema } from './web-address.ts';

/** Units of duration facts. A `day` is a calendar day; a `workingDay` is not. */
const DurationUnitSchema = z.enum(['second', 'minute', 'hour', 'day', 'workingDay', 'week', 'month', 'year']);
export type DurationUnit = z.infer<typeof DurationUnitSchema>;

/** Names of facts: lower-case words joined by underscores. */
const FactNameSchema = z.string().regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'a name such as return_window');

const VariantSchema = z.strictObject({
  /** What the facts state, the same for all of them: `refund_time`. */
  of: FactNameSchema,
  /** Words by which people name the case, by language; none of them names another case. */
  names: z.record(LocaleSchema, z.array(z.string().min(1)).min(1)),
});

/** Keys that every fact may have. */
const common = {
  /** For writers: what the figure means and from when it counts. Never shown to customers. */
  note: z.string().optional(),
  /** Wording per locale that replaces the form made from the value. */
  wording: LocalisedTextSchema.optional(),
  /** `internal` facts may stand in the playbook only. */
  audience: z.enum(['public', 'internal']).default('public'),
  /**
   * For one of several facts that state the same thing for one case each, such as refund times by way of paying. A reply
   * that names the case is held against this fact alone.
   */
  variant: VariantSchema.optional(),
};

/** A later value: holds from `validFrom`, a day or a day with time in the shop's time zone. */
const changes = <Value extends z.ZodRawShape>(value: Value) =>
  z
    .array(z.strictObject({ validFrom: MomentSchema, ...value, wording: LocalisedTextSchema.optional() }))
    .default([]);

const single = <Value extends z.ZodType>(value: Value) => ({ value, changes: changes({ value }) });
const amount = z.number().nonnegative();
const range = { min: amount, max: amount };

/** One entry of facts.yaml: a business figure stated once, with its type. */
export const FactSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('duration'), ...single(amount), unit: DurationUnitSchema, ...common }),
  z.strictObject({
    type: z.literal('durationRange'),
    ...range,
    changes: changes(range),
    unit: DurationUnitSchema,
    ...common,
  }),
  /** In the currency of business.yaml, whole units. */
  z.strictObject({ type: z.literal('money'), ...single(amount), ...common }),
  /** 0.2 means 0.2%. */
  z.strictObject({ type: z.literal('percent'), ...single(amount), ...common }),
  z.strictObject({ type: z.literal('count'), ...single(amount), unit: LocalisedTextSchema, ...common }),
  /** A time of day, `15:00`. */
  z.strictObject({
    type: z.literal('time'),
    ...single(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 15:00')),
    ...common,
  }),
  z.strictObject({ type: z.literal('date'), ...single(DaySchema), ...common }),
  z.strictObject({ type: z.literal('link'), ...single(WebAddressSchema), ...common }),
  /** International form, `+62812...`. */
  z.strictObject({ type: z.literal('phone'), ...single(z.e164()), ...common }),
  z.strictObject({ type: z.literal('email'), ...single(z.email()), ...common }),
  /** The week's hours of business.yaml in words. */
  z.strictObject({ type: z.literal('openingHours'), ...common }),
  z.strictObject({ type: z.literal('text'), ...common, wording: LocalisedTextSchema }),
]);
export type Fact = z.infer<typeof FactSchema>;

/** facts.yaml: fact name to fact. */
export const FactsSchema = z.record(FactNameSchema, FactSchema);
