import { languageOf } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { isBare, plainStyle, smsStyle, whatsappStyle } from './channel-text.ts';
import type { TextStyle } from './channel-text.ts';
import { insideMarketplace } from './inside-marketplace.ts';
import type { InsteadOf } from './inside-marketplace.ts';
import { plainSms } from './sms.ts';
import { spokenNumbers } from './spoken-numbers.ts';

/** Ways to write a text; `html` is for email beside `plain`. */
export type LayoutName = 'plain' | 'html' | 'whatsapp' | 'sms' | 'marketplace' | 'phone';

/** How a text is written where it is sent. */
export interface Layout {
  readonly name: LayoutName;
  readonly style: TextStyle;
  /** The written words, once for each text. */
  readonly words: (text: string) => string;
  /** A value that is put in. */
  readonly value: (text: string) => string;
}

const same = (text: string) => text;

/** The layouts of a language; `instead` is what marketplaces get in place of what they refuse. */
export function createLayouts(locale: Locale, instead: InsteadOf): Readonly<Record<LayoutName, Layout>> {
  const inside = (text: string) => insideMarketplace(text, instead);
  const language = languageOf(locale);
  const spoken = (text: string) => spokenNumbers(text, language);
  return {
    plain: { name: 'plain', style: plainStyle, words: same, value: same },
    html: { name: 'html', style: plainStyle, words: same, value: escapeHtml },
    whatsapp: { name: 'whatsapp', style: whatsappStyle, words: same, value: unmarked },
    sms: { name: 'sms', style: smsStyle, words: plainSms, value: plainSms },
    marketplace: {
      name: 'marketplace',
      style: { ...plainStyle, link: (text, address) => (isBare(text, address) ? inside(address) : text) },
      words: inside,
      value: inside,
    },
    phone: {
      name: 'phone',
      style: { ...plainStyle, link: (text, address) => text || address, list: spokenList(language) },
      words: spoken,
      value: spoken,
    },
  };
}

/** The text with what HTML reads as markup escaped. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Without the signs that WhatsApp reads as markup; one inside a word is none. */
function unmarked(text: string): string {
  return text.replace(/[*~`]|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '');
}

const ordinals: Readonly<Record<string, readonly string[]>> = {
  id: ['Pertama', 'Kedua', 'Ketiga', 'Keempat', 'Kelima', 'Keenam', 'Ketujuh', 'Kedelapan'],
  en: ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth'],
};

/** Lists as sentences, numbered ones with their order said. */
function spokenList(language: string): TextStyle['list'] {
  return (items, start) =>
    items
      .map((item, at) => {
        const text = item.replaceAll('\n', ' ');
        const order = start === null ? undefined : ordinals[language]?.[at];
        const said = order === undefined ? text : `${order}, ${lowerFirst(text)}`;
        return /[.!?]$/.test(said) ? said : `${said}.`;
      })
      .join(' ');
}

/** A sentence as it goes on after a comma; names in capitals stay. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
