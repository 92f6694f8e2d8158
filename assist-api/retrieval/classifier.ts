import { CodeTable } from './code-table.ts';
import { packed, type PostingsState } from './packed-postings.ts';
import { PostingsIndex } from './postings-index.ts';
import { shuffled } from './shuffled.ts';

/** A message with what answers it. */
export interface TrainingMessage {
  /** Whole numbers of 32 bits; one that stands there several times counts once. */
  readonly features: Int32Array;
  /** Classes that answer it; at least one. It teaches nothing about lists that hold none of them. */
  readonly answers: readonly AnswerWeight[];
}

/** The classes of one list that answer a message. */
export interface AnswerWeight {
  /** At least one; each is right as much as the others. */
  readonly classes: readonly number[];
  /** How much the message counts there, over 0 to 1. */
  readonly weight: number;
}

/** What a classifier knows, ready to be saved. */
export interface ClassifierState {
  /** Where the classes of each list begin; one more than there are lists. */
  readonly lists: Int32Array;
  /** By class. */
  readonly bias: Float32Array;
  /** Feature of each term of `weights`. */
  readonly features: Int32Array;
  /** What features say for classes, which are the units; by itself a feature has how much it counts in a message. */
  readonly weights: PostingsState;
}

/** What is learned, while it is. */
interface Learning {
  readonly lists: Int32Array;
  readonly bias: Float32Array;
  /** Feature of each row. */
  readonly features: Int32Array;
  /** How much the feature of each row counts in a message. */
  readonly values: Float32Array;
  /** Where the row of each feature begins in `classes` and `weights`; one more than there are features. */
  readonly offsets: Int32Array;
  readonly classes: Uint32Array;
  readonly weights: Float32Array;
}

/** Passes over few and over many messages: few want more of them, and steps in all are bounded, for time. */
const mostEpochs = 8;
const fewestEpochs = 4;
const enoughSteps = 16_000;
const rate = 0.3;
const penalty = 0.001;
/** Features of fewer messages teach nothing that holds for others. */
const leastMessages = 2;
/** A feature is learned for a class from so many messages on, as a share of `leastMessages`. */
const leastHeld = 0.3;
/** Messages that are thought to be there with and without a class before any is counted. */
const prior = 0.5;
/** A share that is told this well teaches nothing more. */
const leastError = 0.01;
/** So many messages and more for each that `leastMessages` asks for are enough to do without rare features. */
const enoughMessages = 20;
/** What the steps of a weight begin with. */
const firstSquare = 0.001;
/** Most messages times classes that one training goes through, so that a long history costs seconds too. */
const mostWork = 400_000_000;
/**
 * Of a feature and a class: how telling they are before anything is learned (log-odds times value) for a weight to be
 * learned, and how much the weight must move afterwards to be kept. Both before a message's length is taken out.
 */
const leastTelling = 2;
/** Of fewer messages both are asked for in proportion. */
const manyMessages = 1_000;
const leastMoved = 1;

/**
 * Multinomial logistic regression over sparse features, each scaled by how much oftener it stands in messages of a class
 * than in others (Wang and Manning 2012), with adaptive steps (Duchi et al. 2011). Classes compete within their list; all
 * lists are learned side by side, since they share the messages. A weight exists only where a feature was seen with a
 * class, which keeps it as small as the messages it learned from and says where each weight comes from; few passes keep
 * it from learning messages by heart. The same messages give the same weights.
 */
export class Classifier {
  readonly state: ClassifierState;
  readonly #weights: PostingsIndex;

  constructor(state: ClassifierState) {
    this.state = state;
    this.#weights = new PostingsIndex(state.weights);
  }

  /**
   * Learns from scratch. `lists` says where the classes of each list begin, and last how many classes there are; `valueOf`
   * how much a feature counts beside others. Messages are taken in an order of its own, the same for the same number of
   * them.
   */
  static train(
    messages: readonly TrainingMessage[],
    lists: Int32Array,
    valueOf: (feature: number) => number,
  ): Classifier {
    const learning = learned(messages, lists, valueOf);
    return new Classifier(ready(learning, leastMoved * strictness(messages.length)));
  }

  /** Number of classes. */
  get size(): number {
    return this.state.bias.length;
  }

