import { expect, test } from 'vitest';
import { isAnswer } from '../../../assist-api/suggest/abstention.ts';

test.each([
  { confidence: 0.25, unanswered: 0, answers: true },
  { confidence: 0.24, unanswered: 0, answers: false },
  { confidence: 0.6, unanswered: 0.6, answers: true },
  { confidence: 0.6, unanswered: 0.61, answers: false },
])(
  'a hit of confidence $confidence, where nothing answers with $unanswered, is an answer: $answers',
  ({ answers, ...hit }) => {
    expect(isAnswer(hit)).toBe(answers);
  },
);
