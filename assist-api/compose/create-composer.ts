import type { CannedResponse, Corpus } from '../../content/corpus/corpus.ts';
import { replyBy } from '../../content/corpus/hours/index.ts';
import type { Register } from '../../content/corpus/schema/business.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { ComposedReply, ReplyNote, ReplyPart } from '../routes/replies/composed-reply-schema.ts';
import { registerOf } from './addressee.ts';
import { answerPart } from './answer-parts.ts';
import type { AnswerPart } from './answer-parts.ts';
import { acknowledgementPart, closingPart, greetingPart } from './around-parts.ts';
import type { Asked } from './around-parts.ts';
import { shortAddress } from './channel-text.ts';
import { joinWordings, noPart, partWith, partsInOrder, uniqueMissing } from './composed-part.ts';
import type { FilledWording } from './composed-part.ts';
import { fitReply } from './fit-reply.ts';
import { createValueFinder } from './found-values.ts';
import { createLocaleTexts } from './locale-texts.ts';
import type { AroundTexts, LocaleTexts } from './locale-texts.ts';
import { deadlineText } from './moment-text.ts';
import type { PlaceholderValues } from './placeholder-values.ts';
import type { ReplyContext } from './reply-context.ts';
import { createSetting } from './reply-setting.ts';
import type { ReplySetting } from './reply-setting.ts';
import type { Text } from './text.ts';
import { composeWording } from './wording.ts';

/** What a composer is made with. */
interface ComposerParts {
  readonly corpus: Pick<Corpus, 'business' | 'facts' | 'replyParts' | 'resolvedAt'>;
  /** Address of a public page that says what a response says, which customers can open from anywhere; default: none. */
  readonly linkOf?: (response: CannedResponse) => string | undefined;
}

/** Which wordings are asked for, by number; null leaves a part out, and what is left out is chosen. */
interface PartChoices {
  readonly greeting?: Asked;
  readonly acknowledgement?: Asked;
  /** In the order of the responses. */
  readonly answers?: readonly (number | null)[] | undefined;
  readonly nextStep?: Asked;
  readonly closing?: Asked;
}

/** What a reply says. */
interface ReplyOrder {
  /** One answer each, in this order; can be empty. */
  readonly responses: readonly CannedResponse[];
  /** Says, after any answers, that the message is being looked into and when news comes. Default: false. */
  readonly isHolding?: boolean | undefined;
  readonly choices?: PartChoices | undefined;
}

/** Composes replies to one message. */
interface ReplyWriter {
  /** What is known for placeholders, from the request and the customer's words, as the language writes it. */
  readonly values: PlaceholderValues;
  /** Throws liquidjs's errors for a template that takes too long or too much. */
  reply(order: ReplyOrder): ComposedReply;
  /** The reply with one response, without its answers apart. */
  suggest(response: CannedResponse): ReplyWithoutAnswers;
}

type ReplyWithoutAnswers = Omit<ComposedReply, 'answers'>;

/** Composes replies for one state of the content. Pure: the same context and order give the same reply. */
export interface Composer {
  /** Prepares what all replies to one message share. */
  start(context: ReplyContext): ReplyWriter;
}

/** Makes a composer. Throws `PLACEHOLDER_PATTERN_INVALID` for a pattern in business.yaml that cannot be read. */
export function createComposer(parts: ComposerParts): Composer {
  const { business, replyParts } = parts.corpus;
  const findValues = createValueFinder(business.placeholders);
  const ofLocales = new Map<Locale, LocaleTexts>();
  const textsOf = (locale: Locale): LocaleTexts => {
    let texts = ofLocales.get(locale);
    if (!texts) ofLocales.set(locale, (texts = createLocaleTexts(replyParts.get(locale), locale, business)));
    return texts;
  };
  return {
    start(context) {
      const setting = createSetting(parts.corpus, textsOf(context.locale), findValues, context);
      const around = createAround(setting);
      return {
        values: setting.values,
        reply(order) {
          const { reply, answers } = compose(parts, setting, around, order);
          return {
            ...reply,
            answers: answers.map(({ response, part }) => ({ responseId: response.shortCode, ...part })),
          };
        },
        suggest: (response) => compose(parts, setting, around, { responses: [response] }).reply,
      };
    },
  };
}

