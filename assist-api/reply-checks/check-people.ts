import { passesLuhn } from '../../content/corpus/masking/luhn.ts';
import type { Business } from '../../content/corpus/schema/business.ts';
import type { CaseValues } from './case-values.ts';
import type { DraftFinding } from './draft-finding.ts';
import type { CheckWording } from './wording.ts';

const longNumber = /(?<![\p{L}\p{N}])\d(?:[ -]?\d){12,18}(?![ -]?\d)/gu;
/** Numbers of people: identity cards and family cards have 16 digits. */
const identityDigits = 16;

/** A number after words for a bank account; virtual accounts are the order's own. */
const accountNumber =
  /(?<!virtual )\b(?:rekening|rek\.?|norek|account|bca|bni|bri|bsi|mandiri|cimb|permata|danamon|btn)(?!\p{L})[^\d\n]{0,30}?(\d(?:[ -]?\d){8,15})(?!\d)/dgiu;

/** Numbers and addresses of people that did not come with the request. */
export type PeopleCheck = (text: string, caseValues: CaseValues) => DraftFinding[];

/** Makes the check for a shop: its order and tracking numbers are found by the patterns of business.yaml. */
export function createPeopleCheck(
  { placeholders }: Pick<Business, 'placeholders'>,
  {
    street,
    isPublished,
    wording,
  }: {
    readonly street: string | undefined;
    /** Whether words stand in public content, so that they are nobody's own. */
    readonly isPublished: (words: string) => boolean;
    readonly wording: CheckWording;
  },
): PeopleCheck {
  const codes = Object.entries(placeholders).flatMap(([name, { pattern }]) => {
    const compiled = pattern === undefined ? undefined : tryPattern(pattern);
    return compiled ? [{ name, pattern: compiled }] : [];
  });
  const streets = street === undefined ? undefined : tryPattern(street);

  return (text, caseValues) => {
    const findings: DraftFinding[] = [];
    const add = (match: RegExpExecArray, severity: 'block' | 'warn', message: string) => {
      const words = match[0].trim();
      if (words === '' || isPublished(words)) return;
      findings.push({
        kind: 'personal_data',
        severity,
        start: match.index,
        end: match.index + match[0].length,
        message,
      });
    };
    for (const match of text.matchAll(longNumber)) {
      const digits = match[0].replace(/\D/g, '');
      if (passesLuhn(digits)) add(match, 'block', wording.card);
      else if (digits.length === identityDigits && !caseValues.holds(digits))
        add(match, 'block', wording.identity);
    }
    for (const match of text.matchAll(accountNumber)) {
      const [number = ''] = match.slice(1);
      const [start, end] = match.indices?.[1] ?? [0, 0];
      if (caseValues.holds(number) || isPublished(number)) continue;
      findings.push({ kind: 'personal_data', severity: 'block', start, end, message: wording.account });
    }
    for (const { pattern } of codes) {
      for (const match of text.matchAll(pattern)) {
        if ((match[0].match(/\d/g)?.length ?? 0) < 3 || caseValues.holds(match[0])) continue;
        // Without any number of the case in the request nothing tells whose it is.
        const isOther = caseValues.values.some((value) => value.search(pattern) >= 0);
        add(match, isOther ? 'block' : 'warn', isOther ? wording.otherOrder : wording.unknownOrder);
      }
    }
    if (streets) {
      for (const match of text.matchAll(streets)) {
        if (!caseValues.holds(match[0])) add(match, 'block', wording.street);
      }
    }
    return findings;
  };
}

function tryPattern(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'giu');
  } catch {
    return undefined;
  }
}
