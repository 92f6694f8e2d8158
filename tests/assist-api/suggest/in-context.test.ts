import { describe, expect, test } from 'vitest';
import type { Found } from '../../../assist-api/suggest/answers.ts';
import { inContext } from '../../../assist-api/suggest/in-context.ts';
import type { Hit } from '../../../assist-api/suggest/retriever.ts';

const hit = (id: string, confidence: number, unanswered = 0.05): Hit => ({
  kind: 'response',
  id,
  locale: 'id',
  topicId: 'orders',
  score: 10 * confidence,
  confidence,
  unanswered,
  matched: [],
  pastMessages: 0,
  corrected: [],
});
const found = (...responses: Hit[]): Found => ({ responses, articles: [] });
const shown = ({ responses }: Found) =>
  responses.map(({ id, confidence }) => [id, Number(confidence.toFixed(2))]);

describe('what was said before', () => {
  const both = found(hit('late', 0.8), hit('spare', 0.1));

  test('speaks as far as the words are unsure alone', () => {
    expect(shown(inContext(found(hit('spare', 0.4), hit('lost', 0.2)), () => both))).toEqual([
      ['spare', 0.42],
      ['lost', 0.2],
      ['late', 0.16],
    ]);
    expect(shown(inContext(found(hit('spare', 0.05)), () => both))[0]).toEqual(['late', 0.72]);
  });

  test.each([
    ['words that are sure', found(hit('spare', 0.5))],
    ['words that nothing answers', found(hit('spare', 0.04, 0.7))],
    ['words that find nothing', found()],
  ])('says nothing for %s, and is not looked up', (_, alone) => {
    const lookedUp = () => {
      throw new Error('looked up');
    };
    expect(inContext(alone, lookedUp)).toBe(alone);
  });

  test('gives no more than 1', () => {
    const sure = found(hit('spare', 0.99));
    for (const [, confidence] of shown(inContext(found(hit('spare', 0.49)), () => sure))) {
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });
});