/** What is said before and after answers. */
type Around = Pick<ComposedReply['parts'], 'greeting' | 'acknowledgement' | 'closing'>;

/** Chooses what is said around answers; replies to one message that ask for nothing of their own share it. */
function createAround(setting: ReplySetting) {
  const shared = new Map<Register | undefined, Around>();
  const choose = (
    register: Register | undefined,
    values: PlaceholderValues,
    situations: ReadonlySet<string>,
    choices: PartChoices,
  ): Around => {
    const around = setting.texts.around(register);
    return {
      greeting: greetingPart(setting, values, choices.greeting),
      acknowledgement: acknowledgementPart(setting, around, situations, values, choices.acknowledgement),
      closing: closingPart(setting, around, situations, values, choices.closing),
    };
  };
  return (
    register: Register | undefined,
    values: PlaceholderValues,
    responses: readonly CannedResponse[],
    choices: PartChoices,
  ): Around => {
    const acknowledged = responses.flatMap(({ acknowledgement }) => acknowledgement ?? []);
    if (acknowledged.length > 0 || choices !== noChoices)
      return choose(register, values, new Set([...setting.situations, ...acknowledged]), choices);
    let around = shared.get(register);
    if (!around) shared.set(register, (around = choose(register, values, setting.situations, choices)));
    return around;
  };
}

const noChoices: PartChoices = {};

function compose(
  { corpus: { business }, linkOf = () => undefined }: ComposerParts,
  setting: ReplySetting,
  aroundOf: ReturnType<typeof createAround>,
  { responses, isHolding = false, choices = noChoices }: ReplyOrder,
): { readonly reply: ReplyWithoutAnswers; readonly answers: readonly AnswerPart[] } {
  const { texts, rules, context, choose } = setting;
  const { channel, locale } = context;
  const say = composeWording(locale);
  const wanted = responses.find(({ register }) => register !== undefined)?.register;
  const register = registerOf(
    texts.parts,
    wanted ?? setting.formalRegister ?? (channel && business.registers[channel]),
  );
  const values = setting.valuesIn(register);
  const around = texts.around(register);

  const answers = responses.map((response, at) =>
    answerPart(setting, response, register, values, choices.answers?.[at]),
  );
  const isMoved = answers.some((answer) => answer.isMoved);
  const holding = isHolding ? holdingWordings(setting, around, values, business) : undefined;
  const photos =
    !rules.takesPhotos && responses.some(({ asksFor }) => asksFor.includes('photos'))
      ? setting.otherChannel({ photos: true })
      : undefined;
  const nextTexts = rules.isPublic
    ? around.publicNotices.slice(0, isMoved || responses.length === 0 ? 0 : 1)
    : responses.length === 1
      ? texts.responseTexts(responses[0] as CannedResponse, register).next
      : responses.flatMap((response) => texts.responseTexts(response, register).next);
  const alsoNext: FilledWording[] = [];
  if (holding) alsoNext.push(holding.news);
  if (photos) {
    const known = new Map([...values, ['channel.address', photos.address] as const]);
    alsoNext.push(choose('photos', around.advice.photos, known));
  }
  const longer = () => setting.otherChannel({ photos: false });
  const { greeting, acknowledgement, closing } = aroundOf(register, values, responses, choices);
  const fitted = fitReply(
    {
      greeting,
      acknowledgement,
      answer: answerOf(answers, holding?.received, rules.separator),
      nextStep: nextOf(setting, values, nextTexts, alsoNext, choices.nextStep !== null),
      closing,
    },
    rules,
    choices,
    () => {
      const link = responses.map(linkOf).find((address) => address !== undefined);
      const isLinked = link !== undefined && around.advice.link.length > 0;
      const long = longer();
      if (!isLinked && !long) return { text: '', missing: [] };
      const where = [
        ['link', shortAddress(link ?? '')],
        ['channel.address', long?.address ?? ''],
      ] as const;
      return choose(
        'long',
        isLinked ? around.advice.link : around.advice.long,
        new Map([...values, ...where]),
      );
    },
  );

  const notes: ReplyNote[] = [];
  for (const { response, sentIn: message } of answers) {
    if (message === undefined) continue;
    const responseId = response.shortCode;
    notes.push({ kind: 'already_sent', text: say.notes.already_sent, responseId, message });
  }
  const tell = (kind: ReplyNote['kind']) => notes.push({ kind, text: say.notes[kind] });
  if (isMoved) tell('moved_to_private');
  if (fitted.isCut) {
    notes.push({ kind: 'shortened', text: say.answerCut(cutTitles(answers, fitted.parts.answer.text)) });
  }
  if (!fitted.isCut && fitted.isShortened) tell('shortened');
  if (!fitted.fits) tell('too_long');
  const long = fitted.isCut || !fitted.fits ? longer() : undefined;
  const advice = isMoved
    ? ({ channel: 'private', reason: say.advice.public } as const)
    : photos
      ? { channel: photos.channel, reason: say.advice.photos }
      : long
        ? { channel: long.channel, reason: say.advice.long }
        : undefined;
  const said = partsInOrder(fitted.parts);
  const { text } = fitted;
  const missing = uniqueMissing(said);
  const reply: ReplyWithoutAnswers = {
    parts: fitted.parts,
    separator: rules.separator,
    text,
    html: rules.hasHtml ? (joinWordings(said, rules.separator).html ?? '') : undefined,
    insertable: missing.length === 0 && text !== '' && fitted.fits,
    missing,
    notes,
    channelAdvice: advice,
  };
  return { reply, answers };
}

