import { parseArgs } from 'node:util';
import type { Corpus } from '../../content/corpus/corpus.ts';
import { TanggapError } from '../../content/corpus/errors.ts';
import { dayIn } from '../../content/corpus/hours/index.ts';
import { listGaps } from '../gaps/list-gaps.ts';
import type { Gap } from '../gaps/list-gaps.ts';
import { gapWordingOf } from '../gaps/wording.ts';
import type { Store } from '../store/store.ts';

/** How the command is used. */
export const gapsUsage = `npm run gaps -- [--days 30] [--locale id] [--limit 20] [--json]             list what nothing answered`;

/** What the command works on. */
export interface GapsParts {
  readonly store: Store;
  readonly corpus: Corpus;
  readonly now: () => Date;
  readonly say: (text: string) => void;
}

const dayMs = 86_400_000;

/** Longest question shown in the list, in characters; `--json` gives all of it. */
const maxShownCharacters = 160;

/** Runs `gaps ...`, in the first language of the shop. Throws `USAGE` with the usage as hint. */
export async function gaps(args: readonly string[], parts: GapsParts): Promise<void> {
  const { corpus, now, say } = parts;
  const { days, limit, locale, json } = readArguments(args, corpus.business.locales);
  const since = new Date(now().getTime() - days * dayMs);
  const questions = (await parts.store.listMissedQuestions(since)).filter(
    (question) => locale === undefined || question.locale === locale,
  );
  const found = listGaps(questions, { corpus, now: now(), limit });
  if (json) {
    say(JSON.stringify({ days, asked: found.asked, questions: found.questions, gaps: found.gaps }, null, 2));
    return;
  }
  const wording = gapWordingOf(corpus.business.locales[0] ?? '');
  if (found.gaps.length === 0) {
    say(wording.nothing(days));
    return;
  }
  say(wording.title(days, found.asked, found.questions, found.gaps.length));
  for (const gap of found.gaps) say(`\n${describe(gap, corpus, wording)}`);
}

function describe(gap: Gap, { business }: Corpus, wording: ReturnType<typeof gapWordingOf>): string {
  const language = business.locales.length > 1 ? ` [${gap.locale}]` : '';
  const { nearest } = gap;
  return [
    `${gap.times}×${language} ${shorten(gap.question)}`,
    `    ${wording.lastAsked(dayIn(business.timeZone, new Date(gap.lastAskedAt)))}`,
    ...gap.otherWordings.map((text) => `    ${wording.alsoAsked(shorten(text))}`),
    `    ${nearest ? wording.nearest(nearest.title, nearest.id, shorten(nearest.text), Math.round(nearest.likeness * 100)) : wording.noneNear}`,
  ].join('\n');
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length > maxShownCharacters
    ? `${characters.slice(0, maxShownCharacters - 1).join('')}…`
    : text;
}

function readArguments(args: readonly string[], locales: readonly string[]) {
  const given = parse(args);
  if (given.locale !== undefined && !locales.includes(given.locale)) {
    throw usageError(`--locale takes ${locales.join(', ')}.`);
  }
  return {
    days: wholeNumber('--days', given.days, 3_650),
    limit: wholeNumber('--limit', given.limit, 1_000),
    locale: given.locale,
    json: given.json,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        days: { type: 'string', default: '30' },
        limit: { type: 'string', default: '20' },
        locale: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (cause) {
    throw usageError(cause instanceof Error ? cause.message : 'The arguments could not be read.');
  }
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > most) throw usageError(`${name} takes a whole number from 1 to ${most}.`);
  return value;
}

function usageError(message: string): TanggapError {
  return new TanggapError('USAGE', message, { hint: gapsUsage });
}
