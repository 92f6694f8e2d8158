import { expect, test } from 'vitest';
import { Classifier, type TrainingMessage } from '../../../assist-api/retrieval/classifier.ts';

const bag = (text: string) => Int32Array.from(text, (letter) => letter.charCodeAt(0));
const message = (text: string, ...classes: number[]): TrainingMessage => ({
  features: bag(text),
  answers: [{ classes, weight: 1 }],
});
const repeated = (count: number, ...messages: TrainingMessage[]) =>
  Array.from({ length: count }, () => messages).flat();
const everyFeatureAlike = () => 1;
const train = (messages: readonly TrainingMessage[], ...lists: number[]) =>
  Classifier.train(messages, Int32Array.of(0, ...lists), everyFeatureAlike);
const sharesOf = (classifier: Classifier, text: string, absent: readonly number[] = []) => {
  const { bias } = classifier.state;
  const shares = new Float64Array(bias.length);
  const isPresent = Uint8Array.from(bias, (_, known) => Number(!absent.includes(known)));
  const sums = new Float64Array(classifier.size);
  const { features, weights } = classifier.state;
  const lists = Int32Array.from(
    new Set(bag(text)),
    (feature) => weights.starts[features.indexOf(feature)] ?? 0,
  );
  classifier.collect(sums, classifier.addTo(sums, lists, lists.length), isPresent, shares);
  return [...shares];
};
const shareOf = (classifier: Classifier, text: string, known: number) =>
  sharesOf(classifier, text)[known] ?? NaN;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

test('learns which class answers what, and shares add up to 1', () => {
  const classifier = train(repeated(10, message('abc', 0), message('xyz', 1)), 2);
  expect(shareOf(classifier, 'abd', 0)).toBeGreaterThan(0.8);
  expect(shareOf(classifier, 'xyw', 1)).toBeGreaterThan(0.8);
  expect(sum(sharesOf(classifier, 'abx'))).toBeCloseTo(1);
});

test('a feature counts once, however often it stands in a message', () => {
  const classifier = train(repeated(10, message('abc', 0), message('xyz', 1)), 2);
  expect(sharesOf(classifier, 'aaabx')).toEqual(sharesOf(classifier, 'abx'));
});

test('what no message held is unknown: every class keeps about the share of its messages', () => {
  const classifier = train(repeated(10, message('abc', 0), message('xyz', 1)), 2);
  expect(shareOf(classifier, 'qrs', 0)).toBeCloseTo(0.5, 1);
});

test('a message with several answers divides its share among them', () => {
  const classifier = train(repeated(20, message('abc', 0, 1), message('xyz', 2)), 3);
  expect(shareOf(classifier, 'abc', 0)).toBeCloseTo(shareOf(classifier, 'abc', 1));
  expect(shareOf(classifier, 'abc', 0)).toBeGreaterThan(0.35);
});

test('a message that counts less moves less', () => {
  const light = { ...message('abc', 1), answers: [{ classes: [1], weight: 0.1 }] };
  const classifier = train(repeated(5, message('abc', 0), light), 2);
  expect(shareOf(classifier, 'abc', 0)).toBeGreaterThan(shareOf(classifier, 'abc', 1));
});

test('more messages make it surer', () => {
  const few = train([message('abc', 0), message('xyz', 1)], 2);
  const many = train(repeated(20, message('abc', 0), message('xyz', 1)), 2);
  expect(shareOf(many, 'abc', 0)).toBeGreaterThan(shareOf(few, 'abc', 0));
});

test('each list has an answer of its own, and learns nothing from messages that have none in it', () => {
  const answers = (...classes: number[]) => classes.map((known) => ({ classes: [known], weight: 1 }));
  const both = { features: bag('abc'), answers: answers(0, 2) };
  const other = { features: bag('xyz'), answers: answers(1, 3) };
  const one = { features: bag('klm'), answers: answers(0) };
  const classifier = train(repeated(10, both, other, one), 2, 4);
  const shares = sharesOf(classifier, 'abc');
  expect(sum(shares.slice(0, 2))).toBeCloseTo(1);
  expect(sum(shares.slice(2))).toBeCloseTo(1);
  expect(shares[0]).toBeGreaterThan(0.8);
  expect(shares[2]).toBeGreaterThan(0.8);
  expect(sharesOf(classifier, 'klm')[2]).toBeCloseTo(0.5, 1);
});

test('classes that are absent leave their share to the others of their list', () => {
  const classifier = train(repeated(10, message('abc', 0), message('xyz', 1), message('klm', 2)), 3);
  const shares = sharesOf(classifier, 'abc', [0]);
  expect(shares[0]).toBe(0);
  expect(sum(shares)).toBeCloseTo(1);
  expect(sharesOf(classifier, 'abc', [0, 1, 2])).toEqual([0, 0, 0]);
});

test('the same messages give the same weights, and a saved state predicts the same', () => {
  const messages = repeated(7, message('abcd', 0), message('cdef', 1), message('efgh', 2));
  const classifier = train(messages, 3);
  expect(train(messages, 3).state).toEqual(classifier.state);
  const restored = new Classifier(structuredClone(classifier.state));
  expect(sharesOf(restored, 'bcdf')).toEqual(sharesOf(classifier, 'bcdf'));
});
