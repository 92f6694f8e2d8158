import { factText } from '../facts/fact-text.ts';
import { factInForce } from '../facts/value-in-force.ts';
import type { FactTexts } from './parse-document.ts';
import type { Settings } from './settings.ts';

/** Every valid fact in every language of the business, as it reads at `now`. */
export function factTextsPerLocale({ business, facts }: Settings, now: Date): ReadonlyMap<string, FactTexts> {
  const context = { business, now };
  return new Map(
    business.locales.map((locale) => [
      locale,
      new Map(Array.from(facts, ([name, fact]) => [name, factText(fact, locale, context)])),
    ]),
  );
}

/** The values that are in force at `now`, as text that is equal on every machine. */
export function valuesInForce({ business, facts }: Settings, now: Date): string {
  return JSON.stringify(
    Array.from(facts, ([name, fact]) => [name, factInForce(fact, now, business.timeZone)]),
  );
}
