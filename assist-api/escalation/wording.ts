import { languageOf } from '../../content/corpus/language/index.ts';
import type { Channel, Priority } from '../../content/corpus/schema/business.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';

/** What the team reads around the facts of a case. */
interface EscalationWording {
  readonly to: (team: string | undefined, priority: Priority) => string;
  readonly deadline: (text: string, isPromised: boolean) => string;
  readonly question: string;
  readonly tried: string;
  readonly data: string;
  readonly missing: string;
  readonly evidence: string;
  readonly procedure: string;
  /** A response that was sent. */
  readonly sent: (title: string) => string;
  readonly conversation: string;
  readonly channel: string;
  readonly channels: Readonly<Record<Channel, string>>;
  /** Where a list is empty. */
  readonly nothing: string;
}

const indonesianPriorities = { low: 'rendah', normal: 'biasa', high: 'tinggi', urgent: 'mendesak' };

const indonesian: EscalationWording = {
  to: (team, priority) =>
    `${team === undefined ? 'Eskalasi' : `Untuk ${team}`}, prioritas ${indonesianPriorities[priority]}`,
  deadline: (text, isPromised) =>
    isPromised ? `Dijanjikan ke pelanggan: ${text}` : `Pelanggan perlu dikabari: ${text}`,
  question: 'Pertanyaan pelanggan',
  tried: 'Sudah dilakukan',
  data: 'Data',
  missing: 'Belum ada',
  evidence: 'Dasar prioritas',
  procedure: 'Prosedur',
  sent: (title) => `Balasan terkirim: ${title}`,
  conversation: 'Nomor percakapan',
  channel: 'Kanal',
  channels: {
    email: 'Surel',
    chat: 'Chat',
    whatsapp: 'WhatsApp',
    sms: 'SMS',
    social: 'Media sosial',
    marketplace: 'Marketplace',
    phone: 'Telepon',
  },
  nothing: '–',
};

const english: EscalationWording = {
  to: (team, priority) => `${team === undefined ? 'Escalation' : `For ${team}`}, ${priority} priority`,
  deadline: (text, isPromised) =>
    isPromised ? `Promised to the customer: ${text}` : `The customer needs to hear: ${text}`,
  question: "Customer's question",
  tried: 'Done so far',
  data: 'Data',
  missing: 'Still missing',
  evidence: 'Priority rests on',
  procedure: 'Procedure',
  sent: (title) => `Reply sent: ${title}`,
  conversation: 'Conversation number',
  channel: 'Channel',
  channels: {
    email: 'Email',
    chat: 'Chat',
    whatsapp: 'WhatsApp',
    sms: 'SMS',
    social: 'Social media',
    marketplace: 'Marketplace',
    phone: 'Phone',
  },
  nothing: '–',
};

/** Words in a language; English for one that has none. */
export function escalationWording(locale: Locale): EscalationWording {
  return languageOf(locale) === 'id' ? indonesian : english;
}
