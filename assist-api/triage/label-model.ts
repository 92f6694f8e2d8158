import type { Token } from '../../content/corpus/language/index.ts';
import { shuffled } from '../retrieval/shuffled.ts';
import { FeatureTable } from './feature-table.ts';
import { tellFeatures } from './text-features.ts';

/** A text with what it answers of each question, such as its topic and its signals. */
export interface LabelledText {
  readonly tokens: readonly Token[];
  /** For each question the labels that the text has; undefined where it is not known. */
  readonly labels: readonly (readonly string[] | undefined)[];
}

/** What a model knows, ready to be saved. */
export interface LabelModelState {
  /** The labels of each question. All labels in a row are what follows is ordered by. */
  readonly questions: readonly (readonly string[])[];
  /** Log-odds of each label in any text, as many have it. */
  readonly priors: Float64Array;
  /** Log-odds of each label in a text without any known feature. */
  readonly bias: Float64Array;
  /** Number of the feature of each row. */
  readonly codes: Int32Array;
  /** Weights of all labels of the first row, then those of the next; in `weightUnit`. */
  readonly weights: Int16Array;
}

/** The features of a text that a model knows, each once, where it first stands; all lists are equally long. */
export interface KnownFeatures {
  readonly rows: readonly number[];
  /** Together of length 1, so that long texts count as much as short ones. */
  readonly values: Float64Array;
  /** Places of the first and last token in which each stands. */
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const weightUnit = 1 / 1024;

/** Features that stand in fewer texts teach nothing. */
const leastTexts = 3;
/** Texts that are thought to be there on either side before any is counted. */
const prior = 0.5;
const epochs = 4;
const rate = 0.4;
/** A text that is told this well teaches nothing more. */
const leastError = 0.01;
/** What the squares of steps begin with, so that the first are no longer than others. */
const firstSquare = 0.001;

/**
 * Which labels a text has, each judged by itself: logistic regression over features that are scaled by how much oftener
 * they stand with the label than without it (Wang and Manning 2012), which is right with few texts too. The same texts
 * give the same model.
 */
export class LabelModel {
  readonly state: LabelModelState;
  readonly #table: FeatureTable;
  /** The reading in which each row was met last, so that a feature counts once. */
  readonly #metIn: Int32Array;
  #reading = 0;

  constructor(state: LabelModelState) {
    this.state = state;
    this.#table = new FeatureTable(state.codes);
    this.#metIn = new Int32Array(state.codes.length);
  }

  /** Learns the labels that at least `fewest` texts have. */
  static train(texts: readonly LabelledText[], questionCount: number, fewest: number): LabelModel {
    return new LabelModel(learnLabels(texts, questionCount, fewest));
  }

