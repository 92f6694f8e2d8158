import { expect, test } from 'vitest';
import { Classifier, type TrainingMessage } from '../../../assist-api/retrieval/classifier.ts';

const bag = (text: string) =>
  new Map(Array.from(text, (letter): [number, number] => [letter.charCodeAt(0), 1]));
const message = (text: string, ...documents: number[]): TrainingMessage => ({
  features: bag(text),
  documents,
  weight: 1,
});
const repeated = (count: number, ...messages: TrainingMessage[]) =>
  Array.from({ length: count }, () => messages).flat();
const shareOf = (classifier: Classifier, text: string, document: number) =>
  classifier.predict(bag(text))[classifier.state.documents.indexOf(document)] ?? Number.NaN;

test('learns which document answers what, and shares add up to 1', () => {
  const classifier = Classifier.train(repeated(10, message('abc', 3), message('xyz', 8)));
  expect(shareOf(classifier, 'abd', 3)).toBeGreaterThan(0.8);
  expect(shareOf(classifier, 'xyw', 8)).toBeGreaterThan(0.8);
  expect(classifier.predict(bag('abx')).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
});

test('what no message held is unknown: every document keeps about the share of its messages', () => {
  const classifier = Classifier.train(repeated(10, message('abc', 0), message('xyz', 1)));
  expect(shareOf(classifier, 'qrs', 0)).toBeCloseTo(0.5, 1);
});

test('a message with several answers divides its share among them', () => {
  const classifier = Classifier.train(repeated(20, message('abc', 0, 1), message('xyz', 2)));
  expect(shareOf(classifier, 'abc', 0)).toBeCloseTo(shareOf(classifier, 'abc', 1));
  expect(shareOf(classifier, 'abc', 0)).toBeGreaterThan(0.35);
});

test('a message that counts less moves less', () => {
  const light = { ...message('abc', 1), weight: 0.1 };
  const classifier = Classifier.train(repeated(5, message('abc', 0), light));
  expect(shareOf(classifier, 'abc', 0)).toBeGreaterThan(shareOf(classifier, 'abc', 1));
});

test('more messages make it surer', () => {
  const few = Classifier.train([message('abc', 0), message('xyz', 1)]);
  const many = Classifier.train(repeated(20, message('abc', 0), message('xyz', 1)));
  expect(shareOf(many, 'abc', 0)).toBeGreaterThan(shareOf(few, 'abc', 0));
});

test('the same messages give the same weights, and a saved state predicts the same', () => {
  const messages = repeated(7, message('abcd', 0), message('cdef', 1), message('efgh', 2));
  const classifier = Classifier.train(messages);
  expect(Classifier.train(messages).state).toEqual(classifier.state);
  const restored = new Classifier(structuredClone(classifier.state));
  expect(restored.predict(bag('bcdf'))).toEqual(classifier.predict(bag('bcdf')));
});