  /**
   * Adds what the features of a text say for each class, before the text's length is taken out, and gives the square of
   * that length. `lists` are those of the features in the state's weights, each feature once.
   */
  addTo(sums: Float64Array, lists: Int32Array, size: number): number {
    const weights = this.#weights;
    let square = 0;
    for (let at = 0; at < size; at += 1) {
      square += weights.ownOf(lists[at] as number) ** 2;
    }
    for (let at = 0; at < size; at += 1) {
      const list = lists[at] as number;
      if (weights.heldBy(list) > 0) weights.addTo(sums, list, 1);
    }
    return square;
  }

  /**
   * Writes the probability of each class over `shares`; `sums` and `square` are what `addTo` gave, of one or more texts.
   * Those of a list sum to 1; classes where `isPresent` holds 0 take no part and get 0.
   */
  collect(sums: Float64Array, square: number, isPresent: Uint8Array, shares: Float64Array): void {
    const { bias, lists } = this.state;
    const length = Math.sqrt(square) || 1;
    for (let at = 0; at < bias.length; at += 1) {
      shares[at] = isPresent[at] === 0 ? -Infinity : (bias[at] as number) + (sums[at] as number) / length;
    }
    for (let list = 0; list + 1 < lists.length; list += 1) {
      toShares(shares, lists[list] as number, lists[list + 1] as number);
    }
  }
}

/** Turns log-odds of the classes from `begin` to `end` into probabilities that sum to 1. */
function toShares(shares: Float64Array, begin: number, end: number): void {
  let most = -Infinity;
  for (let at = begin; at < end; at += 1) if ((shares[at] as number) > most) most = shares[at] as number;
  if (most === -Infinity) return void shares.fill(0, begin, end);
  let sum = 0;
  for (let at = begin; at < end; at += 1) {
    const share = Math.exp((shares[at] as number) - most);
    shares[at] = share;
    sum += share;
  }
  for (let at = begin; at < end; at += 1) shares[at] = (shares[at] as number) / sum;
}

/** Messages as they are learned from: those of a place stand one after the other in blocks. */
interface Encoded {
  /** Where the rows of each message begin; one more than there are messages. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  /** Of length 1 for each message. */
  readonly amounts: Float32Array;
}

function learned(
  messages: readonly TrainingMessage[],
  lists: Int32Array,
  valueOf: (feature: number) => number,
): Learning {
  const { features, values, ...encoded } = encode(messages, valueOf);
  const least = leastOf(messages.length);
  const { offsets, classes, ratios } = ratiosOf(messages, encoded, values, lists, leastHeld * least);
  const state: Learning = {
    lists,
    bias: new Float32Array(lists.at(-1) ?? 0),
    features,
    values,
    offsets,
    classes,
    weights: new Float32Array(classes.length),
  };
  const step = learner(state, ratios, encoded);
  const work = Math.max(1, messages.length * state.bias.length);
  const epochs = Math.max(fewestEpochs, Math.min(mostEpochs, Math.round(enoughSteps / messages.length)));
  const passes = Math.max(1, Math.min(epochs, Math.floor(mostWork / work)));
  const order = shuffled(messages.length);
  for (let epoch = 0; epoch < passes; epoch += 1) {
    for (const at of order) step(at, (messages[at] as TrainingMessage).answers);
  }
  return state;
}

function strictness(messages: number): number {
  return Math.min(1, messages / manyMessages);
}

/** Of a handful of messages every feature counts. */
function leastOf(messages: number): number {
  return Math.min(leastMessages, messages / enoughMessages);
}

