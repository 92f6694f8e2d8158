import type { Token } from '../../content/corpus/language/index.ts';
import { Classifier, type TrainingMessage } from './classifier.ts';
import { messageFeatures } from './message-features.ts';
import type { Phrasing } from './phrasings.ts';
import { ranking } from './ranking.ts';

/** How much a title or line of a document counts as a message to learn from; an example or past message counts 1. */
const ownWeight = 0.2;

/** More lines than this are not learned from: the text itself is searched, and learning takes time. */
const mostOwnLines = 4_000;

/** What was learned from examples and past messages about which document answers what. */
export class LearnedAnswers {
  readonly #classifier: Classifier | undefined;
  readonly #size: number;
  /** 0 to 1: how far what was learned is to be trusted, by how many messages a document has. */
  readonly trust: number;

  /** `size` is the number of documents. Learns nothing where there is no example and no past message. */
  constructor(phrasings: readonly Phrasing[], size: number) {
    this.#size = size;
    const told = phrasings.filter(({ origin }) => origin !== 'own');
    const known = new Set(told.flatMap(({ documents }) => documents)).size;
    const mean = known === 0 ? 0 : told.length / known;
    this.trust = mean / (mean + ranking.learnedHalfAt);
    if (told.length === 0) return;
    const own = phrasings.filter(({ origin }) => origin === 'own');
    const messages = [...(own.length > mostOwnLines ? [] : own), ...told];
    this.#classifier = Classifier.train(
      messages.map(({ tokens, origin, documents }): TrainingMessage => ({
        features: messageFeatures(tokens),
        documents,
        weight: origin === 'own' ? ownWeight : 1,
      })),
    );
  }

  /** Share that each document has in answering a message, by position; they sum to 1, or are all 0 where nothing is known. */
  search(tokens: readonly Token[]): Float32Array {
    const shares = new Float32Array(this.#size);
    if (!this.#classifier) return shares;
    const predicted = this.#classifier.predict(messageFeatures(tokens));
    for (const [at, document] of this.#classifier.state.documents.entries()) {
      shares[document] = predicted[at] ?? 0;
    }
    return shares;
  }
}
