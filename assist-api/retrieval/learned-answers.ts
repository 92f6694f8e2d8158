import type { Token } from '../../content/corpus/language/index.ts';
import { Classifier, type ClassifierState, type TrainingMessage } from './classifier.ts';
import { messageFeatures } from './message-features.ts';
import type { Phrasing } from './phrasings.ts';

/** How much a title or line of a document counts as a message to learn from; an example or past message counts 1. */
const ownWeight = 0.2;

/**
 * Titles and lines are learned from while lines times documents stay under this: beyond, the text itself is searched,
 * and learning would take longer than all the rest.
 */
const mostOwnWork = 2_000_000;

/**
 * A document that answered more messages than so many times the mean counts as if it had answered that many: what is
 * asked every day must not drown what is asked once.
 */
const mostOfMean = 2;

/** What was learned, ready to be saved. */
export interface LearnedState {
  /** Number of documents. */
  readonly size: number;
  /** Messages for each document that something is known of; a title or line counts as a part of one. */
  readonly messagesEach: number;
  readonly classifier: ClassifierState;
}

/** What was learned from titles, examples and past messages about which document answers what. */
export class LearnedAnswers {
  readonly state: LearnedState;
  readonly #classifier: Classifier;

  constructor(state: LearnedState) {
    this.state = state;
    this.#classifier = new Classifier(state.classifier);
  }

  /** `size` is the number of documents. */
  static learn(phrasings: readonly Phrasing[], size: number): LearnedAnswers {
    const own = phrasings.filter(({ origin }) => origin === 'own');
    const told = phrasings.filter(({ origin }) => origin !== 'own');
    const messages = [...(own.length * size > mostOwnWork ? [] : own), ...told].map(
      ({ tokens, origin, documents }): TrainingMessage => ({
        features: messageFeatures(tokens),
        documents,
        weight: origin === 'own' ? ownWeight : 1,
      }),
    );
    const weights = new Map<number, number>();
    for (const { documents, weight } of messages) {
      for (const document of documents) weights.set(document, (weights.get(document) ?? 0) + weight);
    }
    const total = messages.reduce((sum, { weight }) => sum + weight, 0);
    const messagesEach = total / Math.max(1, weights.size);
    const { state: classifier } = Classifier.train(balanced(messages, weights, mostOfMean * messagesEach));
    return new LearnedAnswers({ size, messagesEach, classifier });
  }

  /** Share that each document has in answering a message, by position; they sum to 1, or are all 0 where nothing is known. */
  search(tokens: readonly Token[]): Float32Array {
    const shares = new Float32Array(this.state.size);
    const predicted = this.#classifier.predict(messageFeatures(tokens));
    for (const [at, document] of this.state.classifier.documents.entries()) {
      shares[document] = predicted[at] ?? 0;
    }
    return shares;
  }
}

/** The messages, those of documents that have more than `most` counting less. */
function balanced(
  messages: readonly TrainingMessage[],
  weights: ReadonlyMap<number, number>,
  most: number,
): TrainingMessage[] {
  return messages.map((message) => {
    const least = Math.min(...message.documents.map((document) => weights.get(document) ?? 0));
    return { ...message, weight: message.weight * Math.min(1, most / least) };
  });
}
