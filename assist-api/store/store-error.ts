import { TanggapError } from '../../content/corpus/errors.ts';

/** Permanent codes of the store's errors. */
export type StoreErrorCode = 'ACTOR_NAME_TAKEN' | 'STORE_UNREACHABLE' | 'STORE_MIGRATION_FAILED';

/** Thrown by stores; the cause is the database's own error and is never shown to clients. */
export class StoreError extends TanggapError {
  declare readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(code, message, options);
  }
}
