import type { Finding } from '../problems/finding.ts';

/** A link that may not be drawn. */
export function linkFinding(address: string): Omit<Finding, 'file'> {
  const example = nearestAddress(address);
  return {
    check: 'link-address',
    expected: { id: 'https://, mailto:, tel:, atau article:id', en: 'https://, mailto:, tel: or article:id' },
    received: address,
    example: `[...](${example})`,
    message: {
      id: `Tautan ke ${address} tidak boleh dipakai atau tidak akan terbuka. Tulis alamat lengkapnya, seperti ${example}.`,
      en: `A link to ${address} is not allowed or would not open. Write the whole address, such as ${example}.`,
    },
  };
}

/** What was likely meant; an example where that cannot be told. */
function nearestAddress(address: string): string {
  if (/^[^\s/:@]+@[^\s/:@]+$/.test(address)) return `mailto:${address}`;
  const [, scheme = 'https', rest = ''] = /^(?:([a-z]+):)?\/*(.*)$/i.exec(address) ?? [];
  const isHost = /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#:]\S*)?$/i.test(rest);
  return isHost && /^h?t+p+s?$/i.test(scheme) ? `https://${rest}` : 'https://toko.example/pesanan';
}
