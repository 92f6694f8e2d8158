import type { CannedResponse } from '../../content/corpus/corpus.ts';
import type { Business, Channel, Register } from '../../content/corpus/schema/business.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { LocaleReplyPartsSchema } from '../../content/corpus/schema/reply-parts.ts';
import type { LocaleReplyParts } from '../../content/corpus/schema/reply-parts.ts';
import type { MissingPlaceholder, ReplyPart } from '../routes/replies/composed-reply-schema.ts';
import { inRegister } from './addressee.ts';
import type { ChannelRules } from './channel-rules.ts';
import type { FilledWording } from './composed-part.ts';
import { createLayouts } from './layouts.ts';
import type { Layout, LayoutName } from './layouts.ts';
import { missingPlaceholder } from './placeholder-labels.ts';
import type { PlaceholderValues } from './placeholder-values.ts';
import { sendableText } from '../conversation/index.ts';
import type { SendableText } from '../conversation/index.ts';
import { createTexts } from './text.ts';
import type { Text } from './text.ts';

/** What is sent of a response, in one register. */
export interface ResponseTexts {
  /** The body, its variants, then its short text where it has one. */
  readonly wordings: readonly Text[];
  readonly hasShort: boolean;
  /** What happens next: one text, or none. */
  readonly next: readonly Text[];
  /** The words by which each wording but the short one is known again. */
  readonly sendable: readonly SendableText[];
}

/** Wordings by time of day; `until` is the hour at which they end. */
interface TimedTexts {
  readonly until: number;
  readonly texts: readonly Text[];
}

interface Closing {
  readonly situations: readonly string[] | undefined;
  readonly channels: readonly Channel[] | undefined;
  readonly texts: readonly Text[];
}

/** What is said around answers in one register. */
export interface AroundTexts {
  /** By situation, the weightiest first. */
  readonly acknowledgements: ReadonlyMap<string, readonly Text[]>;
  readonly closings: readonly Closing[];
  readonly holding: { readonly received: readonly Text[]; readonly news: readonly Text[] } | undefined;
  readonly publicReplies: readonly Text[];
  readonly publicNotices: readonly Text[];
  readonly advice: Readonly<Record<'photos' | 'long' | 'link', readonly Text[]>>;
}

/** What was made of texts with the same values, for the same channel. */
export interface FilledTexts {
  readonly wordings: Map<Text, FilledWording>;
  /** What a part can be, by the texts that it is chosen from. */
  readonly parts: Map<readonly Text[], (ReplyPart | undefined)[]>;
}

/** Nothing made yet. */
export const nothingFilled = (): FilledTexts => ({ wordings: new Map(), parts: new Map() });

/** Everything that replies of one language are made of, ready to be filled. */
export interface LocaleTexts {
  readonly parts: LocaleReplyParts;
  readonly layouts: Readonly<Record<LayoutName, Layout>>;
  /** How a register addresses somebody whose name is known. */
  readonly addressees: ReadonlyMap<Register, Text>;
  readonly hello: readonly Text[];
  readonly byTime: readonly TimedTexts[];
  readonly salam: readonly Text[];
  readonly formal: readonly Text[];
  readonly phone: readonly Text[];
  around(register: Register | undefined): AroundTexts;
  responseTexts(response: CannedResponse, register: Register | undefined): ResponseTexts;
  /** What is put in where nothing is known of the person: always the same for a register. */
  unnamed(register: Register | undefined): PlaceholderValues;
  /** What no value of a request changes, by what it was filled with; each text is filled once. */
  fixed(rules: ChannelRules, values: PlaceholderValues): FilledTexts;
  /** What to ask for in place of a value. */
  readonly missing: (placeholder: string) => MissingPlaceholder;
  readonly labelOf: (placeholder: string) => string;
}

const none = LocaleReplyPartsSchema.parse({});

/** Reads the parts of replies of one language; those of responses are read when they are first composed. */
export function createLocaleTexts(
  parts: LocaleReplyParts = none,
  locale: Locale,
  business: Business,
): LocaleTexts {
  const text = createTexts();
  const all = (templates: readonly string[]) => templates.map(text);
  const { greetings, holding, advice } = parts;
  const ofResponses = new WeakMap<CannedResponse, Map<Register | undefined, ResponseTexts>>();
  const ofRegisters = new Map<Register | undefined, AroundTexts>();
  const ofUnnamed = new Map<Register | undefined, PlaceholderValues>();
  const fixedOf = new Map<ChannelRules, Map<PlaceholderValues, FilledTexts>>();
  const open = new Map<string, MissingPlaceholder>();
  const missing = (placeholder: string) => {
    let known = open.get(placeholder);
    if (!known) open.set(placeholder, (known = missingPlaceholder(placeholder, locale, business)));
    return known;
  };

  return {
    parts,
    layouts: createLayouts(locale, parts.marketplace),
    addressees: new Map(
      Object.entries(parts.registers).map(([register, { named }]) => [register as Register, text(named)]),
    ),
    hello: all(greetings.hello),
    byTime: greetings.byTime.map(({ until, wordings }) => ({ until, texts: all(wordings) })),
    salam: all(greetings.salam),
    formal: all(greetings.formal.wordings),
    phone: all(greetings.phone),
    around(register) {
      let texts = ofRegisters.get(register);
      if (!texts) {
        const said = (templates: readonly string[]) =>
          all(templates.map((template) => inRegister(template, parts, register, locale)));
        texts = {
          acknowledgements: new Map(
            Object.entries(parts.acknowledgements).map(([situation, wordings]) => [
              situation,
              said(wordings),
            ]),
          ),
          closings: parts.closings.map(({ for: situations, channels, wordings }) => ({
            situations,
            channels,
            texts: said(wordings),
          })),
          holding: holding && { received: said(holding.received), news: said(holding.news) },
          publicReplies: said(parts.publicReplies),
          publicNotices: said(parts.publicNotices),
          advice: { photos: said(advice.photos), long: said(advice.long), link: said(advice.link) },
        };
        ofRegisters.set(register, texts);
      }
      return texts;
    },
    responseTexts(response, register) {
      let byRegister = ofResponses.get(response);
      if (!byRegister)
        ofResponses.set(response, (byRegister = new Map<Register | undefined, ResponseTexts>()));
      let texts = byRegister.get(register);
      if (!texts) {
        const templates = [response.body, ...response.variants].map((template) =>
          inRegister(template, parts, register, locale),
        );
        const optional = (template: string | undefined) =>
          template === undefined ? [] : [text(inRegister(template, parts, register, locale))];
        const short = optional(response.short);
        texts = {
          wordings: [...all(templates), ...short],
          hasShort: short.length > 0,
          next: optional(response.whatHappensNext),
          sendable: templates.map(sendableText),
        };
        byRegister.set(register, texts);
      }
      return texts;
    },
    unnamed(register) {
      let values = ofUnnamed.get(register);
      if (!values) {
        const addressee = (register && parts.registers[register]?.unnamed) ?? '';
        ofUnnamed.set(
          register,
          (values = new Map([
            ['business.name', business.name],
            ['addressee', addressee],
          ])),
        );
      }
      return values;
    },
    fixed(rules, values) {
      let ofRules = fixedOf.get(rules);
      if (!ofRules) fixedOf.set(rules, (ofRules = new Map<PlaceholderValues, FilledTexts>()));
      let filled = ofRules.get(values);
      if (!filled) ofRules.set(values, (filled = nothingFilled()));
      return filled;
    },
    missing,
    labelOf: (placeholder) => missing(placeholder).label,
  };
}
