import { shuffled } from '../retrieval/shuffled.ts';
import type { TextFeatures } from './text-features.ts';

/** A text with the labels that it has. */
export interface LabelledText {
  readonly features: TextFeatures;
  readonly labels: readonly string[];
}

/** What a text says of a label. */
export interface LabelScore {
  readonly label: string;
  /** Log-odds that the text has it. */
  readonly score: number;
  /** Log-odds that any text has it. */
  readonly prior: number;
}

/** What a model knows, ready to be saved. */
export interface LabelModelState {
  readonly labels: readonly string[];
  /** Log-odds of each label in any text, as many have it. */
  readonly priors: Float64Array;
  /** Log-odds of each label in a text without any known feature. */
  readonly bias: Float64Array;
  /** Number of the feature of each row. */
  readonly codes: Int32Array;
  /** Weights of all labels of the first row, then those of the next. */
  readonly weights: Float32Array;
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
  readonly state: LabelModelState;
  readonly #rows: ReadonlyMap<number, number>;

  constructor(state: LabelModelState) {
    this.state = state;
    this.#rows = new Map(Array.from(state.codes, (code, row) => [code, row]));
  }

  /** Learns the labels that at least `fewest` texts have. */
  static train(texts: readonly LabelledText[], fewest: number): LabelModel {
    const seen = new Map<number, number>();
    const counts = new Map<string, number>();
    for (const { features, labels } of texts) {
      for (const code of features.codes) seen.set(code, (seen.get(code) ?? 0) + 1);
      for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    const labels = [...counts].filter(([, count]) => count >= fewest).map(([label]) => label);
    const places = new Map(labels.map((label, place) => [label, place]));
    const codes = Int32Array.from([...seen].flatMap(([code, count]) => (count >= leastTexts ? [code] : [])));
    const rows = new Map(Array.from(codes, (code, row) => [code, row]));
    const examples = texts.map((text): Example => {
      const has = new Uint8Array(labels.length);
      for (const label of text.labels) {
        const place = places.get(label);
        if (place !== undefined) has[place] = 1;
      }
      return { ...vectorOf(text.features, rows), has };
    });
    return new LabelModel({ labels, codes, ...fit(examples, codes.length, labels.length) });
  }

  /** How far each learned label fits, in the order of learning. */
  scores(features: TextFeatures): LabelScore[] {
    const { labels, priors, bias, weights } = this.state;
    const { rows, values } = vectorOf(features, this.#rows);
    const scores = bias.slice();
    for (let at = 0; at < rows.length; at += 1) {
      const begin = (rows[at] as number) * labels.length;
      const value = values[at] as number;
      for (let label = 0; label < labels.length; label += 1) {
        scores[label] = (scores[label] as number) + (weights[begin + label] as number) * value;
      }
    }
    return labels.map((label, at) => ({ label, score: scores[at] as number, prior: priors[at] as number }));
  }

  /** How much each feature speaks for a label; below 0 what speaks against it. */
  contributions({ codes, values }: TextFeatures, label: string): Float64Array {
    const { labels, weights } = this.state;
    const place = labels.indexOf(label);
    return values.map((value, at) => {
      const row = this.#rows.get(codes[at] as number);
      return row === undefined ? 0 : (weights[row * labels.length + place] as number) * value;
    });
  }
}

interface Vector {
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

interface Example extends Vector {
  /** 1 for each label that the text has. */
  readonly has: Uint8Array;
}

/** Of length 1, so that long texts count as much as short ones. */
function vectorOf({ codes, values: given }: TextFeatures, known: ReadonlyMap<number, number>): Vector {
  const rows = new Int32Array(codes.length);
  const values = new Float64Array(codes.length);
  let size = 0;
  let square = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const row = known.get(codes[at] as number);
    if (row === undefined) continue;
    const value = given[at] as number;
    rows[size] = row;
    values[size] = value;
    size += 1;
    square += value * value;
  }
  const length = Math.sqrt(square) || 1;
  for (let at = 0; at < size; at += 1) values[at] = (values[at] as number) / length;
  return { rows: rows.subarray(0, size), values: values.subarray(0, size) };
}

/** All labels are learned side by side: they share the texts, and their weights of a feature stand together. */
function fit(
  examples: readonly Example[],
  rowCount: number,
  labelCount: number,
): Pick<LabelModelState, 'priors' | 'bias' | 'weights'> {
  const ratios = ratiosOf(examples, rowCount, labelCount);
  const right = new Float64Array(labelCount);
  for (const { has } of examples) {
    for (let label = 0; label < labelCount; label += 1)
      right[label] = (right[label] as number) + (has[label] as number);
  }
  const priors = right.map((count) => Math.log((count + 1) / (examples.length - count + 1)));
  const bias = priors.slice();
  // Adaptive steps (Duchi et al. 2011): rare features move as far as frequent ones.
  const weights = new Float64Array(rowCount * labelCount);
  const squares = new Float64Array(rowCount * labelCount).fill(0.001);
  const biasSquares = new Float64Array(labelCount).fill(0.001);
  const scores = new Float64Array(labelCount);
  const errors = new Float64Array(labelCount);
  /** Labels about which the text at hand teaches something. */
  const wrong = new Int32Array(labelCount);
  const order = shuffled(examples.length);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const at of order) {
      const { rows, values, has } = examples[at] as Example;
      scores.set(bias);
      for (let place = 0; place < rows.length; place += 1) {
        const begin = (rows[place] as number) * labelCount;
        const value = values[place] as number;
        for (let label = 0; label < labelCount; label += 1) {
          const weight = begin + label;
          scores[label] =
            (scores[label] as number) + (weights[weight] as number) * (ratios[weight] as number) * value;
        }
      }
      let wrongCount = 0;
      for (let label = 0; label < labelCount; label += 1) {
        const error = 1 / (1 + Math.exp(-(scores[label] as number))) - (has[label] as number);
        if (Math.abs(error) < leastError) continue;
        errors[label] = error;
        wrong[wrongCount] = label;
        wrongCount += 1;
        biasSquares[label] = (biasSquares[label] as number) + error * error;
        bias[label] = (bias[label] as number) - (rate * error) / Math.sqrt(biasSquares[label] as number);
      }
      for (let place = 0; place < rows.length; place += 1) {
        const begin = (rows[place] as number) * labelCount;
        const value = values[place] as number;
        for (let one = 0; one < wrongCount; one += 1) {
          const label = wrong[one] as number;
          const at = begin + label;
          const weight = weights[at] as number;
          const gradient = (errors[label] as number) * value * (ratios[at] as number) + penalty * weight;
          const sum = (squares[at] as number) + gradient * gradient;
          squares[at] = sum;
          weights[at] = weight - (rate * gradient) / Math.sqrt(sum);
        }
      }
    }
  }
  return {
    priors,
    bias,
    weights: Float32Array.from(weights, (weight, at) => weight * (ratios[at] as number)),
  };
}

/** How much oftener each feature stands with each label than without it, in log-odds; row by row. */
function ratiosOf(examples: readonly Example[], rowCount: number, labelCount: number): Float64Array {
  const withIt = new Float64Array(rowCount * labelCount);
  const all = new Float64Array(rowCount);
  const right = new Float64Array(labelCount);
  for (const { rows, has } of examples) {
    for (const row of rows) all[row] = (all[row] as number) + 1;
    for (const [label, isRight] of has.entries()) {
      if (isRight === 0) continue;
      right[label] = (right[label] as number) + 1;
      for (const row of rows) {
        const at = row * labelCount + label;
        withIt[at] = (withIt[at] as number) + 1;
      }
    }
  }
  return withIt.map((count, at) => {
    const label = at % labelCount;
    const row = (at - label) / labelCount;
    const known = right[label] as number;
    const without = (all[row] as number) - count + prior;
    return Math.log(
      (count + prior) / (known + 2 * prior) / (without / (examples.length - known + 2 * prior)),
    );
  });
}
