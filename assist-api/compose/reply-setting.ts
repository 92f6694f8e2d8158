import type { Corpus } from '../../content/corpus/corpus.ts';
import { factText } from '../../content/corpus/facts/index.ts';
import type { Channel, Register } from '../../content/corpus/schema/business.ts';
import type { ReplyPart } from '../routes/replies/composed-reply-schema.ts';
import { nameValues } from './addressee.ts';
import { channelRules } from './channel-rules.ts';
import type { ChannelRules } from './channel-rules.ts';
import { seedOf } from './choose.ts';
import { choosePart, wordingsOf } from './composed-part.ts';
import type { FilledWording, PartChoice, Wordings } from './composed-part.ts';
import type { ValueFinder } from './found-values.ts';
import { hasGreeted, isLetter } from './greeted.ts';
import { greetingTexts } from './greeting-texts.ts';
import { nothingFilled } from './locale-texts.ts';
import type { FilledTexts, LocaleTexts } from './locale-texts.ts';
import { placeholderValues, writtenValues } from './placeholder-values.ts';
import type { PlaceholderValues } from './placeholder-values.ts';
import { withoutPerson } from './privacy.ts';
import type { ReplyContext } from './reply-context.ts';
import { readSentTexts } from './sent-before.ts';
import type { SentTexts } from './sent-before.ts';
import type { Text } from './text.ts';

/** Where a customer could write instead. */
interface OtherChannel {
  readonly channel: Channel;
  /** As customers read it. */
  readonly address: string;
}

/** What all replies to one message share. */
export interface ReplySetting {
  readonly context: ReplyContext;
  readonly texts: LocaleTexts;
  readonly rules: ChannelRules;
  /** The greetings that fit; said unless the agent already greeted on this day. */
  readonly greeting: { readonly texts: readonly Text[]; readonly isSaid: boolean };
  /** What was said so far. */
  readonly sent: SentTexts;
  /** What the choice among the wordings of a name hangs on: the conversation, else the contact, else the customer's words. */
  readonly seedOf: (name: string) => number;
  /** Kinds of signals that triage read. */
  readonly situations: ReadonlySet<string>;
  /** In which letters are answered; undefined where the message is none. */
  readonly formalRegister: Register | undefined;
  readonly values: PlaceholderValues;
  /** Values with the form of address of a register; where everybody reads, without those of the person. */
  readonly valuesIn: (register: Register | undefined) => PlaceholderValues;
  /** A text as the channel writes it; each is filled once with the same values. */
  readonly fill: (text: Text, values: PlaceholderValues) => FilledWording;
  /** The texts that one part is chosen from, filled; the same for the same list and values. */
  readonly wordingsWith: (options: readonly Text[], values: PlaceholderValues) => Wordings;
  /** A part from its wordings, the same for the same texts and values; one that the agent said already is not said again while there is another. */
  readonly choose: (
    name: string,
    texts: readonly Text[],
    values: PlaceholderValues,
    choice?: Partial<PartChoice>,
  ) => ReplyPart;
  /** The first way of writing to the shop that is not this one. */
  readonly otherChannel: (needs: { readonly photos: boolean }) => OtherChannel | undefined;
}

/** Channels to which customers can be sent from any other. */
const open: ReadonlySet<Channel> = new Set(['whatsapp', 'email']);

