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

/** What belongs to one person and is in no public content. */
export interface PersonalPatterns {
  /** Numbers of orders and parcels. */
  readonly codesIn: (text: string) => RegExpExecArray[];
  /** Streets with their number. */
  readonly streetsIn: (text: string) => RegExpExecArray[];
  /** The shop's patterns of numbers. */
  readonly codes: readonly RegExp[];
}

/** Order and tracking numbers are found by the patterns of business.yaml, streets by the language's. */
export function createPersonalPatterns(
  { placeholders }: Pick<Business, 'placeholders'>,
  street: string | undefined,
  /** Whether words stand in public content, so that they are nobody's own. */
  isPublished: (words: string) => boolean,
): PersonalPatterns {
  const codes = Object.values(placeholders).flatMap(({ pattern }) =>
    pattern === undefined ? [] : tryPattern(pattern),
  );
  const streets = street === undefined ? [] : tryPattern(street);
  const own = (text: string, pattern: RegExp) =>
    Array.from(text.matchAll(pattern)).filter(([words]) => words.trim() !== '' && !isPublished(words.trim()));
  return {
    codes,
    // Names of couriers have a pattern too.
    codesIn: (text) =>
      codes.flatMap((pattern) =>
        own(text, pattern).filter(([words]) => (words.match(/\d/g)?.length ?? 0) >= 3),
      ),
    streetsIn: (text) => streets.flatMap((pattern) => own(text, pattern)),
  };
}

/** Makes the check for a shop. */
export function createPeopleCheck(
  { codes, codesIn, streetsIn }: PersonalPatterns,
  {
    isPublished,
    wording,
  }: {
    readonly isPublished: (words: string) => boolean;
    readonly wording: CheckWording;
  },
): PeopleCheck {
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
    for (const match of codesIn(text)) {
      if (caseValues.holds(match[0])) continue;
      // Without any number of the case in the request nothing tells whose it is.
      const pattern = codes.find((each) => match[0].search(each) >= 0);
      const isOther = pattern && caseValues.values.some((value) => value.search(pattern) >= 0);
      add(match, isOther ? 'block' : 'warn', isOther ? wording.otherOrder : wording.unknownOrder);
    }
    for (const match of streetsIn(text)) {
      if (!caseValues.holds(match[0])) add(match, 'block', wording.street);
    }
    return findings;
  };
}

function tryPattern(source: string): RegExp[] {
  try {
    return [new RegExp(source, 'giu')];
  } catch {
    return [];
  }
}
