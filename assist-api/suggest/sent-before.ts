import type { CannedResponse } from '../../content/corpus/corpus.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { readSent, sendableText, wasLinked, wasSent } from '../conversation/index.ts';
import type { SendableText } from '../conversation/index.ts';
import type { Hit } from './retriever.ts';
import type { AddressOf, Documents } from './suggested-items.ts';

/** Whether what was found was sent in the conversation already. */
export type SentBefore = (hit: Hit) => boolean;

/** Makes the function that looks for items in what agents wrote; texts of responses are prepared once. */
export function createSentBefore(
  documents: Documents,
  addressOf: AddressOf,
): (agentTexts: readonly string[], locale: Locale) => SentBefore {
  const sendable = new WeakMap<CannedResponse, readonly SendableText[]>();
  const textsOf = (response: CannedResponse): readonly SendableText[] => {
    const known = sendable.get(response) ?? [response.body, ...response.variants].map(sendableText);
    sendable.set(response, known);
    return known;
  };
  return (agentTexts, locale) => {
    if (agentTexts.length === 0) return () => false;
    const sent = readSent(agentTexts);
    const decided = new Map<string, boolean>();
    const decide = ({ kind, id }: Hit): boolean => {
      if (kind === 'response') {
        const response = documents.response(id, locale);
        return response !== undefined && textsOf(response).some((text) => wasSent(sent, text));
      }
      const article = kind === 'article' ? documents.article(id, locale) : undefined;
      return article?.audience === 'public' && wasLinked(sent, addressOf(article, '').replace(/#$/, ''));
    };
    return (hit) => {
      const key = `${hit.kind} ${hit.id}`;
      const known = decided.get(key) ?? decide(hit);
      decided.set(key, known);
      return known;
    };
  };
}
