import type { TextFeature } from './text-features.ts';

/** A text with the labels that it has. */
export interface LabelledText {
  readonly features: readonly TextFeature[];
  readonly labels: readonly string[];
}

/** What a text says of a label. */
export interface LabelScore {
  readonly label: string;
  /** Log-odds that the text has it. */
  readonly score: number;
}

/** Features that stand in fewer texts teach nothing. */
const leastTexts = 3;
/** Texts that are thought to be there on either side before any is counted. */
const prior = 0.5;
const epochs = 6;
const rate = 0.3;
const penalty = 0.001;
/** A text that is told this well teaches nothing more. */
const leastError = 0.001;

/**
 * Which labels a text has, each judged by itself: logistic regression over features that are scaled by how much oftener
 * they stand with the label than without it (Wang and Manning 2012), which is right with few texts too. The same texts
 * give the same model.
 */
export class LabelModel {
  readonly #rows: ReadonlyMap<string, number>;
  readonly #labels: readonly string[];
  /** Of each label: a weight for each feature, and the log-odds of a text without any. */
  readonly #weights: readonly Float32Array[];
  readonly #bias: readonly number[];

  private constructor(
    rows: ReadonlyMap<string, number>,
    labels: readonly string[],
    fits: readonly { readonly weights: Float32Array; readonly bias: number }[],
  ) {
    this.#rows = rows;
    this.#labels = labels;
    this.#weights = fits.map(({ weights }) => weights);
    this.#bias = fits.map(({ bias }) => bias);
  }

  /** Learns the labels that at least `fewest` texts have. */
  static train(texts: readonly LabelledText[], fewest: number): LabelModel {
    const seen = new Map<string, number>();
    const counts = new Map<string, number>();
    for (const { features, labels } of texts) {
      for (const { name } of features) seen.set(name, (seen.get(name) ?? 0) + 1);
      for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    const rows = new Map<string, number>();
    for (const [name, count] of seen) if (count >= leastTexts) rows.set(name, rows.size);
    const labels = [...counts].filter(([, count]) => count >= fewest).map(([label]) => label);
    const vectors = texts.map(({ features }) => vectorOf(features, rows));
    const order = shuffled(texts.length);
    const fits = labels.map((label) =>
      fit(
        vectors,
        texts.map((text) => text.labels.includes(label)),
        order,
        rows.size,
      ),
    );
    return new LabelModel(rows, labels, fits);
  }

  /** How far each learned label fits, in the order of learning. */
  scores(features: readonly TextFeature[]): LabelScore[] {
    const { rows, values } = vectorOf(features, this.#rows);
    return this.#labels.map((label, at) => {
      const weights = this.#weights[at] as Float32Array;
      let score = this.#bias[at] as number;
      for (let place = 0; place < rows.length; place += 1) {
        score += (weights[rows[place] as number] as number) * (values[place] as number);
      }
      return { label, score };
    });
  }

  /** How much each feature speaks for a label; below 0 what speaks against it. */
  contributions(features: readonly TextFeature[], label: string): number[] {
    const weights = this.#weights[this.#labels.indexOf(label)];
    return features.map(({ name, value }) => (weights?.[this.#rows.get(name) ?? -1] ?? 0) * value);
  }
}

interface Vector {
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/** Of length 1, so that long texts count as much as short ones. */
function vectorOf(features: readonly TextFeature[], known: ReadonlyMap<string, number>): Vector {
  const rows: number[] = [];
  const values: number[] = [];
  let square = 0;
  for (const { name, value } of features) {
    const row = known.get(name);
    if (row === undefined) continue;
    rows.push(row);
    values.push(value);
    square += value * value;
  }
  const length = Math.sqrt(square) || 1;
  return { rows: Int32Array.from(rows), values: Float64Array.from(values, (value) => value / length) };
}

function fit(
  vectors: readonly Vector[],
  isRight: readonly boolean[],
  order: readonly number[],
  size: number,
): { readonly weights: Float32Array; readonly bias: number } {
  const withIt = new Float64Array(size).fill(prior);
  const without = new Float64Array(size).fill(prior);
  for (const [at, { rows }] of vectors.entries()) {
    const counts = isRight[at] === true ? withIt : without;
    for (const row of rows) counts[row] = (counts[row] as number) + 1;
  }
  const right = isRight.filter(Boolean).length;
  const wrong = isRight.length - right;
  const ratio = Float64Array.from(withIt, (count, row) =>
    Math.log(count / (right + 2 * prior) / ((without[row] as number) / (wrong + 2 * prior))),
  );

  // Adaptive steps (Duchi et al. 2011): rare features move as far as frequent ones.
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(0.001);
  let bias = Math.log((right + 1) / (wrong + 1));
  let biasSquares = 0.001;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const at of order) {
      const { rows, values } = vectors[at] as Vector;
      let score = bias;
      for (let place = 0; place < rows.length; place += 1) {
        const row = rows[place] as number;
        score += (weights[row] as number) * (values[place] as number) * (ratio[row] as number);
      }
      const error = 1 / (1 + Math.exp(-score)) - Number(isRight[at]);
      if (Math.abs(error) < leastError) continue;
      for (let place = 0; place < rows.length; place += 1) {
        const row = rows[place] as number;
        const weight = weights[row] as number;
        const gradient = error * (values[place] as number) * (ratio[row] as number) + penalty * weight;
        const sum = (squares[row] as number) + gradient * gradient;
        squares[row] = sum;
        weights[row] = weight - (rate * gradient) / Math.sqrt(sum);
      }
      biasSquares += error * error;
      bias -= (rate * error) / Math.sqrt(biasSquares);
    }
  }
  return { weights: Float32Array.from(weights, (weight, row) => weight * (ratio[row] as number)), bias };
}

/** 0 to `count` - 1 in a mixed order, always the same for the same count. */
function shuffled(count: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  let seed = 1;
  for (let at = count - 1; at > 0; at -= 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((seed / 2 ** 32) * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}