/** The messages by rows, one for every feature that is not too rare. */
function encode(
  messages: readonly TrainingMessage[],
  valueOf: (feature: number) => number,
): Encoded & Pick<Learning, 'features' | 'values'> {
  const table = new CodeTable();
  const all = new Int32Array(messages.reduce((sum, { features }) => sum + features.length, 0));
  const starts = new Int32Array(messages.length + 1);
  let counts = new Int32Array(1024);
  let lastIn = new Int32Array(1024);
  let size = 0;
  for (const [at, { features }] of messages.entries()) {
    for (let place = 0; place < features.length; place += 1) {
      const feature = table.add(features[place] as number);
      if (feature >= counts.length) [counts, lastIn] = [twice(counts), twice(lastIn)];
      if (lastIn[feature] === at + 1) continue;
      lastIn[feature] = at + 1;
      counts[feature] = (counts[feature] as number) + 1;
      all[size] = feature;
      size += 1;
    }
    starts[at + 1] = size;
  }
  const least = leastOf(messages.length);
  const codes = table.codes();
  const kept = Int32Array.from(codes.keys()).filter((feature) => (counts[feature] as number) >= least);
  const features = kept.map((feature) => codes[feature] as number);
  const values = Float32Array.from(
    kept,
    (feature) =>
      valueOf(codes[feature] as number) * Math.log(1 + messages.length / (counts[feature] as number)),
  );
  const rowOf = new Int32Array(codes.length).fill(-1);
  for (const [row, feature] of kept.entries()) rowOf[feature] = row;

  const rows = new Int32Array(size);
  const amounts = new Float32Array(size);
  let end = 0;
  for (let at = 0; at < messages.length; at += 1) {
    const from = starts[at] as number;
    const to = starts[at + 1] as number;
    const begin = end;
    starts[at] = begin;
    let square = 0;
    for (let place = from; place < to; place += 1) {
      const row = rowOf[all[place] as number] as number;
      if (row < 0) continue;
      const value = values[row] as number;
      rows[end] = row;
      amounts[end] = value;
      end += 1;
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    for (let place = begin; place < end; place += 1) amounts[place] = (amounts[place] as number) / length;
  }
  starts[messages.length] = end;
  return { starts, rows: rows.subarray(0, end), amounts: amounts.subarray(0, end), features, values };
}

function twice(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * numbers.length);
  longer.set(numbers);
  return longer;
}

/**
 * For each row the classes that its feature was seen with often enough and says something of, and how much oftener it stands in messages of each
 * than in others of the list, as log-odds.
 */
function ratiosOf(
  messages: readonly TrainingMessage[],
  encoded: Encoded,
  values: Float32Array,
  lists: Int32Array,
  leastAmount: number,
): Pick<Learning, 'offsets' | 'classes'> & { readonly ratios: Float32Array } {
  const listOf = listsOf(lists);
  const ofClass = new Float64Array(listOf.length);
  const ofList = new Float64Array(lists.length);
  for (const { answers } of messages) addAnswers(answers, listOf, ofClass, ofList);

  const { starts: rowStarts, messages: holding } = byRow(encoded, values.length);
  const leastTold = leastTelling * strictness(messages.length);
  const offsets = new Int32Array(values.length + 1);
  const classes: number[] = [];
  const ratios: number[] = [];
  const held = new Float64Array(listOf.length);
  const heldByList = new Float64Array(lists.length);
  for (let row = 0; row < values.length; row += 1) {
    held.fill(0);
    heldByList.fill(0);
    const end = rowStarts[row + 1] as number;
    for (let place = rowStarts[row] as number; place < end; place += 1) {
      const { answers } = messages[holding[place] as number] as TrainingMessage;
      addAnswers(answers, listOf, held, heldByList);
    }
    for (let known = 0; known < held.length; known += 1) {
      const count = held[known] as number;
      if (count === 0 || count < leastAmount) continue;
      const list = listOf[known] as number;
      const own = ofClass[known] as number;
      const withIt = (count + prior) / (own + 2 * prior);
      const others = (ofList[list] as number) - own + 2 * prior;
      const without = ((heldByList[list] as number) - count + prior) / others;
      const ratio = Math.log(withIt / without);
      if (Math.abs(ratio) * (values[row] as number) < leastTold) continue;
      classes.push(known);
      ratios.push(ratio);
    }
    offsets[row + 1] = classes.length;
  }
  return { offsets, classes: Uint32Array.from(classes), ratios: Float32Array.from(ratios) };
}

/** The list of each class. */
function listsOf(lists: Int32Array): Uint8Array {
  const listOf = new Uint8Array(lists.at(-1) ?? 0);
  for (let list = 0; list + 1 < lists.length; list += 1) listOf.fill(list, lists[list], lists[list + 1]);
  return listOf;
}

/** Adds one message to what its classes and lists have. */
function addAnswers(
  answers: readonly AnswerWeight[],
  listOf: Uint8Array,
  ofClass: Float64Array,
  ofList: Float64Array,
): void {
  for (const { classes, weight } of answers) {
    const list = listOf[classes[0] as number] as number;
    ofList[list] = (ofList[list] as number) + weight;
    for (const known of classes) ofClass[known] = (ofClass[known] as number) + weight / classes.length;
  }
}

