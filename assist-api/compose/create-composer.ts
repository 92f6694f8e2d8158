import type { CannedResponse, Corpus } from '../../content/corpus/corpus.ts';
import { factText } from '../../content/corpus/facts/index.ts';
import { replyBy } from '../../content/corpus/hours/index.ts';
import { minuteOf } from '../../content/corpus/hours/zoned-time.ts';
import type { Channel, Register } from '../../content/corpus/schema/business.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Answer, ComposedReply, ReplyNote, ReplyPart } from '../routes/replies/composed-reply-schema.ts';
import { nameValues, registerOf } from './addressee.ts';
import { channelRules, openRules } from './channel-rules.ts';
import { shortAddress } from './channel-text.ts';
import { choosePart, joinWordings, noPart, partWith, uniqueMissing } from './composed-part.ts';
import type { FilledWording } from './composed-part.ts';
import { fitReply } from './fit-reply.ts';
import { createValueFinder } from './found-values.ts';
import { hasGreeted, isSalam } from './greeted.ts';
import { createLocaleTexts } from './locale-texts.ts';
import type { LocaleTexts, ResponseTexts } from './locale-texts.ts';
import { deadlineText } from './moment-text.ts';
import { missingPlaceholder } from './placeholder-labels.ts';
import { placeholderValues, writtenValues } from './placeholder-values.ts';
import type { PlaceholderValues } from './placeholder-values.ts';
import type { ReplyContext } from './reply-context.ts';
import { readSent } from './sent-before.ts';
import type { Text } from './text.ts';
import { composeWording } from './wording.ts';
import type { AdviceReason } from './wording.ts';

/** What a composer is made with. */
export interface ComposerParts {
  readonly corpus: Pick<Corpus, 'business' | 'facts' | 'replyParts' | 'resolvedAt'>;
  /** Address of the public page that a response rests on, which customers can open from anywhere; default: none. */
  readonly linkOf?: (response: CannedResponse) => string | undefined;
}

/** Which wordings are asked for, by number; null leaves a part out, and what is left out is chosen. */
export interface PartChoices {
  readonly greeting?: number | null | undefined;
  readonly acknowledgement?: number | null | undefined;
  /** In the order of the responses. */
  readonly answers?: readonly (number | null)[] | undefined;
  readonly nextStep?: number | null | undefined;
  readonly closing?: number | null | undefined;
}

/** What a reply says. */
export interface ReplyRequest {
  /** One answer each, in this order; can be empty. */
  readonly responses: readonly CannedResponse[];
  /** Says, after any answers, that the message is being looked into and when news comes. Default: false. */
  readonly isHolding?: boolean | undefined;
  readonly choices?: PartChoices | undefined;
}

/** Composes replies for one message. */
export interface ReplyWriter {
  /** Throws liquidjs's errors for a template that takes too long or too much. */
  reply(request: ReplyRequest): ComposedReply;
}

/** Composes replies for one state of the content. Pure: the same context and request give the same reply. */
export interface Composer {
  /** Prepares what all replies to one message share. */
  start(context: ReplyContext): ReplyWriter;
}

