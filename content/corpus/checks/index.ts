import type { Severity } from '../errors.ts';
import type { Finding } from '../problems/finding.ts';
import type { Check, ContentView } from './content-view.ts';
import { addressLink } from './address-link.ts';
import { brokenLink } from './broken-link.ts';
import { channelAddress } from './channel-address.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateSlug } from './duplicate-slug.ts';
import { factInHeading } from './fact-in-heading.ts';
import { hardToRead } from './hard-to-read.ts';
import { hiddenLinkTarget } from './hidden-link-target.ts';
import { internalFact } from './internal-fact.ts';
import { longTitle } from './long-title.ts';
import { missingHolidays } from './missing-holidays.ts';
import { missingImage } from './missing-image.ts';
import { missingMetadata } from './missing-metadata.ts';
import { missingTranslation } from './missing-translation.ts';
import { missingWording } from './missing-wording.ts';
import { placeholderPattern } from './placeholder-pattern.ts';
import { placeholdersDiffer } from './placeholders-differ.ts';
import { procedureDiffers } from './procedure-differs.ts';
import { publicLinksPlaybook } from './public-links-playbook.ts';
import { replyTemplates } from './reply-templates.ts';
import { reviewDue } from './review-due.ts';
import { sameQuestion } from './same-question.ts';
import { sameVariantName } from './same-variant-name.ts';
import { sourceDisagrees } from './source-disagrees.ts';
import { sourceUnpublished } from './source-unpublished.ts';
import { topicDiffers } from './topic-differs.ts';
import { translationOutdated } from './translation-outdated.ts';
import { unknownFact } from './unknown-fact.ts';
import { unknownGrouped } from './unknown-grouped.ts';
import { unknownInPastMessage } from './unknown-in-past-message.ts';
import { unknownPlaceholder } from './unknown-placeholder.ts';
import { unknownProcedure } from './unknown-procedure.ts';
import { unknownRelated } from './unknown-related.ts';
import { unknownSituation } from './unknown-situation.ts';
import { unknownSource } from './unknown-source.ts';
import { unknownTeam } from './unknown-team.ts';
import { unknownTopic } from './unknown-topic.ts';
import { unusedFact } from './unused-fact.ts';

/** The rules that look at the content as a whole; each file states its own. */
const checks: readonly Check[] = [
  addressLink,
  brokenLink,
  channelAddress,
  duplicateId,
  duplicateSlug,
  factInHeading,
  hiddenLinkTarget,
  internalFact,
  longTitle,
  missingHolidays,
  missingImage,
  missingMetadata,
  missingTranslation,
  missingWording,
  placeholderPattern,
  placeholdersDiffer,
  procedureDiffers,
  publicLinksPlaybook,
  replyTemplates,
  reviewDue,
  sameVariantName,
  sourceDisagrees,
  sourceUnpublished,
  topicDiffers,
  translationOutdated,
  unknownFact,
  unknownGrouped,
  unknownInPastMessage,
  unknownPlaceholder,
  unknownProcedure,
  unknownRelated,
  unknownSituation,
  unknownSource,
  unknownTeam,
  unknownTopic,
  unusedFact,
];

/** Rules that give advice only and take about a second: for writers who ask for it, not for every start. */
const slowChecks: readonly Check[] = [hardToRead, sameQuestion];

/** Rules whose breach is advice. Every other breach keeps the corpus from being used. */
const notices: ReadonlySet<string> = new Set([
  'address-link',
  'gone-address',
  'hard-to-read',
  'hidden-link-target',
  'long-title',
  'missing-description',
  'missing-examples',
  'missing-holidays',
  'missing-owner',
  'missing-translation',
  'placeholders-differ',
  'procedure-differs',
  'review-due',
  'same-question',
  'translation-outdated',
  'unknown-situation',
  'unused-fact',
]);

/** How much a rule matters, by its permanent id. */
export function severityOf(check: string): Severity {
  return notices.has(check) ? 'notice' : 'error';
}

/** What the rules find, in no order; the slow ones only when `thorough`. */
export function checkContent(view: ContentView, { thorough }: { readonly thorough: boolean }): Finding[] {
  return [...checks, ...(thorough ? slowChecks : [])].flatMap((check) => [...check(view)]);
}
