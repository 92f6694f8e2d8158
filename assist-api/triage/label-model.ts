import { keepPerWord } from '../../content/corpus/language/index.ts';
import type { Token, Word } from '../../content/corpus/language/index.ts';
import { CodeTable } from '../retrieval/code-table.ts';
import { shuffled } from '../retrieval/shuffled.ts';
import { PackedRows } from './packed-rows.ts';
import { featuresEach, noFeature, stemCode, stemFeatures, tellLetters } from './text-features.ts';

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
  /** Weights of all labels of the first row, then those of the next. */
  readonly weights: Float32Array;
}

/** What a model says of a text. */
export interface LabelReading {
  /** Log-odds that the text has each label. */
  readonly scores: Float64Array;
  /** Divides all values, so that long texts count as much as short ones. */
  readonly length: number;
}

/** What a model knows of a word. */
interface LabelledWord {
  /** That of its stem. */
  readonly code: number;
  /** Row of its letters, added up. */
  readonly letters: number;
  /** The sum of their squared values. */
  readonly square: number;
  /** The reading in which the word was met last. */
  metIn: number;
}

/** How much a sequence of letters counts beside a stem. */
const lettersValue = 0.4;
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
  readonly #table: CodeTable;
  readonly #weights: PackedRows;
  /** Letters of words, by the number of the word. */
  readonly #letters: PackedRows;
  readonly #wordOf = keepPerWord((word) => this.#readWord(word));
  /** The reading in which each row was met last. */
  readonly #metIn: Int32Array;
  #reading = 0;
  /** Of the tokens at hand: codes of stems, features as `stemFeatures` orders them, and rows: of those, then of letters. */
  #codes = new Int32Array(0);
  #features = new Int32Array(0);
  #rows = new Int32Array(0);

  constructor(state: LabelModelState) {
    this.state = state;
    const { codes, weights, bias } = state;
    this.#table = new CodeTable(codes);
    this.#weights = new PackedRows(bias.length, codes.length);
    for (let row = 0; row < codes.length; row += 1) this.#weights.set(row, weights, row * bias.length);
    this.#letters = new PackedRows(bias.length, 0);
    this.#metIn = new Int32Array(codes.length);
  }

  /** Learns the labels that at least `fewest` texts have. */
  static train(texts: readonly LabelledText[], questionCount: number, fewest: number): LabelModel {
    return new LabelModel(learnLabels(texts, questionCount, fewest));
  }

  /** Reads a text; what was said before it counts by `beforeValue`, where the text does not say it itself. */
  read(tokens: readonly Token[], before: readonly Token[] = [], beforeValue = 1): LabelReading {
    this.#nextReading();
    const scores = new Float64Array(this.state.bias.length);
    let square = this.#addTo(scores, tokens, 1);
    if (before.length > 0) square += this.#addTo(scores, before, beforeValue);
    const length = Math.sqrt(square) || 1;
    const { bias } = this.state;
    for (let label = 0; label < scores.length; label += 1) {
      scores[label] = (bias[label] as number) + (scores[label] as number) / length;
    }
    return { scores, length };
  }

  /** Adds what tokens say that was not met in this reading; gives the sum of squared values. */
  #addTo(sums: Float64Array, tokens: readonly Token[], value: number): number {
    const rows = this.#rowsOf(tokens);
    const size = featuresEach * tokens.length;
    let square = 0;
    let count = 0;
    // Those that are met for the first time move to the front.
    for (let at = 0; at < size; at += 1) {
      const row = rows[at] as number;
      if (!this.#isNew(row)) continue;
      rows[count] = row;
      count += 1;
    }
    square += count;
    this.#weights.addRows(sums, rows, count, value);
    count = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      const word = this.#newWord((tokens[at] as Token).record);
      if (!word) continue;
      rows[count] = word.letters;
      count += 1;
      square += word.square;
    }
    this.#letters.addRows(sums, rows, count, value);
    return square * value * value;
  }

  /** The row of each feature of stems, -1 for one that is not known; the next call writes over them. */
  #rowsOf(tokens: readonly Token[]): Int32Array {
    const size = featuresEach * tokens.length;
    if (this.#rows.length < size) {
      this.#codes = new Int32Array(2 * tokens.length);
      this.#features = new Int32Array(2 * size);
      this.#rows = new Int32Array(2 * size);
    }
    const codes = this.#codes;
    for (let at = 0; at < tokens.length; at += 1) codes[at] = this.#wordOf((tokens[at] as Token).record).code;
    stemFeatures(codes, tokens.length, this.#features);
    this.#table.findAll(this.#features, size, this.#rows);
    return this.#rows;
  }

  /** Never 0, with which rows and words begin; within the 32 bits that a row keeps. */
  #nextReading(): void {
    this.#reading = (this.#reading + 1) | 0 || 1;
  }

  /** Whether a row is known and met for the first time in this reading. */
  #isNew(row: number): boolean {
    if (row < 0 || this.#metIn[row] === this.#reading) return false;
    this.#metIn[row] = this.#reading;
    return true;
  }

  /** What is known of a word that is met for the first time in this reading; else undefined. */
  #newWord(record: Word): LabelledWord | undefined {
    const word = this.#wordOf(record);
    if (word.metIn === this.#reading) return undefined;
    word.metIn = this.#reading;
    return word;
  }

  #readWord({ word, stem, number }: Word): LabelledWord {
    const { weights, bias } = this.state;
    const sum = new Float64Array(bias.length);
    let square = 0;
    tellLetters(word, (code) => {
      const row = this.#table.find(code);
      if (row < 0) return;
      square += lettersValue * lettersValue;
      for (let label = 0; label < sum.length; label += 1) {
        sum[label] = (sum[label] as number) + lettersValue * (weights[row * sum.length + label] as number);
      }
    });
    this.#letters.set(number, sum);
    return { code: stemCode(stem), letters: number, square, metIn: 0 };
  }

  /**
   * How much each token of a text that was read, with nothing before it, speaks for the label at a place, below 0 against
   * it; what two stems say together is shared between them.
   */
  spokenFor(tokens: readonly Token[], { length }: LabelReading, label: number): number[] {
    this.#nextReading();
    const spoken = new Array<number>(tokens.length).fill(0);
    const add = (at: number, amount: number) => {
      spoken[at] = (spoken[at] as number) + amount / length;
    };
    const rows = this.#rowsOf(tokens);
    for (let at = 0; at < featuresEach * tokens.length; at += 1) {
      const row = rows[at] as number;
      if (!this.#isNew(row)) continue;
      const half = this.#weights.at(row, label) / 2;
      const last = Math.floor(at / featuresEach);
      add(last - (at % featuresEach), half);
      add(last, half);
    }
    for (let at = 0; at < tokens.length; at += 1) {
      const word = this.#newWord((tokens[at] as Token).record);
      if (word) add(at, this.#letters.at(word.letters, label));
    }
    return spoken;
  }
}

/** A text as numbers of features: each stem and pair once, letters once for each word. */
interface NumberedText {
  readonly features: Int32Array;
  /** Together of length 1. */
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
    const add = (code: number, value: number, isOnce: boolean) => {
      if (code === noFeature) return;
      let number = numbers.get(code);
      if (number === undefined) {
        number = counts.push(0) - 1;
        numbers.set(code, number);
      }
      if (metIn[number] !== text) counts[number] = (counts[number] as number) + 1;
      else if (isOnce) return;
      metIn[number] = text;
      features.push(number);
      values.push(value);
    };
    const stems = Int32Array.from(tokens, ({ stem }) => stemCode(stem));
    const codes = new Int32Array(featuresEach * stems.length);
    stemFeatures(stems, stems.length, codes);
    for (const code of codes) add(code, 1, true);
    for (const word of new Set(tokens.map((token) => token.word))) {
      tellLetters(word, (code) => {
        add(code, lettersValue, false);
      });
    }
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

function toLengthOne(values: readonly number[]): Float64Array {
  let square = 0;
  for (const value of values) square += value * value;
  const length = Math.sqrt(square) || 1;
  return Float64Array.from(values, (value) => value / length);
}

/**
 * How often features and labels stand together, among the texts whose answer to the label's question is known. A
 * sequence of letters counts once for each word that holds it.
 */
interface Counts {
  readonly labelCount: number;
  /** Question of each label. */
  readonly questionOf: Int32Array;
  /** Texts with a known answer to each question. */
  readonly texts: Float64Array;
  /** Of them, those with each label. */
  readonly withLabel: Float64Array;
  /** How often each feature stands in texts with a known answer to each question; questions of the first feature, then of the next. */
  readonly withFeature: Float64Array;
  /** How often each feature stands in texts with each label; labels of the first feature, then of the next. */
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
  return { priors, bias, weights };
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
