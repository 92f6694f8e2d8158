import type { Knowledge } from '../../knowledge.ts';
import type { LimitsRole } from '../../procedures/index.ts';
import type { StoredSuggestion } from '../../store/store.ts';
import { toStoredSuggestion } from './mapping.ts';
import type { FoundSuggestion } from './found.ts';
import type { SuggestionRequest } from './schema.ts';
import { writeSuggestion } from './write.ts';

/** A suggestion that is asked for, as plain data. */
export interface SuggestionOrder {
  readonly request: SuggestionRequest;
  /** Whose limits are told. */
  readonly role: LimitsRole;
  /** Who asks. */
  readonly actorId: string;
  readonly at: Date;
}

/** A suggestion as it is sent and as it is kept. */
export interface MadeSuggestion {
  /** JSON; its memory is its own. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly stored: StoredSuggestion;
}

/** Makes a suggestion, in whatever thread. */
export function makeSuggestion(
  knowledge: Pick<Knowledge, 'findSuggestion'>,
  { request, role, actorId, at }: SuggestionOrder,
): MadeSuggestion {
  const found = knowledge.findSuggestion(request, role);
  return { body: bytesOf(found), stored: toStoredSuggestion(request, found, actorId, at) };
}

/** A suggestion as JSON in bytes, which are sent as they are, where a text would be encoded first. */
export function bytesOf(found: FoundSuggestion): Uint8Array<ArrayBuffer> {
  const json = writeSuggestion(found);
  const bytes = Buffer.allocUnsafeSlow(json.length);
  bytes.write(json, 'latin1');
  return bytes;
}
