import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText, evidenceRanges } from '../../../../site/console/format/marks.ts';
import type { Triage } from '../../../../site/console/conversation/types.ts';

const evidence = (text: string, start: number, end: number, message = 0) => ({
  text: text.slice(start, end),
  message,
  start,
  end,
});
const triage = (topicEvidence: Triage['topicEvidence'], signals: Triage['signals'] = []): Triage => ({
  topic: null,
  topicTitle: null,
  topicEvidence,
  priority: 'normal',
  priorityReason: '',
  sentiment: 'neutral',
  languages: [],
  signals,
  facts: [],
  team: null,
  teamName: null,
  replyBy: '2026-11-21T07:17:00Z',
  confidence: 0.5,
});

describe('evidence', () => {
  const message = 'pesanan blm sampe udh 5 hari';

  test('is cut out of the message', () => {
    const signals = [{ kind: 'wait', label: 'Menunggu', evidence: [evidence(message, 18, 28)] }];
    const ranges = evidenceRanges(message, 0, triage([evidence(message, 8, 17)], signals));
    expect(cutText(message, ranges).map(({ text, marks }) => [text, marks.length])).toEqual([
      ['pesanan ', 0],
      ['blm sampe', 1],
      [' ', 0],
      ['udh 5 hari', 1],
    ]);
  });

  test('that no longer stands where it was, or in another message, is passed over', () => {
    expect(evidenceRanges(`kak ${message}`, 0, triage([evidence(message, 8, 17)]))).toEqual([]);
    expect(evidenceRanges(message, 1, triage([evidence(message, 8, 17)]))).toEqual([]);
    expect(evidenceRanges(message, 0, null)).toEqual([]);
  });
});

describe('a text cut at its ranges', () => {
  test('is empty for an empty text', () => {
    expect(cutText('', [])).toEqual([]);
  });

  test('is whole again when joined, and each stretch has the marks of every range around it', () => {
    const range = fc.tuple(fc.integer({ min: -3, max: 30 }), fc.integer({ min: -3, max: 30 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(range, { maxLength: 6 }), (text, given) => {
        const ranges = given.map(([start, end], mark) => ({ start, end, mark }));
        const stretches = cutText(text, ranges);
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
        for (const { start, text: words, marks } of stretches) {
          const around = ranges.filter(
            (one) =>
              one.start >= 0 &&
              one.end <= text.length &&
              one.start <= start &&
              one.end >= start + words.length,
          );
          expect(marks).toEqual(around.map(({ mark }) => mark));
        }
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
