/** A text as features with values greater than 0; features are any whole numbers. */
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
  readonly features: Float64Array;
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
    const classifier = new Classifier(emptyState(messages));
    const { state } = classifier;
    const classOf = new Map(Array.from(state.documents, (document, at) => [document, at]));
    const encoded = messages.map(({ features }) => classifier.#encode(features));
    const answers = messages.map(({ documents }) => documents.map((document) => classOf.get(document) ?? 0));
    const order = shuffled(messages.length);
    const shares = new Float64Array(state.documents.length);
    const work = Math.max(1, messages.length * state.documents.length);
    const passes = Math.max(1, Math.min(epochs, Math.floor(mostWork / work)));
    for (let epoch = 0; epoch < passes; epoch += 1) {
      const rate = firstRate / (1 + rateDecay * epoch);
      for (const at of order) {
        const text = encoded[at];
        const right = answers[at];
        const weight = messages[at]?.weight ?? 1;
        if (!text || !right) continue;
        classifier.#shares(text, shares);
        for (const document of right) shares[document] = (shares[document] ?? 0) - 1 / right.length;
        classifier.#learn(text, shares, rate * weight);
      }
    }
    return classifier;
  }

  /** Probability of each known document, by position in `state.documents`; they sum to 1. */
  predict(features: Features): Float64Array {
    const shares = new Float64Array(this.state.documents.length);
    this.#shares(this.#encode(features), shares);
    return shares;
  }

  #encode(features: Features): Encoded {
    const rows: number[] = [];
    const values: number[] = [];
    let square = 0;
    for (const [feature, count] of features) {
      const row = this.#rows.get(feature);
      if (row === undefined) continue;
      const value = Math.sqrt(count) * (this.state.rarity[row] ?? 0);
      rows.push(row);
      values.push(value);
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    return { rows: Int32Array.from(rows), values: Float64Array.from(values, (value) => value / length) };
  }

  #shares({ rows, values }: Encoded, shares: Float64Array): void {
    const { bias, offsets, classes, weights } = this.state;
    for (let at = 0; at < shares.length; at += 1) shares[at] = biasValue * (bias[at] ?? 0);
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      const value = values[at] ?? 0;
      const end = offsets[row + 1] ?? 0;
      for (let place = offsets[row] ?? 0; place < end; place += 1) {
        const known = classes[place] ?? 0;
        shares[known] = (shares[known] ?? 0) + value * (weights[place] ?? 0);
      }
    }
    let most = -Infinity;
    for (const share of shares) if (share > most) most = share;
    let sum = 0;
    for (let at = 0; at < shares.length; at += 1) {
      const share = Math.exp((shares[at] ?? 0) - most);
      shares[at] = share;
      sum += share;
    }
    for (let at = 0; at < shares.length; at += 1) shares[at] = (shares[at] ?? 0) / sum;
  }

  #learn({ rows, values }: Encoded, errors: Float64Array, rate: number): void {
    const { bias, offsets, classes, weights } = this.state;
    for (let at = 0; at < errors.length; at += 1) {
      bias[at] = (bias[at] ?? 0) - rate * biasValue * (errors[at] ?? 0);
    }
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      const step = rate * (values[at] ?? 0);
      const end = offsets[row + 1] ?? 0;
      for (let place = offsets[row] ?? 0; place < end; place += 1) {
        weights[place] = (weights[place] ?? 0) - step * (errors[classes[place] ?? 0] ?? 0);
      }
    }
  }
}

interface Encoded {
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/** Rows for every feature, with a weight of 0 for each document that it was seen with. */
function emptyState(messages: readonly TrainingMessage[]): ClassifierState {
  const documents = Int32Array.from(new Set(messages.flatMap((message) => message.documents))).sort();
  const classOf = new Map(Array.from(documents, (document, at) => [document, at]));
  const seen = new Map<number, { count: number; with: Set<number> }>();
  for (const { features, documents: right } of messages) {
    for (const feature of features.keys()) {
      let row = seen.get(feature);
      if (!row) {
        row = { count: 0, with: new Set() };
        seen.set(feature, row);
      }
      row.count += 1;
      for (const document of right) row.with.add(classOf.get(document) ?? 0);
    }
  }
  const offsets = new Int32Array(seen.size + 1);
  let size = 0;
  for (const [row, { with: classes }] of [...seen.values()].entries()) {
    size += classes.size;
    offsets[row + 1] = size;
  }
  const classes = new Int32Array(size);
  for (const [row, { with: known }] of [...seen.values()].entries()) {
    classes.set(Int32Array.from(known).sort(), offsets[row] ?? 0);
  }
  return {
    documents,
    bias: new Float32Array(documents.length),
    features: Float64Array.from(seen.keys()),
    rarity: Float32Array.from(seen.values(), ({ count }) => Math.log(1 + messages.length / count)),
    offsets,
    classes,
    weights: new Float32Array(size),
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
