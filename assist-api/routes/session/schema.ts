import { z } from '@hono/zod-openapi';
import { ChannelSchema } from '../../../content/corpus/schema/business.ts';
import { LocaleSchema } from '../../../content/corpus/schema/locale.ts';
import { roles } from '../../auth/roles.ts';

/** Swaps the secret of a sign-in link, or a code, for a session cookie. */
export const SignInRequestSchema = z
  .strictObject({
    /** The part after `#token=`, which ends after 15 minutes or one use, or a code of `POST /v1/session/codes`. */
    token: z.string().min(1).max(200),
    /**
     * True in a frame of another site, one of FRAME_ORIGINS: the cookie is then kept for that site alone, for 7 days,
     * and counts for requests of the framed console only.
     */
    isFramed: z.boolean().default(false),
  })
  .openapi('SignInRequest');

/** Who is signed in, and what the console must know of the shop. */
export const SessionSchema = z
  .object({
    /** Name of the person, as given to `people add`. */
    name: z.string(),
    /** What replies are signed with; null for the manager of a first start, who has not given a name. */
    signature: z.string().nullable(),
    role: z.enum(roles),
    business: z.object({
      name: z.string(),
      /** IANA name; times such as `replyBy` are shown in it. */
      timeZone: z.string(),
      /** The first is the default. */
      locales: z.array(LocaleSchema).min(1),
      /** Channels that the shop answers, best first. */
      channels: z.array(ChannelSchema).min(1),
    }),
    /** Origins whose pages may frame the console and hand conversations to it; can be empty. */
    frameOrigins: z.array(z.string()),
  })
  .openapi('Session');
export type Session = z.output<typeof SessionSchema>;

/** A code that signs the same person in elsewhere, such as in a frame, where no link can be opened. */
export const SignInCodeSchema = z
  .object({
    /** To be typed; small letters and a missing dash are understood. Works once. */
    code: z.string().openapi({ example: 'K7QP-M2XW' }),
    /** UTC, 5 minutes from now. */
    expiresAt: z.iso.datetime(),
  })
  .openapi('SignInCode');
export type SignInCode = z.output<typeof SignInCodeSchema>;
