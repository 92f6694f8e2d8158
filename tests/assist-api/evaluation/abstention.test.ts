import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areaUnderRoc,
  documentsToLeaveOut,
  measureAbstention,
} from '../../../assist-api/evaluation/abstention.ts';
import type { EngineFactory } from '../../../assist-api/evaluation/engine.ts';
import { queryOf, taskOf } from './small-task.ts';

describe('areaUnderRoc', () => {
  test('hand-worked: of six pairs four are won and one is tied', () => {
    expect(areaUnderRoc([0.9, 0.5], [0.1, 0.5, 0.6])).toBeCloseTo(4.5 / 6, 12);
  });

  test('is 1 when parted, 0 when turned round, 0.5 when everything is tied, null when a side is empty', () => {
    expect(areaUnderRoc([2, 3], [0, 1])).toBe(1);
    expect(areaUnderRoc([0, 1], [2, 3])).toBe(0);
    expect(areaUnderRoc([1, 1], [1, 1, 1])).toBe(0.5);
    expect(areaUnderRoc([Number.NEGATIVE_INFINITY], [Number.NEGATIVE_INFINITY])).toBe(0.5);
    expect(areaUnderRoc([], [1])).toBeNull();
    expect(areaUnderRoc([1], [])).toBeNull();
  });

  test('counts pairs', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(scores, scores, (greater, smaller) => {
        const pairs = greater.flatMap((a) => smaller.map((b) => (a > b ? 1 : Number(a === b) / 2)));
        const share = pairs.reduce<number>((sum, won) => sum + won, 0) / pairs.length;
        expect(areaUnderRoc(greater, smaller)).toBeCloseTo(share, 12);
      }),
    );
  });
});

describe('documentsToLeaveOut', () => {
  test('takes every fourth group in the order of the corpus, whatever the order of the queries', () => {
    const ids = Array.from('abcdefghi');
    const queries = Array.from('ihgfedcba').map((id) => queryOf(id, [id]));
    expect(documentsToLeaveOut(taskOf(ids, queries))).toEqual(new Set(['d', 'h']));
  });

  test('counts documents that are relevant together as one, and passes over those that never are', () => {
    const queries = [['a', 'b'], ['b', 'a'], ['c'], ['e'], ['g', 'f'], ['h']].map((relevant, at) =>
      queryOf(String(at), relevant),
    );
    expect(documentsToLeaveOut(taskOf(Array.from('abcdefgh'), queries))).toEqual(new Set(['f', 'g']));
  });

  test('takes nothing from fewer than four groups', () => {
    const queries = Array.from('abc').map((id) => queryOf(id, [id]));
    expect(documentsToLeaveOut(taskOf(Array.from('abc'), queries)).size).toBe(0);
  });
});

describe('measureAbstention', () => {
  const ids = Array.from('abcdefgh');
  const queries = [...ids.map((id) => queryOf(id, [id])), queryOf('nothing', [])];
  /** Finds the document named as the query, is sure of it, and learns from history. */
  const exact: EngineFactory = ({ documents, history }) => ({
    search: ({ text }) => {
      const known = documents.some(({ id }) => id === text) || history.some((past) => past.text === text);
      return known ? [{ id: text, confidence: 0.9 }] : [];
    },
  });

  test('an engine that finds nothing where nothing is left is perfect', () => {
    const history = ids.map((id) => ({ text: id, documents: [id] }));
    expect(measureAbstention(taskOf(ids, queries, history), exact)).toEqual({
      auroc: 1,
      answerable: 6,
      unanswerable: 3,
    });
  });

  test('an engine that is always equally sure guesses', () => {
    const blind: EngineFactory = () => ({ search: () => [{ id: 'a', confidence: 0.4 }] });
    expect(measureAbstention(taskOf(ids, queries), blind).auroc).toBe(0.5);
  });

  test('without a message that cannot be answered there is no figure', () => {
    const few = taskOf(['a', 'b'], [queryOf('a', ['a'])]);
    expect(measureAbstention(few, exact)).toEqual({ auroc: null, answerable: 1, unanswerable: 0 });
  });
});
