import type { CannedResponse, Corpus } from '../../content/corpus/corpus.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Composer } from '../compose/index.ts';
import type { Reply, ReplyRequest } from '../routes/replies/schema.ts';
import type { Triage } from '../routes/suggestions/schema.ts';
import type { TriageRequest } from '../triage/index.ts';
import { readConversation } from '../conversation/index.ts';
import type { Retriever } from './retriever.ts';
import { liveDocuments } from './suggested-items.ts';
import type { SuggestionPart } from './wording.ts';

/** What replies are made with. */
export interface ReplyParts {
  readonly corpus: Corpus;
  readonly analyser: Analyser;
  readonly retriever: Retriever;
  readonly triage: (request: TriageRequest) => Triage;
  readonly composer: Composer;
  readonly now: () => Date;
  /** Told of the error behind a triage that failed; the reply is then composed without. Default: nobody. */
  readonly onFailure?: ((part: SuggestionPart, error: unknown) => void) | undefined;
}

/** A reply, or the short codes that no live response of its language has. */
export type ReplyOutcome =
  { readonly reply: Reply } | { readonly unknown: readonly string[]; readonly locale: string };

/** Hits of each list that triage looks at. */
const triageHits = 5;

/** Makes the function behind `POST /v1/replies`: what was chosen, composed as a suggestion composes it. */
export function createReply(parts: ReplyParts): (request: ReplyRequest) => ReplyOutcome {
  const { corpus, analyser, retriever, triage, composer, now, onFailure } = parts;
  const documents = liveDocuments(corpus, now);

  return (request) => {
    const { channel } = request;
    const { locale, burst, turns, searched, customerTexts, askedBy } = readConversation(
      { ...request, limit: triageHits },
      analyser,
      corpus.business,
    );
    const responses: CannedResponse[] = [];
    const unknown: string[] = [];
    for (const id of request.responseIds) {
      const response = documents.response(id, locale);
      if (response) responses.push(response);
      else unknown.push(id);
    }
    if (unknown.length > 0) return { unknown, locale };

    const search = (kinds: ('response' | 'article' | 'playbook')[]) =>
      retriever.search({ text: searched, locale, kinds, channel, limit: triageHits });
    const read = () => {
      try {
        const hits = [search(['response']), search(['article', 'playbook'])];
        return triage({ messages: burst, turns, askedBy, locale, channel, hits });
      } catch (error) {
        onFailure?.('triage', error);
        return null;
      }
    };
    const reply = composer
      .start({ ...request, messages: turns, locale, customerTexts, triage: read(), now: now() })
      .reply({
        responses,
        isHolding: request.holding,
        choices: request.parts,
      });
    return { reply: { ...reply, locale, corpusVersion: corpus.version } };
  };
}
