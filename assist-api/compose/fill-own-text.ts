import type { Business } from '../../content/corpus/schema/business.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { createValueFinder } from './found-values.ts';
import { missingPlaceholder } from './placeholder-labels.ts';
import { placeholderValues, writtenValues } from './placeholder-values.ts';
import type { ValueSource } from './placeholder-values.ts';
import { createTemplateReader } from './template.ts';

/** What is known of the case in which a text is to be used. */
export interface OwnTextCase extends ValueSource {
  /** What the customer wrote, oldest first. */
  readonly customerTexts: readonly string[];
}

/**
 * An agent's own template with the values of a case, otherwise as it was written; a placeholder without a value stands
 * as `[label]`. Throws liquidjs's errors for one that cannot be read or takes too much.
 */
export function fillOwnText(
  template: string,
  { customerTexts, ...source }: OwnTextCase,
  { business, locale, now }: { readonly business: Business; readonly locale: Locale; readonly now: Date },
) {
  const found = createValueFinder(business.placeholders)(customerTexts);
  const values = writtenValues(new Map([...found, ...placeholderValues(source)]), business, locale, now);
  const filled = createTemplateReader()(template).fill(values);
  const missing = new Map<string, ReturnType<typeof missingPlaceholder>>();
  const text = filled.markdown.replace(filled.marks, (_, index: string) => {
    const value = filled.values[Number(index)];
    if (value === undefined || 'text' in value) return value?.text ?? '';
    const open = missing.get(value.missing) ?? missingPlaceholder(value.missing, locale, business);
    missing.set(value.missing, open);
    return `[${open.label}]`;
  });
  return { text, missing: [...missing.values()] };
}
