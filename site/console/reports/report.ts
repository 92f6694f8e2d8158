import type { z } from 'zod';
import type {
  KeptReportSchema,
  NewReportSchema,
  ReportListSchema,
} from '../../../assist-api/routes/reports/schema.ts';
import type { Item } from '../items/item.ts';

export type NewReport = z.input<typeof NewReportSchema>;
export type KeptReport = z.output<typeof KeptReportSchema>;
export type ReportList = z.output<typeof ReportListSchema>;
export type Report = ReportList['reports'][number];
export type ReportReason = NewReport['reason'];

/** A word to add to a report that is made, while it is typed. */
export interface UnsentComment {
  readonly item: Item;
  readonly made: MadeReport;
  readonly comment: string;
}

/** A report that is made. */
export interface MadeReport {
  readonly kept: KeptReport;
  readonly reason: ReportReason;
}

/** Whether a kept value is one. */
export function isUnsentComment(kept: unknown): kept is UnsentComment {
  return typeof kept === 'object' && kept !== null && 'item' in kept && 'made' in kept && 'comment' in kept;
}

/** In the order of their keys, 1 to 3. */
export const reportReasons: readonly ReportReason[] = ['wrong', 'confusing', 'hinders'];

/** The report as the API takes it; `suggestionId` says where it was noticed. */
export function reportRequest(
  { kind, id, locale, step }: Item,
  reason: ReportReason,
  comment: string,
  suggestionId: string | undefined,
): NewReport {
  const words = comment.trim();
  return {
    kind,
    id,
    locale,
    reason,
    ...(kind === 'procedure' && step !== undefined ? { step } : {}),
    ...(words === '' ? {} : { comment: words }),
    ...(suggestionId === undefined ? {} : { suggestionId }),
  };
}

/** The reason of a key press; undefined for any other key. */
export function reasonOfKey(key: string): ReportReason | undefined {
  return /^[1-3]$/.test(key) ? reportReasons[Number(key) - 1] : undefined;
}