/** Makes a composer. Throws `PLACEHOLDER_PATTERN_INVALID` for a pattern in business.yaml that cannot be read. */
export function createComposer({ corpus, linkOf = () => undefined }: ComposerParts): Composer {
  const { business, replyParts } = corpus;
  const findValues = createValueFinder(business.placeholders);
  const ofLocales = new Map<Locale, LocaleTexts>();
  const textsOf = (locale: Locale): LocaleTexts => {
    let texts = ofLocales.get(locale);
    if (!texts) ofLocales.set(locale, (texts = createLocaleTexts(replyParts.get(locale), locale, business)));
    return texts;
  };

  return {
    start(context) {
      const { locale, channel, messages, triage, now } = context;
      const texts = textsOf(locale);
      const rules = channel === undefined ? openRules : channelRules[channel];
      const layout = texts.layouts[rules.layout];
      const html = rules.hasHtml ? texts.layouts.html : undefined;
      const say = composeWording(locale);
      const sent = readSent(messages);
      const customerTexts =
        context.customerTexts ?? messages.flatMap(({ role, text }) => (role === 'customer' ? [text] : []));
      const given = placeholderValues(pickSource(context));
      const values = writtenValues(new Map([...findValues(customerTexts), ...given]), business, locale);
      const names = nameValues(values);
      const seed = given.get('conversation.id') ?? given.get('contact.id') ?? customerTexts.join('\n');

      const fill = (text: Text, from: PlaceholderValues): FilledWording => {
        const { text: filled, missing } = text.fill(layout, from, texts.labelOf);
        return {
          text: filled,
          ...(html && { html: text.fill(html, from, texts.labelOf).text }),
          missing:
            missing.length === 0
              ? []
              : [...new Set(missing)].map((name) => missingPlaceholder(name, locale, business)),
        };
      };

      const ofRegister = remember((register: Register | undefined) => {
        const addressee = texts.addressees.get(register ?? 'neutral');
        const named = rules.isPublic ? undefined : addressee?.named.fill(texts.layouts.plain, names, String);
        return new Map([
          ...(rules.isPublic ? withoutPerson(values) : values),
          ['business.name', business.name],
          ['addressee', named?.missing.length === 0 ? named.text : (addressee?.unnamed ?? '')],
        ]);
      });
      const choose = (
        part: string,
        options: readonly Text[],
        from: PlaceholderValues,
        rest: Partial<Choice> = {},
      ) => {
        const wordings = options.map((text) => fill(text, from));
        const isUsed = (at: number) => sent.holds(wordings[at]?.text ?? '');
        return choosePart(wordings, { seed: `${seed}:${part}`, isUsed, ...rest });
      };

      const isGreeted = hasGreeted(messages, now, business.timeZone);
      const greetings = greetingTexts(texts, context);
      const greeting = (from: PlaceholderValues, asked: number | null | undefined) =>
        choose('greeting', greetings, from, { asked, isSaid: !isGreeted });

      const acknowledgement = (
        situations: ReadonlySet<string>,
        from: PlaceholderValues,
        asked: number | null | undefined,
      ) => {
        for (const [situation, options] of texts.acknowledgements) {
          if (!situations.has(situation)) continue;
          const wordings = options.map((text) => fill(text, from));
          // Once is enough: sorry said again sounds like playing for time.
          const isSaid = !wordings.some(({ text }) => sent.holds(text));
          return choosePart(wordings, {
            seed: `${seed}:${situation}`,
            isUsed: (at) => sent.holds(wordings[at]?.text ?? ''),
            isSaid,
            asked,
          });
        }
        return noPart;
      };

      const closing = (
        situations: ReadonlySet<string>,
        from: PlaceholderValues,
        asked: number | null | undefined,
      ) => {
        const entry = texts.closings.find(
          ({ situations: wanted, channels }) =>
            (wanted === undefined || wanted.some((situation) => situations.has(situation))) &&
            (channels === undefined || (channel !== undefined && channels.includes(channel))),
        );
        return choose('closing', entry?.texts ?? [], from, { asked });
      };

      const signals = triage?.signals.map(({ kind }) => kind) ?? [];
      const news = () => {
        const own = values.get('conversation.custom_attribute.next_update');
        const at = triage ? new Date(triage.replyBy) : replyBy(business, channel, 'normal', now);
        return own ?? deadlineText(at, now, locale, business.timeZone);
      };
      const otherChannel = (takesPhotos: boolean) =>
        business.channels.find(
          (entry) =>
            entry.channel !== channel &&
            (entry.channel === 'whatsapp' || entry.channel === 'email') &&
            (!takesPhotos || channelRules[entry.channel].takesPhotos),
        );
      const addressOf = (name: string) => {
        const fact = corpus.facts.get(name);
        return fact ? factText(fact, locale, { business, now: corpus.resolvedAt }) : '';
      };

      return {
        reply({ responses, isHolding = false, choices = {} }) {
          const register = registerOf(
            texts.parts,
            responses.find((response) => response.register !== undefined)?.register ??
              (channel && business.registers[channel]),
          );
          const from = ofRegister(register);
          const situations = new Set(signals);
          for (const response of responses) {
            if (response.acknowledgement !== undefined) situations.add(response.acknowledgement);
          }
          const notes: ReplyNote[] = [];
          const note = (kind: ReplyNote['kind'], rest: Partial<ReplyNote> = {}) =>
            notes.push({ kind, text: say.notes[kind], ...rest });

          const isPrivate = responses.map((response) => rules.isPublic && needsPrivacy(response));
          const answers = responses.map((response, at): Answer => {
            const { shortCode: responseId } = response;
            const asked = choices.answers?.[at];
            if (isPrivate[at]) {
              const part = choose(`public:${at === isPrivate.indexOf(true)}`, texts.publicReplies, from, {
                asked,
              });
              return { responseId, ...part };
            }
            const ofResponse = texts.responseTexts(response, register);
            const sentAt = ofResponse.stretches.map((stretches) => sent.messageWith(stretches));
            const message = sentAt.reduce<number | undefined>(
              (latest, one) => (one !== undefined && one > (latest ?? -1) ? one : latest),
              undefined,
            );
            if (message !== undefined) note('already_sent', { responseId, message });
            return { responseId, ...answerPart(ofResponse, at) };

            function answerPart({ answers: options, short }: ResponseTexts, position: number): ReplyPart {
              const all = short ? [...options, short] : options;
              const wordings = all.map((text) => fill(text, from));
              const isShortOne = (choice: number) => choice >= options.length;
              return choosePart(wordings, {
                seed: `${seed}:${responseId}`,
                isUsed: (choice) => sentAt[choice] !== undefined,
                onlyAsked: (choice) => (rules.isShort && short ? !isShortOne(choice) : isShortOne(choice)),
                asked: choices.answers?.[position],
              });
            }
          });
          if (isPrivate.includes(true)) note('moved_to_private');

          const holding = isHolding ? texts.holding : undefined;
          const held = new Map([
            ...from,
            ['checking', checkingText(texts, triage?.topic ?? null)],
            ['news_at', holding ? news() : ''],
          ]);
          const received = choose('received', holding?.received ?? [], held);
          // Several responses that need privacy lead to private messages once.
          const saidAnswers = answers.filter((_, at) => !isPrivate[at] || isPrivate.indexOf(true) === at);
          const answer =
            answers.length === 1 && !holding
              ? withoutId(answers[0])
              : wholePart(joinWordings([...saidAnswers, received], rules.separator));

          const needsPhotos =
            !rules.takesPhotos && responses.some(({ asksFor }) => asksFor.includes('photos'));
          const photoChannel = needsPhotos ? otherChannel(true) : undefined;
          const nextTexts = rules.isPublic
            ? isPrivate.includes(true) || responses.length === 0
              ? []
              : texts.publicNotices.slice(0, 1)
            : responses.flatMap((response) => texts.responseTexts(response, register).next ?? []);
          const nextWordings = [
            ...nextTexts.map((text) => fill(text, from)),
            ...(holding ? [choose('news', holding.news, held)] : []),
            ...(photoChannel
              ? [
                  choose(
                    'photos',
                    texts.advice.photos,
                    new Map([...from, ['channel.address', addressOf(photoChannel.address)]]),
                  ),
                ]
              : []),
          ];
          const next = joinWordings(nextWordings, rules.separator);
          const nextStep = next.text === '' ? noPart : partWith([next], choices.nextStep === null ? null : 0);

          const isAcknowledged = situations.has('none');
          const parts = {
            greeting: greeting(from, choices.greeting),
            acknowledgement: isAcknowledged
              ? noPart
              : acknowledgement(situations, from, choices.acknowledgement),
            answer,
            nextStep,
            closing: closing(situations, from, choices.closing),
          };

          const longChannel = otherChannel(false);
          const link = responses.map(linkOf).find((address) => address !== undefined);
          const tail = (): FilledWording => {
            const isLinked = link !== undefined && texts.advice.link.length > 0;
            if (!isLinked && !longChannel) return { text: '', missing: [] };
            return choose(
              'long',
              isLinked ? texts.advice.link : texts.advice.long,
              new Map([
                ...from,
                ['link', shortAddress(link ?? '')],
                ['channel.address', longChannel ? addressOf(longChannel.address) : ''],
              ]),
            );
          };
          const fitted = fitReply(parts, rules, choices, tail);
          if (fitted.isShortened) note('shortened');
          if (!fitted.fits) note('too_long');

          const said = Object.values(fitted.parts);
          const whole = joinWordings(said, rules.separator);
          const missing = uniqueMissing(said);
          const advised = adviceOf();
          return {
            parts: fitted.parts,
            answers,
            separator: rules.separator,
            text: whole.text,
            ...(html && { html: whole.html ?? '' }),
            insertable: missing.length === 0 && whole.text !== '' && fitted.fits,
            missing,
            notes,
            ...(advised && { channelAdvice: advised }),
          };

          function adviceOf(): ComposedReply['channelAdvice'] {
            const advice = (to: Channel | 'private' | undefined, reason: AdviceReason) =>
              to && { channel: to, reason: say.advice[reason] };
            if (isPrivate.includes(true)) return advice('private', 'public');
            if (photoChannel) return advice(photoChannel.channel, 'photos');
            if (!fitted.fits || fitted.isCut) return advice(longChannel?.channel, 'long');
            return undefined;
          }
        },
      };
    },
  };
}

