import { shuffled } from './shuffled.ts';

/** A text as features with values greater than 0; features are any whole numbers of 32 bits. */
export type Features = ReadonlyMap<number, number>;

/** A message with the documents that answer it. */
export interface TrainingMessage {
  readonly features: Features;
  /** Positions of documents; at least one. */
  readonly documents: readonly number[];
  /** How much it counts, over 0 to 1. */
  readonly weight: number;
}

/** What a classifier knows, ready to be saved. */
export interface ClassifierState {
  /** Documents that something is known of, ascending. */
  readonly documents: Int32Array;
  readonly bias: Float32Array;
  /** Feature of each row. */
  readonly features: Int32Array;
  readonly rarity: Float32Array;
  /** Where the row of each feature begins in `classes` and `weights`; one more than there are features. */
  readonly offsets: Int32Array;
  /** Position in `documents`. */
  readonly classes: Int32Array;
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
/** What stands in a greater share of the messages tells none from another. */
const mostShare = 1;
/** A feature is learned for a document from so many messages on, as a share of `leastMessages`. */
const leastHeld = 0.3;
/** Messages that are thought to be there with and without a document before any is counted. */
const prior = 0.5;
/** A share that is told this well teaches nothing more. */
const leastError = 0.01;
/** So many messages and more for each that `leastMessages` asks for are enough to do without rare features. */
const enoughMessages = 20;
/** What the steps of a weight begin with. */
const firstSquare = 0.001;
/** Most messages times documents that one training goes through, so that a long history costs seconds too. */
const mostWork = 400_000_000;

/**
 * Multinomial logistic regression over sparse features, each scaled by how much oftener it stands in messages of a
 * document than in others (Wang and Manning 2012), with adaptive steps (Duchi et al. 2011). A weight exists only where a
 * feature was seen with a document, which keeps it as small as the messages it learned from and says where each weight
 * comes from; few passes keep it from learning messages by heart. The same messages give the same weights.
 */
export class Classifier {
  readonly state: ClassifierState;
  readonly #rows: Map<number, number>;

  constructor(state: ClassifierState) {
    this.state = state;
    this.#rows = new Map();
    for (const [row, feature] of state.features.entries()) this.#rows.set(feature, row);
  }

  /** Learns from scratch. Messages are taken in an order of its own, the same for the same number of them. */
  static train(messages: readonly TrainingMessage[]): Classifier {
    const { state, texts, answers, held } = prepared(messages);
    const weightOf = (at: number) => (messages[at] as TrainingMessage).weight;
    const step = learner(state, ratiosOf(state, held, texts, answers, weightOf));
    const shares = new Float64Array(state.documents.length);
    const order = shuffled(messages.length);
    const work = Math.max(1, messages.length * state.documents.length);
    const epochs = Math.max(fewestEpochs, Math.min(mostEpochs, Math.round(enoughSteps / messages.length)));
    const passes = Math.max(1, Math.min(epochs, Math.floor(mostWork / work)));
    for (let epoch = 0; epoch < passes; epoch += 1) {
      for (const at of order) {
        const text = texts[at] as Encoded;
        const right = answers[at] as Int32Array;
        addShares(state, text, shares);
        for (const known of right) shares[known] = (shares[known] as number) - 1 / right.length;
        step(text, shares, weightOf(at));
      }
    }
    return new Classifier(state);
  }

