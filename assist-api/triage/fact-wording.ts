import { languageOf } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { HistoryEventKind } from '../../content/corpus/schema/signal.ts';
import type { Fact } from './count-facts.ts';

type Phrases = Readonly<Record<HistoryEventKind, (count: number) => string>>;

const indonesian: Phrases = {
  contact: (count) => `${count} kontak`,
  order_unpaid: (count) => `${count} pesanan tidak dibayar`,
  delivery_refused: (count) => `${count} paket ditolak saat diantar`,
  return_requested: (count) => `${count} pengajuan retur`,
  refund: (count) => `${count} refund`,
  claim_without_evidence: (count) => `${count} klaim tanpa bukti`,
  request_changed: (count) => `${count} perubahan permintaan`,
  discount_requested: (count) => `${count} permintaan potongan harga`,
  promise_broken: (count) => `${count} janji kami yang tidak ditepati`,
  photos_requested: (count) => `${count} permintaan foto`,
  question_repeated: (count) => `Pertanyaan yang sama ${count} kali`,
};

const things = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;
const english: Phrases = {
  contact: things('contact', 'contacts'),
  order_unpaid: things('order left unpaid', 'orders left unpaid'),
  delivery_refused: things('parcel refused on delivery', 'parcels refused on delivery'),
  return_requested: things('return request', 'return requests'),
  refund: things('refund', 'refunds'),
  claim_without_evidence: things('claim without evidence', 'claims without evidence'),
  request_changed: things('change of request', 'changes of request'),
  discount_requested: things('request for a discount', 'requests for a discount'),
  promise_broken: things('promise of ours not kept', 'promises of ours not kept'),
  photos_requested: things('request for photos', 'requests for photos'),
  question_repeated: (count) => `The same question ${count} times`,
};

/** A fact in words: "4 kontak dalam 30 hari". */
export function factText(
  { event, count, withinDays }: Omit<Fact, 'withinDays'> & { readonly withinDays?: number | undefined },
  locale: Locale,
): string {
  const isIndonesian = languageOf(locale) === 'id';
  const what = (isIndonesian ? indonesian : english)[event](count);
  if (withinDays !== undefined) {
    return isIndonesian ? `${what} dalam ${withinDays} hari` : `${what} in ${withinDays} days`;
  }
  if (event === 'photos_requested') {
    return isIndonesian ? `${what}, belum ada foto yang dikirim` : `${what}, no photo sent yet`;
  }
  return isIndonesian ? `${what} dalam percakapan ini` : `${what} in this conversation`;
}
