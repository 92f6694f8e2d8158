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

const epochs = 10;
const firstRate = 3;
const rateDecay = 0.3;
/** Value of the feature that every text has. */
const biasValue = 0.3;
/** Most messages times documents that one training goes through, so that a long history costs seconds too. */
const mostWork = 400_000_000;

/**
 * Regularised multinomial logistic regression over sparse features. A weight exists only where a feature was seen with
 * a document, which keeps it as small as the messages it learned from and says where each weight comes from; few
 * passes and a falling rate keep it from learning messages by heart. The same messages give the same weights.
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
    const { state, texts, answers } = prepared(messages);
    const shares = new Float64Array(state.documents.length);
    const order = shuffled(messages.length);
    const work = Math.max(1, messages.length * state.documents.length);
    const passes = Math.max(1, Math.min(epochs, Math.floor(mostWork / work)));
    for (let epoch = 0; epoch < passes; epoch += 1) {
      const rate = firstRate / (1 + rateDecay * epoch);
      for (const at of order) {
        const text = texts[at] as Encoded;
        const right = answers[at] as Int32Array;
        addShares(state, text, shares);
        for (const known of right) shares[known] = (shares[known] as number) - 1 / right.length;
        learn(state, text, shares, rate * (messages[at] as TrainingMessage).weight);
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
      const value = Math.sqrt(count) * (rarity[row] as number);
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
  for (let at = 0; at < size; at += 1) shares[at] = biasValue * (bias[at] as number);
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

/** Takes a step against the errors of a text. */
function learn(
  { bias, offsets, classes, weights }: ClassifierState,
  { rows, values }: Encoded,
  errors: Float64Array,
  rate: number,
): void {
  for (let at = 0; at < errors.length; at += 1) {
    bias[at] = (bias[at] as number) - rate * biasValue * (errors[at] as number);
  }
  for (let at = 0; at < rows.length; at += 1) {
    const step = rate * (values[at] as number);
    const row = rows[at] as number;
    const end = offsets[row + 1] as number;
    for (let place = offsets[row] as number; place < end; place += 1) {
      weights[place] = (weights[place] as number) - step * (errors[classes[place] as number] as number);
    }
  }
}

interface Prepared {
  readonly state: ClassifierState;
  readonly texts: readonly Encoded[];
  /** Positions in `state.documents` of what answers each text. */
  readonly answers: readonly Int32Array[];
}

/** Rows for every feature, with a weight of 0 for each document that it was seen with, and the messages by those rows. */
function prepared(messages: readonly TrainingMessage[]): Prepared {
  const documents = Int32Array.from(new Set(messages.flatMap((message) => message.documents))).sort();
  const classOf = new Map(Array.from(documents, (document, at) => [document, at]));
  const answers = messages.map((message) =>
    Int32Array.from(message.documents, (document) => classOf.get(document) as number),
  );
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  const seenWith: number[][] = [];
  const rowsOf = messages.map(({ features }, at) => {
    const rows = new Int32Array(features.size);
    let place = 0;
    for (const feature of features.keys()) {
      let row = numbers.get(feature);
      if (row === undefined) {
        row = numbers.size;
        numbers.set(feature, row);
        counts.push(0);
        seenWith.push([]);
      }
      rows[place] = row;
      place += 1;
      counts[row] = (counts[row] as number) + 1;
      const seen = seenWith[row] as number[];
      for (const known of answers[at] as Int32Array) seen.push(known);
    }
    return rows;
  });
  const rarity = Float32Array.from(counts, (count) => Math.log(1 + messages.length / count));
  const offsets = new Int32Array(counts.length + 1);
  const distinct = distinctOf(documents.length);
  const classesOf = seenWith.map((seen, row) => {
    const classes = distinct(seen);
    offsets[row + 1] = (offsets[row] as number) + classes.length;
    return classes;
  });
  const classes = new Int32Array(offsets[counts.length] as number);
  for (const [row, own] of classesOf.entries()) classes.set(own, offsets[row]);
  const texts = messages.map(({ features }, at): Encoded => {
    const rows = rowsOf[at] as Int32Array;
    const values = new Float64Array(rows.length);
    let place = 0;
    let square = 0;
    for (const count of features.values()) {
      const value = Math.sqrt(count) * (rarity[rows[place] as number] as number);
      values[place] = value;
      square += value * value;
      place += 1;
    }
    const length = Math.sqrt(square) || 1;
    for (place = 0; place < values.length; place += 1) values[place] = (values[place] as number) / length;
    return { rows, values };
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
  return { state, texts, answers };
}

/** A function that gives each number of a list once, ascending; all are whole and from 0 to `size` - 1. */
function distinctOf(size: number): (numbers: readonly number[]) => Int32Array {
  const lastSeen = new Int32Array(size);
  let list = 0;
  return (numbers) => {
    list += 1;
    const found: number[] = [];
    for (const number of numbers) {
      if (lastSeen[number] === list) continue;
      lastSeen[number] = list;
      found.push(number);
    }
    return Int32Array.from(found).sort();
  };
}

/** 0 to `count` - 1 in a mixed order, always the same for the same count. */
function shuffled(count: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  let seed = 1;
  for (let at = count - 1; at > 0; at -= 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((seed / 2 ** 32) * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
