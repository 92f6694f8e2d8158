import { Classifier, type AnswerWeight, type ClassifierState, type TrainingMessage } from './classifier.ts';
import { lettersOf } from './letters.ts';
import { messageFeatures, valueOfFeature } from './message-features.ts';
import type { Phrasing } from './phrasings.ts';
import type { SearchableDocument } from './searchable-document.ts';

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
  /** Messages for each document that something is known of; a title or line counts as a part of one. */
  readonly messagesEach: number;
  /** Id of the document of each class; empty for the class of what nothing answers, the last of each list. */
  readonly ids: readonly string[];
  readonly classifier: ClassifierState;
}

/** What was learned, asked about one message. */
export interface LearnedShares {
  /** Share that each document has in answering it, by position; the next search writes over them. */
  readonly shares: Float32Array;
  /** Share that nothing answers it, in the list where that is likeliest. */
  readonly nothing: number;
}

/** Documents of one language with what is learned about them. */
export interface TaughtDocuments {
  readonly documents: readonly SearchableDocument[];
  /** One without documents is one that nothing answers. */
  readonly phrasings: readonly Phrasing[];
}

/** Documents that are ranked beside each other, and learned together: a message has an answer in each list. */
const listCount = 2;
/** The list of a document. */
export const listOf = ({ kind }: SearchableDocument): number => (kind === 'response' ? 0 : 1);

/**
 * What was learned from titles, examples and past messages about which document answers what, in all languages together:
 * names, loans and mixed messages are the same in all.
 */
export class LearnedAnswers {
  readonly state: LearnedState;
  readonly #classifier: Classifier;
  /** Position of the document of each class; -1 where it is none of these documents. */
  readonly #positions: Int32Array;
  /** 1 for each class that is one of these documents, or nothing. */
  readonly #isPresent: Uint8Array;
  readonly #predicted: Float64Array;
  readonly #shares: Float32Array;

  /** `documents` are those whose shares are asked for. */
  constructor(state: LearnedState, documents: readonly SearchableDocument[]) {
    this.state = state;
    this.#classifier = new Classifier(state.classifier);
    const { ids, classifier } = state;
    const positions = Array.from({ length: listCount }, () => new Map<string, number>());
    for (const [position, document] of documents.entries()) {
      positions[listOf(document)]?.set(document.id, position);
    }
    const articlesFrom = classifier.lists[1] ?? 0;
    this.#positions = Int32Array.from(ids, (id, at) => positions[at < articlesFrom ? 0 : 1]?.get(id) ?? -1);
    this.#isPresent = Uint8Array.from(ids, (id, at) => Number(id === '' || this.#positions[at] !== -1));
    this.#predicted = new Float64Array(ids.length);
    this.#shares = new Float32Array(documents.length);
  }

  static learn(taught: readonly TaughtDocuments[]): LearnedState {
    const numbers = Array.from({ length: listCount }, () => new Map<string, number>());
    for (const { documents, phrasings } of taught) {
      for (const { documents: positions } of phrasings) {
        for (const position of positions) {
          const document = documents[position] as SearchableDocument;
          numberOf(numbers[listOf(document)] as Map<string, number>, document.id);
        }
      }
    }
    const knowsNothing = taught.some(({ phrasings }) =>
      phrasings.some(({ documents }) => documents.length === 0),
    );
    const counts = numbers.map(({ size }) => (size === 0 ? 0 : size + Number(knowsNothing)));
    const lists = new Int32Array(listCount + 1);
    for (const [list, count] of counts.entries()) lists[list + 1] = (lists[list] as number) + count;
    const ids = numbers.flatMap((known, list) => [
      ...known.keys(),
      ...Array<string>((counts[list] ?? 0) - known.size).fill(''),
    ]);

    const messages = taught.flatMap(({ documents, phrasings }) => {
      const own = phrasings.filter(({ origin }) => origin === 'own').length;
      const isOwnLearned = own * documents.length <= mostOwnWork;
      return phrasings.flatMap(({ tokens, origin, documents: positions }): Message[] => {
        if (origin === 'own' && !isOwnLearned) return [];
        const answers = Array.from({ length: listCount }, (): number[] => []);
        for (const position of positions) {
          const document = documents[position] as SearchableDocument;
          const list = listOf(document);
          answers[list]?.push((lists[list] as number) + (numbers[list]?.get(document.id) as number));
        }
        if (positions.length === 0) {
          for (const [list, own] of answers.entries())
            if ((counts[list] as number) > 0) own.push((lists[list + 1] as number) - 1);
        }
        return [
          {
            features: messageFeatures(tokens, lettersOf(tokens)),
            answers,
            weight: origin === 'own' ? ownWeight : 1,
            isAnswered: positions.length > 0,
          },
        ];
      });
    });
    const weights = new Float64Array(ids.length);
    let total = 0;
    for (const { answers, weight, isAnswered } of messages) {
      if (!isAnswered) continue;
      total += weight;
      for (const known of answers.flat()) weights[known] = (weights[known] as number) + weight;
    }
    const messagesEach = total / Math.max(1, weights.filter((weight) => weight > 0).length);
    const classifier = Classifier.train(
      balanced(messages, weights, mostOfMean * messagesEach),
      lists,
      valueOfFeature,
    );
    return { messagesEach, ids, classifier: classifier.state };
  }

  /** Number of classes. */
  get size(): number {
    return this.#classifier.size;
  }

  /** What features are learned, by number. */
  get features(): Int32Array {
    return this.state.classifier.features;
  }

  /** Where the list of each of them begins. */
  get lists(): Uint32Array {
    return this.state.classifier.weights.starts;
  }

  /** Adds what features say for each class, and gives the square of the text's length; see `Classifier`. */
  addTo(sums: Float64Array, lists: Int32Array, size: number): number {
    return this.#classifier.addTo(sums, lists, size);
  }

  /**
   * Share that each document has in answering a text, by position; those of a list sum to 1 less the share that nothing
   * answers it, or are all 0 where nothing is known. `sums` and `square` are what `addTo` gave, of one or more texts.
   */
  collect(sums: Float64Array, square: number): LearnedShares {
    const predicted = this.#predicted;
    this.#classifier.collect(sums, square, this.#isPresent, predicted);
    const shares = this.#shares;
    let nothing = 0;
    for (let at = 0; at < predicted.length; at += 1) {
      const position = this.#positions[at] as number;
      if (position >= 0) shares[position] = predicted[at] as number;
      else if ((predicted[at] as number) > nothing) nothing = predicted[at] as number;
    }
    return { shares, nothing };
  }
}

interface Message {
  readonly features: Int32Array;
  /** Classes that answer it, of each list. */
  readonly answers: readonly (readonly number[])[];
  readonly weight: number;
  readonly isAnswered: boolean;
}

function numberOf(numbers: Map<string, number>, id: string): number {
  const known = numbers.get(id) ?? numbers.size;
  numbers.set(id, known);
  return known;
}

/** The messages, those of documents that have more than `most` counting less; without those that teach nothing. */
function balanced(messages: readonly Message[], weights: Float64Array, most: number): TrainingMessage[] {
  return messages.flatMap(({ features, answers, weight, isAnswered }) => {
    const weighed = answers
      .filter((classes) => classes.length > 0)
      .map((classes): AnswerWeight => {
        const least = isAnswered ? Math.min(...classes.map((known) => weights[known] as number)) : most;
        return { classes, weight: weight * Math.min(1, most / least) };
      });
    return weighed.length === 0 ? [] : [{ features, answers: weighed }];
  });
}