type Choice = Parameters<typeof choosePart>[1];

/** Remembers what a function gave. */
function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}

function pickSource({ contact, agent, conversation }: ReplyContext) {
  return {
    ...(contact && { contact }),
    ...(agent && { agent }),
    ...(conversation && { conversation }),
  };
}

/** What may stand where everybody reads. */
function withoutPerson(values: PlaceholderValues): PlaceholderValues {
  return new Map([...values].filter(([name]) => !isPersonal(name)));
}

const isPersonal = (placeholder: string) => /^(?:contact|conversation)\./.test(placeholder);
const mentionsPerson = /(?<![\w.])(?:contact|conversation)\./;

/** True for an answer that holds or asks for what nobody should read in public. */
function needsPrivacy({ asksFor, body, variants, short = '' }: CannedResponse): boolean {
  return asksFor.length > 0 || [body, short, ...variants].some((template) => mentionsPerson.test(template));
}

/** The greetings that fit: on the phone an opening, in return for a salam a salam, else by time of day where it is known. */
function greetingTexts(
  texts: LocaleTexts,
  { channel, messages, contact, locale, now }: ReplyContext,
): readonly Text[] {
  if (channel === 'phone' && texts.phone.length > 0) return texts.phone;
  if (texts.salam.length > 0 && isSalam(messages, locale)) return texts.salam;
  const timeZone = contact?.time_zone;
  if (channel === 'email' || timeZone === undefined) return texts.hello;
  const hour = hourIn(timeZone, now);
  const timed = hour === undefined ? undefined : texts.byTime.find(({ until }) => hour < until);
  return timed?.texts ?? texts.hello;
}

/** The hour, 0 to 23; undefined for a zone that there is not. */
function hourIn(timeZone: string, now: Date): number | undefined {
  try {
    return Math.floor(minuteOf(timeZone, now) / 60);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function checkingText({ parts }: LocaleTexts, topic: string | null): string {
  const checking = parts.holding?.checking;
  return (topic === null ? undefined : checking?.[topic]) ?? checking?.['other'] ?? '';
}

/** A part with one wording only. */
function wholePart(wording: FilledWording): ReplyPart {
  return wording.text === '' ? noPart : partWith([wording], 0);
}

function withoutId(answer: Answer | undefined): ReplyPart {
  if (!answer) return noPart;
  const { responseId: _, ...part } = answer;
  return part;
}
