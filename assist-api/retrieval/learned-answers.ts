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
  /** One for each list in which documents are ranked beside each other. */
  readonly classifiers: readonly ClassifierState[];
}

/** What was learned, asked about one message. */
export interface LearnedShares {
  /** Share that each document has in answering it, by position. */
  readonly shares: Float32Array;
  /** Share that nothing answers it, in the list where that is likeliest. */
  readonly nothing: number;
}

/**
 * What was learned from titles, examples and past messages about which document answers what. Documents that are ranked
 * in lists of their own (responses; articles) are learned apart, since a message has an answer in each.
 */
export class LearnedAnswers {
  readonly state: LearnedState;
  readonly #classifiers: readonly Classifier[];

  constructor(state: LearnedState) {
    this.state = state;
    this.#classifiers = state.classifiers.map((classifier) => new Classifier(classifier));
  }

  /** `lists` says for each document in which list it is ranked. A phrasing without documents is one that nothing answers. */
  static learn(phrasings: readonly Phrasing[], lists: readonly string[]): LearnedAnswers {
    const size = lists.length;
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
    const total = messages.reduce((sum, { weight, documents }) => sum + (documents.length && weight), 0);
    const messagesEach = total / Math.max(1, weights.size);
    const nothing = size;
    const classifiers = [...new Set(lists)].map((list) => {
      const ofList = messages.flatMap((message): TrainingMessage[] => {
        if (message.documents.length === 0) return [{ ...message, documents: [nothing] }];
        const documents = message.documents.filter((document) => lists[document] === list);
        return documents.length === 0 ? [] : [{ ...message, documents }];
      });
      return Classifier.train(balanced(ofList, weights, mostOfMean * messagesEach)).state;
    });
    return new LearnedAnswers({ size, messagesEach, classifiers });
  }

  /**
   * Share that each document has in answering a message, by position; those of a list sum to 1 less the share that
   * nothing answers it, or are all 0 where nothing is known.
   */
  search(tokens: readonly Token[]): LearnedShares {
    const shares = new Float32Array(this.state.size);
    const nothing: number[] = [];
    const features = messageFeatures(tokens);
    for (const classifier of this.#classifiers) {
      const predicted = classifier.predict(features);
      const { documents } = classifier.state;
      // The last place is that of nothing, which is no document.
      for (let at = 0; at < documents.length; at += 1) {
        const document = documents[at] as number;
        if (document < shares.length) shares[document] = predicted[at] as number;
        else nothing.push(predicted[at] as number);
      }
    }
    return { shares, nothing: Math.max(0, ...nothing) };
  }
}

/** The messages, those of documents that have more than `most` counting less. */
function balanced(
  messages: readonly TrainingMessage[],
  weights: ReadonlyMap<number, number>,
  most: number,
): TrainingMessage[] {
  return messages.map((message) => {
    const least = Math.min(...message.documents.map((document) => weights.get(document) ?? most));
    return { ...message, weight: message.weight * Math.min(1, most / least) };
  });
}
