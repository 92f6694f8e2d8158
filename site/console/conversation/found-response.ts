import type { CannedResponses } from '../../../assist-api/routes/canned-responses/schema.ts';
import type { SuggestedResponse } from './types.ts';

/** A canned response found by search, in the shape of a suggested one: chosen by the agent, so with full confidence. */
export function foundResponse(found: CannedResponses['responses'][number]): SuggestedResponse {
  const { shortCode, locale, topicId, title, text, template, missing, nextStep, followUp } = found;
  return {
    responseId: shortCode,
    shortCode,
    locale,
    topicId,
    title,
    text,
    template,
    insertable: missing.length === 0,
    missing,
    confidence: 1,
    why: [],
    sources: [],
    ...(nextStep === undefined ? {} : { nextStep }),
    ...(followUp === undefined ? {} : { followUp }),
  };
}
