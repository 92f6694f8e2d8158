import { z } from '@hono/zod-openapi';
import { StepClaimSchema } from '../../../content/corpus/schema/article.ts';

/** What the playbook asks an agent to do in this case, as a checklist. */
export const CaseProcedureSchema = z
  .object({
    /** Playbook article. */
    articleId: z.string(),
    title: z.string(),
    /** Heading id of the article's passage that fits best; absent where none stands out. */
    passageAnchor: z.string().optional(),
    /** Why it was chosen: one phrase in the reply's language. */
    why: z.string(),
    /** Situations in which it applies. */
    when: z.array(z.string()),
    /** In order. `{ articleId, step }` is what `ticked` of `POST /v1/reply-checks` takes once a step is done. */
    steps: z.array(
      z.object({
        /** Its place, from 0. */
        step: z.int().nonnegative(),
        text: z.string(),
        /** What a reply may say was done once this is ticked; can be empty. */
        allows: z.array(StepClaimSchema),
      }),
    ),
    /** What must be known; can be empty. */
    dataNeeded: z.array(
      z.object({
        label: z.string(),
        /** As the request has it; absent where it has to be asked for or looked up. */
        value: z.string().optional(),
        /** Placeholder that it fills in replies, such as `conversation.custom_attribute.order_number`. */
        placeholder: z.string().optional(),
      }),
    ),
    /** Who decides, and up to what. */
    decides: z.string().optional(),
    /** Up to what the signed-in person decides, where facts state a limit that `decides` names: "kompensasi sampai Rp50.000". */
    upTo: z.string().optional(),
    /** When the case is over. */
    stopWhen: z.string().optional(),
    escalateTo: z.object({ team: z.string(), teamName: z.string() }).optional(),
  })
  .openapi('CaseProcedure');
export type CaseProcedure = z.output<typeof CaseProcedureSchema>;
