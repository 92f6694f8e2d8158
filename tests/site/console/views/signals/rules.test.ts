import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SignalTrialRequestSchema } from '../../../../../assist-api/routes/signal-trials/schema.ts';
import { HistoryEventKindSchema } from '../../../../../content/corpus/schema/signal.ts';
import { groupMatches } from '../../../../../site/console/views/signals/group-matches.ts';
import { markMatches } from '../../../../../site/console/views/signals/mark-matches.ts';
import { changedLines, faultsOf, lineOfRule } from '../../../../../site/console/views/signals/rules-text.ts';
import { eventKinds, limits, trialRequest } from '../../../../../site/console/views/signals/trial.ts';

const evidenceOf = (text: string, start: number) => ({ text, message: 0, start, end: start + text.length });
const match = (text: string, start: number, counts = true) => ({
  kind: 'frustration',
  rule: text,
  locale: 'id',
  counts,
  evidence: [evidenceOf(text, start)],
});

describe('marks in the message', () => {
  const message = 'saya tidak kecewa, tapi lama sekali';

  it('stand where rules fit, told apart by whether they count', () => {
    const matches = [match('lama sekali', 24), match('kecewa', 11, false)];
    expect(markMatches(message, matches)).toEqual([
      { text: 'saya tidak ' },
      { text: 'kecewa', mark: 'denied' },
      { text: ', tapi ' },
      { text: 'lama sekali', mark: 'counts' },
    ]);
  });

  it('show what counts where both fit, and pass over words that stand elsewhere by now', () => {
    const matches = [match('lama sekali', 24), match('lama', 24, false), match('marah', 0)];
    expect(markMatches(message, matches)).toEqual([
      { text: 'saya tidak kecewa, tapi ' },
      { text: 'lama sekali', mark: 'counts' },
    ]);
  });

  it('leave the message as it is', () => {
    const evidence = fc.record({
      text: fc.string(),
      message: fc.constant(0),
      start: fc.nat(30),
      end: fc.nat(30),
    });
    fc.assert(
      fc.property(fc.string(), fc.array(fc.tuple(evidence, fc.boolean())), (text, found) => {
        const matches = found.map(([each, counts]) => ({
          ...match('', 0, counts),
          evidence: [{ ...each, text: text.slice(each.start, each.end) }],
        }));
        expect(
          markMatches(text, matches)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('matches', () => {
  it('stand by kind in the order of the message, those that read the same once', () => {
    const threat = { ...match('polisi', 9), kind: 'threat' };
    const again = match('lama sekali', 40);
    const denied = {
      ...match('lama sekali', 24, false),
      deniedBy: { reason: 'negation' as const, text: 'disangkal', evidence: evidenceOf('tidak', 1) },
    };
    expect(groupMatches([match('lama sekali', 24), threat, again, denied])).toEqual([
      { kind: 'frustration', matches: [match('lama sekali', 24), denied] },
      { kind: 'threat', matches: [threat] },
    ]);
    expect(groupMatches([])).toEqual([]);
  });
});

describe('the text of the rules', () => {
  const rules = [
    '# Rules',
    'frustration:',
    '  phrases:',
    '    id:',
    '      - kecewa',
    '      - { any: [lama banget, lama sekali], unless: [tahan] }',
    'threat:',
    '  phrases:',
    '    id: [lama sekali]',
  ].join('\n');

  it('tells which lines differ', () => {
    expect(changedLines(rules, rules)).toBeUndefined();
    expect(changedLines(rules, rules.replace('kecewa', 'kesal'))).toEqual({ from: 5, to: 5 });
    expect(changedLines(rules, rules.replace('      - kecewa\n', ''))).toEqual({ from: 5, to: 4 });
    expect(changedLines(rules, rules.replace('kecewa\n', 'kecewa\n      - kesal\n      - sebal\n'))).toEqual({
      from: 6,
      to: 7,
    });
    expect(changedLines('', 'a')).toEqual({ from: 1, to: 1 });
    expect(changedLines('a\na', 'a\na\na')).toEqual({ from: 3, to: 3 });
  });

  it('has as many differing lines as it takes to make one text from the other', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ''), { maxLength: 6 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const range = changedLines(before, after);
        if (!range) {
          expect(after).toBe(before);
          return;
        }
        const [old, now] = [before.split('\n'), after.split('\n')];
        const rest = now.length - range.to;
        const rebuilt = [
          ...old.slice(0, range.from - 1),
          ...now.slice(range.from - 1, range.to),
          ...old.slice(old.length - rest),
        ];
        expect(rebuilt.join('\n')).toBe(after);
      }),
    );
  });

  it('tells where a rule stands, within its kind', () => {
    expect(lineOfRule(rules, 'frustration', 'kecewa')).toBe(5);
    expect(lineOfRule(rules, 'frustration', 'lama banget / lama sekali – tahan')).toBe(6);
    expect(lineOfRule(rules, 'threat', 'lama sekali')).toBe(9);
    expect(lineOfRule(rules, 'threat', 'tidak ada')).toBe(7);
    expect(lineOfRule(rules, 'unknown', 'kecewa')).toBe(1);
  });

  it('has its faults read from a refusal', () => {
    const issues = [
      { path: 'signals:22 new_kind.phrases.id.0', message: 'wrong', expected: 'a phrase' },
      { path: 'signals:2', message: 'no YAML' },
      { path: 'messages.0.text', message: 'too long' },
    ];
    expect(faultsOf({ issues })).toEqual([
      { line: 22, key: 'new_kind.phrases.id.0', message: 'wrong' },
      { line: 2, key: '', message: 'no YAML' },
    ]);
  });
});

describe('a trial', () => {
  const now = new Date('2030-03-06T03:00:00Z');
  const trial = { message: 'lama sekali', history: [], rules: 'a: 1' };

  it('sends the rules only where they were changed, and nothing where there is nothing to try', () => {
    expect(trialRequest(trial, 'en', 'a: 1', now)).toEqual({
      messages: [{ role: 'customer', text: 'lama sekali' }],
      locale: 'en',
    });
    expect(trialRequest(trial, 'en', 'a: 2', now)).toMatchObject({ signals: 'a: 1' });
    expect(trialRequest({ ...trial, message: ' ' }, undefined, 'a: 1', now)).toBeUndefined();
    expect(
      trialRequest({ ...trial, message: 'x'.repeat(limits.message + 1) }, undefined, 'a: 1', now),
    ).toBeUndefined();
    expect(
      trialRequest({ ...trial, rules: 'x'.repeat(limits.rules + 1) }, undefined, 'a: 1', now),
    ).toBeUndefined();
  });

  it('is what the API takes, with the history at its days', () => {
    const history = eventKinds.map((kind, daysAgo) => ({ kind, daysAgo, eventId: daysAgo }));
    for (const message of ['lama sekali', '']) {
      const request = trialRequest({ message, history, rules: 'x' }, undefined, 'y', now);
      expect(SignalTrialRequestSchema.safeParse(request)).toMatchObject({ success: true });
    }
    const request = trialRequest({ ...trial, history }, undefined, '', now);
    expect(request?.history?.events[2]).toEqual({ kind: eventKinds[2], at: '2030-03-04T03:00:00.000Z' });
    expect([...eventKinds].sort()).toEqual([...HistoryEventKindSchema.options].sort());
    expect(
      SignalTrialRequestSchema.safeParse({ ...request, signals: 'x'.repeat(limits.rules + 1) }).success,
    ).toBe(false);
  });
});
