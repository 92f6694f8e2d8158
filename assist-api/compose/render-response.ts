import { markdownToHtml, markdownToMdast } from 'satteri';
import type { CannedResponse } from '../../content/corpus/corpus.ts';
import { isLinkAddress } from '../../content/corpus/link-address.ts';
import type { Business } from '../../content/corpus/schema/business.ts';
import { createTemplateFiller } from './fill-template.ts';
import type { FilledTemplate, FilledValue } from './fill-template.ts';
import { createValueFinder } from './found-values.ts';
import { missingPlaceholder } from './placeholder-labels.ts';
import { placeholderValues } from './placeholder-values.ts';
import type { ValueSource } from './placeholder-values.ts';
import { plainText } from './plain-text.ts';

/** A placeholder that has no value, with what to ask the agent for. */
export interface MissingPlaceholder {
  /** Liquid name, such as `conversation.custom_attribute.order_number`. */
  placeholder: string;
  /** In the reply's language. */
  label: string;
  example?: string;
}

/** A canned response, filled. */
export interface RenderedResponse {
  /** Plain text for chat; a placeholder without a value stands as `[label]`. */
  readonly text: string;
  /** The same for email; every value is escaped. */
  readonly html: string;
  /** In order of appearance, unique; the text may be inserted only when this is empty. */
  readonly missing: MissingPlaceholder[];
}

/** Fills canned responses for one business. */
export interface Composer {
  /**
   * Values come from `source` first, else from `customerMessages` (oldest first) where a pattern of business.yaml
   * matches. Throws liquidjs's errors for a template that takes too long or too much.
   */
  renderResponse(
    response: Pick<CannedResponse, 'body' | 'locale'>,
    source: ValueSource,
    customerMessages?: readonly string[],
  ): RenderedResponse;
}

/** Makes a composer. Throws `PLACEHOLDER_PATTERN_INVALID` for a pattern in business.yaml that cannot be read. */
export function createComposer(business: Business): Composer {
  const fill = createTemplateFiller();
  const findValues = createValueFinder(business.placeholders);
  return {
    renderResponse({ body, locale }, source, customerMessages = []) {
      const values = new Map([...findValues(customerMessages), ...placeholderValues(source)]);
      const filled = fill(body, values);
      const missing = new Map<string, MissingPlaceholder>();
      for (const value of filled.values) {
        if ('missing' in value)
          missing.set(value.missing, missingPlaceholder(value.missing, locale, business));
      }
      const show = (value: FilledValue) =>
        'text' in value ? value.text : `[${missing.get(value.missing)?.label ?? value.missing}]`;
      return { text: toText(filled, show), html: toHtml(filled, show), missing: [...missing.values()] };
    },
  };
}

type Show = (value: FilledValue) => string;

function toText({ markdown, values, marks }: FilledTemplate, show: Show): string {
  return plainText(markdownToMdast(markdown))
    .replace(marks, (_, index: string) => showAt(values, index, show))
    .replace(/(?<=\S) {2,}/g, ' ')
    .replace(/ +(?=[,.!?\n]|$)/g, '')
    .trim();
}

function toHtml({ markdown, values, marks }: FilledTemplate, show: Show): string {
  const { html } = markdownToHtml(markdown);
  return html
    .replace(/(?<=<a) href="([^"]*)"/g, (written, address: string) => (isLinkAddress(address) ? written : ''))
    .replace(/(?<= (?:href|src|title|alt)=")[^"]*/g, (address) =>
      address.replace(marks, (_, index: string) => encodeURIComponent(showAt(values, index, show))),
    )
    .replace(marks, (_, index: string) => escapeHtml(showAt(values, index, show)))
    .replace(/ {2,}/g, ' ')
    .replace(/ +(?=[,.!?<\n](?!\w))/g, '')
    .trim();
}

function showAt(values: readonly FilledValue[], index: string, show: Show): string {
  const value = values[Number(index)];
  return value ? show(value) : '';
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
