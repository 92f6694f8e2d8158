import { didYouMean } from '../problems/nearest.ts';
import type { Finding } from '../problems/finding.ts';
import { settingsPlace } from './content-view.ts';
import type { ContentView } from './content-view.ts';

const addressTypes: ReadonlySet<string> = new Set(['phone', 'email', 'link']);

/** The address of a channel is a public fact of the type phone, email or link. */
export function* channelAddress({ settings }: ContentView): Iterable<Finding> {
  const addresses = [...settings.facts].filter(
    ([, { type, audience }]) => addressTypes.has(type) && audience === 'public',
  );
  const names = addresses.map(([name]) => name);
  for (const [index, { address }] of settings.business.channels.entries()) {
    // The fact's own problems are told where it stands.
    const isBroken = settings.known.facts.has(address) && !settings.facts.has(address);
    if (address === '' || names.includes(address) || isBroken) continue;
    const guess = didYouMean(address, names);
    yield {
      check: 'channel-address',
      ...settingsPlace(settings, 'business.yaml', `channels.${index}.address`),
      expected: { id: `salah satu dari: ${names.join(', ')}`, en: `one of: ${names.join(', ')}` },
      received: address,
      example: `address: ${guess.best ?? names[0] ?? 'support_email'}`,
      message: {
        id: `"${address}" bukan fakta phone, email, atau link untuk umum.${guess.id}`,
        en: `"${address}" is no public fact of the type phone, email or link.${guess.en}`,
      },
    };
  }
}