/** Titles of the responses of which an answer does not say everything; none where there is one response alone. */
function cutTitles(answers: readonly AnswerPart[], said: string): string[] {
  if (answers.length < 2) return [];
  const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
  const kept = inOneLine(said);
  return answers
    .filter(({ part }) => !kept.includes(inOneLine(part.text)))
    .map(({ response }) => response.title);
}

/** What happens next, as one part. */
function nextOf(
  { rules, fill, wordingsWith }: ReplySetting,
  values: PlaceholderValues,
  texts: readonly Text[],
  also: readonly FilledWording[],
  isSaid: boolean,
): ReplyPart {
  // A response's own next step is the same part each time.
  if (texts.length === 1 && also.length === 0 && isSaid) {
    const part = wordingsWith(texts, values).part(0);
    return part.text === '' ? noPart : part;
  }
  const next = joinWordings([...texts.map((text) => fill(text, values)), ...also], rules.separator);
  return next.text === '' ? noPart : partWith(next, isSaid);
}

/** The answers as one part: with one alone its wordings; those that only lead to private messages do so once. */
function answerOf(
  answers: readonly { readonly part: ReplyPart; readonly isMoved: boolean }[],
  received: FilledWording | undefined,
  separator: string,
): ReplyPart {
  const [only] = answers;
  if (only && answers.length === 1 && !received) return only.part;
  const firstMoved = answers.findIndex(({ isMoved }) => isMoved);
  const said = answers.filter(({ isMoved }, at) => !isMoved || at === firstMoved).map(({ part }) => part);
  const whole = joinWordings([...said, ...(received ? [received] : [])], separator);
  return whole.text === '' ? noPart : partWith(whole, true);
}

/** That the message arrived with what is checked, and when news comes; undefined where the language has no such words. */
function holdingWordings(
  { texts, context, values: known, choose }: ReplySetting,
  { holding }: AroundTexts,
  values: ReadonlyMap<string, string>,
  business: ComposerParts['corpus']['business'],
): { readonly received: FilledWording; readonly news: FilledWording } | undefined {
  const checking = texts.parts.holding?.checking;
  if (!holding || !checking) return undefined;
  const { channel, locale, triage, now } = context;
  const topic = triage?.topic ?? 'other';
  const at = triage ? new Date(triage.replyBy) : replyBy(business, channel, 'normal', now);
  const agreed = known.get('conversation.custom_attribute.next_update');
  const filled = new Map([
    ...values,
    ['checking', checking[topic] ?? checking['other'] ?? ''] as const,
    ['news_at', agreed ?? deadlineText(at, now, locale, business.timeZone)] as const,
  ]);
  return {
    received: choose('received', holding.received, filled),
    news: choose('news', holding.news, filled),
  };
}
