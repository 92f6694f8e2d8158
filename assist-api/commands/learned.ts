import { parseArgs } from 'node:util';
import type { Corpus } from '../../content/corpus/corpus.ts';
import { TanggapError } from '../../content/corpus/errors.ts';
import { dayIn } from '../../content/corpus/hours/index.ts';
import { createAnalyser } from '../../content/corpus/language/index.ts';
import { readEvidence } from '../learning/evidence.ts';
import { historyOf, readPastAnswers } from '../learning/history.ts';
import { readImportFile } from '../learning/import-file.ts';
import { importMessages } from '../learning/import-messages.ts';
import { listLearned, titles } from '../learning/list-learned.ts';
import { pastAnswersOf } from '../learning/past-answers.ts';
import type { PastAnswer } from '../learning/past-answers.ts';
import { learnedWordingOf } from '../learning/wording.ts';
import type { Store } from '../store/store.ts';

/** How the command is used. */
export const learnedUsage = `npm run learned -- list [--locale id] [--item ID] [--json]                what suggestions learned from past messages
npm run learned -- show ID                                                every message learned for a reply or article
npm run learned -- remove ID | --message MESSAGE | --all                  learn no more from these
npm run learned -- import FILE [--restore]                                learn from JSON lines {"text", "doc"} of another help desk`;

/** What the command works on. */
export interface LearnedParts {
  readonly store: Store;
  readonly corpus: Corpus;
  /** Days after which texts are no longer learned from. */
  readonly retentionDays: number;
  readonly now: () => Date;
  readonly say: (text: string) => void;
}

const dayMs = 86_400_000;

/** Longest message shown, in characters; `--json` gives all of it. */
const maxShownCharacters = 160;

/** Runs `learned ...`, in the first language of the shop. Throws `USAGE` with the usage as hint, or what is refused. */
export async function learned(args: readonly string[], parts: LearnedParts): Promise<void> {
  const { action, subject, options } = readArguments(args, parts.corpus.business.locales);
  switch (action) {
    case 'list':
      await list(parts, options);
      return;
    case 'show':
      await show(parts, subject);
      return;
    case 'remove':
      await remove(parts, subject, options);
      return;
    case 'import':
      await importFile(parts, subject, options.restore);
      return;
    default:
      throw usageError(action === '' ? 'Say what to do.' : `There is no "learned ${action}".`);
  }
}

const wordingFor = ({ corpus }: LearnedParts) => learnedWordingOf(corpus.business.locales[0] ?? '');

const analyserFor = ({ corpus }: LearnedParts) => createAnalyser({ vocabulary: corpus.vocabulary });

function readAnswers(parts: LearnedParts): Promise<PastAnswer[]> {
  const since = new Date(parts.now().getTime() - parts.retentionDays * dayMs);
  return readPastAnswers(parts.store, analyserFor(parts), since);
}

async function list(parts: LearnedParts, { locale, item, json }: Options): Promise<void> {
  const { corpus, say } = parts;
  const wording = wordingFor(parts);
  const all = await readAnswers(parts);
  const wanted = all.filter(
    (answer) => (locale ?? answer.locale) === answer.locale && (item ?? answer.itemId) === answer.itemId,
  );
  const items = listLearned(wanted, corpus);
  if (json) {
    const { version } = historyOf(all);
    say(JSON.stringify({ learnedVersion: version, messages: wanted.length, items }, null, 2));
    return;
  }
  if (items.length === 0) {
    say(item === undefined ? wording.nothing : wording.nothingOfItem(item));
    return;
  }
  say(wording.title(wanted.length, items.length));
  for (const { locale: own, id, title, messages, lastAt, wordings } of items) {
    const language = corpus.business.locales.length > 1 ? ` [${own}]` : '';
    const lines = [
      `${messages}×${language} ${title ?? wording.goneItem} (${id})`,
      `    ${wording.last(dayIn(corpus.business.timeZone, new Date(lastAt)))}`,
      ...wordings.map((text) => `    ${shorten(text)}`),
    ];
    say(`\n${lines.join('\n')}`);
  }
}

