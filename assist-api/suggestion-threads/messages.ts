import type { Logger } from '../log.ts';
import type { MadeSuggestion, SuggestionOrder } from '../routes/suggestions/make.ts';

/** What a thread is told: an order, under a number that its answer bears. */
export interface NumberedOrder {
  readonly number: number;
  readonly order: SuggestionOrder;
}

/** What a thread tells. */
export type ThreadMessage =
  | { readonly kind: 'ready' }
  /** Without `made` where making it failed. */
  | { readonly kind: 'answer'; readonly number: number; readonly made?: MadeSuggestion }
  | { readonly kind: 'error'; readonly line: Parameters<Logger['error']> };
