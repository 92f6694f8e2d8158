import { factText } from '../../content/corpus/facts/index.ts';
import type { Corpus } from '../../content/corpus/corpus.ts';
import type { Channel } from '../../content/corpus/schema/business.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { TanggapError } from '../../content/corpus/errors.ts';
import { channelLink } from '../navigation/links.ts';

/** One way to reach a person. */
export interface ContactChannel {
  readonly channel: Channel;
  /** Lucide name. */
  readonly icon: string;
  /** Address for machines: `+6281200000000`, `help@shop.example`. */
  readonly value: string;
  /** Address for people: `+62 812-0000-0000`. */
  readonly address: string;
  /** Address for the browser: `https://wa.me/6281200000000`. */
  readonly link: string;
  /** The shop's reply target for an ordinary message, in minutes of opening hours. */
  readonly replyWithinMinutes: number;
}

const icons: Readonly<Record<Channel, string>> = {
  email: 'mail',
  chat: 'messages-square',
  whatsapp: 'message-circle',
  sms: 'smartphone',
  social: 'at-sign',
  marketplace: 'store',
  phone: 'phone',
};

/** The channels of business.yaml, best first. Throws `FACT_UNKNOWN` where a channel names a fact without an address. */
export function contactChannels(
  corpus: Pick<Corpus, 'business' | 'facts'>,
  locale: Locale,
  now: Date,
): readonly ContactChannel[] {
  const { business, facts } = corpus;
  return business.channels.map(({ channel, address: name, replyWithinMinutes }) => {
    const fact = facts.get(name);
    if (!fact || !('value' in fact) || typeof fact.value !== 'string') {
      throw new TanggapError(
        'FACT_UNKNOWN',
        `The channel "${channel}" in business.yaml names "${name}", but facts.yaml has no phone, email or link of that name.`,
      );
    }
    return {
      channel,
      icon: icons[channel],
      value: fact.value,
      address: factText(fact, locale, { business, now }),
      link: channelLink(channel, fact.value),
      replyWithinMinutes: replyWithinMinutes.normal,
    };
  });
}