  /** Probability of each known document, by position in `state.documents`; they sum to 1. */
  predict(features: Features): Float64Array {
    const shares = new Float64Array(this.state.documents.length);
    addShares(this.state, this.#encode(features), shares);
    return shares;
  }

  #encode(features: Features): Encoded {
    const rows = new Int32Array(features.size);
    const values = new Float64Array(features.size);
    const { rarity } = this.state;
    let size = 0;
    let square = 0;
    for (const [feature, count] of features) {
      const row = this.#rows.get(feature);
      if (row === undefined) continue;
      const value = count * (rarity[row] as number);
      rows[size] = row;
      values[size] = value;
      size += 1;
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    for (let at = 0; at < size; at += 1) values[at] = (values[at] as number) / length;
    return { rows: rows.subarray(0, size), values: values.subarray(0, size) };
  }
}

/** A text by the rows of its features; of length 1. */
interface Encoded {
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/** Writes the probability of each document over `shares`. */
function addShares(
  { bias, offsets, classes, weights }: ClassifierState,
  { rows, values }: Encoded,
  shares: Float64Array,
): void {
  const size = shares.length;
  for (let at = 0; at < size; at += 1) shares[at] = bias[at] as number;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    const value = values[at] as number;
    const end = offsets[row + 1] as number;
    for (let place = offsets[row] as number; place < end; place += 1) {
      const known = classes[place] as number;
      shares[known] = (shares[known] as number) + value * (weights[place] as number);
    }
  }
  let most = -Infinity;
  for (let at = 0; at < size; at += 1) if ((shares[at] as number) > most) most = shares[at] as number;
  let sum = 0;
  for (let at = 0; at < size; at += 1) {
    const share = Math.exp((shares[at] as number) - most);
    shares[at] = share;
    sum += share;
  }
  for (let at = 0; at < size; at += 1) shares[at] = (shares[at] as number) / sum;
}

/** A function that takes a step against the errors of a text, which counts by `weight`. */
function learner(
  { bias, offsets, classes, weights }: ClassifierState,
  ratios: Float32Array,
): (text: Encoded, errors: Float64Array, weight: number) => void {
  // While it learns, a weight is also kept without its ratio.
  const scaled = new Float32Array(weights.length);
  const squares = new Float32Array(weights.length).fill(firstSquare);
  const biasSquares = new Float64Array(bias.length).fill(firstSquare);
  return ({ rows, values }, errors, weight) => {
    for (let at = 0; at < errors.length; at += 1) {
      const error = weight * (errors[at] as number);
      errors[at] = error;
      if (Math.abs(error) < leastError) continue;
      const square = (biasSquares[at] as number) + error * error;
      biasSquares[at] = square;
      bias[at] = (bias[at] as number) - (rate * error) / Math.sqrt(square);
    }
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as number;
      const value = values[at] as number;
      const end = offsets[row + 1] as number;
      for (let place = offsets[row] as number; place < end; place += 1) {
        const error = errors[classes[place] as number] as number;
        if (error < leastError && error > -leastError) continue;
        const ratio = ratios[place] as number;
        const before = scaled[place] as number;
        const gradient = error * value * ratio + penalty * before;
        const square = (squares[place] as number) + gradient * gradient;
        squares[place] = square;
        const after = before - (rate * gradient) / Math.sqrt(square);
        scaled[place] = after;
        weights[place] = after * ratio;
      }
    }
  };
}

/** How much oftener each feature stands in messages of a document than in others, as log-odds, beside `state.weights`. */
function ratiosOf(
  { offsets, classes, documents }: ClassifierState,
  held: Float32Array,
  texts: readonly Encoded[],
  answers: readonly Int32Array[],
  weightOf: (at: number) => number,
): Float32Array {
  const inAll = new Float64Array(offsets.length - 1);
  const totals = new Float64Array(documents.length);
  let total = 0;
  for (const [at, { rows }] of texts.entries()) {
    const right = answers[at] as Int32Array;
    const weight = weightOf(at);
    const each = weight / right.length;
    total += weight;
    for (const known of right) totals[known] = (totals[known] as number) + each;
    for (const row of rows) inAll[row] = (inAll[row] as number) + weight;
  }
  const ratios = new Float32Array(classes.length);
  for (let row = 0; row < inAll.length; row += 1) {
    const end = offsets[row + 1] as number;
    for (let place = offsets[row] as number; place < end; place += 1) {
      const own = totals[classes[place] as number] as number;
      const count = held[place] as number;
      const withIt = (count + prior) / (own + 2 * prior);
      const without = ((inAll[row] as number) - count + prior) / (total - own + 2 * prior);
      ratios[place] = Math.log(withIt / without);
    }
  }
  return ratios;
}

interface Prepared {
  readonly state: ClassifierState;
  readonly texts: readonly Encoded[];
  /** Positions in `state.documents` of what answers each text. */
  readonly answers: readonly Int32Array[];
  /** Messages in which a feature stands with a document, beside `state.weights`; one with several answers is shared. */
  readonly held: Float32Array;
}

/** Rows for every feature that is not too rare, with a weight of 0 for each document that it was seen with, and the messages by those rows. */
function prepared(messages: readonly TrainingMessage[]): Prepared {
  const documents = Int32Array.from(new Set(messages.flatMap((message) => message.documents))).sort();
  const classOf = new Map(Array.from(documents, (document, at) => [document, at]));
  const answers = messages.map((message) =>
    Int32Array.from(message.documents, (document) => classOf.get(document) as number),
  );
  const seen = new Map<number, number>();
  for (const { features } of messages) {
    for (const feature of features.keys()) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  }
  // Of a handful of messages every feature counts.
  const least = Math.min(leastMessages, messages.length / enoughMessages);
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  for (const [feature, count] of seen) {
    if (
      count < least ||
      (count > mostShare * messages.length && messages.length > enoughMessages * leastMessages)
    )
      continue;
    numbers.set(feature, counts.length);
    counts.push(count);
  }
  const seenWith = counts.map(() => new Map<number, number>());
  const known = messages.map(({ features, weight }, at) => {
    const right = answers[at] as Int32Array;
    const each = weight / right.length;
    const rows: number[] = [];
    const amounts: number[] = [];
    for (const [feature, amount] of features) {
      const row = numbers.get(feature);
      if (row === undefined) continue;
      rows.push(row);
      amounts.push(amount);
      const own = seenWith[row] as Map<number, number>;
      for (const document of right) own.set(document, (own.get(document) ?? 0) + each);
    }
    return { rows: Int32Array.from(rows), amounts };
  });
  const rarity = Float32Array.from(counts, (count) => Math.log(1 + messages.length / count));
  const offsets = new Int32Array(counts.length + 1);
  const pairs = seenWith.map((own, row) => {
    const kept = [...own]
      .filter(([, held]) => held >= leastHeld * least)
      .sort(([one], [other]) => one - other);
    offsets[row + 1] = (offsets[row] as number) + kept.length;
    return kept;
  });
  const classes = new Int32Array(offsets[counts.length] as number);
  const held = new Float32Array(classes.length);
  for (const [place, [document, amount]] of pairs.flat().entries()) {
    classes[place] = document;
    held[place] = amount;
  }
  const texts = known.map(({ rows, amounts }): Encoded => {
    const values = Float64Array.from(
      amounts,
      (amount, place) => amount * (rarity[rows[place] as number] as number),
    );
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
    return { rows, values: values.map((value) => value / length) };
  });
  const state = {
    documents,
    bias: new Float32Array(documents.length),
    features: Int32Array.from(numbers.keys()),
    rarity,
    offsets,
    classes,
    weights: new Float32Array(classes.length),
  };
  return { state, texts, answers, held };
}
