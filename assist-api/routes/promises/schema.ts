import { z } from '@hono/zod-openapi';
import { ChannelSchema } from '../../../content/corpus/schema/business.ts';
import { IdSchema } from '../../../content/corpus/schema/locale.ts';
import { promiseStates } from '../../promises/due-state.ts';
import { maxPromiseCharacters, promiseChangeKinds, promiseStatuses } from '../../promises/promises.ts';
import { isBlank } from '../blank.ts';

const TextSchema = z.string().max(maxPromiseCharacters);
const DueAtSchema = z.iso.datetime({ offset: true });

/** A time that was promised in a reply, to be kept by the person who is signed in. */
export const NewPromiseSchema = z
  .strictObject({
    /** UUID that the client makes, so that sending it again keeps it once. */
    promiseId: z.uuid(),
    /** The promised words; masked before they are kept. */
    text: TextSchema.refine((text) => !isBlank(text), 'an empty promise; send the promised words').openapi({
      example: 'Saya kabari besok sebelum pukul 12.00',
    }),
    /** By when: ahead, at most 90 days. */
    dueAt: DueAtSchema,
    conversation: z.strictObject({ id: z.string().min(1).max(200) }).optional(),
    /** To whom; masked before it is kept. */
    contactName: z.string().max(200).optional(),
    channel: ChannelSchema.optional(),
    suggestionId: z.uuid().optional(),
    /** Response that the reply was made from. */
    responseId: IdSchema.optional(),
    /** For the owner; masked before it is kept. */
    note: TextSchema.optional(),
  })
  .openapi('NewPromise');
export type NewPromiseRequest = z.input<typeof NewPromiseSchema>;

export const PromiseQuerySchema = z.object({
  /** `open`: those that still have to be kept, overdue ones too. */
  state: z.enum(['open', 'all']).default('open'),
  /** `me`: one's own; `all`: everybody's, to take over where a colleague is away. */
  owner: z.enum(['me', 'all']).default('me'),
  /** Most promises that come back. */
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

/** Something that happened to a promise. */
const PromiseChangeSchema = z
  .object({
    /** `moved` to another date, `handed_over` to a colleague, `kept`, `cancelled`, or `reopened` after that. */
    kind: z.enum(promiseChangeKinds),
    at: z.iso.datetime(),
    /** Name of the person. */
    by: z.string(),
    /** Dates of one that was moved. */
    fromDueAt: z.iso.datetime().optional(),
    toDueAt: z.iso.datetime().optional(),
    /** Names of one that was handed over; `fromOwner` is left out where that person is not known any more. */
    fromOwner: z.string().optional(),
    toOwner: z.string().optional(),
    note: z.string().optional(),
  })
  .openapi('PromiseChange');

/** A dated promise to a customer. */
export const PromiseSchema = z
  .object({
    promiseId: z.uuid(),
    /** The promised words, masked. Left out once they were forgotten. */
    text: z.string().optional(),
    note: z.string().optional(),
    contactName: z.string().optional(),
    conversation: z.object({ id: z.string() }).optional(),
    channel: ChannelSchema.optional(),
    suggestionId: z.string().optional(),
    responseId: z.string().optional(),
    /** Name of the person who keeps it. */
    owner: z.string(),
    /** True for the person who asks. */
    isOwn: z.boolean(),
    /** True where the owner cannot sign in any more: somebody has to take it over. */
    isOwnerGone: z.boolean(),
    /**
     * - `open`: there is time
     * - `moved`: there is time, and it has another date than was promised at first
     * - `soon`: from `soonAt` on
     * - `overdue`: the time has come, and it was neither kept nor cancelled
     * - `kept`, `cancelled`: closed
     */
    state: z.enum(promiseStates),
    /** By when, UTC. */
    dueAt: z.iso.datetime(),
    /** Whole minutes until then, rounded down; negative once it has come. */
    dueInMinutes: z.int(),
    /**
     * From when it is `soon`, UTC: the last moment at which an hour of opening hours (or what the fact `promise_warning`
     * says) is left to keep it. For one that is due soon after opening that lies before the last closing.
     */
    soonAt: z.iso.datetime(),
    createdAt: z.iso.datetime(),
    /** Left out while it is open. */
    closedAt: z.iso.datetime().optional(),
    /** Oldest first. */
    history: z.array(PromiseChangeSchema),
  })
  .openapi('Promise');
export type PromiseReply = z.output<typeof PromiseSchema>;

/** Promises, those to be kept first. */
export const PromiseListSchema = z
  .object({
    /** Promises there are, of which at most `limit` come. */
    total: z.int().nonnegative(),
    /** The soonest first; closed ones behind, the last closed first. */
    promises: z.array(PromiseSchema),
    /** Names of those to whom a promise can be handed over, in order. */
    colleagues: z.array(z.string()),
  })
  .openapi('PromiseList');
export type PromiseList = z.output<typeof PromiseListSchema>;

/** A promise as it was kept. */
export const KeptPromiseSchema = PromiseSchema.extend({
  /** True when this id was already there; it stays as it was kept first. */
  repeated: z.boolean(),
}).openapi('KeptPromise');

const hasOne = (values: readonly unknown[]) => values.filter((value) => value !== undefined).length === 1;

/** What became of a promise: one of `state`, `dueAt` and `owner`. */
export const PromiseChangeRequestSchema = z
  .strictObject({
    /** `kept` or `cancelled` close it; `open` takes that back. */
    state: z.enum(promiseStatuses).optional(),
    /** A new date, ahead and at most 90 days: the customer has to be told. The former one stays in `history`. */
    dueAt: DueAtSchema.optional(),
    /** Name of the colleague who keeps it from now on: one of `colleagues`. One's own name takes it over. */
    owner: z.string().min(1).max(200).optional(),
    /** Why; masked before it is kept. */
    note: TextSchema.optional(),
  })
  .refine(({ state, dueAt, owner }) => hasOne([state, dueAt, owner]), 'send one of state, dueAt and owner')
  .openapi('PromiseChangeRequest');
export type PromiseChangeRequest = z.input<typeof PromiseChangeRequestSchema>;