  /** The known features of a text; what was said before it counts by `beforeValue`, where the text does not say it itself. */
  read(tokens: readonly Token[], before: readonly Token[] = [], beforeValue = 1): KnownFeatures {
    this.#reading += 1;
    const rows: number[] = [];
    const values: number[] = [];
    const first: number[] = [];
    const last: number[] = [];
    let scale = 1;
    const tell = (code: number, value: number, begin: number, end: number) => {
      const row = this.#table.rowOf(code);
      if (row < 0 || this.#metIn[row] === this.#reading) return;
      this.#metIn[row] = this.#reading;
      rows.push(row);
      values.push(value * scale);
      first.push(begin);
      last.push(end);
    };
    tellFeatures(tokens, tell);
    scale = beforeValue;
    if (before.length > 0) tellFeatures(before, tell);
    return { rows, values: toLengthOne(values), first, last };
  }

  /** Log-odds that a text has each label. */
  scores({ rows, values }: KnownFeatures): Float64Array {
    const { bias, weights } = this.state;
    const scores = new Float64Array(bias.length);
    for (let at = 0; at < rows.length; at += 1) {
      const begin = (rows[at] as number) * scores.length;
      const value = values[at] as number;
      for (let label = 0; label < scores.length; label += 1) {
        scores[label] = (scores[label] as number) + (weights[begin + label] as number) * value;
      }
    }
    for (let label = 0; label < scores.length; label += 1) {
      scores[label] = (scores[label] as number) * weightUnit + (bias[label] as number);
    }
    return scores;
  }

  /** How much each feature speaks for the label at a place; below 0 what speaks against it. */
  contributions({ rows, values }: KnownFeatures, label: number): Float64Array {
    const { bias, weights } = this.state;
    return values.map(
      (value, at) => (weights[(rows[at] as number) * bias.length + label] as number) * value * weightUnit,
    );
  }
}

function toLengthOne(values: readonly number[]): Float64Array {
  let square = 0;
  for (const value of values) square += value * value;
  const length = Math.sqrt(square) || 1;
  const scaled = new Float64Array(values.length);
  for (let at = 0; at < values.length; at += 1) scaled[at] = (values[at] as number) / length;
  return scaled;
}

/** A text as numbers of features, each once. */
interface NumberedText {
  readonly features: Int32Array;
  readonly values: Float64Array;
}

/** A text to learn from. */
interface Example extends NumberedText {
  /** 1 for each label that the text has. */
  readonly has: Uint8Array;
  /** Whether the answer to each question is known. */
  readonly answers: readonly boolean[];
}

function learnLabels(texts: readonly LabelledText[], questionCount: number, fewest: number): LabelModelState {
  const questions = Array.from({ length: questionCount }, (_, question) => {
    const counts = new Map<string, number>();
    for (const { labels } of texts) {
      for (const label of labels[question] ?? []) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count >= fewest).map(([label]) => label);
  });
  const { numbered, codes } = numberFeatures(texts);
  const examples = texts.map(({ labels }, at): Example => ({
    ...(numbered[at] as NumberedText),
    has: Uint8Array.from(
      questions.flatMap((own, question) => own.map((label) => (labels[question]?.includes(label) ? 1 : 0))),
    ),
    answers: questions.map((_, question) => labels[question] !== undefined),
  }));
  return { questions, codes, ...fit(examples, countTogether(examples, codes.length, questions)) };
}

/** Numbers the features that stand in enough texts, in the order in which they are met. */
function numberFeatures(texts: readonly LabelledText[]): { numbered: NumberedText[]; codes: Int32Array } {
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  /** The text in which each was met last. */
  const metIn: number[] = [];
  const all = texts.map(({ tokens }, text) => {
    const features: number[] = [];
    const values: number[] = [];
    tellFeatures(tokens, (code, value) => {
      let number = numbers.get(code);
      if (number === undefined) {
        number = counts.push(0) - 1;
        numbers.set(code, number);
      }
      if (metIn[number] === text) return;
      metIn[number] = text;
      counts[number] = (counts[number] as number) + 1;
      features.push(number);
      values.push(value);
    });
    return { features, values };
  });
  const isKnown = (number: number) => (counts[number] as number) >= leastTexts;
  const known = [...numbers].filter(([, number]) => isKnown(number));
  const rows = new Int32Array(counts.length);
  for (const [row, [, number]] of known.entries()) rows[number] = row;
  return {
    codes: Int32Array.from(known, ([code]) => code),
    numbered: all.map(({ features, values }) => ({
      features: Int32Array.from(features.filter(isKnown), (number) => rows[number] as number),
      values: toLengthOne(values.filter((_, at) => isKnown(features[at] as number))),
    })),
  };
}

/** How often features and labels stand together, among the texts whose answer to the label's question is known. */
interface Counts {
  readonly labelCount: number;
  /** Question of each label. */
  readonly questionOf: Int32Array;
  /** Texts with a known answer to each question. */
  readonly texts: Float64Array;
  /** Of them, those with each label. */
  readonly withLabel: Float64Array;
  /** Texts with each feature and a known answer to each question; questions of the first feature, then of the next. */
  readonly withFeature: Float64Array;
  /** Texts with each feature and label; labels of the first feature, then of the next. */
  readonly withBoth: Float32Array;
}

function countTogether(
  examples: readonly Example[],
  featureCount: number,
  questions: readonly (readonly string[])[],
): Counts {
  const questionOf = Int32Array.from(questions.flatMap((labels, question) => labels.map(() => question)));
  const labelCount = questionOf.length;
  const texts = new Float64Array(questions.length);
  const withLabel = new Float64Array(labelCount);
  const withFeature = new Float64Array(featureCount * questions.length);
  const withBoth = new Float32Array(featureCount * labelCount);
  for (const { features, has, answers } of examples) {
    for (let question = 0; question < questions.length; question += 1) {
      if (!answers[question]) continue;
      texts[question] = (texts[question] as number) + 1;
      for (const feature of features) {
        const at = feature * questions.length + question;
        withFeature[at] = (withFeature[at] as number) + 1;
      }
    }
    for (let label = 0; label < labelCount; label += 1) {
      if (has[label] === 0) continue;
      withLabel[label] = (withLabel[label] as number) + 1;
      for (const feature of features) {
        const at = feature * labelCount + label;
        withBoth[at] = (withBoth[at] as number) + 1;
      }
    }
  }
  return { labelCount, questionOf, texts, withLabel, withFeature, withBoth };
}

/** All labels are learned side by side: they share the texts, and their weights of a feature stand together. */
function fit(
  examples: readonly Example[],
  counts: Counts,
): Pick<LabelModelState, 'priors' | 'bias' | 'weights'> {
  const { labelCount, questionOf, texts, withLabel } = counts;
  const priors = withLabel.map((count, label) =>
    Math.log((count + 1) / ((texts[questionOf[label] as number] as number) - count + 1)),
  );
  const bias = priors.slice();
  const ratios = ratiosOf(counts);
  const weights = new Float32Array(ratios.length);
  // Adaptive steps (Duchi et al. 2011): rare features move as far as frequent ones.
  const squares = ratios.map((ratio) => firstSquare / (ratio * ratio));
  const steps = ratios.map((ratio) => rate * Math.abs(ratio));
  const biasSquares = new Float64Array(labelCount).fill(firstSquare);
  const scores = new Float64Array(labelCount);
  const errors = new Float64Array(labelCount);
  /** Labels about which the text at hand teaches something. */
  const wrong = new Int32Array(labelCount);
  const order = shuffled(examples.length);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const at of order) {
      const { features, values, has, answers } = examples[at] as Example;
      scores.set(bias);
      for (let place = 0; place < features.length; place += 1) {
        const begin = (features[place] as number) * labelCount;
        const value = values[place] as number;
        for (let label = 0; label < labelCount; label += 1) {
          scores[label] = (scores[label] as number) + (weights[begin + label] as number) * value;
        }
      }
      let wrongCount = 0;
      for (let label = 0; label < labelCount; label += 1) {
        if (!answers[questionOf[label] as number]) continue;
        const error = 1 / (1 + Math.exp(-(scores[label] as number))) - (has[label] as number);
        if (Math.abs(error) < leastError) continue;
        errors[label] = error;
        wrong[wrongCount] = label;
        wrongCount += 1;
        biasSquares[label] = (biasSquares[label] as number) + error * error;
        bias[label] = (bias[label] as number) - (rate * error) / Math.sqrt(biasSquares[label] as number);
      }
      for (let place = 0; place < features.length; place += 1) {
        const begin = (features[place] as number) * labelCount;
        const value = values[place] as number;
        for (let one = 0; one < wrongCount; one += 1) {
          const label = wrong[one] as number;
          const at = begin + label;
          const gradient = (errors[label] as number) * value;
          const sum = (squares[at] as number) + gradient * gradient;
          squares[at] = sum;
          weights[at] = (weights[at] as number) - ((steps[at] as number) * gradient) / Math.sqrt(sum);
        }
      }
    }
  }
  const mostUnits = 2 ** 15 - 1;
  return {
    priors,
    bias,
    weights: Int16Array.from(weights, (weight) =>
      Math.max(-mostUnits, Math.min(mostUnits, Math.round(weight / weightUnit))),
    ),
  };
}

/** How much oftener each feature stands with each label than without it, in log-odds; row by row. */
function ratiosOf({ labelCount, questionOf, texts, withLabel, withFeature, withBoth }: Counts): Float32Array {
  return withBoth.map((both, at) => {
    const label = at % labelCount;
    const row = (at - label) / labelCount;
    const question = questionOf[label] as number;
    const all = texts[question] as number;
    const known = withLabel[label] as number;
    const without = (withFeature[row * texts.length + question] as number) - both + prior;
    return Math.log((both + prior) / (known + 2 * prior) / (without / (all - known + 2 * prior)));
  });
}