/** The messages that hold each row. */
function byRow(
  { starts, rows }: Encoded,
  rowCount: number,
): { readonly starts: Int32Array; readonly messages: Int32Array } {
  const rowStarts = new Int32Array(rowCount + 1);
  for (const row of rows) rowStarts[row + 1] = (rowStarts[row + 1] as number) + 1;
  for (let row = 0; row < rowCount; row += 1) {
    rowStarts[row + 1] = (rowStarts[row + 1] as number) + (rowStarts[row] as number);
  }
  const free = rowStarts.slice();
  const messages = new Int32Array(rows.length);
  for (let at = 0; at + 1 < starts.length; at += 1) {
    const end = starts[at + 1] as number;
    for (let place = starts[at] as number; place < end; place += 1) {
      const row = rows[place] as number;
      const next = free[row] as number;
      messages[next] = at;
      free[row] = next + 1;
    }
  }
  return { starts: rowStarts, messages };
}

/** A function that takes a step against the errors of a message, by its place. */
function learner(
  { lists, bias, offsets, classes, weights }: Learning,
  ratios: Float32Array,
  { starts, rows, amounts }: Encoded,
): (at: number, answers: readonly AnswerWeight[]) => void {
  const listOf = listsOf(lists);
  // While it learns, a weight is also kept without its ratio.
  const scaled = new Float32Array(weights.length);
  const squares = new Float32Array(weights.length).fill(firstSquare);
  const biasSquares = new Float64Array(bias.length).fill(firstSquare);
  const shares = new Float64Array(bias.length);
  const errors = new Float64Array(bias.length);
  return (at, answers) => {
    const begin = starts[at] as number;
    const end = starts[at + 1] as number;
    shares.set(bias);
    for (let place = begin; place < end; place += 1) {
      const row = rows[place] as number;
      const amount = amounts[place] as number;
      const last = offsets[row + 1] as number;
      for (let weight = offsets[row] as number; weight < last; weight += 1) {
        const known = classes[weight] as number;
        shares[known] = (shares[known] as number) + amount * (weights[weight] as number);
      }
    }
    errors.fill(0);
    for (const { classes: right, weight } of answers) {
      const list = listOf[right[0] as number] as number;
      const from = lists[list] as number;
      const to = lists[list + 1] as number;
      toShares(shares, from, to);
      for (const known of right) shares[known] = (shares[known] as number) - 1 / right.length;
      for (let known = from; known < to; known += 1) {
        const error = weight * (shares[known] as number);
        if (error < leastError && error > -leastError) continue;
        errors[known] = error;
        const square = (biasSquares[known] as number) + error * error;
        biasSquares[known] = square;
        bias[known] = (bias[known] as number) - (rate * error) / Math.sqrt(square);
      }
    }
    for (let place = begin; place < end; place += 1) {
      const row = rows[place] as number;
      const amount = amounts[place] as number;
      const last = offsets[row + 1] as number;
      for (let weight = offsets[row] as number; weight < last; weight += 1) {
        const error = errors[classes[weight] as number] as number;
        if (error === 0) continue;
        const ratio = ratios[weight] as number;
        const before = scaled[weight] as number;
        const gradient = error * amount * ratio + penalty * before;
        const square = (squares[weight] as number) + gradient * gradient;
        squares[weight] = square;
        const after = before - (rate * gradient) / Math.sqrt(square);
        scaled[weight] = after;
        weights[weight] = after * ratio;
      }
    }
  };
}

/** What was learned, ready to be asked, without weights that hardly move anything: most of those of sequences of letters. */
function ready({ lists, bias, features, ...learning }: Learning, least: number): ClassifierState {
  const { values, offsets, classes, weights } = learning;
  const units: number[] = [];
  const moves: number[] = [];
  const starts = new Int32Array(offsets.length);
  for (let row = 0; row < values.length; row += 1) {
    const end = offsets[row + 1] as number;
    for (let place = offsets[row] as number; place < end; place += 1) {
      const move = (weights[place] as number) * (values[row] as number);
      if (Math.abs(move) < least) continue;
      units.push(classes[place] as number);
      moves.push(move);
    }
    starts[row + 1] = units.length;
  }
  return {
    lists,
    bias,
    features,
    weights: packed({
      size: bias.length,
      offsets: starts,
      units,
      values: moves,
      own: values,
      ownOfUnknown: 0,
    }),
  };
}
