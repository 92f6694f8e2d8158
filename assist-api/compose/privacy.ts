import type { CannedResponse } from '../../content/corpus/corpus.ts';
import type { PlaceholderValues } from './placeholder-values.ts';

const personal = /(?<![\w.])(?:contact|conversation)\./;

/** Values that may stand where everybody reads. */
export function withoutPerson(values: PlaceholderValues): PlaceholderValues {
  return new Map([...values].filter(([name]) => !personal.test(name)));
}

/** True for an answer that holds or asks for what nobody should read in public. */
export function needsPrivacy({ asksFor, body, variants, short = '' }: CannedResponse): boolean {
  return asksFor.length > 0 || [body, short, ...variants].some((template) => personal.test(template));
}