/** Reads what replies to one message share. */
export function createSetting(
  { business, facts, resolvedAt }: Pick<Corpus, 'business' | 'facts' | 'resolvedAt'>,
  texts: LocaleTexts,
  findValues: ValueFinder,
  context: ReplyContext,
): ReplySetting {
  const { locale, channel, messages, contact, agent, conversation, now } = context;
  const rules = channelRules[channel ?? 'chat'];
  const layout = texts.layouts[rules.layout];
  const html = rules.hasHtml ? texts.layouts.html : undefined;
  const sent = readSentTexts(messages);
  const customerTexts =
    context.customerTexts ?? messages.flatMap(({ role, text }) => (role === 'customer' ? [text] : []));
  const given = placeholderValues({ contact, agent, conversation });
  const found = findValues(customerTexts);
  const known = given.size === 0 ? found : new Map([...found, ...given]);
  const values = writtenValues(known, business, locale, now);
  const { formal } = texts.parts.greetings;
  const situations = new Set(context.triage?.signals.map(({ kind }) => kind));
  const isFormal = formal.for.some((kind) => situations.has(kind)) || isLetter(messages);
  const seedText = given.get('conversation.id') ?? given.get('contact.id') ?? customerTexts.join('\n');
  const seed = seedOf(':', seedOf(seedText));
  const names = nameValues(values);
  const shared = rules.isPublic ? withoutPerson(values) : values;
  /** Names that stand for something of this request. */
  const own: ReadonlyMap<string, unknown> =
    shared.size === 0 && names.size === 0 ? shared : new Map([...shared, ...names, ['addressee', '']]);
  const made = new Map<Register | undefined, PlaceholderValues>();
  const chosen = new Map<PlaceholderValues, Map<readonly Text[], ReplyPart>>();

  /** How the person is addressed in a register, where the name is known and may be said. */
  const addressOf = (register: Register | undefined): readonly (readonly [string, string])[] => {
    if (rules.isPublic) return [];
    const form = register && texts.addressees.get(register);
    const named = form?.fill(texts.layouts.plain, names, texts.labelOf);
    const title = names.get('contact.title');
    return [
      ...(named?.missing.length === 0 ? ([['addressee', named.text]] as const) : []),
      ...(title === undefined ? [] : ([['contact.title', title]] as const)),
    ];
  };

  // What no value of this request changes is filled once for all requests: most wordings, for most requests.
  const fixedWith = new Map<PlaceholderValues, FilledTexts>();
  const filledWith = new Map<PlaceholderValues, FilledTexts>();
  const filledFor = (isFixed: boolean, from: PlaceholderValues): FilledTexts => {
    const fixed = isFixed ? fixedWith.get(from) : undefined;
    if (fixed) return fixed;
    let known = filledWith.get(from);
    if (!known) filledWith.set(from, (known = nothingFilled()));
    return known;
  };
  const isFixed = (text: Text): boolean => own.size === 0 || !text.uses(own);

  const fill: ReplySetting['fill'] = (text, from) => {
    const known = filledFor(isFixed(text), from).wordings;
    let wording = known.get(text);
    if (!wording) {
      const { text: filled, missing } = text.fill(layout, from, texts.labelOf);
      wording = {
        text: filled,
        ...(html && { html: text.fill(html, from, texts.labelOf).text }),
        missing: [...new Set(missing)].map(texts.missing),
      };
      known.set(text, wording);
    }
    return wording;
  };

  const wordingsWith: ReplySetting['wordingsWith'] = (options, from) => {
    const known = filledFor(own.size === 0 || options.every(isFixed), from).parts;
    let parts = known.get(options);
    if (!parts) known.set(options, (parts = Array.from({ length: options.length })));
    return wordingsOf(parts, (at) => fill(options[at] as Text, from));
  };

  return {
    context,
    texts,
    rules,
    greeting: {
      texts: greetingTexts(texts, context, isFormal),
      isSaid: !hasGreeted(messages, context.now, business.timeZone),
    },
    sent,
    seedOf: (name) => seedOf(name, seed),
    situations,
    formalRegister: isFormal ? formal.register : undefined,
    values,
    fill,
    wordingsWith,
    valuesIn(register) {
      let from = made.get(register);
      if (!from) {
        const unnamed = texts.unnamed(register);
        from = own.size === 0 ? unnamed : new Map([...shared, ...unnamed, ...addressOf(register)]);
        fixedWith.set(from, texts.fixed(rules, unnamed));
        made.set(register, from);
      }
      return from;
    },
    choose(name, options, from, choice) {
      // Replies to one message share greeting, acknowledgement and closing.
      const isShared = choice?.asked === undefined;
      const known = isShared ? chosen.get(from)?.get(options) : undefined;
      if (known) return known;
      const wordings = wordingsWith(options, from);
      const part = choosePart(wordings, {
        seed: () => seedOf(name, seed),
        isUsed: (at) => sent.holds(wordings.part(at).text),
        ...choice,
      });
      if (isShared) {
        let ofValues = chosen.get(from);
        if (!ofValues) chosen.set(from, (ofValues = new Map<readonly Text[], ReplyPart>()));
        ofValues.set(options, part);
      }
      return part;
    },
    otherChannel({ photos }) {
      const other = business.channels.find(
        (entry) =>
          entry.channel !== channel &&
          open.has(entry.channel) &&
          (!photos || channelRules[entry.channel].takesPhotos),
      );
      const fact = other && facts.get(other.address);
      return (
        fact && { channel: other.channel, address: factText(fact, locale, { business, now: resolvedAt }) }
      );
    },
  };
}