async function show(parts: LearnedParts, id: string | undefined): Promise<void> {
  if (id === undefined) throw usageError('Say which: npm run learned -- show ID');
  const { corpus, say } = parts;
  const wording = wordingFor(parts);
  const own = (await readAnswers(parts)).filter(({ itemId }) => itemId === id);
  const [newest] = own;
  if (!newest) throw unknown(wording.nothingOfItem(id));
  say(wording.item(titles(corpus)(id, newest.locale) ?? wording.goneItem, id, own.length));
  for (const { messageId, locale, at, text } of own) {
    say(`${messageId}  ${dayIn(corpus.business.timeZone, at)}  [${locale}] ${shorten(text)}`);
  }
}

/** Removes what is beyond the limits of learning too, so that nothing moves up into the place of what was removed. */
async function remove(parts: LearnedParts, id: string | undefined, options: Options): Promise<void> {
  const { store, now, say } = parts;
  const { message, all } = options;
  if ([id, message, all || undefined].filter((given) => given !== undefined).length !== 1) {
    throw usageError('Say one of: remove ID, remove --message MESSAGE, remove --all.');
  }
  const wording = wordingFor(parts);
  const found = pastAnswersOf(await readEvidence(store, new Date(0))).filter(
    ({ itemId, messageId }) => all || itemId === id || messageId === message,
  );
  if (found.length === 0) {
    if (id !== undefined) throw unknown(wording.nothingOfItem(id));
    if (message !== undefined) throw unknown(wording.unknownMessage(message));
    say(wording.nothing);
    return;
  }
  await store.unlearn(
    // The id of the message itself keeps the same text from being imported again.
    found.flatMap(({ messageId, sourceIds }) => [messageId, ...sourceIds]),
    now(),
  );
  say(`${wording.removed(found.length)}\n${wording.soon}`);
}

async function importFile(
  parts: LearnedParts,
  file: string | undefined,
  takesRemoved: boolean,
): Promise<void> {
  if (file === undefined) throw usageError('Say which file: npm run learned -- import FILE');
  const { store, corpus, retentionDays, now, say } = parts;
  const { locales, timeZone } = corpus.business;
  const wording = wordingFor(parts);
  const titleOf = titles(corpus);
  const isItem = (id: string) => titleOf(id, '') !== undefined;
  const lines = readImportFile(file, { locales, isItem, wording });
  const at = now();
  const result = await importMessages(lines, {
    store,
    analyser: analyserFor(parts),
    locales,
    now: at,
    takesRemoved,
  });
  say(wording.imported(result));
  if (result.added === 0) return;
  say(wording.keptUntil(dayIn(timeZone, new Date(at.getTime() + retentionDays * dayMs))));
  say(wording.soon);
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length > maxShownCharacters
    ? `${characters.slice(0, maxShownCharacters - 1).join('')}…`
    : text;
}

type Options = ReturnType<typeof readArguments>['options'];

/** Options that each action takes. */
const optionsOf: Readonly<Record<string, readonly string[]>> = {
  list: ['locale', 'item', 'json'],
  show: [],
  remove: ['message', 'all'],
  import: ['restore'],
};

function readArguments(args: readonly string[], locales: readonly string[]) {
  const { values, positionals } = parse(args);
  const [action = '', subject, ...rest] = positionals;
  if (rest.length > 0) throw usageError(`${rest.join(' ')}: one at a time.`);
  const taken = optionsOf[action];
  const strange = taken && Object.keys(values).find((name) => !taken.includes(name));
  if (strange !== undefined) throw usageError(`${action} takes no --${strange}.`);
  if (action === 'list' && subject !== undefined) throw usageError(`list takes --item ${subject}.`);
  const { locale, item, message, json = false, all = false, restore = false } = values;
  if (locale !== undefined && !locales.includes(locale)) {
    throw usageError(`--locale takes ${locales.join(', ')}.`);
  }
  return { action, subject, options: { locale, item, message, json, all, restore } };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        locale: { type: 'string' },
        item: { type: 'string' },
        message: { type: 'string' },
        json: { type: 'boolean' },
        all: { type: 'boolean' },
        restore: { type: 'boolean' },
      },
    });
  } catch (cause) {
    throw usageError(cause instanceof Error ? cause.message : 'The arguments could not be read.');
  }
}

const usageError = (message: string) => new TanggapError('USAGE', message, { hint: learnedUsage });

const unknown = (message: string) =>
  new TanggapError('LEARNED_UNKNOWN', message, { hint: 'npm run learned -- list' });
