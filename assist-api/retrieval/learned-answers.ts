import type { Token } from '../../content/corpus/language/index.ts';
import { Classifier, type ClassifierState, type TrainingMessage } from './classifier.ts';
import { messageFeatures } from './message-features.ts';
import type { Phrasing } from './phrasings.ts';

/** How much a title or line of a document counts as a message to learn from; an example or past message counts 1. */
const ownWeight = 0.2;

/** More lines than this are not learned from: the text itself is searched, and learning takes time. */
const mostOwnLines = 4_000;

/** What was learned, ready to be saved. */
export interface LearnedState {
  /** Number of documents. */
  readonly size: number;
  /** Messages for each document that something is known of. */
  readonly messagesEach: number;
  readonly classifier: ClassifierState | undefined;
}

/** What was learned from examples and past messages about which document answers what. */
export class LearnedAnswers {
  readonly state: LearnedState;
  readonly #classifier: Classifier | undefined;

  constructor(state: LearnedState) {
    this.state = state;
    this.#classifier = state.classifier && new Classifier(state.classifier);
  }

  /** `size` is the number of documents. Learns nothing where there is no example and no past message. */
  static learn(phrasings: readonly Phrasing[], size: number): LearnedAnswers {
    const told = phrasings.filter(({ origin }) => origin !== 'own');
    if (told.length === 0) return new LearnedAnswers({ size, messagesEach: 0, classifier: undefined });
    const own = phrasings.filter(({ origin }) => origin === 'own');
    const messages = [...(own.length > mostOwnLines ? [] : own), ...told];
    const classifier = Classifier.train(
      messages.map(({ tokens, origin, documents }): TrainingMessage => ({
        features: messageFeatures(tokens),
        documents,
        weight: origin === 'own' ? ownWeight : 1,
      })),
    );
    const known = new Set(told.flatMap(({ documents }) => documents)).size;
    return new LearnedAnswers({ size, messagesEach: told.length / known, classifier: classifier.state });
  }

  /** Share that each document has in answering a message, by position; they sum to 1, or are all 0 where nothing is known. */
  search(tokens: readonly Token[]): Float32Array {
    const shares = new Float32Array(this.state.size);
    if (!this.#classifier) return shares;
    const predicted = this.#classifier.predict(messageFeatures(tokens));
    for (const [at, document] of this.#classifier.state.documents.entries()) {
      shares[document] = predicted[at] ?? 0;
    }
    return shares;
  }
}
