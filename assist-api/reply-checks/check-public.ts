import type { Figure } from '../../content/corpus/figures/index.ts';
import { sayableName } from '../compose/addressee.ts';
import type { ReplyCheckRequest } from '../routes/reply-checks/schema.ts';
import type { CaseValues } from './case-values.ts';
import type { PersonalPatterns } from './check-people.ts';
import type { DraftFinding } from './draft-finding.ts';
import type { CheckWording } from './wording.ts';

/** Shorter values say nothing about anybody. */
const fewestCharacters = 4;
const mostCharacters = 100;
/** May stand between the characters of a number: "0812-1111-2222". */
const between = String.raw`[\s.-]*`;

/**
 * What must not stand where everybody reads it: values of the case and numbers of orders and parcels however they are
 * written, streets, and the customer's full name. Numbers and mail addresses of people: `publicAddress`.
 */
export function checkPublic(
  text: string,
  { contact }: Pick<ReplyCheckRequest, 'contact'>,
  {
    caseValues,
    personal: { codesIn, streetsIn },
    wording,
  }: {
    readonly caseValues: CaseValues;
    readonly personal: PersonalPatterns;
    readonly wording: CheckWording;
  },
): DraftFinding[] {
  const own: RegExp[] = [];
  for (const value of caseValues.values) {
    const packed = Array.from(value.replace(/[\s.-]+/g, ''));
    if (packed.length < fewestCharacters || packed.length > mostCharacters || !/\d|@/.test(value)) continue;
    own.push(whole(packed.map(escaped).join(between)));
  }
  const parts = sayableName(contact?.name)?.split(/\s+/) ?? [];
  if (parts.length > 1) own.push(whole(parts.map(escaped).join(String.raw`\s+`)));
  const matches = [
    ...own.flatMap((pattern) => Array.from(text.matchAll(pattern))),
    ...codesIn(text),
    ...streetsIn(text),
  ];
  return matches.map(({ 0: words, index }) => inPublic(index, index + words.length, wording));
}

/** The finding for a number or mail address of the case where everybody reads it. */
export function publicAddress({ start, end }: Figure, offset: number, wording: CheckWording): DraftFinding {
  return inPublic(offset + start, offset + end, wording);
}

function inPublic(start: number, end: number, wording: CheckWording): DraftFinding {
  return { kind: 'channel', severity: 'block', start, end, message: wording.personalInPublic };
}

const whole = (source: string) => new RegExp(String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])`, 'giu');
const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
