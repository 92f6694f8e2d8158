import { CorpusError } from '../errors.ts';
import type { Fact } from '../schema/fact.ts';
import type { Locale } from '../schema/locale.ts';
import { factText } from './fact-text.ts';
import type { FactContext } from './fact-text.ts';

/** Everything that `{{ fact.name }}` is replaced from. */
export interface Facts extends FactContext {
  readonly facts: ReadonlyMap<string, Fact>;
}

const notation = /\{\{-?[ \t]*fact\.([\w.-]+?)[ \t]*-?\}\}/g;

/** Names of the facts that stand in a text, in order of appearance, repeated as often as they stand there. */
export function factNamesIn(text: string): string[] {
  return Array.from(text.matchAll(notation), ([, name = '']) => name);
}

/** Replaces every `{{ fact.name }}` by what `textOf` gives for the name; undefined leaves it as it stands. */
export function replaceFacts(text: string, textOf: (name: string) => string | undefined): string {
  return text.includes('{{')
    ? text.replaceAll(notation, (whole, name: string) => textOf(name) ?? whole)
    : text;
}

/**
 * The text with every `{{ fact.name }}` in the reader's language. Nothing else changes, line numbers included.
 * Throws `FACT_UNKNOWN` for a name that facts.yaml does not have.
 */
export function resolveFacts(text: string, locale: Locale, context: Facts): string {
  return replaceFacts(text, (name) => {
    const fact = context.facts.get(name);
    if (fact) return factText(fact, locale, context);
    const line = text.slice(0, text.indexOf(`fact.${name}`)).split('\n').length;
    throw new CorpusError(
      'FACT_UNKNOWN',
      `Line ${line}: facts.yaml has no fact "${name}". Add it there or correct the name.`,
      [],
    );
  });
}
