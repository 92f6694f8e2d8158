/** Puts the base path before a path of the help center: `/cari/` under `/bantuan` is `/bantuan/cari/`. */
export function withBase(path: string, base: string): string {
  return `${base.replace(/\/+$/, '')}${path}`;
}

/**
 * Address under which a customer reaches a channel: WhatsApp, call and mail links from the value of a contact
 * fact. A value that is an address already stays as it is.
 */
export function channelLink(channel: string, address: string): string {
  if (/^https?:/.test(address)) return address;
  if (channel === 'whatsapp') return `https://wa.me/${address.replace(/\D/g, '')}`;
  if (channel === 'email') return `mailto:${address}`;
  return `${channel === 'sms' ? 'sms' : 'tel'}:${address.replace(/[^+\d]/g, '')}`;
}
