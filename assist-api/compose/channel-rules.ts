import type { Channel } from '../../content/corpus/schema/business.ts';
import type { LayoutName } from './layouts.ts';
import { smsFits } from './sms.ts';

/** What holds for replies on one channel. */
export interface ChannelRules {
  readonly layout: LayoutName;
  /** Stands between the parts of a reply. */
  readonly separator: string;
  /** Whether a finished text may be sent as one message. */
  readonly fits: (text: string) => boolean;
  /** Little fits: a response's `short` text is taken, parts are left out and answers cut until the reply fits. */
  readonly isShort: boolean;
  /** Everybody reads along: no personal data. */
  readonly isPublic: boolean;
  /** Photos and other files can be sent. */
  readonly takesPhotos: boolean;
  /** Has HTML beside the text. */
  readonly hasHtml: boolean;
}

/**
 * Most characters of a reply. WhatsApp: 4,096, the text limit of its Cloud API (2024). Chat and email: far above what
 * anybody reads. Marketplace: 1,000, which the chats of all large marketplaces take. Public: 280, the limit of X, which
 * is the lowest. Phone: 2,000, about two minutes of speech. Text messages: three segments, see `sms.ts`.
 */
export const maxCharacters = {
  email: 20_000,
  chat: 4_096,
  whatsapp: 4_096,
  marketplace: 1_000,
  social: 280,
  phone: 2_000,
} as const;

const upTo = (limit: number) => (text: string) => text.length <= limit;

const paragraphs = {
  separator: '\n\n',
  isShort: false,
  isPublic: false,
  takesPhotos: true,
  hasHtml: false,
};

/** Rules by channel; where none is named those of a chat hold. */
export const channelRules: Readonly<Record<Channel, ChannelRules>> = {
  email: { ...paragraphs, layout: 'plain', fits: upTo(maxCharacters.email), hasHtml: true },
  chat: { ...paragraphs, layout: 'plain', fits: upTo(maxCharacters.chat) },
  whatsapp: { ...paragraphs, layout: 'whatsapp', fits: upTo(maxCharacters.whatsapp) },
  marketplace: { ...paragraphs, layout: 'marketplace', fits: upTo(maxCharacters.marketplace) },
  phone: { ...paragraphs, layout: 'phone', fits: upTo(maxCharacters.phone), takesPhotos: false },
  sms: {
    layout: 'sms',
    separator: ' ',
    fits: smsFits,
    isShort: true,
    isPublic: false,
    takesPhotos: false,
    hasHtml: false,
  },
  social: {
    layout: 'plain',
    separator: ' ',
    fits: upTo(maxCharacters.social),
    isShort: true,
    isPublic: true,
    takesPhotos: true,
    hasHtml: false,
  },
};
