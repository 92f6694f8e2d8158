import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import type { Corpus } from '../../content/corpus/corpus.ts';
import { TanggapError } from '../../content/corpus/errors.ts';
import { dayIn } from '../../content/corpus/hours/index.ts';
import { feedbackStatuses, maxFeedbackCharacters } from '../feedback/feedback.ts';
import type { FeedbackFilter, FeedbackItem, FeedbackStatus, VoteCount } from '../feedback/feedback.ts';
import { findText, ownedTexts, ownerOfText } from '../feedback/owner.ts';
import { feedbackWordingOf } from '../feedback/wording.ts';
import type { FeedbackWording } from '../feedback/wording.ts';
import { maskedText } from '../routes/typed-text.ts';
import type { Store } from '../store/store.ts';

/** How the command is used. */
export const feedbackUsage = `npm run feedback -- list [--status open] [--owner TEAM] [--locale id] [--limit 20] [--json]   what readers and the team said of articles, responses and procedures
npm run feedback -- show ID [--locale id] [--json]                                             votes and feedback of one article or response
npm run feedback -- accept ID | reopen ID                                                      take an item on, or a decision back
npm run feedback -- close ID --changed "what was changed" | --declined "why not" [--by NAME]   decide about an item`;

/** What the command works on. */
export interface FeedbackParts {
  readonly store: Store;
  readonly corpus: Corpus;
  readonly now: () => Date;
  readonly say: (text: string) => void;
}

/** Characters of an id that are shown, and at least given. */
const shownIdCharacters = 8;

type Options = ReturnType<typeof parse>['values'];

/** Runs `feedback ...`, in the first language of the shop. Throws `USAGE`, `ARTICLE_NOT_FOUND`, `FEEDBACK_NOT_FOUND`. */
export async function feedback(args: readonly string[], parts: FeedbackParts): Promise<void> {
  const { values, positionals } = parse(args);
  const [action = 'list', argument, ...rest] = positionals;
  if (rest.length > 0) throw usageError(`"${rest.join(' ')}" is too much.`);
  if (action === 'list' && argument === undefined) {
    await list(values, parts);
    return;
  }
  if (argument === undefined) throw usageError(`There is no "${action}" without a name or id after it.`);
  if (action === 'show') await show(argument, values, parts);
  else if (action === 'accept') await decide(argument, { status: 'accepted' }, values, parts);
  else if (action === 'reopen') await decide(argument, { status: 'open' }, values, parts);
  else if (action === 'close') await close(argument, values, parts);
  else throw usageError(`There is no "${action}".`);
}

async function list(values: Options, parts: FeedbackParts): Promise<void> {
  const { corpus, store } = parts;
  const { owner } = values;
  if (owner !== undefined && !Object.hasOwn(corpus.business.teams, owner))
    throw usageError(`--owner takes ${Object.keys(corpus.business.teams).join(', ')}.`);
  await print(
    {
      locale: localeOf(values, corpus),
      statuses: statusesOf(values),
      ...(owner !== undefined && { texts: ownedTexts(owner, corpus) }),
      limit: limitOf(values),
    },
    await store.countVotes(),
    values,
    parts,
  );
}

async function show(id: string, values: Options, parts: FeedbackParts): Promise<void> {
  const { corpus, store } = parts;
  const locale = localeOf(values, corpus);
  const votes = (await store.countVotes({ articleId: id })).filter(
    (count) => locale === undefined || count.locale === locale,
  );
  const filter = { id, locale, limit: limitOf(values) };
  const isKnown = corpus.business.locales.some((own) => findText(corpus, { id, locale: own }));
  if (!isKnown && votes.length === 0)
    throw new TanggapError('ARTICLE_NOT_FOUND', `There is no article or response "${id}".`, {
      hint: 'npm run feedback -- list names those that have feedback.',
    });
  if (values.json !== true) {
    for (const { locale: own, helpful, notHelpful } of votes)
      parts.say(`[${own}] ${id}: ${wordingFor(corpus).votes(helpful, notHelpful)}`);
  }
  await print(filter, votes, values, parts);
}

async function close(id: string, values: Options, parts: FeedbackParts): Promise<void> {
  const [changed, declined] = [maskedText(values.changed), maskedText(values.declined)];
  if ((changed === null) === (declined === null))
    throw usageError('Say either --changed "what was changed" or --declined "why not".');
  await decide(id, changed === null ? { status: 'declined' } : { status: 'done' }, values, parts);
}

async function decide(
  id: string,
  { status }: { readonly status: FeedbackStatus },
  values: Options,
  parts: FeedbackParts,
): Promise<void> {
  const { store, corpus, now, say } = parts;
  const texts = [values.changed, values.declined].filter((text) => text !== undefined);
  if (texts.some((text) => text.length > maxFeedbackCharacters))
    throw usageError(`A decision has at most ${maxFeedbackCharacters} characters.`);
  const { feedbackId } = await find(id, store);
  const item = await store.decideFeedback(feedbackId, {
    status,
    decision: maskedText(values.declined),
    changed: maskedText(values.changed),
    by: values.by ?? userInfo().username,
    at: now(),
  });
  if (item) say(describe(item, corpus, wordingFor(corpus)));
}

