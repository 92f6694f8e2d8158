import { z } from '@hono/zod-openapi';
import { ChannelSchema } from '../../../content/corpus/schema/business.ts';
import { LocaleSchema } from '../../../content/corpus/schema/locale.ts';
import { roles } from '../../auth/roles.ts';

/** Swaps the secret of a sign-in link for a session cookie. */
export const SignInRequestSchema = z
  .strictObject({
    /** The part after `#token=`; ends after 15 minutes or one use. */
    token: z.string().min(1).max(200),
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
  })
  .openapi('Session');
export type Session = z.output<typeof SessionSchema>;
