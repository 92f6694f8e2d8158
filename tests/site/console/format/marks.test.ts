import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markEvidence } from '../../../../site/console/format/marks.ts';
import type { Triage } from '../../../../site/console/conversation/types.ts';

const evidence = (message: string, start: number, end: number) => ({
  text: message.slice(start, end),
  message: 0,
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
    expect(markEvidence(message, triage([evidence(message, 8, 17)], signals))).toEqual([
      { text: 'pesanan ', isEvidence: false },
      { text: 'blm sampe', isEvidence: true },
      { text: ' ', isEvidence: false },
      { text: 'udh 5 hari', isEvidence: true },
    ]);
  });

  test('that no longer stands where it was is passed over', () => {
    expect(markEvidence(`kak ${message}`, triage([evidence(message, 8, 17)]))).toEqual([
      { text: `kak ${message}`, isEvidence: false },
    ]);
  });

  test('of no triage marks nothing; an empty message has no stretch', () => {
    expect(markEvidence(message, null)).toEqual([{ text: message, isEvidence: false }]);
    expect(markEvidence('', null)).toEqual([]);
  });

  test('overlapping in any way leaves the message whole', () => {
    const range = fc.tuple(fc.nat(30), fc.nat(30));
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(range, { maxLength: 6 }), (text, ranges) => {
        const stretches = markEvidence(
          text,
          triage(ranges.map(([start, end]) => evidence(text, start, end))),
        );
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