/** The one item whose id begins so. */
async function find(id: string, store: Store): Promise<FeedbackItem> {
  const idPrefix = id.toLowerCase();
  const isId = /^[0-9a-f-]{8,36}$/.test(idPrefix);
  const { items } = isId ? await store.listFeedback({ idPrefix, limit: 2 }) : { items: [] };
  const [item, other] = items;
  if (item && !other) return item;
  throw new TanggapError(
    'FEEDBACK_NOT_FOUND',
    other ? `Several items begin with "${id}".` : `There is no item "${id}".`,
    { hint: `Ids stand first in npm run feedback -- list; the first ${shownIdCharacters} characters do.` },
  );
}

async function print(
  filter: FeedbackFilter,
  votes: readonly VoteCount[],
  { json }: Options,
  { store, corpus, say }: FeedbackParts,
): Promise<void> {
  const { total, items } = await store.listFeedback(filter);
  if (json === true) {
    say(JSON.stringify({ total, items, votes }, null, 2));
    return;
  }
  const wording = wordingFor(corpus);
  if (items.length === 0) {
    say(wording.nothing);
    return;
  }
  say(wording.title(total, items.length));
  const byText = Map.groupBy(items, ({ id, locale }) => `[${locale}] ${id}`);
  for (const [name, own] of byText) {
    const count = votes.find(({ articleId, locale }) => `[${locale}] ${articleId}` === name);
    const counted = count ? `: ${wording.votes(count.helpful, count.notHelpful)}` : '';
    say(`\n${[name + counted, ...own.map((item) => describe(item, corpus, wording))].join('\n')}`);
  }
}

function describe(item: FeedbackItem, corpus: Corpus, wording: FeedbackWording): string {
  const { timeZone, teams, locales } = corpus.business;
  const owner = ownerOfText(corpus, item);
  const team = owner === undefined ? undefined : (teams[owner]?.[locales[0] ?? ''] ?? owner);
  const reason = item.reason === null ? undefined : wording.reasons[item.reason];
  const about = [
    item.kind === 'article' ? undefined : wording.kinds[item.kind],
    item.step === null ? undefined : wording.step(item.step + 1),
    item.helpful ? wording.helped : undefined,
    reason,
  ].filter((text) => text !== undefined);
  const isForgotten = item.maskedComment === null && item.reason === null;
  return [
    `  ${item.feedbackId.slice(0, shownIdCharacters)}  ${item.times}× ${about.join(', ')} (${wording.statuses[item.status]})`,
    ...(item.maskedComment ?? (isForgotten ? wording.forgotten : ''))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => `    “${printable(line)}”`),
    ...(item.reportedBy === null ? [] : [`    ${wording.reported(printable(item.reportedBy))}`]),
    `    ${wording.said(dayIn(timeZone, item.at))}${team === undefined ? '' : ` · ${wording.owner(team)}`}`,
    ...(item.decidedAt === null
      ? []
      : [
          `    ${wording.decided(wording.statuses[item.status], printable(item.decidedBy ?? ''), dayIn(timeZone, item.decidedAt))}`,
        ]),
    ...(item.changed === null ? [] : [`    ${wording.changed(printable(item.changed))}`]),
    ...(item.decision === null ? [] : [`    ${wording.decision(printable(item.decision))}`]),
  ].join('\n');
}

/** Keeps what people typed from steering the terminal. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');

const wordingFor = ({ business }: Corpus): FeedbackWording => feedbackWordingOf(business.locales[0] ?? '');

function localeOf({ locale }: Options, { business }: Corpus): string | undefined {
  if (locale !== undefined && !business.locales.includes(locale))
    throw usageError(`--locale takes ${business.locales.join(', ')}.`);
  return locale;
}

/** Undecided ones unless another status, or `all`, is named. */
function statusesOf({ status }: Options): readonly FeedbackStatus[] | undefined {
  if (status === 'all') return undefined;
  if (status === undefined) return ['open', 'accepted'];
  const known = feedbackStatuses.find((each) => each === status);
  if (known === undefined) throw usageError(`--status takes ${feedbackStatuses.join(', ')} or all.`);
  return [known];
}

function limitOf({ limit = '20' }: Options): number {
  const value = /^\d{1,4}$/.test(limit) ? Number(limit) : 0;
  if (value < 1 || value > 1_000) throw usageError('--limit takes a whole number from 1 to 1000.');
  return value;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        status: { type: 'string' },
        owner: { type: 'string' },
        locale: { type: 'string' },
        limit: { type: 'string' },
        json: { type: 'boolean' },
        changed: { type: 'string' },
        declined: { type: 'string' },
        by: { type: 'string' },
      },
    });
  } catch (cause) {
    throw usageError(cause instanceof Error ? cause.message : 'The arguments could not be read.');
  }
}

function usageError(message: string): TanggapError {
  return new TanggapError('USAGE', message, { hint: feedbackUsage });
}
