import type { SuggestedResponse, Suggestion } from '../../../../site/console/conversation/types.ts';

/** A place that the late-parcel reply leaves open. */
export const order = { placeholder: 'conversation.custom_attribute.order_number', label: 'Nomor pesanan' };

/** A suggested reply; `late` needs an order number, `track` needs nothing. */
export function response(changes: Partial<SuggestedResponse> = {}): SuggestedResponse {
  return {
    responseId: 'late',
    shortCode: 'late',
    locale: 'id',
    topicId: 'shipping',
    title: 'Paket terlambat',
    text: 'Halo Kak. Pesanan [Nomor pesanan] kami telusuri.',
    template: '',
    insertable: false,
    missing: [order],
    confidence: 0.9,
    why: [],
    sources: [],
    ...changes,
  };
}

/** The reply that is complete as it comes. */
export const track = response({
  responseId: 'track',
  shortCode: 'track',
  title: 'Lacak pesanan',
  text: 'Buka Pesanan saya.',
  insertable: true,
  missing: [],
});

/** A suggestion of both replies and one article. */
export function suggestion(changes: Partial<Suggestion> = {}): Suggestion {
  return {
    suggestionId: '00000000-0000-4000-8000-000000000001',
    corpusVersion: 'test',
    locale: 'id',
    localeDetected: true,
    askedBy: 'customer',
    questions: [],
    triage: null,
    procedures: [],
    responses: [response(), track],
    articles: [
      {
        articleId: 'package-late',
        locale: 'id',
        topicId: 'shipping',
        audience: 'public',
        title: 'Paket terlambat',
        heading: '',
        passage: 'Kami telusuri.',
        confidence: 0.8,
        why: [],
      },
    ],
    abstained: false,
    ...changes,
  };
}
