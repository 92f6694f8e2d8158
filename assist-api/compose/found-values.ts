import { TanggapError } from '../../content/corpus/errors.ts';
import type { Business } from '../../content/corpus/schema/business.ts';
import type { PlaceholderValues } from './placeholder-values.ts';

/** Only the end of a long message and the last messages are read, which bounds what a slow pattern can cost. */
const maxMessageCharacters = 2_000;
const maxMessages = 20;

/** A function that finds values of placeholders in what a customer wrote, oldest message first. */
export type ValueFinder = (messages: readonly string[]) => PlaceholderValues;

/**
 * Makes a finder from the patterns of business.yaml, matched without regard to case; the last match wins.
 * Throws `PLACEHOLDER_PATTERN_INVALID` for a pattern that is no regular expression.
 */
export function createValueFinder(placeholders: Business['placeholders']): ValueFinder {
  const patterns = Object.entries(placeholders).flatMap(([name, { pattern }]): [string, RegExp][] =>
    pattern === undefined ? [] : [[name, compile(name, pattern)]],
  );
  return (messages) => {
    const values = new Map<string, string>();
    for (const message of messages.slice(-maxMessages)) {
      const text = message.slice(-maxMessageCharacters);
      for (const [name, pattern] of patterns) {
        const found = text.match(pattern)?.at(-1)?.trim();
        if (found) values.set(name, found);
      }
    }
    return values;
  };
}

function compile(name: string, pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'giu');
  } catch (cause) {
    throw new TanggapError(
      'PLACEHOLDER_PATTERN_INVALID',
      `business.yaml: the pattern of ${name} is not a regular expression: ${pattern}`,
      {
        hint: 'Write a JavaScript regular expression, such as \\bTK-\\d{5}\\b, or leave the pattern out.',
        cause,
      },
    );
  }
}
